import Testing

@testable import Books

@Suite("What a book takes from a shared file")
struct SharedPartsTests {
  private static let common = """
    shared: common
    conditions:
      held back: {any: [liability is yes, fault is unknown]}
      ours: [fault is ours, {not: held back}]
    facts:
      - {id: fault, question: Whose?, choices: [{id: unknown}, {id: ours}], until: unknown}
      - id: liability
        question: Liable?
        kind: yes_no
        choices: [{id: "yes", then: [{text: Careful, when: weather is bad}]}, {id: "no"}]
        until: "no"
      - {id: weather, question: And the weather?, choices: [{id: bad}, {id: fine}]}
      - {id: pets, question: Any pets?, kind: yes_no}

    """

  private static func text(_ step: String, conditions: String = "") -> String {
    "playbook: small\ntitle: Small\nfacts:\n  - include: common\n\(conditions)steps:\n"
      + "  - {id: first, title: First, say: [Hello.]}\n  - \(step)\n"
  }

  private static func shared(_ name: String) -> BookSource? {
    name == "common" ? BookSource(text: common, file: "shared/common.yaml") : nil
  }

  private static func book(_ step: String, conditions: String = "") throws -> Playbook {
    try Playbook(text: text(step, conditions: conditions), file: "small.yaml", shared: shared)
  }

  private static func faults(_ step: String, conditions: String = "") -> [BookFault] {
    BookCheck.faults(text: text(step, conditions: conditions), file: "small.yaml", shared: shared)
      .filter { $0.kind.number < 20 }
  }

  @Test(
    arguments: [
      (["fault": "ours"], true), ([:], false), (["fault": "unknown"], false),
      (["fault": "ours", "liability": "yes"], false),
    ] as [([String: String], Bool)])
  func `a condition is said by its name, also inside another`(facts: [String: String], applies: Bool) throws {
    let book = try Self.book("{id: own, title: Own, when: ours, say: [a]}")
    #expect(book.agenda(for: Situation(facts: facts)).contains { $0.id == "own" } == applies)
  }

  @Test func `the book's own condition wins over a shared one of its name`() throws {
    let book = try Self.book(
      "{id: own, title: Own, when: ours, say: [a]}", conditions: "conditions:\n  ours: heat above 6\n")
    #expect(book.step("own")?.when == .above(.heat, 6))
  }

  @Test func `only the facts that something asks, looks at or says are the book's`() throws {
    let book = try Self.book("{id: own, title: Own, when: ours, say: [a]}")
    #expect(book.facts.map(\.id) == ["fault", "liability", "weather"])
    #expect(try Self.book("{id: own, title: Own, say: ['Pets: {pets}.']}").facts.map(\.id) == ["pets"])
  }

  @Test func `the copy that a call keeps reads alone`() throws {
    let book = try Self.book("{id: own, title: Own, when: ours, say: [a]}")
    let copy = try Playbook(text: book.text, file: "copy")
    #expect(copy.facts.map(\.id) == book.facts.map(\.id))
    #expect(copy.step("own")?.when == book.step("own")?.when)
    #expect(copy.text == book.text)
  }

  @Test func `a name that is nearly right is named, one with a meaning of its own is refused`() {
    #expect(
      Self.faults("{id: own, title: Own, when: held bak, say: [a]}").map(\.kind)
        == [.unreadableCondition("held bak", near: "held back")])
    for name in ["issues confirmed", "fault is ours"] {
      let found = Self.faults("{id: own, title: Own, say: [a]}", conditions: "conditions:\n  \(name): heat above 6\n")
      #expect(found.map(\.mark.line) == [6], "\(name)")
    }
    #expect(Self.faults("{id: own, title: Own, say: [a]}", conditions: "conditions: [ours]\n").map(\.mark.line) == [5])
  }

  @Test func `a fault in a condition is found once, in its own file`() {
    let found = Self.faults(
      "{id: own, title: Own, when: late, say: [a]}", conditions: "conditions:\n  late: falt is ours\n  quiet: [ours]\n")
    #expect(
      found.map(\.kind) == [.unknownFact("falt", near: "fault"), .unreadableCondition("late", near: nil)])
  }
}
