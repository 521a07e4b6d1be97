import Testing

@testable import Books

@Suite("A fault in a book")
struct BookFaultTests {
  struct Case: CustomTestStringConvertible {
    let book: String
    let kind: BookFault.Kind
    let line: Int
    let column: Int
    var testDescription: String { book }
  }

  private static let choices = ["ours", "theirs", "unknown"]

  /// Each line is put below the small book's own lines.
  private static let added: [Case] = [
    Case(
      book: "  - {id: two, titel: Two}", kind: .unknownKey("titel", near: "title", keys: Step.keys), line: 1, column: 15
    ),
    Case(
      book: "  - {id: two, xyzzy: Two}", kind: .unknownKey("xyzzy", near: nil, keys: Step.keys), line: 1, column: 15),
    Case(book: "  - {id: two, id: two}", kind: .duplicateKey("id"), line: 1, column: 15),
    Case(
      book: "  - {? [id] : two}", kind: .notYAML(reason: "a name must be a plain text"), line: 1, column: 8),
    Case(book: "  - {id: two, say: [a]}", kind: .missing(key: "title", in: "the step"), line: 1, column: 5),
    Case(book: "  - {id: two, title: Two}", kind: .empty("say"), line: 1, column: 5),
    Case(book: "  - {id: first, title: F, say: [a]}", kind: .duplicate("first"), line: 1, column: 5),
    Case(
      book: "  - {id: two, title: [Two], say: [a]}", kind: .wrongType(key: "title", expected: "a text"), line: 1,
      column: 22),
    Case(
      book: "  - {id: two, title: T, quiet: maybe, say: [a]}",
      kind: .wrongType(key: "quiet", expected: "true or false"), line: 1, column: 32),
    Case(
      book: "  - {id: two, title: T, rules: [1, b], say: [a]}",
      kind: .wrongType(key: "rules", expected: "a list of whole numbers"), line: 1, column: 36),
    Case(
      book: "  - just words", kind: .wrongType(key: "the step", expected: "a set of 'name: value' lines"), line: 1,
      column: 5),
    Case(
      book: "  - {id: two, title: T, say: [a], when: falt is ours}", kind: .unknownFact("falt", near: "fault"), line: 1,
      column: 41),
    Case(
      book: "  - id: two\n    title: T\n    say: [a]\n    when: fault is mine",
      kind: .unknownChoice("mine", fact: "fault", choices: choices), line: 4, column: 11),
    Case(
      book: "  - id: two\n    title: T\n    say: [a]\n    when: fault was ours",
      kind: .unreadableCondition("fault was ours", near: nil), line: 4, column: 11),
    Case(
      book: "  - id: two\n    title: T\n    say: [a]\n    when: fault is not",
      kind: .unreadableCondition("fault is not", near: nil), line: 4, column: 11),
    Case(
      book: "  - id: two\n    title: T\n    say:\n      - 'Hello {contakt}'",
      kind: .unknownSlot("contakt", near: "contact"), line: 4, column: 9),
    Case(
      book: "  - id: two\n    title: T\n    say: [a]\n    facts:\n      - {fact: teir}",
      kind: .unknownFact("teir", near: "tier"), line: 5, column: 9),
    Case(
      book: "  - id: two\n    title: T\n    say: [a]\n    facts:\n      - {fact: tier, asked: never}",
      kind: .wrongType(key: "asked", expected: "'on leaving' or 'on the card'"), line: 5, column: 9),
    Case(
      book: "  - id: two\n    title: T\n    say: [a]\n    needs:\n      - {else: x}",
      kind: .missing(key: "that", in: "what the step needs"), line: 5, column: 9),
    Case(book: "  - {id: two, title: &t Two, say: [*t]}", kind: .tooManyAliases, line: 1, column: 22),
    Case(book: "  - [? *t : a]", kind: .tooManyAliases, line: 1, column: 8),
    // What the parser takes for an anchor or an alias, whatever stands before it.
    Case(book: "  - [z 'q, &a [l, l]]", kind: .tooManyAliases, line: 1, column: 12),
    Case(book: "  - {id: two, title: it's, say: &s [*s]}", kind: .tooManyAliases, line: 1, column: 33),
    Case(book: "  - ? &k [a, b]\n    : c", kind: .tooManyAliases, line: 1, column: 7),
    Case(book: "  - !!str &a two", kind: .tooManyAliases, line: 1, column: 5),
    Case(
      book: "  -\t*t", kind: .notYAML(reason: "found character that cannot start any token"), line: 1, column: 4),
  ]

  @Test(arguments: added)
  func `names the kind, the line and the column`(expected: Case) throws {
    let above = SmallBook.head.split(separator: "\n").count
    try check(SmallBook.head + expected.book + "\n", expected, above: above)
  }

  @Test(arguments: added)
  func `has its line in a file with other line ends too`(expected: Case) throws {
    let above = SmallBook.head.split(separator: "\n").count
    try check((SmallBook.head + expected.book + "\n").replacing("\n", with: "\r\n"), expected, above: above)
  }

  private static let whole: [Case] = [
    Case(book: "", kind: .empty("the book"), line: 1, column: 1),
    Case(book: "# nothing\n", kind: .empty("the book"), line: 1, column: 1),
    Case(book: "playbook: a\ntitle: A\n", kind: .empty("steps"), line: 1, column: 1),
    Case(book: "title: A\n", kind: .missing(key: "playbook", in: "the book"), line: 1, column: 1),
    Case(
      book: "playbook: a\ntitle: A\nversion: one\n", kind: .wrongType(key: "version", expected: "a whole number"),
      line: 3, column: 10),
    Case(
      book: "playbook: a\ntitle: A\nfacts:\n  - {id: f, question: Q, choices: []}\n", kind: .empty("choices"), line: 4,
      column: 5),
    Case(
      book: "playbook: a\ntitle: A\nfacts:\n  - {id: f, question: Q, choices: [{id: x}, {id: x}]}\n",
      kind: .duplicate("x"),
      line: 4, column: 45),
    Case(
      book: "playbook: a\ntitle: A\nfacts:\n  - {id: f, question: Q, choices: [{id: x}], until: y}\n",
      kind: .unknownChoice("y", fact: "f", choices: ["x"]), line: 4, column: 53),
    Case(
      book: "playbook: a\ntitle: A\nsteps:\n  " + String(repeating: "[", count: 50) + String(repeating: "]", count: 50),
      kind: .notYAML(reason: "it is nested too deeply"), line: 4, column: 43),
  ]

  @Test(arguments: whole)
  func `in the book as a whole has its place too`(expected: Case) throws {
    try check(expected.book, expected, above: 0)
  }

  @Test(arguments: ["playbook: a\ntitle: 'A\n", "playbook: a\n  title: A\n", "a: [b\n"])
  func `of YAML itself names the line`(text: String) throws {
    let fault = try #require(found(in: text))
    guard case .notYAML(let reason) = fault.kind else {
      Issue.record("\(fault.kind)")
      return
    }
    #expect(!reason.isEmpty)
    #expect(fault.mark.line >= 1 && fault.mark.column >= 1)
  }

  @Test func `is described with the place, the line and a caret under the column`() throws {
    let fault = try #require(found(in: "playbook: a\ntitel: A\n"))
    #expect(
      fault.described == """
        bad.yaml:2:1: unknown key 'titel': did you mean 'title'?
        titel: A
        ^
        """)
  }

  private func found(in text: String) -> BookFault? {
    do {
      _ = try Playbook(text: text, file: "bad.yaml")
      return nil
    } catch {
      return error
    }
  }

  private func check(_ text: String, _ expected: Case, above: Int) throws {
    let fault = try #require(found(in: text))
    #expect(fault.kind == expected.kind)
    #expect(fault.mark == SourceMark(line: above + expected.line, column: expected.column))
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    #expect(fault.sourceLine == lines[fault.mark.line - 1])
    #expect(!fault.message.isEmpty && !fault.hint.isEmpty)
  }
}
