/// How each meaning looks on a terminal with colour: one table from `Style` to the parameters of a select-graphic-
/// rendition sequence. Nothing else in the program writes an escape sequence.
package struct Theme: Sendable {
  private let parameters: [Style: String]

  package init(_ parameters: [Style: String]) {
    self.parameters = parameters
  }

  /// Readable on dark and light backgrounds: the sixteen base colours, bold and dim only.
  package static let standard = Theme([
    .title: "1;36",
    .words: "1",
    .echo: "2",
    .muted: "2",
    .caution: "33",
    .fault: "31",
    .strong: "1",
    .theirs: "36",
    .prompt: "1;32",
  ])

  /// The parameters of a select-graphic-rendition sequence; nil for a style that looks like plain text.
  func parameters(of style: Style) -> String? { parameters[style] }

  /// The text as it is written to a terminal or a file. Control characters are shown, newlines pass; a colour never
  /// reaches over the end of a line.
  package func render(_ text: StyledText, colour: Bool) -> String {
    text.spans.map { render($0, colour: colour) }.joined()
  }

  private func render(_ span: StyledText.Span, colour: Bool) -> String {
    let visible = VisibleText.of(span.text)
    guard colour, let parameter = parameters[span.style] else { return visible }
    return visible.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "\u{1B}[\(parameter)m\($0)\u{1B}[0m" }
      .joined(separator: "\n")
  }
}
