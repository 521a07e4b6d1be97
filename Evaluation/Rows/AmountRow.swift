import Foundation
import Language

/// One remedy as somebody typed it, and what it says. `Evaluation/amounts/README.md` tells of the rows.
package struct AmountRow: Decodable, Sendable {
  package let text: String
  let settingsCurrency: String
  let amount: String?
  let currency: String?
  let okToRefuse: Bool?
  let mustRefuse: Bool?

  /// The rows of a file, one JSON object a line.
  package static func rows(of path: String) throws -> [AmountRow] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .map { try decoder.decode(AmountRow.self, from: Data($0.utf8)) }
  }

  package var wanted: String { mustRefuse == true ? "refused" : amount.map { "\(currency ?? "") \($0)" } ?? "text" }

  package var read: String {
    if Money.isUnreadable(in: text, currency: settingsCurrency) { return "refused" }
    return Money.found(in: text, currency: settingsCurrency).map { "\($0.currency) \($0.amount)" } ?? "text"
  }

  package var isRight: Bool { read == wanted || read == "refused" && okToRefuse == true }
}
