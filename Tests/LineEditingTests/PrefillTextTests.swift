import Testing

@testable import LineEditing

@Suite("A refused line given back")
struct PrefillTextTests {
  @Test(
    "keeps its text and the cursor's place, but no newline and none of our keys",
    arguments: [
      ("abc", 1, "abc", 2), ("abc", 0, "abc", 3), ("abc", 3, "abc", 0), ("abc", 99, "abc", 0), ("abc", -4, "abc", 3),
      ("e\u{301}日", 2, "e\u{301}日", 1), ("a\nb\tc", 2, "a b\tc", 3), ("\u{0}a\u{80}\u{9F}b", 4, "ab", 1),
      ("", 0, "", 0),
    ])
  func form(text: String, cursor: Int, kept: String, fromEnd: Int) {
    let form = PrefillText(Prefill(text: text, cursor: cursor))
    #expect(form.text == kept)
    #expect(form.cursorFromEnd == fromEnd)
  }
}
