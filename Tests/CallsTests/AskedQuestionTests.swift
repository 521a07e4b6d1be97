import CallSupport
import Testing

@testable import Calls

/// A digit answers the question that was shown last, and no other.
@Suite struct AskedQuestionTests {
  private func facts(_ lines: String...) throws -> [String: String] {
    var bench = try CallBench()
    try bench.type(lines)
    return bench.call.state.facts
  }

  private func refusal(_ lines: String...) throws -> Refusal? {
    var bench = try CallBench()
    try bench.type(Array(lines.dropLast()))
    do { try bench.type(lines[lines.count - 1]) } catch let refusal as Refusal { return refusal }
    return nil
  }

  @Test func `a late digit answers what was asked on leaving, and not what the next step would ask`() throws {
    #expect(try facts("!it is down", "/n", "/n", "/n", "/2") == ["mistreated": "no"])
    #expect(try facts("!it is down", "/n", "/fact mistreated no", "/n", "/ok", "/n", "/n", "/2")["fault"] == "ours")
  }

  @Test func `what is asked together counts through, and can be answered and amended until another is shown`() throws {
    let answered = try facts("!down", "/go paraphrase", "/n", "/2", "/7", "/4")
    #expect(answered["fault"] == "theirs")
    #expect(answered["liability"] == "no")
    #expect(try facts("/n", "/n", "/1", "/3", "/n", "/2")["mistreated"] == "no")
  }

  @Test func `a fact that is asked for by name is answered by its own digits, from anywhere`() throws {
    #expect(try facts("/n", "/n", "/fact fault", "/2") == ["fault": "ours"])
    #expect(try facts("/fact liability", "/n", "/1") == ["liability": "yes"])
    #expect(try refusal("/fact falt") == .noSuchFact(near: "fault", facts: try CallBench().call.facts.map(\.id)))
  }

  @Test func `with no question shown a digit is refused, and one that is too high as well`() throws {
    #expect(try refusal("/go follow-up", "/undo", "/9") == .noSuchDigit(highest: 2))
    var bench = try CallBench(book: Self.book)
    #expect(throws: Refusal.noSuchDigit(highest: 0)) { try bench.type("/1") }
    #expect(throws: Refusal.noQuestionForWords) { try bench.type("/= 40") }
  }

  @Test func `undo takes the question back with the line that brought it, and replay agrees`() throws {
    var bench = try CallBench()
    try bench.type(["/n", "/n"])
    #expect(bench.call.state.asked == ["mistreated"])
    try bench.type("/undo")
    #expect(bench.call.state.asked == ["who_called"])
    try bench.type(["/n", "/n", "/n", "/fact fault"])
    #expect(Call(replaying: Array(bench.call.log))?.state == bench.call.state)
  }

  /// Steps with a question in words, a number, and none.
  private static let book = """
    playbook: asking
    title: Asking
    facts:
      - {id: hit, question: How many cannot work?, kind: number}
      - {id: since, question: Since when?, kind: date}
      - {id: tier, question: Which tier?, choices: [{id: gold}, {id: basic}], until: basic}
    steps:
      - {id: open, title: Open, say: [Good morning.]}
      - id: ask
        title: Ask
        say: ["{hit} people, is that right?"]
        facts: [{fact: hit, asked: on the card}, {fact: tier, asked: on the card}]
      - {id: then, title: Then, say: ["Since {since}."], facts: [{fact: since}]}
      - {id: close, title: Close, say: [Goodbye.]}
    """

  @Test func `a question that wants words or a number takes them behind a slash and an equals sign`() throws {
    var bench = try CallBench(book: Self.book)
    try bench.type(["/n", "/= 2,400", "/2"])
    #expect(bench.call.state.facts == ["hit": "2400", "tier": "basic"])
    try bench.type(["/n", "/=40"])
    #expect(bench.call.state.facts["hit"] == "40")
    try bench.type(["/n", "/= Friday"])
    #expect(bench.call.state.facts["since"] == "2026-11-20")
    #expect(throws: Refusal.noSuchAnswer(fact: "since", example: "/= Friday 4pm")) { try bench.type("/= whenever") }
  }

  @Test func `the anger stays the anger while a number is waited for`() throws {
    var bench = try CallBench(book: Self.book)
    try bench.type(["/n", "=8"])
    #expect(bench.call.state.heat == 8)
    #expect(bench.call.state.facts["hit"] == nil)
    #expect(bench.call.questionForWords?.id == "hit")
  }

  @Test func `an answer in a detour is the call's, with what it settles beside it`() throws {
    let detour = """
      detour: lawyer
      title: A lawyer
      facts:
        - id: named
          question: Who was named?
          choices: [{id: lawyer, sets: liability is yes}, {id: press}]
          until: press
        - {id: liability, question: Liability?, kind: yes_no, until: "no"}
      steps:
        - {id: hear, title: Hear, say: [That is your right.], facts: [{fact: named, asked: on the card}]}
        - {id: hold, title: Hold, say: [No more today.], when: [named is lawyer, liability is yes]}
      """
    var bench = try CallBench()
    bench.outside = Outside(escalation: { $0 }, detour: { _ in BookCopy(text: detour) })
    try bench.type(["/detour lawyer", "/1"])
    #expect(bench.call.state.facts == ["named": "lawyer", "liability": "yes"])
    try bench.type("/return")
    #expect(bench.call.situation.facts["liability"] == "yes")
    #expect(bench.call.tooEarly([1]).contains(.liability))
    try bench.type(["/undo", "/undo"])
    #expect(bench.call.state.facts.isEmpty)
  }

  @Test(
    arguments: [
      ("next", "/next"), ("1", "/1"), ("yes", "/1"), ("Cannot say", "/3"), ("heat 9", "=9"), ("heat: 10", "=10"),
      ("quit", "/leave"), ("exit", "/leave"), ("undo", "/undo"),
      ("4", nil), ("yes they did", nil), ("heat 11", nil), ("the exit was blocked", nil), ("12", nil),
    ] as [(String, String?)])
  func `a note of a word or two that meant something else is told what would have done it`(note: String, line: String?)
    throws
  {
    var bench = try CallBench()
    try bench.type(["/n", "/n"])
    #expect(bench.call.hint(forNote: note, keys: LineKeys())?.line == line)
  }
}
