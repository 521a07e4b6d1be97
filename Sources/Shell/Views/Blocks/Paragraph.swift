import LineEditing

/// Running text. Line breaks in it stay.
struct Paragraph: Block {
  var text: StyledText
  /// Columns before the first line.
  var indent = 0
  /// Columns before each further line, where it is not the same.
  var hanging: Int?
  /// What it is, in a word, where only its indent shows that to the eye.
  var spoken = ""

  init(_ text: StyledText, indent: Int = 0, hanging: Int? = nil, spoken: String = "") {
    self.spoken = spoken
    self.text = text
    self.indent = indent
    self.hanging = hanging
  }

  func lines(on paper: Paper) -> [StyledText] {
    if paper.isLinear { return Wrapping.lines(label + text, columns: paper.columns) }
    return Wrapping.lines(text, columns: paper.columns, indent: indent, hanging: hanging ?? indent)
  }

  /// A caution is said to be one to those who do not see its colour.
  private var label: StyledText {
    if text.spans.first?.style == .caution { return StyledText("Warning: ", .caution) }
    return StyledText(spoken.isEmpty ? "" : "\(spoken): ")
  }
}
