import Testing

@testable import LineEditing

@Suite("A selected line and the first key")
struct KeySelectionTests {
  @Test(arguments: ["a", "A", " ", "/", "é", "日", "1"] as [Unicode.Scalar])
  func `a character goes over it`(scalar: Unicode.Scalar) {
    #expect(Key(.character(scalar)).onSelection == .typedOver)
    #expect(Key(.character(scalar), .shift).onSelection == .typedOver)
  }

  @Test(arguments: [.left, .right, .up, .down] as [Key.Base])
  func `the first arrow only opens it`(base: Key.Base) {
    #expect(Key(base).onSelection == .openedOnly)
    #expect(Key(base, .control).onSelection == .openedOnly)
  }

  @Test(arguments: [.backspace, .delete, .tab, .home, .end, .escape, .pageUp] as [Key.Base])
  func `what moves, deletes or completes opens it and does its work`(base: Key.Base) {
    #expect(Key(base).onSelection == .opened)
  }

  @Test func `Enter sends it as it is, and a character with Ctrl or Alt opens it`() {
    #expect(Key(.enter).onSelection == .sent)
    #expect(Key(.enter, .alt).onSelection == .opened)
    #expect(Key(.character("u"), .control).onSelection == .opened)
    #expect(Key(.character("b"), .alt).onSelection == .opened)
  }
}
