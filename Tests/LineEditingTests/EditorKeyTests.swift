import Testing

@testable import LineEditing

@Suite("Keys of our own")
struct EditorKeyTests {
  @Test("are codes that typing is kept free of", arguments: EditorKey.allCases)
  func reserved(key: EditorKey) {
    #expect(EditorKey.isReserved(key.scalar))
  }

  @Test("are bound by their octal number", arguments: zip(EditorKey.allCases, ["\\200", "\\201", "\\202"]))
  func notation(key: EditorKey, notation: String) {
    #expect(key.notation == notation)
  }

  @Test(
    "leave all other characters alone", arguments: ["a", "\u{1B}", "\u{7F}", "\u{A0}", "é", "日"] as [Unicode.Scalar])
  func others(scalar: Unicode.Scalar) {
    #expect(!EditorKey.isReserved(scalar))
  }
}
