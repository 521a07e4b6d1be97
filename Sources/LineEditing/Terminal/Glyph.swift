/// One grapheme as it is drawn.
struct Glyph: Hashable {
  /// Never a control character, never empty, never of no width.
  let text: String
  /// In columns, as far as terminals agree.
  let width: Int
  let style: Style
  /// Whether terminals draw it in different widths: joined emoji, marks. What follows is then put where it belongs by
  /// moving the cursor there.
  let isUncertain: Bool

  /// Takes one column on every terminal.
  var isOneCell: Bool { width == 1 && !isUncertain }

  /// A grapheme of a text; what cannot be seen or would command the terminal is replaced by a visible form, which can
  /// be several glyphs.
  static func glyphs(of grapheme: Character, style: Style) -> [Glyph] {
    if let value = grapheme.asciiValue, (0x20..<0x7F).contains(value) {
      return [Glyph(text: String(grapheme), width: 1, style: style, isUncertain: false)]
    }
    let visible = VisibleText.of(String(grapheme))
    if visible != String(grapheme) { return visible.map { Glyph($0, style: style) } }
    return [Glyph(grapheme, style: style)]
  }

  static func glyphs(of text: StyledText) -> [Glyph] {
    text.spans.flatMap { span in span.text.flatMap { glyphs(of: $0, style: span.style) } }
  }

  private init(_ grapheme: Character, style: Style) {
    let width = DisplayWidth.of(grapheme)
    let scalars = grapheme.unicodeScalars
    text = width > 0 ? String(grapheme) : Self.carried(grapheme)
    self.width = max(width, 1)
    self.style = style
    isUncertain = width == 0 || scalars.count > 1 || (scalars.first?.properties.isEmoji ?? false) && !grapheme.isASCII
  }

  /// A mark with nothing to stand on would join the character before it, in another cell; what takes no room at all
  /// could not be seen.
  private static func carried(_ grapheme: Character) -> String {
    let carried = "\u{25CC}" + String(grapheme)
    return carried.count == 1 ? carried : "\u{FFFD}"
  }

  private init(text: String, width: Int, style: Style, isUncertain: Bool) {
    (self.text, self.width, self.style, self.isUncertain) = (text, width, style, isUncertain)
  }
}

extension Sequence<Glyph> {
  /// In columns.
  var width: Int { reduce(0) { $0 + $1.width } }
}
