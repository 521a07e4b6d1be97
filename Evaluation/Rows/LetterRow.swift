import Language

/// A fragment as somebody typed it, and what may stand for it in a letter. What waits for somebody to read it is right: only what
/// goes in by itself can be wrong.
package struct LetterRow: EvaluatedRow {
  let typed: String
  let kind: String
  /// Good lines; nil where nothing of it belongs in a letter.
  let letter: [String]?
  let never: [String]

  package var text: String { typed }
  package var wanted: String { letter?.first ?? "nothing for a letter" }
  package var read: String { line.certain ?? "asked: \(line.draft ?? "nothing")" }

  package var isRight: Bool {
    guard let written = line.certain else { return true }
    return letter != nil && !never.contains { FragmentRow.isBroken($0, by: written) }
  }

  /// Whether it goes in without a question.
  package var isCertain: Bool { line.certain != nil }

  private var line: WrittenLine {
    guard kind == "quote" else { return WrittenLine(typed, inTheirWords: false) }
    // "Gary: your driver never rang": somebody else of theirs said it.
    let parts = typed.split(separator: ":", maxSplits: 1).map(String.init)
    let isNamed = parts.count == 2 && !parts[0].contains(" ") && parts[0].first?.isUppercase == true
    return WrittenLine(
      isNamed ? String(parts[1].drop { $0 == " " }) : typed, inTheirWords: true, speaker: isNamed ? parts[0] : nil)
  }
}
