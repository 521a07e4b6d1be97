import Foundation
import Language

// evaluate FILE...: reads the rows of each file and prints those that are missed, then how many are right.

/// One amount as typed, and what it says.
struct AmountRow: Decodable {
  let text: String
  let settingsCurrency: String
  let amount: String?
  let currency: String?
  let okToRefuse: Bool?
  let mustRefuse: Bool?

  var wanted: String { mustRefuse == true ? "refused" : amount.map { "\(currency ?? "") \($0)" } ?? "text" }

  var read: String {
    if Money.isUnreadable(in: text, currency: settingsCurrency) { return "refused" }
    return Money.found(in: text, currency: settingsCurrency).map { "\($0.currency) \($0.amount)" } ?? "text"
  }

  var isRight: Bool { read == wanted || read == "refused" && okToRefuse == true }
}

let decoder = JSONDecoder()
decoder.keyDecodingStrategy = .convertFromSnakeCase
for path in CommandLine.arguments.dropFirst() {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let rows = try text.split(separator: "\n").map { try decoder.decode(AmountRow.self, from: Data($0.utf8)) }
  for row in rows where !row.isRight {
    print("\(row.text): read as \(row.read), it is \(row.wanted)")
  }
  print("\(path): \(rows.count { $0.isRight }) of \(rows.count)")
}
