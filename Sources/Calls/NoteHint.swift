/// What somebody may have meant who typed a plain note of a word or two: `next`, `yes`, `heat 9`, `quit`.
package struct NoteHint: Hashable, Sendable {
  /// "To move on"
  package let purpose: String
  /// What would have done it.
  package let line: String
}

extension Call {
  /// What a note may have been meant to do, by the questions that stand on the screen; nil for what reads like a note.
  package func hint(forNote text: String, keys: LineKeys) -> NoteHint? {
    let word = text.lowercased()
    guard word.count <= 40, !word.contains("\n") else { return nil }
    let slash = keys.character(for: .command).map(String.init) ?? "/"
    if let command = CommandWord.named(word) {
      return NoteHint(purpose: command.meaningAsNote, line: slash + command.name)
    }
    if CallWords.leaving.contains(word) { return NoteHint(purpose: "To leave the call open", line: slash + "leave") }
    if let heat = heat(in: word), let mark = keys.character(for: .heat) {
      return NoteHint(purpose: "To set the heat", line: "\(mark)\(heat)")
    }
    if let pick = picks.first(where: { isMeant($0, by: word) }) {
      return NoteHint(purpose: "To answer \"\(pick.choice.label)\"", line: "\(slash)\(pick.digit)")
    }
    if questionForWords != nil, word.contains(where: \.isNumber), word.allSatisfy({ $0.isNumber || " .,".contains($0) })
    {
      return NoteHint(purpose: "To answer with it", line: "\(slash)= \(text)")
    }
    return nil
  }

  /// A digit alone, or the words of an answer that is still waited for.
  private func isMeant(_ pick: Pick, by word: String) -> Bool {
    if word == "\(pick.digit)" { return true }
    return state.facts[pick.fact.id] == nil && (word == pick.choice.id || word == pick.choice.label.lowercased())
  }

  /// "heat 9", "heat: 9"
  private func heat(in word: String) -> Int? {
    let parts = word.split { $0 == " " || $0 == ":" || $0 == "=" }
    guard parts.count == 2, parts[0] == "heat", let heat = Int(parts[1]), (0...10).contains(heat) else { return nil }
    return heat
  }
}

private enum CallWords {
  static let leaving: Set<String> = ["quit", "exit", "bye", "logout", ":q", ":q!", ":wq"]
}
