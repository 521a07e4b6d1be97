import Testing

@testable import LineEditing

@Suite("Keys as libedit gets them")
struct EditorKeyTests {
  @Test(arguments: EditorKey.allCases)
  func `are codes that typing is kept free of`(key: EditorKey) {
    #expect(EditorKey.isReserved(key.scalar))
  }

  @Test(arguments: [(EditorKey.paste, "\\200"), (.left, "\\201")])
  func `are bound by their octal number`(key: EditorKey, notation: String) {
    #expect(key.notation == notation)
  }

  @Test(arguments: ["a", "\u{1B}", "\u{7F}", "\u{A0}", "é", "日"] as [Unicode.Scalar])
  func `leave all other characters alone`(scalar: Unicode.Scalar) {
    #expect(!EditorKey.isReserved(scalar))
  }

  @Test(arguments: EditorKey.allCases)
  func `each is bound once by us, in emacs' keys and in vi's`(key: EditorKey) {
    let bindings = KeyBinding.changeable + KeyBinding.required
    #expect(bindings.count { $0.notations.contains(key.notation) } == 1)
  }

  @Test func `keys held with Ctrl or Alt go by words, with Shift as without`() {
    #expect(EditorKey(Key(.left, .control)) == .wordLeft)
    #expect(EditorKey(Key(.right, .alt)) == .wordRight)
    #expect(EditorKey(Key(.left, .shift)) == .left)
    #expect(EditorKey(Key(.tab, .shift)) == .backTab)
    #expect(EditorKey(Key(.enter)) == nil)
    #expect(EditorKey(Key(.enter, .alt)) == .newLine)
    #expect(EditorKey(Key(.backspace, .alt)) == .deleteWordBack)
  }

  @Test func `no line of the list of keys is without words`() {
    for isVi in [false, true] {
      let lines = KeyLine.all(isVi: isVi, user: BindingList(""))
      #expect(lines.count > 15)
      #expect(lines.allSatisfy { !$0.words.isEmpty })
    }
  }
}
