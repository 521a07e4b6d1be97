import Testing

/// One line as typed and what is read out for it.
struct SpokenExample: Sendable, CustomTestStringConvertible {
  let typed: String
  /// "(nothing)" where there is nothing to say.
  let spoken: String

  var testDescription: String { typed }

  static let all = byTrade + byShape + furtherShapes

  /// Pairs of lines: as typed, then indented what is said.
  static func parse(_ table: String) -> [SpokenExample] {
    let lines = table.split(separator: "\n")
    return stride(from: 0, to: lines.count - 1, by: 2).map { index in
      SpokenExample(typed: String(lines[index]), spoken: String(lines[index + 1].drop { $0 == " " }))
    }
  }
}
