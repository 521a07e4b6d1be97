import Testing

@testable import LineEditing

@Suite("The line as libedit holds it")
struct LineTokensTests {
  @Test(arguments: [
    ("abc", 3), ("café", 4), ("cafe\u{301}", 4), ("日本語", 3), ("👩‍👩‍👧", 1), ("a👍🏽b", 3), ("🇩🇪🇫🇷", 2), ("❤️", 1),
    ("שלום", 4), ("a\nb", 3), ("", 0), ("\u{301}x", 2), ("\u{F0000}", 1), ("한국", 2), ("\u{1112}\u{1161}\u{11AB}", 1),
  ])
  func `is one scalar for each grapheme, and spells them out again`(text: String, count: Int) {
    var tokens = LineTokens()
    let scalars = tokens.scalars(of: text)
    #expect(scalars.count == count)
    #expect(Array(tokens.text(of: scalars).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func `leaves out what ends a C string and what is a key of ours, and makes one line break of two`() {
    var tokens = LineTokens()
    #expect(tokens.text(of: tokens.scalars(of: "a\u{0}b\u{80}c\u{9F}\r\nd")) == "abc\nd")
  }

  @Test func `gives a block one scalar, whatever is in it`() throws {
    var tokens = LineTokens()
    let made = tokens.scalar(ofBlock: "one\ntwo", marker: "[pasted 2 lines]")
    let block = try #require(made)
    #expect(tokens.text(of: ["a", block, "b"]) == "aone\ntwob")
    #expect(tokens.token(of: block) == .block("one\ntwo", marker: "[pasted 2 lines]"))
  }

  struct Folding: CustomTestStringConvertible {
    let typed: [Unicode.Scalar]
    let cursor: Int
    let count: Int
    let folded: Int
    var testDescription: String { String(String.UnicodeScalarView(typed)) }
  }

  @Test(arguments: [
    Folding(typed: ["e", "\u{301}"], cursor: 2, count: 1, folded: 1),
    Folding(typed: ["e", "\u{301}", "x"], cursor: 2, count: 2, folded: 1),
    Folding(typed: ["a", "👩", "\u{200D}", "👧", "b"], cursor: 5, count: 3, folded: 3),
    Folding(typed: ["🇩", "🇪", "🇫", "🇷"], cursor: 2, count: 2, folded: 1),
    Folding(typed: ["🇩", "🇩", "🇪"], cursor: 1, count: 2, folded: 1),
  ])
  func `is folded again after a part of a grapheme was typed`(case folding: Folding) throws {
    var tokens = LineTokens()
    let found = tokens.folded(folding.typed, cursor: folding.cursor)
    let folded = try #require(found)
    #expect(folded.scalars.count == folding.count)
    #expect(folded.cursor == folding.folded)
    #expect(tokens.text(of: folded.scalars) == String(String.UnicodeScalarView(folding.typed)))
    let again = tokens.folded(folded.scalars, cursor: folded.cursor)
    #expect(again == nil)
  }

  @Test func `a token goes on growing when more of it is typed`() {
    var tokens = LineTokens()
    var scalars: [Unicode.Scalar] = []
    for scalar in "👩‍👩‍👧".unicodeScalars {
      scalars.append(scalar)
      if let folded = tokens.folded(scalars, cursor: scalars.count) { scalars = folded.scalars }
    }
    #expect(scalars.count == 1)
    #expect(tokens.text(of: scalars) == "👩‍👩‍👧")
  }

  @Test func `a block is never folded into its neighbours`() throws {
    var tokens = LineTokens()
    let made = tokens.scalar(ofBlock: "x", marker: "[x]")
    let block = try #require(made)
    let found = tokens.folded([block, "e", "\u{301}", block], cursor: 4)
    let folded = try #require(found)
    #expect(folded.scalars.count == 3)
    #expect(folded.cursor == 3)
  }
}
