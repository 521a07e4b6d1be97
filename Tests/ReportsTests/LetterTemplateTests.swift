import CallSupport
import Calls
import Foundation
import Language
import Testing

@testable import Reports

/// Templates that a user has changed: what they may write, and how a slip is named.
@Suite struct LetterTemplateTests {
  private func record(_ lines: [String] = ["@tomorrow 4pm call"], contact: String? = "Dana Reyes") throws
    -> CustomerRecord
  {
    var bench = try CallBench(contact: contact.map { Contact(name: $0) })
    try bench.type(lines)
    return try #require(CustomerRecord(bench.call))
  }

  private static let style = Letter.Style(signature: "Casey Lee")

  private func letter(
    _ text: String, _ record: CustomerRecord, _ style: Letter.Style = style
  ) throws -> Letter {
    try LetterTemplate(text: text, file: "own.mustache").letter(record, style)
  }

  private func fault(_ text: String) -> String? {
    do throws(TemplateFault) {
      _ = try LetterTemplate(text: text, file: "own.mustache")
      return nil
    } catch {
      return "\(error.message): \(error.cure)"
    }
  }

  @Test(arguments: [
    ("Dear {{greeting}}", "1:1: a letter begins with its subject"),
    ("Subject: x\n\nDear {{greetnig}}", "3:6: there is no tag {{greetnig}}: did you mean {{greeting}}?"),
    ("Subject: x\n{{#issues}}", "2:1: {{#issues}} is not ended: end it with {{/issues}}"),
    ("Subject: x\n{{/issues}}", "2:1: {{/issues}} ends nothing"),
    ("Subject: x\n{{#warm}}{{#issues}}{{/warm}}", "2:21: {{/warm}} stands where {{#issues}} is open"),
    ("Subject: {{greeting", "1:10: this tag has no end"),
    ("Subject: x\n{{> footer}}", "2:1: a letter has no tag {{> footer}}"),
    ("Subject: x\n{{=<% %>=}}", "2:1: a letter has no tag"),
    ("Subject: x\n{{$block}}{{/block}}", "2:1: a letter has no tag"),
    ("Subject: x\n{{% CONTENT_TYPE:HTML}}", "2:1: a letter has no tag"),
    ("Subject: x\n{{*name}}", "2:1: a letter has no tag"),
    ("Subject: x\n{{uppercase(greeting)}}", "2:1: a letter has no tag"),
    ("Subject: x\n{{}}", "2:1: a letter has no tag"),
    ("Subject: x\n{{text}}", "2:1: {{text}} stands in no list"),
    ("Subject: x\n{{#issues}}{{#actions}}{{/actions}}{{/issues}}", "2:12: {{#actions}} is a list within a list"),
    ("Subject: x\n{{apology}}", "2:1: {{apology}} is a question, and nothing to write: write {{#apology}}"),
    ("Subject: x\n{{actions}}", "2:1: {{actions}} is a list: write {{#actions}}- {{text}}{{/actions}}"),
    ("Subject: x\n{{contact\n\n}}", "2:1: this tag has no end"),
    ("Subject: x\r\nM\u{FFFD}ller", "2:2: this is not UTF-8"),
  ])
  func `a slip is named by its place and its cure`(text: String, words: String) throws {
    let found = fault(text) ?? "nothing"
    #expect(found.hasPrefix("own.mustache:\(words)"), "\(found)")
  }

  @Test func `a tag for which there is nothing is refused by its name, and may be asked about`() throws {
    let text = "Subject: x\n\nDear {{contact}}"
    #expect(try letter(text, record()).blocks == [.paragraph([[.ours("Dear "), .typed("Dana Reyes")]])])
    let nobody = try record(contact: nil)
    #expect(throws: TemplateFault(file: "own.mustache", line: 3, column: 6, reason: .unfilled("contact"))) {
      try letter(text, nobody)
    }
    let asked = "Subject: x\n\n{{#contact}}Dear {{contact}}{{/contact}}{{^contact}}Hello{{/contact}}"
    #expect(try letter(asked, nobody).blocks == [.paragraph([[.ours("Hello")]])])
    let template = try LetterTemplate(text: text + asked.dropFirst(11), file: "own.mustache")
    #expect(template.remarks.map(\.message) == ["own.mustache:3:6: {{contact}} is not known in every letter"])
  }

  @Test(arguments: [
    ("Subject:\n\nDear Dana", "1:1: a letter begins with its subject"),
    ("Subject: {{#has_issues}}x{{/has_issues}}\n\nDear Dana", "1:1: a letter begins with its subject"),
    ("Subject: x\n", "1:1: a letter may come out with nothing in it but its subject"),
    ("Subject: x\n\n{{#has_issues}}Dear Dana{{/has_issues}}", "1:1: a letter may come out with nothing"),
    (
      "Subject: x\n\nDear Dana,\n\nWe agreed on this:\n\n{{#agreed}}\n- {{text}}\n{{/agreed}}\n\nBye",
      "5:1: \"We agreed on this:\" may have"
    ),
    (
      "Subject: x\n\nWe give you: {{#remedies}}{{text}}{{/remedies}}",
      "3:1: \"We give you:\" may have nothing behind it"
    ),
  ])
  func `a hole is found before it is in a letter`(text: String, words: String) throws {
    let template = try LetterTemplate(text: text, file: "own.mustache")
    do throws(TemplateFault) {
      try template.tryOut()
      Issue.record("nothing was found")
    } catch {
      #expect(error.message.hasPrefix("own.mustache:\(words)"), "\(error.message)")
      #expect(!error.cure.isEmpty)
    }
  }

  @Test(arguments: ["first-contact", "plan", "no-news", "status", "final"])
  func `the letters that come with the program have no hole`(name: String) throws {
    let template = try shippedLetter(name)
    try template.tryOut()
    #expect(template.remarks == [])
  }

  @Test func `a file of any system reads the same`() throws {
    let text = "Subject: x\n\nDear Dana,\n\n- one\n- two\n"
    let record = try record()
    let plain = try letter(text, record)
    for other in [text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text, text.replacing("\n", with: "\r")] {
      #expect(try letter(other, record) == plain)
    }
  }

  @Test func `text is read as text: paragraphs, lines that stay lines, lists`() throws {
    let text = """
      {{! A remark. }}
      Subject: Our talk of {{call_day}}

      Dear Dana,
      second line

      1. one
      1. two
      - three
      * four
      the end
      """
    let letter = try letter(text, record())
    #expect(letter.subject.plain == "Our talk of Tuesday 24 November")
    #expect(
      letter.blocks == [
        .paragraph([[.ours("Dear Dana,")], [.ours("second line")]]),
        .list([[.ours("one")], [.ours("two")]], isNumbered: true),
        .list([[.ours("three")], [.ours("four")]], isNumbered: false), .paragraph([[.ours("the end")]]),
      ])
  }

  @Test func `what was typed is a text and nothing else, whatever is in it`() throws {
    var bench = try CallBench(contact: Contact(name: "1. Dana\u{E001}\u{E000} {{signature}} <b>"))
    try bench.type(["/account - Acme\u{E002}contact\u{E003}", "@tomorrow 4pm call"])
    let record = try #require(CustomerRecord(bench.call))
    let letter = try letter("Subject: x\n\n{{contact}}\n\n{{{account}}}\n\n{{&account}}", record)
    #expect(
      letter.blocks == [
        .paragraph([[.typed("1. Dana\u{FFFD}\u{FFFD} {{signature}} <b>")]]),
        .paragraph([[.typed("- Acme\u{FFFD}contact\u{FFFD}")]]),
        .paragraph([[.typed("- Acme\u{FFFD}contact\u{FFFD}")]]),
      ])
  }

  @Test func `one and several are told apart, and lists are told one by one`() throws {
    let text = """
      Subject: x
      {{#one_issue}}one{{/one_issue}}{{#several_issues}}several{{/several_issues}}{{^has_issues}}none{{/has_issues}}
      {{#our_actions}}ours {{/our_actions}}{{#their_actions}}theirs {{/their_actions}}
      """
    func first(_ lines: String...) throws -> [String] {
      let blocks = try letter(text, record(lines + ["@tomorrow 4pm call"])).blocks
      guard case .paragraph(let lines) = blocks.first else { return [] }
      return lines.map(\.plain)
    }
    #expect(try first() == ["none"])
    #expect(try first("!the order was late", "/ok 1", ">me: send the list, tomorrow", "/agree") == ["one", "ours"])
    #expect(try first("!the order was late", "!the invoice was wrong", "/ok 1 2").first == "several")
    #expect(try first(">them: send the file, tomorrow", ">us: check the file, Friday", "/agree")[1] == "ours theirs")
  }

  @Test func `spelling and tone are the sender's`() throws {
    let text =
      "Subject: x\n\nDear {{greeting}}, I apologise, {{call_day}}. {{hear_next}}. {{#formal}}formal{{/formal}}{{#warm}}warm{{/warm}}"
    func words(_ tone: LetterTone, _ spelling: Spelling) throws -> String {
      var bench = try CallBench()
      try bench.type("@tomorrow 4pm call")
      let record = try #require(CustomerRecord(bench.call, spelling))
      let style = Letter.Style(signature: nil, tone: tone, spelling: spelling)
      guard case .paragraph(let lines) = try letter(text, record, style).blocks.first else { return "" }
      return lines[0].plain
    }
    #expect(
      try words(.warm, .british)
        == "Dear Dana, I apologise, Tuesday 24 November. I will call you tomorrow, Wednesday 25 November, at 4 pm. warm"
    )
    #expect(
      try words(.formal, .american)
        == "Dear Dana Reyes, I apologize, Tuesday, November 24. I will call you tomorrow, Wednesday, November 25, at 4 pm. formal"
    )
  }

  @Test func `every tag there is stands on the page about letters, and no other`() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("docs/letters.md")
    let page = try String(contentsOf: path, encoding: .utf8)
    let named = page.components(separatedBy: "`{{").dropFirst().compactMap { $0.components(separatedBy: "}}").first }
      .map { String($0.drop { !$0.isLetter }) }
    #expect(Set(named).subtracting(["name"]) == Set(TemplateTags.all))
  }

  @Test func `no text crashes it`() throws {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "{{", "}}", "{{{", "}}}", "#", "^", "/", "issues", "text", "greeting", " ", "\n", "Subject: x\n", "{", "}", "!",
      "\r\n", "%",
      "{{#issues}}", "{{/issues}}", "{{text}}", "\u{E000}", "-", "1. ", "é",
    ]
    let record = try record(["!the order was late", "/ok 1", "@tomorrow 4pm call"])
    for _ in 0..<3000 {
      let text =
        "Subject: x\n"
        + (0..<Int.random(in: 0...14, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      _ = try? letter(text, record)
    }
  }
}
