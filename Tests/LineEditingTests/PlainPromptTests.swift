import Testing

@testable import LineEditing

@Suite("The prompt without a right edge")
struct PlainPromptTests {
  @Test(arguments: [
    ("2/6 listen> ", "6:10 heat 9", "2/6 listen 6:10 heat 9> "),
    ("2/6 listen !1> ", "6:10", "2/6 listen !1 6:10> "),
    ("2/6 listen> ", "", "2/6 listen> "),
    ("Name: ", "0:05", "Name 0:05: "),
    ("> ", "0:05", "0:05> "),
    ("", "0:05", "0:05 "),
    ("", "", ""),
    ("a\u{1B}[1m\nb> ", "\u{7}", "a^[[1m b ^G> "),
  ])
  func `takes in what would stand there`(prompt: String, right: String, shown: String) {
    #expect(
      PlainPrompt.of(LineRequest(prompt: LiveText(StyledText(prompt)), edge: LiveText(StyledText(right)))) == shown)
  }
}
