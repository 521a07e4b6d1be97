import Testing

@testable import Language

/// The one door for text.
@Suite struct IncomingTextTests {
  @Test(
    arguments: [
      ("plain text", "plain text"), ("a\0b", "a b"), ("\u{1B}[31mred", " [31mred"), ("tab\there", "tab here"),
      ("two\nlines", "two\nlines"), ("two\r\nlines", "two\nlines"), ("two\rlines", "two\nlines"),
      ("a\u{7F}b\u{9B}c", "a b c"), ("日本語 é", "日本語 é"), ("👩\u{200D}👧", "👩\u{200D}👧"), ("", ""), ("\0", " "),
    ])
  func `takes control characters as blanks and leaves all else as it is`(raw: String, text: String) {
    #expect(IncomingText(raw).text == text)
    #expect(IncomingText(raw).hadControls == (raw != text))
    #expect(IncomingText(text).text == text)
  }

  @Test func `says what was done, and nothing where nothing was`() {
    #expect(IncomingText("plain").remark == nil)
    #expect(IncomingText("a\0").remark == "control characters became blanks")
    #expect(
      IncomingText(String(decoding: [0x63, 0xE9], as: UTF8.self)).remark == "bytes that are not UTF-8 became \u{FFFD}")
    #expect(IncomingText("\0\u{FFFD}").remark?.contains(", bytes") == true)
  }
}
