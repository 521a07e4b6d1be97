import CallSupport
import Calls
import Language
import Testing

@testable import Reports

@Suite("The letter to the customer")
struct CustomerLetterTests {
  private func letter(_ lines: [String], signature: String? = "Casey Lee", takingDrafts: Bool = false) throws -> String
  {
    var bench = try CallBench()
    try bench.type(lines)
    return try document(bench.call, for: .customer, signature: signature, takingDrafts: takingDrafts)
  }

  @Test func `for nothing but the next word is short and whole`() throws {
    #expect(
      try letter(["@27 Nov email"]) == """
        Dear Dana,

        Thank you for your time on Tuesday 24 November.

        You will have an email from me by Friday 27 November, whatever the news is by then.

        Until this is settled I am the one to turn to, for anything in it.

        With kind regards

        Casey Lee

        """)
  }

  @Test func `tells both sides what was said and agreed, as one writes it`() throws {
    #expect(
      try letter([
        "\"our warehouse shipped every order twice since Monday", "!", "!Nobody answered the ticket for two days",
        "\"I had to find out from my own customers", "/link q2 i2", "!left out of it", "/ok 1 2", "/fact fault ours",
        "/understood", "$240 refund of the freight", "$3 months free", "/offered 1", "/agree r1",
        ">me: ask engineering when the export can be stopped, today 6pm", ">us: send the new rates, Friday",
        ">them: tell us which duplicates reached customers, tomorrow noon", ">Sam: ring the plant", ">me: not agreed",
        "/agree a1 a2 a3 a4", "@tomorrow 4pm call",
      ]) == """
        Dear Dana,

        Thank you for your time on Tuesday 24 November. This is what I took from our talk.

        1. You told us that your warehouse shipped every order twice since Monday.
        2. You told us that nobody answered the ticket for two days. You also told us that you had to find out from your own customers.

        I am sorry for what happened. It was our fault, and it is for us to put it right.

        We agreed on this:

        - You will receive a refund of the freight, EUR 240.00.
        - By 6 pm today, Tuesday 24 November, I will ask engineering when the export can be stopped.
        - By noon tomorrow, Wednesday 25 November, Northwind Traders will tell us which duplicates reached customers.
        - We will send the new rates by Friday 27 November.
        - We will ring the plant. The date will follow.

        I will call you tomorrow, Wednesday 25 November, at 4 pm, whatever the news is by then.

        If anything here is missing or not as you meant it, please tell me. Until this is settled I am the one to turn to, for anything in it.

        With kind regards

        Casey Lee

        """)
  }

  @Test func `tells what keeps it from coming back apart from what helps now`() throws {
    let lines = [
      "!orders were late", "/ok 1", ">send the list, Friday", ">us: send the rates, Thursday",
      ">us: ring the carrier",
      ">them: name the late orders, tomorrow", "/agree", "@tomorrow 4pm call",
    ]
    let text = try letter(lines + ["/term a1 a2 short", "/term a3 long"])
    #expect(
      text.contains(
        """
        We agreed on this:

        - Northwind Traders will name the late orders by tomorrow, Wednesday 25 November.
        - We will send the rates by Thursday 26 November.
        - I will send the list by Friday 27 November.

        So that it does not happen again: We will ring the carrier. The date will follow.


        """))
    #expect(
      try letter(lines + ["/term a3 long", "/term a1 long"]).contains(
        """
        So that it does not happen again:

        - I will send the list by Friday 27 November.
        - We will ring the carrier. The date will follow.

        """))
    #expect(try letter(lines) == letter(lines + ["/term a1 a3 short"]))
  }

  @Test func `tells one issue and one action in a paragraph each`() throws {
    let text = try letter(["!orders were late", "/ok 1", ">send the list, Friday", "/agree", "@tomorrow 4pm call"])
    #expect(text.contains("\n\nYou told us that orders were late.\n\n"))
    #expect(text.contains("\n\nWe agreed on this: I will send the list by Friday 27 November.\n\n"))
  }

  @Test(arguments: [
    (["/fact fault ours", "/fact liability no"], "I am sorry for what happened. It was our fault"),
    (["/fact fault ours"], "I am sorry for what happened. It was our fault"),
    (["/fact fault shared"], "I am sorry for our part in what happened"),
    (["/fact fault ours", "/fact liability yes"], "I regret the trouble"),
    (["/fact fault theirs"], "I regret the trouble"), (["/fact fault third_party"], "I regret the trouble"),
    (["/fact fault unknown"], "I regret the trouble"), ([], "I regret the trouble"),
  ])
  func `says of our part what may be said`(facts: [String], words: String) throws {
    let text = try letter(["!orders were late", "/ok 1"] + facts + ["@tomorrow 4pm call"])
    #expect(text.contains(words), "\(text)")
    #expect(text.contains("sorry") == words.contains("sorry"))
    #expect(text.contains("fault") == words.contains("fault"))
  }

  @Test(arguments: [
    ("\"you people are idiots", "i1"), ("!Wants Friday delivery or walks", "i1"), ("\"it was our own fault", "i1"),
    ("!She wants to speak to Karim", "i1"), ("!late", "i1"), (">Klaus: call her back and apologise", "a1"),
    (">them: check their own config this time", "a1"), ("$make it good", "r1"),
  ])
  func `waits for a line that is not certain`(line: String, waiting: String) throws {
    var bench = try CallBench()
    try bench.type([line])
    if line.hasPrefix("\"") { try bench.type("!") }
    try bench.type(["/fact fault ours", "@tomorrow 4pm call"])
    if waiting == "i1" { try bench.type("/ok 1") }
    if waiting == "r1" { try bench.type("/offered 1") }
    if waiting != "i1" { try bench.type("/agree") }
    #expect(CustomerRecord.waiting(in: bench.call).map(\.reference.description) == [waiting])
    #expect(CustomerRecord(bench.call) == nil)
    try bench.want(.mend(.settle(try #require(Reference(waiting)), text: "this is how we put it")))
    let record = try #require(CustomerRecord(bench.call))
    #expect(record.issues.joined() + record.remedies + record.actions == ["This is how we put it."])
  }

  @Test func `leaves out what was settled so, and takes drafts where it is told to`() throws {
    let lines = ["\"you people are idiots", "!", "!wants Friday delivery or walks", "/ok 1 2", "@tomorrow 4pm call"]
    let text = try letter(lines, takingDrafts: true)
    #expect(text.contains("You want Friday delivery."))
    #expect(!text.contains("idiots") && !text.contains("walk"))
    var bench = try CallBench()
    try bench.type(lines)
    try bench.want(.mend(.settle(Reference(.issue, 1), text: nil)))
    try bench.want(.mend(.settle(Reference(.issue, 2), text: "You need the goods on Friday")))
    #expect(try #require(CustomerRecord(bench.call)).issues == [["You need the goods on Friday."]])
  }

  @Test func `keeps what was settled until the text it was made of changes`() throws {
    var bench = try CallBench()
    try bench.type([
      "!wants Friday delivery or walks", ">Klaus: call her back", "@tomorrow 4pm call", "/ok 1", "/agree",
    ])
    try bench.want(.mend(.settle(Reference(.issue, 1), text: "You need the goods on Friday.")))
    try bench.want(.mend(.settle(Reference(.action, 1), text: "We will call you.")))
    #expect(CustomerRecord.waiting(in: bench.call).isEmpty)
    try bench.type("/edit a1 Friday")
    #expect(CustomerRecord.waiting(in: bench.call).map(\.reference.description) == [])
    try bench.type("/agree a1")
    #expect(CustomerRecord.waiting(in: bench.call).map(\.reference.description) == ["a1"])
    try bench.type("/fix 1 wants it now or cancels")
    #expect(CustomerRecord.waiting(in: bench.call).map(\.reference.description) == ["i1", "a1"])
  }

  @Test func `settles a line when the call is over, and adds no minute to it`() throws {
    var bench = try CallBench()
    try bench.type(["!wants Friday delivery or walks", "/ok 1", "@tomorrow 4pm call", "/done", "/done"])
    let seconds = bench.call.activeSeconds(until: nil)
    try bench.want(.mend(.settle(Reference(.issue, 1), text: nil)))
    #expect(bench.call.activeSeconds(until: nil) == seconds)
    #expect(CustomerRecord(bench.call) != nil)
    #expect(throws: Refusal.callEnded) { try bench.type("a note") }
  }

  @Test(arguments: ["1. # *x* <b> [a](b)", "- x | y", "`x` ~~y~~ &lt;"])
  func `holds hostile text as text`(text: String) throws {
    var bench = try CallBench()
    try bench.type(["!the order was late", "/ok 1", "/account \(text)", "/contact \(text)", "@tomorrow 4pm call"])
    try bench.want(.mend(.settle(Reference(.issue, 1), text: text)))
    let letter = try document(bench.call, for: .customer, signature: text)
    #expect(letter.contains(MarkdownText.escaped(text)))
    #expect(!letter.contains(text))
  }

  @Test func `greets a company as it is written`() throws {
    let text = try letter(["/account AT&T", "/contact reception", "@tomorrow 4pm call"])
    #expect(text.hasPrefix("Dear AT&T,\n"))
  }
}
