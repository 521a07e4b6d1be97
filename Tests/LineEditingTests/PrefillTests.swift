import Testing

@testable import LineEditing

@Suite("A refused line somebody types on behind")
struct PrefillTests {
  @Test(
    arguments: [
      ("/fxi 1 three days", 4, "/fxi\"I had to 1 three days", "\"I had to"), ("=11", 3, "=11note b", "note b"),
      ("=11", 3, "=11=9", "=9"), ("=11", 3, "=1", nil), ("=11", 3, "=11", nil), ("/nxet", 5, "/nxet now", nil),
      ("/sev", 4, "/sev2", nil), ("/fxi 1", 4, "/fix 1", nil), ("日é", 2, "日éab", "ab"), ("", 0, "abc", "abc"),
      ("abc", 99, "abcde", "de"), ("abc", -1, "xyabc", "xy"),
    ] as [(String, Int, String, String?)])
  func `shows what was typed at the cursor, where nothing else was changed`(
    text: String, cursor: Int, line: String, typed: String?
  ) {
    #expect(Prefill(text: text, cursor: cursor).insertion(in: line) == typed)
  }
}
