import Testing

@testable import Language

@Suite("Saying back what was heard")
struct ReadBackTests {
  typealias Item = ReadBack.Item

  private let seven = [
    "Nobody called back since Thurs", "why did nobody read the ticket?", "she had to wait 3 hrs", "wants refund",
    "portal down since 6am!!", "stop sending surveys", "price up 18%",
  ].map { Item(text: $0) }

  @Test func `one issue needs no number`() {
    #expect(
      ReadBack(items: [Item(text: "Nobody answered the ticket for two days")], looseQuotes: [], of: 1).text
        == """
        Let me check that I have this right: nobody answered the ticket for two days. What did I miss?
        """)
  }

  @Test func `one question is asked in a sentence of its own`() {
    let item = Item(text: "why did nobody call back", quotes: ["I feel like a number!!"])
    #expect(
      ReadBack(items: [item], looseQuotes: [], of: 1).text
        == """
        Let me check that I have this right. You ask why nobody called back. You said, 'I feel like a number!' What \
        did I miss?
        """)
  }

  @Test func `two issues are counted, and a loose quote follows them`() {
    let items = [Item(text: "every order was shipped twice since Monday"), Item(text: "Nobody answered for two days")]
    #expect(
      ReadBack(items: items, looseQuotes: ["I had to find out from my own customers"], of: 2).text
        == """
        Let me check that I have this right. First: every order was shipped twice since Monday. Second: nobody \
        answered for two days. And you said, 'I had to find out from my own customers'. What did I miss?
        """)
  }

  @Test func `an issue in their words is quoted, and its own quote is not said twice`() {
    let first = Item(
      text: "We look like fools", inTheirWords: true, quotes: ["we look like fools.", "My boss laughed"])
    #expect(
      ReadBack(items: [first, Item(text: "wants refund")], looseQuotes: [], of: 2).text
        == """
        Let me check that I have this right. First, in your words: 'We look like fools'. You also said, 'My boss \
        laughed'. Second: you want a refund. What did I miss?
        """)
  }

  @Test func `seven issues are read in threes`() {
    let first = ReadBack(items: Array(seven[0..<3]), looseQuotes: [], startingAt: 1, of: 7)
    let second = ReadBack(items: Array(seven[3..<6]), looseQuotes: [], startingAt: 4, of: 7)
    let third = ReadBack(items: Array(seven[6...]), looseQuotes: ["We are done", "who are you?"], startingAt: 7, of: 7)
    #expect(
      [first.text, second.text, third.text] == [
        """
        Let me check that I have this right. I have seven points, and I'll take them a few at a time. First: nobody \
        called back since Thursday. Second, you ask why nobody read the ticket. Third, I have down: 'she had to wait 3 \
        hours'. Is that right so far?
        """,
        """
        Then, fourth: you want a refund. Fifth: portal down since 6am. Sixth: you want us to stop sending \
        surveys. Is that right so far?
        """,
        """
        Then, seventh: price up 18%. And you said, 'We are done' and 'who are you?' What did I miss?
        """,
      ])
  }

  @Test func `quotes alone are read as they were said`() {
    #expect(
      ReadBack(items: [], looseQuotes: ["We are done"], of: 0).text
        == "Let me check that I have this right. You said, 'We are done'. What did I miss?")
    #expect(
      ReadBack(items: [], looseQuotes: ["who is in charge?"], startingAt: 4, of: 3).text
        == "And you asked, 'who is in charge?' What did I miss?")
  }

  @Test func `many quotes are said in several breaths`() {
    #expect(
      ReadBack(items: [], looseQuotes: ["one", "two", "", "three", "four..."], of: 0).text
        == """
        Let me check that I have this right. You said, 'one', 'two' and 'three'. You also said, 'four ...' \
        What did I miss?
        """)
  }

  @Test func `what somebody else said is said as theirs`() {
    let item = Item(
      text: "your lad shrugged", inTheirWords: true, speaker: "Gary",
      quotes: [ReadBack.Words("it was raining in", speaker: "Priya"), "nobody rang"])
    #expect(
      ReadBack(items: [item], looseQuotes: [], of: 1).text
        == """
        Let me check that I have this right. Gary said: 'your lad shrugged'. Priya said, 'it was raining in'. You \
        said, 'nobody rang'. What did I miss?
        """)
  }

  private let long = String(repeating: "the export ran again and again ", count: 12)

  @Test func `what is too long for one breath is said without its quotes, then without its tail`() {
    let quoted = ReadBack(items: [Item(text: "price up 18%", quotes: [ReadBack.Words(long)])], looseQuotes: [], of: 1)
    #expect(!quoted.fits)
    #expect(quoted.text == "Let me check that I have this right: price up 18%. What did I miss?")
    let endless = ReadBack(items: [Item(text: long, quotes: ["We are done"])], looseQuotes: ["Who are you?"], of: 1)
    #expect(!endless.fits)
    #expect(endless.text.count <= ReadBack.breath)
    #expect(endless.text.hasPrefix("Let me check that I have this right: the export ran again"))
  }

  @Test func `two long issues are read one by one, and said to be`() {
    let first = ReadBack(items: [Item(text: long)], looseQuotes: [], startingAt: 1, of: 2)
    #expect(first.text.contains("I have two points, and I'll take them one by one. First: the export"))
    #expect(first.text.hasSuffix("Is that right so far?"))
  }

  @Test(arguments: ["", "...", "?!", "🤬"])
  func `nothing written down yet becomes an open question`(typed: String) {
    let expected =
      "Tell me if I have this wrong: I don't think I have the heart of it yet. What matters most to you here?"
    #expect(ReadBack(items: [], looseQuotes: [], of: 0).text == expected)
    #expect(ReadBack(items: [Item(text: typed)], looseQuotes: [ReadBack.Words(typed)], of: 1).text == expected)
  }

  @Test func `a line that says nothing is not counted`() {
    let items = [Item(text: "..."), Item(text: "price up 18%")]
    #expect(
      ReadBack(items: items, looseQuotes: [], of: 2).text
        == "Let me check that I have this right: price up 18%. What did I miss?")
  }

  @Test func `an issue without words is told by its quote`() {
    let item = Item(text: "!!", quotes: ["we are done here"])
    #expect(
      ReadBack(items: [item], looseQuotes: [], of: 1).text
        == "Let me check that I have this right. In your words: 'we are done here'. What did I miss?")
  }

  @Test(arguments: [(12, "twelfth"), (13, "number 13")])
  func `beyond twelve the numbers stay speakable`(number: Int, spoken: String) {
    let text = ReadBack(items: [Item(text: "price up")], looseQuotes: [], startingAt: number, of: number).text
    #expect(text == "Then, \(spoken): price up. What did I miss?")
  }
}
