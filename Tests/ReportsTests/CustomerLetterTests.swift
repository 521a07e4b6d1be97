import CallSupport
import Calls
import Language
import Testing

@testable import Reports

@Suite("The letter to the customer")
struct CustomerLetterTests {
  private func letter(_ lines: [String]) throws -> String {
    var bench = try CallBench()
    try bench.type(lines)
    return DocumentFormat.markdown.letter(Letter(try #require(CustomerRecord(bench.call))))
  }

  @Test func `for nothing but the next word is short and whole`() throws {
    #expect(
      try letter(["@27 Nov email"]) == """
        Dear Dana,

        Thank you for your time on Tuesday 24 Nov, and for telling us so plainly what went wrong.

        ## When you hear from us

        You will hear from me by the end of Friday 27 Nov by email, whatever the news.

        With kind regards

        Casey

        """)
  }

  @Test func `for one issue in their words quotes it once`() throws {
    let text = try letter(["\"we lost a day", "!", "/ok 1", "@tomorrow 4pm call"])
    #expect(text.contains("## What you told us\n\n1. In your words: \"we lost a day\"\n\n## When"))
    #expect(!text.contains("You said"))
    #expect(text.contains("on Wednesday 25 Nov at 16:00 by phone, whatever the news."))
  }

  @Test(arguments: [
    ("\"you people are idiots", "You are very unhappy with how this has gone."),
    ("\"we sent the file late, fine, but your portal was down", "In your words: \"your portal was down\""),
    ("\"it was our own fault", "There is one thing more that you told me. We will come back to it."),
  ])
  func `repeats no insult, and what they admit waits`(said: String, written: String) throws {
    let text = try letter([said, "!", "/ok 1", "@tomorrow 4pm call"])
    #expect(text.contains("1. \(written)\n"), "\(text)")
    #expect(!text.contains("idiots") && !text.contains("fault") && !text.contains("late"))
  }

  @Test func `leaves out a quotation that insults`() throws {
    let text = try letter(["!nobody answered", "\"you people are idiots", "/link q1 i1", "/ok 1", "@tomorrow 4pm call"])
    #expect(text.contains("1. Nobody answered.\n"))
  }

  @Test func `for many issues numbers them, each with the quotes that belong to it`() throws {
    let text = try letter([
      "!every order shipped twice", "!nobody answered", "!left out", "\"my own customers told me", "/link q1 i2",
      "/ok 1 2", "@tomorrow 4pm call",
    ])
    #expect(
      text.contains(
        """
        1. Every order shipped twice.
        2. Nobody answered. You said: "my own customers told me"

        """))
    #expect(!text.contains("eft out"))
  }

  @Test func `lists what was agreed in the order of the dates, with who does it`() throws {
    let text = try letter([
      ">us: stop the export, Friday", ">them: send the list, tomorrow noon", ">Sam: ring the plant", ">me: not agreed",
      "/agree a1 a2 a3", "/fact fault ours", "$240 refund of the freight", "$3 months free", "/offered 1", "/agree r1",
      "@tomorrow 4pm call",
    ])
    #expect(text.contains("## How we put it right\n\n- EUR 240.00 refund of the freight.\n\n"))
    #expect(
      text.contains(
        """
        ## Who does what

        - Northwind Traders: send the list, by Wednesday 25 Nov at 12:00
        - We: stop the export, by Friday 27 Nov
        - Sam: ring the plant, date to follow

        """))
    #expect(!text.contains("not agreed"))
  }

  @Test(arguments: ["1. # *x* <b> [a](b)", "- x | y", "`x` ~~y~~ &lt;"])
  func `holds hostile text as text`(text: String) throws {
    let letter = try letter([" x", "!\(text)", "/ok 1", "/account \(text)", "/contact \(text)", "@tomorrow 4pm call"])
    #expect(letter.contains(MarkdownText.escaped(text)))
    #expect(!letter.contains(text))
  }
}
