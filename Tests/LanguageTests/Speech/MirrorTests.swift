import Testing

@testable import Language

@Suite("Their last words given back")
struct MirrorTests {
  @Test(arguments: [
    ("our warehouse shipped every order twice since Monday", "'Twice since Monday'?"),
    ("I had to find out from my own customers", "From your own customers?"),
    ("nobody answered the ticket for two days", "'For two days'?"),
    ("the portal is down", "'The portal is down'?"),
    ("my team had to work all weekend because of you", "All weekend because of us?"),
    ("we lost three customers over this", "'Three customers over this'?"),
    ("it is down, again", "'Again'?"),
    ("twice since Monday!", "'Twice since Monday'?"),
    ("your people never call back", "'Never call back'?"),
  ])
  func `are short and end where they ended`(said: String, mirror: String) {
    #expect(Mirror(said, inTheirWords: true)?.text == mirror)
  }

  @Test(arguments: [
    "why was I not told?", "who is going to pay for this", "you people are idiots", "", "...", "?!",
    "we sent the file late, fine", "don't you dare put this on my staff", "Tom said \"it is your fault\"",
  ])
  func `are left alone where an echo would answer, hurt or corner them`(said: String) {
    #expect(Mirror(said, inTheirWords: true) == nil)
  }

  @Test(arguments: ["presents to her CFO on Thursday", "they keep ringing him"])
  func `speak of nobody else when they are our own note`(noted: String) {
    let words = Mirror(noted, inTheirWords: false)?.text.lowercased() ?? ""
    #expect(!words.contains("her") && !words.contains("him"))
  }

  @Test(arguments: 1...400)
  func `never have more than five words, whatever was typed`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let pool = [
      "twice", "since", "Monday", "you", "my", "the", "portal", ",", "and", "\u{E9}\u{301}", "日本", "!", "of", "…",
      "\u{0}",
    ]
    let line = (0..<Int.random(in: 0...30, using: &random)).compactMap { _ in pool.randomElement(using: &random) }
      .joined(separator: " ")
    if let text = Mirror(line, inTheirWords: true)?.text {
      #expect(text.split(separator: " ").count <= 6)
      #expect(text.hasSuffix("?"))
    }
  }
}

@Suite("A summing up")
struct SummingUpTests {
  private static func text(_ issues: [String]) -> String? {
    SummingUp(items: issues.map { ReadBack.Item(text: $0) }).text
  }

  @Test func `has every issue in one breath`() {
    #expect(
      Self.text(["orders were shipped twice since Monday", "nobody answered the ticket", "the invoice is wrong"])
        == "This is what I've heard so far. Orders were shipped twice since Monday. Nobody answered the ticket. The invoice is wrong. What would you add?"
    )
  }

  @Test func `holds seven short ones`() {
    let issues = (1...7).map { "the export failed on line \($0) of the list" }
    let text = Self.text(issues) ?? ""
    #expect(issues.allSatisfy { text.contains($0.dropFirst()) })
    #expect(text.count <= SummingUp.breath)
  }

  @Test func `counts what does not fit`() {
    let text =
      Self.text((1...12).map { "the export failed on line \($0) of the list and nobody said a word about it" }) ?? ""
    #expect(text.hasSuffix("more, which I have written down. What would you add?"))
    #expect(text.count <= SummingUp.breath)
  }

  @Test func `of nothing is nothing`() {
    #expect(Self.text([]) == nil)
    #expect(Self.text(["..."]) == nil)
  }
}
