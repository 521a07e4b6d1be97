import Testing

@testable import Language

@Suite("A typed fragment, read aloud")
struct SpokenFragmentTests {
  @Test(arguments: SpokenExample.all)
  func `sounds like something a person would say`(example: SpokenExample) {
    let spoken = SpokenFragment(example.typed).spoken(after: .ordinal("Second")) ?? "(nothing)"
    #expect(spoken == example.spoken)
  }

  @Test(arguments: SpokenExample.all)
  func `never doubles a mark and always ends`(example: SpokenExample) throws {
    for lead in [SpokenLead.ordinal("Second"), .sentence("Let me check")] {
      guard let spoken = SpokenFragment(example.typed).spoken(after: lead) else { continue }
      for doubled in ["..", "!!", "??", ",,", "::", ".,", "?.", "!.", ".'.", "  ", "Second: Second"] {
        #expect(!spoken.contains(doubled))
      }
      #expect(spoken.last.map { ".?!'。".contains($0) } == true)
    }
  }

  @Test(arguments: [
    ("Nobody answered the ticket", "I have this: nobody answered the ticket."),
    ("wants refund", "I have this: you want a refund."),
    ("why did nobody call", "I have this. You ask why nobody called."),
    ("why nobody called", "I have this. You ask why nobody called."),
    ("stop calling me", "I have this: you want us to stop calling you."),
    ("she was told so", "I have this. I have down: 'she was told so'."),
    ("billing: charged twice", "I have this. Billing: charged twice."),
    ("iPhone app: crashes", "I have this. iPhone app: crashes."),
  ])
  func `completes a sentence when it is the only issue`(typed: String, spoken: String) {
    #expect(SpokenFragment(typed).spoken(after: .sentence("I have this")) == spoken)
  }

  @Test(arguments: [
    ("my team had to work all weekend because of you", "Second: your team had to work all weekend because of us."),
    ("my boss says you promised it", "Second, you told me your boss says we promised it."),
    ("why was I not told", "Second, you ask why you were not told."),
    ("why wasn't I on the mail", "Second, you ask why you weren't on the mail."),
    ("do you even look at what you send out", "Second, you ask whether we even look at what we send out."),
    ("fix the export", "Second: you want us to fix the export."),
    ("don't call my boss again", "Second: you don't want us to call your boss again."),
    ("please send me the contract", "Second: you'd like us to send you the contract."),
    ("has been told three different things", "Second: you have been told three different things."),
    ("had to explain this to her board", "Second: you had to explain this to your board."),
    ("wants Friday delivery or walks", "Second: you want Friday delivery or you'll walk."),
    ("He's furious", "Second, I have down: 'he's furious'."),
    ("keeps getting the wrong form", "Second: you keep getting the wrong form."),
    ("didn't get the invoice", "Second: you didn't get the invoice."),
    ("can't log in", "Second: you can't log in."),
    ("didn't send the file", "Second, I have down: 'didn't send the file'."),
  ])
  func `is turned round where it is certain, whole or not at all`(typed: String, spoken: String) {
    #expect(SpokenFragment(typed).spoken(after: .ordinal("Second")) == spoken)
  }

  @Test(arguments: [
    ("your product is garbage", "Second: you're very unhappy with how this has gone."),
    ("dont you dare blame us, your alerting is a joke", "Second, in your words: 'dont you dare blame us'."),
    ("we sent the file late, fine, but your import fell over", "Second, in your words: 'your import fell over'."),
    (
      "to be fair we did turn up an hour early",
      "Second: there's one thing more you told me, and we'll come back to it."
    ),
    ("my boss thinks I look a fool", "Second, in your words: 'my boss thinks I look a fool'."),
  ])
  func `repeats no insult and holds back what they admit`(typed: String, spoken: String) {
    #expect(SpokenFragment(typed, inTheirWords: true).spoken(after: .ordinal("Second")) == spoken)
  }

  @Test(arguments: [
    ("our warehouse shipped every order twice", "Second, in your words: 'our warehouse shipped every order twice'."),
    ("WHO is in charge there", "Second, you asked: 'WHO is in charge there'."),
    ("who is in charge there??", "Second, you asked: 'who is in charge there?'"),
    ("this is a scandal!!!", "Second, in your words: 'this is a scandal!'"),
    ("I just don't know...", "Second, in your words: 'I just don't know ...'"),
    ("w/o asking us, approx. 3 hrs", "Second, in your words: 'w/o asking us, approx. 3 hrs'."),
    ("“Never again.”", "Second, in your words: 'Never again'."),
    ("Tom said 'not my problem' and hung up", "Second, in your words: 'Tom said \"not my problem\" and hung up'."),
    ("he said \"not my problem", "Second, in your words: 'he said \"not my problem\"'."),
    ("not my problem\"", "Second, in your words: 'not my problem'."),
    ("we told 'em at the drivers' lounge", "Second, in your words: 'we told 'em at the drivers' lounge'."),
    ("„Das ist ein Witz“", "Second, in your words: 'Das ist ein Witz'."),
    ("-5 degrees in the van", "Second, in your words: '-5 degrees in the van'."),
  ])
  func `keeps the customer's own words as they are`(typed: String, spoken: String) {
    #expect(SpokenFragment(typed, inTheirWords: true).spoken(after: .ordinal("Second")) == spoken)
  }

  @Test(arguments: [
    ("feels cheap", "Second, I have down: 'feels cheap'."),
    ("feels like a scam", "Second: you're very unhappy with how this has gone."),
    ("says error 404", "Second, I have down: 'says error 404'."),
    ("trusts lost", "Second, I have down: 'trusts lost'."),
    ("thinks slow", "Second, I have down: 'thinks slow'."), ("let us down", "Second, I have down: 'let us down'."),
    ("she's sick", "Second, I have down: 'she's sick'."),
    ("he needs surgery", "Second, I have down: 'he needs surgery'."),
    ("what was promised was not delivered", "Second: what was promised was not delivered."),
    ("ASAP Logistics lost the parcel", "Second: ASAP Logistics lost the parcel."),
    ("promised roadmap item dropped", "Second: promised roadmap item dropped."),
    ("emailed invoice wrong", "Second: emailed invoice wrong."),
    ("customer service was rude", "Second: customer service was rude."),
    ("feels ignored", "Second: you feel ignored."),
    ("cust says nobody called back", "Second: you say nobody called back."),
    ("asked for a supervisor 3 times", "Second: you asked for a supervisor 3 times."),
    ("has waited 3 weeks", "Second, I have down: 'has waited 3 weeks'."),
  ])
  func `says of the customer only what is said of them`(typed: String, spoken: String) {
    #expect(SpokenFragment(typed).spoken(after: .ordinal("Second")) == spoken)
  }

  @Test(arguments: ["you idiots, ", "my fault but ", "and wants ", "you people are ", "idiot but "])
  func `a long line of abuse is read by its length and no more`(piece: String) {
    let text = String(repeating: piece, count: 200_000 / piece.count)
    let clock = ContinuousClock()
    let elapsed = clock.measure { _ = SpokenFragment(text, inTheirWords: true).spoken(after: .ordinal("Second")) }
    #expect(elapsed < .seconds(20))
  }

  @Test func `announces one note after the other differently`() {
    let fragment = SpokenFragment("she had to wait")
    let spoken = (0...3).compactMap { fragment.spoken(after: .ordinal("Next"), notesBefore: $0) }
    #expect(
      spoken == [
        "Next, I have down: 'she had to wait'.", "Next, I also have down: 'she had to wait'.",
        "Next, I also have down: 'she had to wait'.", "Next, I also have down: 'she had to wait'.",
      ])
  }

  @Test(arguments: [
    "", " ", "\t\n", "'", "\"", "\"\"", "''", "'''\"", "(", ")", "- -", "1.", "1)", "First:", "issue:", "and", "but ",
    "she", "wants", "she's", "doesn't", "no longer", "is", "still", "w/", "&", "@ @ @", "~", ">", "?", "why", "stop",
    "let", "please", ":", ": :", "a:", "\u{0}\u{1}", "\u{FEFF}", "🤬🤬", "👨‍👩‍👧‍👦 gone", "e\u{301}te\u{301}", "…",
    "\u{202E}abc", "wants \"", "\" wants refund", "says:", "wants, refund", "can", "they", "if", "don't", "more than",
  ])
  func `survives whatever was typed`(typed: String) {
    for words in [typed, typed + typed, String(repeating: typed, count: 400), typed + " 納品"] {
      for inTheirWords in [false, true] {
        for limit in [1, 5, 240] {
          let fragment = SpokenFragment(words, inTheirWords: inTheirWords, limit: limit)
          let spoken = fragment.spoken(after: .ordinal("Second"))
          #expect((spoken == nil) == fragment.isEmpty)
        }
      }
    }
  }

  @Test func `cuts what is too long to be said after a word`() throws {
    let long = String(repeating: "the pallets were wet and ", count: 80)
    let spoken = try #require(SpokenFragment(long).spoken(after: .ordinal("Second")))
    #expect(spoken.hasPrefix("Second: the pallets were wet and the pallets"))
    #expect(spoken.hasSuffix("wet and the ..."))
    #expect(spoken.count < 260)
  }

  @Test func `does not lose the question in a cut text`() throws {
    let long = "why did nobody call back " + String(repeating: "when the pallets were wet ", count: 80)
    let spoken = try #require(SpokenFragment(long).spoken(after: .ordinal("Second")))
    #expect(spoken.hasPrefix("Second, you ask why nobody called back when"))
  }
}
