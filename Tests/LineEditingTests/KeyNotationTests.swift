import Testing

@testable import LineEditing

@Suite("How a key is written")
struct KeyNotationTests {
  @Test(arguments: [
    (Key(.character("a"), .control), "Ctrl-A"), (Key(.character("f"), .alt), "Alt-F"),
    (Key(.character("F"), .alt), "Alt-Shift-F"), (Key(.right, .control), "Ctrl-Right"),
    (Key(.tab, .shift), "Shift-Tab"), (Key(.function(1)), "F1"),
    (Key(.function(12), [.control, .shift]), "Ctrl-Shift-F12"),
    (Key(.enter, .alt), "Alt-Enter"), (Key(.escape), "Esc"), (Key(.character("a")), "a"), (Key(.character("A")), "A"),
    (Key(.character(" ")), "Space"), (Key(.character(" "), .control), "Ctrl-Space"),
    (Key(.character("_"), .control), "Ctrl-_"), (Key(.character("b"), [.alt, .control]), "Ctrl-Alt-B"),
    (Key(.character("é"), .alt), "Alt-É"), (Key(.character("ß"), .alt), "Alt-ß"),
    (Key(.up), "Up"), (Key(.down), "Down"), (Key(.left), "Left"), (Key(.home), "Home"), (Key(.end), "End"),
    (Key(.pageUp), "PageUp"), (Key(.pageDown), "PageDown"), (Key(.insert), "Insert"), (Key(.delete), "Delete"),
    (Key(.backspace, .alt), "Alt-Backspace"),
  ])
  func `says the key as a person does`(key: Key, expected: String) {
    #expect(key.notation == expected)
  }
}
