import Foundation

/// One line as somebody typed it, and what it should be read as.
package protocol EvaluatedRow: Decodable, Sendable {
  /// As typed.
  var text: String { get }
  /// What it says, in words.
  var wanted: String { get }
  /// What the program makes of it, in words.
  var read: String { get }
  var isRight: Bool { get }
}

extension EvaluatedRow {
  /// The rows of a file, one JSON object a line.
  package static func rows(of path: String) throws -> [Self] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .map { try decoder.decode(Self.self, from: Data($0.utf8)) }
  }
}
