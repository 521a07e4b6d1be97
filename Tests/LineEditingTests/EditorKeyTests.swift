import Testing

@testable import LineEditing

@Suite("Keys as libedit gets them")
struct EditorKeyTests {
  @Test("are codes that typing is kept free of", arguments: EditorKey.allCases)
  func reserved(key: EditorKey) {
    #expect(EditorKey.isReserved(key.scalar))
  }

  @Test("are bound by their octal number", arguments: [(EditorKey.paste, "\\200"), (.left, "\\201")])
  func notation(key: EditorKey, notation: String) {
    #expect(key.notation == notation)
  }

  @Test(
    "leave all other characters alone", arguments: ["a", "\u{1B}", "\u{7F}", "\u{A0}", "é", "日"] as [Unicode.Scalar])
  func others(scalar: Unicode.Scalar) {
    #expect(!EditorKey.isReserved(scalar))
  }

  @Test("each is bound once by us, in emacs' keys and in vi's", arguments: EditorKey.allCases)
  func bound(key: EditorKey) {
    let bindings = KeyBinding.changeable + KeyBinding.required
    #expect(bindings.count { $0.notations.contains(key.notation) } == 1)
  }

  @Test("keys held with Ctrl or Alt go by words, with Shift as without")
  func modifiers() {
    #expect(EditorKey(Key(.left, .control)) == .wordLeft)
    #expect(EditorKey(Key(.right, .alt)) == .wordRight)
    #expect(EditorKey(Key(.left, .shift)) == .left)
    #expect(EditorKey(Key(.tab, .shift)) == .backTab)
    #expect(EditorKey(Key(.enter)) == nil)
    #expect(EditorKey(Key(.enter, .alt)) == .newLine)
    #expect(EditorKey(Key(.backspace, .alt)) == .deleteWordBack)
  }

  @Test("no line of the list of keys is without words")
  func words() {
    for isVi in [false, true] {
      let lines = KeyLine.all(isVi: isVi, user: BindingList(""))
      #expect(lines.count > 15)
      #expect(lines.allSatisfy { !$0.words.isEmpty })
    }
  }
}
