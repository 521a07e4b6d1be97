import LineEditing

extension String {
  /// As a sentence begins.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// How many lines with something on them a note has.
  var noteLines: Int {
    split(whereSeparator: \.isNewline).count { line in line.contains { !$0.isWhitespace } }
  }
}

extension StyledText {
  /// The lines of a text that holds line breaks.
  func split() -> [StyledText] {
    var lines = [StyledText()]
    for span in spans {
      let parts = span.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { lines.append(StyledText()) }
        lines[lines.count - 1].append(String(part), span.style)
      }
    }
    return lines
  }
}
