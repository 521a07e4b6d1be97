import Language
import Testing

@testable import Books

@Suite("A scenario")
struct ScenarioTests {
  private let words: WordBook

  init() throws {
    words = try WordBook(text: ShippedBook.text("scenarios/words.yaml"), file: "scenarios/words.yaml")
  }

  private static let names = ShippedBook.names(in: "scenarios").filter { !Scenario.otherFiles.contains($0) }

  @Test(arguments: names)
  func `that ships is read whole, and names what is there`(name: String) throws {
    let scenario = try shipped(name)
    #expect(scenario.name == name)
    #expect(!scenario.musts.isEmpty)
    let impossible = scenario.musts.filter { $0.by <= scenario.now || !$0.isPossible }
    #expect(impossible.map(\.id) == [])
    for issue in scenario.issues {
      #expect(!issue.tell.isEmpty && !issue.press.isEmpty && !issue.confirm.isEmpty, "\(issue.id)")
    }
    #expect(ShippedBook.names(in: "calls").contains(scenario.playbook))
  }

  @Test func `thirteen ship, from easy to brutal`() throws {
    let levels = try Self.names.map { try shipped($0).level }.sorted()
    #expect(levels.count == 13)
    #expect(levels.first == 1 && levels.last == 5, "\(levels)")
  }

  @Test(arguments: names)
  func `hears its own examples by its lists`(name: String) throws {
    let scenario = try shipped(name)
    let finder = WordFinder(words, lists: scenario.lists)
    for issue in scenario.issues {
      let isMet = { (text: String) in finder.find(in: text).contains { $0.meets(groups: issue.means) } }
      let heard = issue.examples.soundsLike.filter(isMet)
      #expect(heard.count * 10 >= issue.examples.soundsLike.count * 8, "\(issue.id): \(heard)")
      #expect(issue.examples.notLike.filter(isMet) == [], "\(issue.id)")
    }
  }

  private func shipped(_ name: String) throws -> Scenario {
    try Scenario(text: ShippedBook.text("scenarios/\(name).yaml"), file: "scenarios/\(name).yaml", words: words)
  }

  @Test(arguments: [
    ("level: 2", "level: 7", 3, "from 1 to 5"),
    ("fault: shared", "fault: mine", 3, "'fault'"),
    ("tells: [late, line, silence, fee]", "tells: [late, lin]", 39, "issue 'lin'"),
    ("fault: shared", "", 2, "'fault'"),
    ("asks: [when]", "asks: [whence]", 39, "question 'whence'"),
    ("now: 2026-11-24T10:00", "now: tuesday", 3, "2026-11-24T10:00"),
    ("kind: why", "kind: because", 3, "'kind'"),
    ("after: first_lot", "after: first_lots", 39, "hidden fact 'first_lots'"),
    ("trains: [listen, own, remedy]", "trains: [listen, sell]", 3, "acknowledge"),
    ("\"@missing\", \"@broken_promise\"", "\"@missed\"", 37, "'@missed'"),
    ("  - id: silence", "  - id: late", 9, "'late'"),
    ("title: The cartons", "tittle: The cartons", 4, "'tittle'"),
  ])
  func `names what is wrong with it, and where`(found: String, changed: String, number: Int, message: String) throws {
    let text = try ShippedBook.text("scenarios/missed-deadline.yaml")
    try #require(text.contains(found))
    let fault = #expect(throws: BookFault.self) {
      try Scenario(text: text.replacing(found, with: changed, maxReplacements: 1), file: "s.yaml", words: words)
    }
    #expect(fault?.kind.number == number)
    #expect(fault?.message.contains(message) == true, "\(fault?.message ?? "")")
    let line = text.prefix(upTo: try #require(text.firstRange(of: found)).lowerBound).count(where: \.isNewline) + 1
    // What is missing is missing in its part.
    if !changed.isEmpty { #expect(fault?.mark.line == line) }
  }
}
