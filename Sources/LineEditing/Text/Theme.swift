/// How each meaning looks on a terminal with colour: one table from `Style` to the parameters of
/// `ControlSequence.look`.
///
/// A look only adds: what it says, the text says as well.
package struct Theme: Sendable {
  private let parameters: [Style: String]

  package init(_ parameters: [Style: String]) {
    self.parameters = parameters
  }

  /// A meaning and its looks. Base colours, bold, dim and reverse only, because a terminal's own palette has the last
  /// word; by the usual palette each colour stands out against its ground (no yellow, green or cyan on a light one, no blue on a
  /// dark one).
  private static let looks: [(style: Style, dark: String, light: String, either: String)] = [
    (.title, "1;36", "1;34", "1"),
    (.words, "1", "1", "1"),
    (.echo, "2", "2", "2"),
    (.muted, "2", "2", "2"),
    (.hint, "90", "34", "90"),
    (.caution, "33", "35", "35"),
    (.fault, "91", "31", "31"),
    (.strong, "1", "1", "1"),
    (.theirs, "36", "34", "94"),
    (.prompt, "1;32", "1;34", "1"),
    (.selected, "7", "7", "7"),
  ]

  /// Readable on dark and light grounds alike.
  package static let standard = Theme.on(nil)

  /// No colour and no weight at all.
  package static let colourless = Theme([:])

  /// For this ground; where it is not known, what reads on both.
  package static func on(_ ground: Ground?) -> Theme {
    let column: [(Style, String)] = looks.map { look in
      switch ground {
      case .dark: (look.style, look.dark)
      case .light: (look.style, look.light)
      case nil: (look.style, look.either)
      }
    }
    return Theme(Dictionary(uniqueKeysWithValues: column))
  }

  /// For the ground that the environment tells of.
  package static func standard(environment: [String: String]) -> Theme { on(Ground(environment: environment)) }

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
      .map { $0.isEmpty ? "" : ControlSequence.look(parameter) + $0 + ControlSequence.plainLook }
      .joined(separator: "\n")
  }
}
