import Testing

@testable import LineEditing

@Suite("What libedit's list of keys says")
struct BindingListTests {
  private let text = """
    Standard key bindings
    "^@"           ->  em-set-mark
    "^A"           ->  ed-move-to-beg
    "^I"           ->  is undefined
    " "  to "/"    ->  ed-insert
    "0"  to "2"    ->  ed-digit
    "^?"           ->  em-delete-prev-char
    Alternative key bindings
    "k"            ->  ed-prev-history
    Multi-character bindings
    "^[[A"         ->  ed-prev-history
    "^X^X"         ->  em-exchange-mark
    "^G"           ->  "hello"
    Arrow key bindings
    down           ->  ed-next-history
    """

  @Test func `is read by the characters a key sends`() {
    let list = BindingList(text)
    #expect(list.keys["\u{1}"] == "ed-move-to-beg")
    #expect(list.keys["\u{0}"] == "em-set-mark")
    #expect(list.keys["\u{7F}"] == "em-delete-prev-char")
    #expect(list.keys["\t"] == nil)
    #expect(list.keys["\""] == "ed-insert")
    #expect(list.keys["1"] == "ed-digit")
    #expect(list.alternative == ["k": "ed-prev-history"])
    #expect(list.sequences["\u{1B}[A"] == "ed-prev-history")
    #expect(list.sequences["\u{18}\u{18}"] == "em-exchange-mark")
    #expect(list.sequences["\u{7}"] == "\"hello\"")
    #expect(list.keys["down"] == nil)
  }

  @Test func `what differs from another is what the user has bound, or has taken a key from`() {
    let mine = BindingList(
      text.replacing("ed-move-to-beg", with: "ed-move-to-end").replacing("\"0\"  to \"2\"", with: "\"0\"  to \"1\""))
    let changes = mine.changes(from: BindingList(text))
    #expect(changes.keys == ["\u{1}": "ed-move-to-end", "2": ""])
    #expect(changes.alternative.isEmpty)
    #expect(changes.sequences.isEmpty)
  }

  @Test(arguments: [
    ("^A", "\u{1}"), ("\\e[15~", "\u{1B}[15~"), ("\\201", "\u{81}"), ("^[", "\u{1B}"), ("^?", "\u{7F}"), ("\\^", "^"),
    ("a", "a"), ("^X^E", "\u{18}\u{5}"), ("\\\\", "\\"), ("", ""), ("^", "^"), ("\\", "\\"),
  ])
  func `keys are written in many ways`(written: String, characters: String) {
    #expect(BindingList.characters(written) == characters)
  }
}
