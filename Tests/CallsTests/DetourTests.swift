import CallSupport
import Calls
import Testing

@Suite("A detour")
struct DetourTests {
  private static let lawyer = """
    detour: lawyer
    title: A lawyer is named
    facts:
      - {id: liability, question: Hurt?, choices: [{id: "yes"}, {id: "no"}], until: "no"}
      - {id: named, question: Who?, kind: text}
    steps:
      - {id: say, title: Say little, say: [I hear you.], facts: [{fact: named}]}
      - {id: ask, title: Ask counsel, say: ["{named} is known."], when: liability is yes}
    """

  private func bench() throws -> CallBench {
    var bench = try CallBench()
    bench.outside.detour = { name in
      guard name == "lawyer" else { throw Refusal.noSuchDetour(near: nil, names: ["lawyer"]) }
      return BookCopy(text: Self.lawyer)
    }
    return bench
  }

  @Test func `returns to the place where it was entered, with its answers kept`() throws {
    var bench = try bench()
    try bench.type(["/n", "!the crane stopped", "/detour lawyer"])
    #expect(bench.call.step.title == "Say little")
    #expect(bench.call.position == AgendaPosition(number: 1, of: 1))
    try bench.type("/fact liability yes")
    #expect(bench.call.position.of == 2)
    try bench.type(["/fact named Dr Berg", "/n"])
    #expect(bench.call.spoken(bench.call.step.say) == ["Dr Berg is known."])
    try bench.type("/n")
    #expect(bench.call.state.place == "listen")
    #expect(bench.call.state.facts["liability"] == "yes")
    #expect(bench.call.agenda.map(\.id) == ["acknowledge", "listen", "paraphrase", "own", "follow-up"])
    #expect(try bench.refusal("/return") == .notInDetour)
  }

  @Test func `in a detour returns to that one first`() throws {
    var bench = try bench()
    try bench.type(["/detour lawyer", "a note in it"])
    let place = bench.call.state.place
    try bench.type(["/detour lawyer", "/return"])
    #expect(bench.call.state.place == place)
    try bench.type("/return")
    #expect(bench.call.state.place == "acknowledge")
    #expect(bench.call.state.notes.count == 1)
  }

  @Test func `is left by a jump to a step of the call, and taken back like any line`() throws {
    var bench = try bench()
    let before = bench.call.state
    try bench.type("/detour lawyer")
    let inside = bench.call.state
    try bench.type("/go own")
    #expect(bench.call.state.returns.isEmpty)
    #expect(bench.call.step.id == "own")
    try bench.type("/undo")
    #expect(bench.call.state == inside)
    try bench.type("/undo")
    #expect(bench.call.state == before)
    try bench.type("/redo")
    #expect(bench.call.state == inside)
  }

  @Test func `keeps its text in the call, so that a replay needs no other file`() throws {
    var bench = try bench()
    try bench.type(["/detour lawyer", "here"])
    let replayed = try #require(Call(replaying: Array(bench.call.log)))
    #expect(replayed.state == bench.call.state)
    #expect(replayed.step == bench.call.step)
  }

  @Test func `leaves the tray of the call as it is`() throws {
    var bench = try bench()
    let before = bench.call.tray
    try bench.type("/detour lawyer")
    #expect(bench.call.tray == before)
  }

  @Test func `that is not there is refused`() throws {
    #expect(try bench().refusal("/detour law") == .noSuchDetour(near: nil, names: ["lawyer"]))
    #expect(try bench().refusal("/detour lawyer now") == .noSuchDetour(near: nil, names: ["lawyer"]))
  }
}

@Suite("A newer book")
struct NewerBookTests {
  private static func text(version: Int, extra: String = "") -> String {
    """
    playbook: first-contact
    title: Small
    version: \(version)
    facts:
      - {id: fault, question: Whose?, choices: [{id: ours}, {id: theirs}]}
    steps:
      - {id: listen, title: Listen, say: [a], facts: [{fact: fault}]}
    \(extra)  - {id: own, title: Own it, say: [b], when: fault is ours}
      - {id: close, title: Close, say: [c]}
    """
  }

  @Test func `takes over answers and place by their ids, and is taken back`() throws {
    var bench = try CallBench(book: Self.text(version: 1))
    try bench.type(["/fact fault ours", "a note", "/n"])
    #expect(bench.call.state.place == "own")
    #expect(try bench.refusal("/book update") == .noNewerBook("first-contact"))
    bench.outside.newerBook = {
      BookCopy(text: Self.text(version: 2, extra: "  - {id: calm, title: Calm, say: [d]}\n"))
    }
    try bench.type("/book update")
    #expect(bench.call.playbook.version == 2)
    #expect(bench.call.agenda.map(\.id) == ["listen", "calm", "own", "close"])
    #expect(bench.call.state.place == "own")
    #expect(bench.call.nextStep?.id == "calm")
    #expect(bench.call.state.notes.count == 1)
    try bench.type("/undo")
    #expect(bench.call.playbook.version == 1)
    #expect(bench.call.agenda.map(\.id) == ["listen", "own", "close"])
  }

  @Test func `without the present step goes on at the next that there is`() throws {
    var bench = try CallBench(book: Self.text(version: 1))
    try bench.type(["/fact fault ours", "/n"])
    bench.outside.newerBook = {
      BookCopy(text: Self.text(version: 2).replacing("id: own", with: "id: take-it"))
    }
    try bench.type("/book update")
    #expect(bench.call.agenda.contains { $0.id == bench.call.state.place })
  }
}

@Suite("On hold")
struct HoldTests {
  @Test(arguments: [("/hold", 5), ("/hold 3m", 3), ("/hold 10 min", 10), ("/hold 1", 1)])
  func `for as long as was said`(line: String, minutes: Int) throws {
    var bench = try CallBench()
    try bench.type(line)
    let from = try #require(bench.call.log.last?.at.seconds)
    #expect(bench.call.state.heldUntil?.seconds == from + minutes * 60)
    #expect(try bench.refusal("/hold 2h") == .holdOutOfRange)
    #expect(try bench.refusal("/hold 0") == .holdOutOfRange)
  }
}
