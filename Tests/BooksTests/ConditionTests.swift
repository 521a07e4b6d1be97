import Testing

@testable import Books

@Suite("A condition")
struct ConditionTests {
  @Test(
    arguments: [
      ("fault is ours", ["fault": "ours"], true),
      ("fault is ours", ["fault": "theirs"], false),
      ("fault is ours", [:], false),
      ("fault is unknown", [:], true),
      ("fault is ours or theirs", ["fault": "theirs"], true),
      ("fault is not ours", ["fault": "ours"], false),
      ("fault is not ours", [:], true),
      ("fault is not ours or theirs", ["fault": "theirs"], false),
      ("fault is answered", [:], false),
      ("fault is answered", ["fault": "unknown"], true),
      ("tier is gold", [:], false),
      ("tier is not gold", [:], true),
      ("[fault is ours, tier is gold]", ["fault": "ours"], false),
      ("[fault is ours, tier is gold]", ["fault": "ours", "tier": "gold"], true),
      ("{any: [fault is ours, tier is gold]}", ["tier": "gold"], true),
      ("{any: [fault is ours, tier is gold]}", [:], false),
      ("{all: [fault is ours, tier is gold]}", ["tier": "gold"], false),
      ("{not: fault is ours}", ["fault": "ours"], false),
      ("{not: {any: [fault is ours, tier is gold]}}", [:], true),
      ("{not: [fault is ours, tier is gold]}", ["tier": "gold"], true),
      ("", [:], true),
    ] as [(String, [String: String], Bool)])
  func `holds for the facts, the heat and the marks it names`(condition: String, facts: [String: String], holds: Bool)
    throws
  {
    let book = try SmallBook.secondStep(when: condition)
    #expect(book.agenda(for: Situation(facts: facts)).contains { $0.id == "second" } == holds)
  }

  @Test(
    arguments: [
      ("heat above 6", nil, false), ("heat above 6", 6, false), ("heat above 6", 7, true),
      ("heat below 4", nil, false), ("heat below 4", 4, false), ("heat below 4", 0, true),
    ] as [(String, Int?, Bool)])
  func `on the heat is false before the first reading and excludes the limit`(
    condition: String, heat: Int?, holds: Bool
  ) throws {
    let book = try SmallBook.secondStep(when: condition)
    #expect(book.agenda(for: Situation(heat: heat)).contains { $0.id == "second" } == holds)
  }

  @Test(arguments: Situation.Mark.allCases)
  func `on a mark holds when the mark is there`(mark: Situation.Mark) throws {
    let book = try SmallBook.secondStep(when: mark.rawValue)
    #expect(book.agenda(for: Situation()).map(\.id) == ["first"])
    #expect(book.agenda(for: Situation(marks: [mark])).map(\.id) == ["first", "second"])
  }

  @Test func `that rules out every step leaves the first`() throws {
    let text = "playbook: a\ntitle: A\nsteps:\n  - {id: one, title: One, when: heat above 9, say: [Hello.]}\n"
    #expect(try Playbook(text: text, file: "a.yaml").agenda(for: Situation()).map(\.id) == ["one"])
  }
}
