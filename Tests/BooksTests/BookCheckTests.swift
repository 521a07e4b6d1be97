import Foundation
import Testing

@testable import Books

@Suite("Checking a book")
struct BookCheckTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let number: Int
    let line: Int
    let column: Int
    let book: String
    var testDescription: String { "finding \(number)" }
  }

  /// A book without a finding, into which each case puts one.
  private static let head = """
    playbook: small
    title: Small
    facts:
      - {id: fault, question: Whose?, choices: [{id: ours}, {id: theirs}], until: theirs}
      - {id: liability, question: Hurt?, kind: yes_no, until: "no"}
      - {id: hit, question: How many?, kind: number}
    steps:
      - id: acknowledge
        title: Acknowledge
        part: acknowledge
        say: ["Thank you[, {contact}].", {text: "All {hit} of you.", when: hit above 1}]
        facts: [{fact: fault}, {fact: liability}]
      - id: own
        title: Own it
        say: ["We see to it."]
        when: [fault is ours, liability is no]
      - id: follow-up
        title: Follow-up
        say: ["I ring you."]
        needs: [{that: next word set, else: Say when.}]

    """

  private static let cases: [Case] = [
    Case(number: 1, line: 22, column: 1, book: head + "about: 'x\n"),
    Case(number: 2, line: 21, column: 5, book: head + "  - {id: two, say: [a]}\n"),
    Case(number: 3, line: 21, column: 36, book: head + "  - {id: two, title: Two, minutes: [1], say: [a]}\n"),
    Case(number: 4, line: 21, column: 15, book: head + "  - {id: two, titel: x, title: Two, say: [a]}\n"),
    Case(number: 5, line: 21, column: 43, book: head + "  - {id: two, title: Two, say: [a], when: falt is ours}\n"),
    Case(number: 6, line: 21, column: 43, book: head + "  - {id: two, title: Two, say: [a], when: fault is mine}\n"),
    Case(number: 7, line: 21, column: 33, book: head + "  - {id: two, title: Two, say: ['Hello {contakt}']}\n"),
    Case(number: 8, line: 21, column: 43, book: head + "  - {id: two, title: Two, say: [a], when: fault ours}\n"),
    Case(number: 9, line: 21, column: 5, book: head + "  - {id: own, title: Two, say: [a]}\n"),
    Case(number: 10, line: 21, column: 5, book: head + "  - {id: two, title: Two}\n"),
    Case(number: 11, line: 21, column: 22, book: head + "  - {id: two, title: &t Two, say: [*t]}\n"),
    Case(number: 12, line: 21, column: 5, book: head + "  - include: nowhere\n"),
    Case(number: 13, line: 1, column: 1, book: head.replacing("playbook: small", with: "playbook: other")),
    Case(number: 14, line: 22, column: 6, book: head + "next_word:\n  2: today 17:00\n"),
    Case(number: 15, line: 21, column: 33, book: head + "  - {id: two, title: Two, say: ['Hello {contact']}\n"),
    Case(number: 16, line: 21, column: 25, book: head + "  - {id: two, say: [a], say: [b], title: Two}\n"),
    Case(
      number: 16, line: 3, column: 1,
      book: head.replacing("facts:\n", with: "title: Other\nfacts:\n", maxReplacements: 1)),
    Case(number: 17, line: 21, column: 35, book: head + "  - {id: two, title: Two, say: ['d\u{FFFD}j\u{FFFD} vu']}\n"),
    Case(number: 18, line: 21, column: 35, book: head + "  - {id: two, title: Two, say: ['a\0b']}\n"),
    Case(number: 18, line: 21, column: 35, book: head + "  - {id: two, title: Two, say: ['é\u{1B}[31m']}\r\n"),
    Case(number: 19, line: 22, column: 1, book: head + "---\n" + head),
    Case(number: 19, line: 21, column: 1, book: head + "--- # another\nplaybook: other\n"),
    Case(number: 19, line: 23, column: 1, book: head + "---\n\nshared: nobody includes it\nsteps: []\n"),
    Case(
      number: 20, line: 21, column: 5,
      book: head + "  - {id: two, title: Two, say: [a], when: [fault is ours, fault is theirs]}\n"),
    Case(
      number: 20, line: 21, column: 5,
      book: head + "  - {id: two, title: Two, say: [a], when: [heat above 6, heat below 4]}\n"),
    Case(
      number: 21, line: 21, column: 45,
      book: head
        + "  - {id: two, title: Two, say: [a], needs: [{that: {all: [hit above 5, hit below 3]}, else: x}]}\n"),
    Case(
      number: 22, line: 1, column: 1,
      book: head.replacing("needs: [{that: next word set", with: "needs: [{that: issues captured")),
    Case(
      number: 22, line: 1, column: 1,
      book: head.replacing("say: [\"I ring you.\"]", with: "say: [\"I ring you.\"]\n    when: fault is ours")),
    Case(
      number: 23, line: 8, column: 5,
      book: head.replacing("part: acknowledge", with: "part: remedy\n    when: liability is no")),
    Case(
      number: 24, line: 21, column: 5, book: head + "  - {id: two, title: Two, part: remedy, say: [a]}\n"),
    Case(
      number: 25, line: 4, column: 5,
      book: head.replacing("facts:\n", with: "facts:\n  - {id: idle, question: Why?, kind: text}\n", maxReplacements: 1)
    ),
    Case(
      number: 26, line: 21, column: 5,
      book: head
        + "  - {id: two, title: Two, say: ['\(String(repeating: "seven letters ", count: 30))'], aim: [b], avoid: [c]}\n"
    ),
    Case(
      number: 27, line: 21, column: 33,
      book: head + "  - {id: two, title: Two, say: ['Please, calm down now.'], avoid: ['\"calm down\"']}\n"),
    Case(number: 28, line: 21, column: 5, book: head + "  - {id: two, title: Two, say: [a], rules: [80]}\n"),
  ]

  private func faults(_ book: String) -> [BookFault] {
    BookCheck.faults(text: book, file: "small.yaml", name: "small", rules: Set(1...79))
  }

  @Test func `finds nothing in a book where nothing is wrong`() {
    #expect(faults(Self.head) == [])
  }

  @Test(arguments: cases)
  func `finds this one, at its place, with its number and cure`(_ expected: Case) throws {
    let found = faults(expected.book)
    let fault = try #require(found.first { $0.kind.number == expected.number }, "\(found.map(\.numbered))")
    #expect(fault.mark == SourceMark(line: expected.line, column: expected.column))
    #expect(!fault.message.isEmpty && !fault.hint.isEmpty)
    #expect(fault.numbered.hasPrefix("small.yaml:\(expected.line):\(expected.column): \(expected.number): "))
  }

  @Test func `every number stands for one kind, and every kind is found by a case`() {
    let numbers = Set(Self.cases.map(\.number))
    #expect(numbers == Set(1...28))
  }

  @Test func `what is no text is named once for the whole file, with how often it is there`() {
    let book = Self.head.replacing("title: ", with: "title: \u{FFFD}\u{1}").replacing("\n", with: "\r\n")
    let found = faults(book).filter { [17, 18].contains($0.kind.number) }
    #expect(found.map(\.kind) == [.notUTF8(lines: 4), .controls(lines: 4)])
    #expect(found.map(\.mark.column) == [8, 9])
    #expect(found[0].message == "bytes that are not UTF-8, here and in 3 other lines, are read as \u{FFFD}")
  }

  @Test func `in shared steps what is no text has the place in their own file`() {
    let part = "shared: part\nsteps:\n  - {id: two, title: Two, say: ['\u{FFFD}']}\n"
    let found = BookCheck.faults(text: Self.head + "  - include: part\n", file: "small.yaml") { _ in
      BookSource(text: part, file: "part.yaml")
    }
    #expect(found.map(\.kind) == [.notUTF8(lines: 1)])
    #expect(found.first.map { "\($0.file):\($0.mark.line):\($0.mark.column)" } == "part.yaml:3:34")
  }

  @Test func `a book with more wrong than anybody reads ends the reading at a hundred`() {
    let found = faults(Self.head + (1...30_000).map { "  - {k\($0): 1, title: Two, say: [a]}\n" }.joined())
    #expect(found.count == FaultLog.most)
  }

  @Test(.timeLimit(.minutes(5)))
  func `aliases are refused before they grow, wherever they stand`() {
    // Ten levels of ten: ten thousand million entries, if anybody followed them.
    let levels = "abcdefghij".map(String.init)
    for (open, close) in [("[", "]"), ("{? [", "] : v}")] {
      let grown = zip(levels, [""] + levels).map { level, below in
        let inside = Array(repeating: below.isEmpty ? "l" : "*\(below)", count: 10).joined(separator: ", ")
        return "&\(level) \(open)\(inside)\(close)"
      }
      let found = faults("[z 'q, " + grown.joined(separator: ", ") + "]\n")
      #expect(found.map(\.kind) == [.tooManyAliases])
    }
  }

  @Test func `goes on after a fault, and names all of them in the order of their lines`() {
    let book =
      Self.head
      + "  - {id: two, titel: x, title: Two, say: ['{contakt}'], when: falt is ours, rules: [99]}\n"
      + "  - {id: three, title: Three, say: [a], quiet: maybe}\n  - {id: four, title: Four, say: [a], rules: [98]}\n"
    #expect(faults(book).map(\.kind.number) == [4, 5, 3, 28])
  }

  @Test func `the book one starts from is free of findings, whatever its name`() {
    for name in ["late-delivery", "a", "x-9"] {
      let found = BookCheck.faults(
        text: StarterBook.text(name: name), file: "\(name).yaml", name: name, rules: Set(1...79))
      #expect(found == [])
    }
  }

  @Test func `a book of 2,000 steps is checked in well under a second, and walked`() throws {
    var book = Self.head
    for step in 1...2000 {
      let condition = ["fault is ours", "heat above 6", "{not: liability is yes}", "hit below 20"][step % 4]
      book +=
        "  - {id: s\(step), title: Step \(step), say: [{text: Words., when: \(condition)}, More.], when: \(condition)}\n"
    }
    let clock = ContinuousClock()
    let took = clock.measure { #expect(faults(book) == []) }
    // Built for development and beside other tests; the release build takes a tenth of this.
    #expect(took < .seconds(10))
    let walk = BookWalk(try Playbook(text: book, file: "small.yaml"))
    #expect(walk.atRandom(walks: 3, seed: 1).walks == 3)
  }
}

@Suite("Shared steps")
struct SharedStepsTests {
  private static let book = """
    playbook: whole
    title: Whole
    facts:
      - {id: fault, question: Whose?, choices: [{id: ours}, {id: theirs}]}
    steps:
      - {id: own, title: Own it, say: [{text: Ours., when: fault is ours}, Yes.], facts: [{fact: fault}]}
      - include: ending

    """
  private static let ending = """
    shared: ending
    facts:
      - {id: fault, question: Another question, choices: [{id: ours}]}
      - {id: calm, question: Calm?, kind: yes_no}
    steps:
      - id: follow-up
        title: Follow-up
        say: [{text: Good., when: calm is yes}, Bye.]
        needs: [{that: next word set, else: When?}]
        facts: [{fact: calm}]
    """

  private func shared(_ name: String) -> BookSource? {
    name == "ending" ? BookSource(text: Self.ending, file: "shared/ending.yaml") : nil
  }

  @Test func `are part of the book, with their facts; the book's own facts win`() throws {
    let book = try Playbook(text: Self.book, file: "whole.yaml", shared: shared)
    #expect(book.steps.map(\.id) == ["own", "follow-up"])
    #expect(book.facts.map(\.question) == ["Whose?", "Calm?"])
  }

  @Test func `stand behind the book in the copy that a call keeps, which needs no other file`() throws {
    let book = try Playbook(text: Self.book, file: "whole.yaml", shared: shared)
    let copy = try Playbook(text: book.text, file: "copy")
    #expect(copy.steps.map(\.id) == book.steps.map(\.id))
    #expect(copy.facts.map(\.id) == book.facts.map(\.id))
    #expect(copy.text == book.text)
  }

  @Test func `have their faults in their own file`() throws {
    let broken = BookSource(text: Self.ending.replacing("say:", with: "sya:"), file: "shared/ending.yaml")
    let found = BookCheck.faults(text: Self.book, file: "whole.yaml") { _ in broken }
    let fault = found.first { $0.message == "unknown key 'sya'" }
    #expect(fault?.file == "shared/ending.yaml")
    #expect(fault?.sourceLine.contains("sya: [{text: Good.") == true)
  }
}

@Suite("A fact that is no choice")
struct FactKindTests {
  private static func holds(_ condition: String, _ facts: [String: String], severity: Int? = nil) throws -> Bool {
    let text = """
      playbook: a
      title: A
      facts:
        - {id: hit, question: How many?, kind: number}
        - {id: cost, question: How much?, kind: money}
        - {id: sure, question: Sure?, kind: yes_no, until: "no"}
      steps:
        - {id: one, title: One, say: [a]}
        - {id: two, title: Two, say: [a], when: \(condition)}
      """
    return try Playbook(text: text, file: "a.yaml").agenda(for: Situation(facts: facts, severity: severity)).count == 2
  }

  @Test(
    arguments: [
      ("hit above 20", ["hit": "21"], true), ("hit above 20", ["hit": "20"], false), ("hit above 20", [:], false),
      ("hit below 20", [:], false), ("hit below 2.5", ["hit": "2.4"], true),
      ("cost above 500", ["cost": "500.01 EUR"], true), ("cost below 500", ["cost": "12000.00 USD"], false),
      ("sure is yes", [:], false), ("sure is no", [:], true), ("hit is answered", ["hit": "0"], true),
    ] as [(String, [String: String], Bool)])
  func `is compared by its size, and is neither above nor below while it is unknown`(
    condition: String, facts: [String: String], holds: Bool
  ) throws {
    #expect(try Self.holds(condition, facts) == holds)
  }

  @Test(
    arguments: [
      ("severity is 1 or 2", 2, true), ("severity is 1", 2, false), ("severity above 2", 3, true),
      ("severity below 3", nil, false),
    ]
      as [(String, Int?, Bool)])
  func `severity is a condition too`(condition: String, severity: Int?, holds: Bool) throws {
    #expect(try Self.holds(condition, [:], severity: severity) == holds)
  }
}

@Suite("The page on the language")
struct FormatPageTests {
  @Test func `has examples that are free of findings`() throws {
    let page = try ShippedBook.text("../docs/playbook-format.md")
    let blocks = page.components(separatedBy: "```yaml\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    let whole = blocks.filter { $0.hasPrefix("playbook:") }
    #expect(!whole.isEmpty)
    for book in whole {
      let found = BookCheck.faults(text: book, file: "late-delivery.yaml", name: "late-delivery", rules: Set(1...79))
      #expect(found.isEmpty, "\(found.map(\.numbered).joined(separator: "\n"))")
    }
    // The rest are parts, each put into a book that has what they look at.
    let facts = try #require(blocks.first { $0.hasPrefix("facts:") })
    let step = try #require(blocks.first { $0.hasPrefix("  - id: own") })
    let dates = try #require(blocks.first { $0.hasPrefix("next_word:") })
    let more = """
        - {id: liability, question: Hurt?, kind: yes_no, until: "no"}
        - {id: who_called, question: Who?, choices: [{id: they}, {id: we}], until: they}

      """
    let said = "  - {id: two, title: Two, say: [{text: \"{users_hit}\", when: who_called is we}]}\n"
    let book = "playbook: a\ntitle: A\n\(dates)\(facts)\(more)steps:\n\(step)\(said)"
    let found = BookCheck.faults(text: book, file: "a.yaml").filter { ![22, 26].contains($0.kind.number) }
    #expect(found.isEmpty, "\(found.map(\.numbered).joined(separator: "\n"))")
  }
}
