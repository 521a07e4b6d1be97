import Testing

@testable import LineEditing

@Suite("The theme")
struct ThemeTests {
  @Test(
    "shows control characters instead of obeying them",
    arguments: [
      ("\u{0}", "^@"), ("\t", "^I"), ("\r", "^M"), ("\u{1B}[2J", "^[[2J"), ("\u{1F}", "^_"), ("\u{7F}", "^?"),
      ("\u{80}", "\u{FFFD}"), ("\u{9B}31m", "\u{FFFD}31m"), ("\u{202E}abc", "\u{FFFD}abc"),
      ("\u{202A}\u{202B}\u{202C}\u{202D}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("\u{2066}\u{2067}\u{2068}\u{2069}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("a\u{2028}b", "a\u{FFFD}b"), ("a\r\nb", "a^M\nb"), ("a\nb", "a\nb"), ("é日👩‍👩‍👧", "é日👩‍👩‍👧"), ("", ""),
    ])
  func controlCharacters(text: String, shown: String) {
    for colour in [false, true] {
      #expect(Theme.standard.render(StyledText(text), colour: colour) == shown)
    }
  }

  @Test("writes no escape sequence without colour", arguments: Style.allCases)
  func withoutColour(style: Style) {
    #expect(Theme.standard.render(StyledText("a\nb", style), colour: false) == "a\nb")
  }

  @Test("ends a colour at the end of each line")
  func colourPerLine() {
    let theme = Theme([.fault: "31"])
    let text: StyledText = "\("a\n\nb", .fault) c"
    #expect(theme.render(text, colour: true) == "\u{1B}[31ma\u{1B}[0m\n\n\u{1B}[31mb\u{1B}[0m c")
  }

  @Test("gives every meaning but plain a look", arguments: Style.allCases)
  func everyStyle(style: Style) {
    let shown = Theme.standard.render(StyledText("a", style), colour: true)
    #expect((shown == "a") == (style == .plain))
  }
}
