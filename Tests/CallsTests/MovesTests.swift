import CallSupport
import Testing

@testable import Calls

@Suite("Moving through the steps")
struct MovesTests {
  private func at(_ step: String, _ lines: [String] = []) throws -> CallBench {
    var bench = try CallBench()
    try bench.type(lines)
    try bench.type("/go \(step)")
    #expect(bench.call.state.place == step)
    return bench
  }

  @Test func `next, back and go stand where they say`() throws {
    var bench = try CallBench()
    #expect(bench.call.position == AgendaPosition(number: 1, of: 6))
    try bench.type("/n")
    #expect(bench.call.state.place == "listen")
    #expect(bench.call.position == AgendaPosition(number: 2, of: 6))
    try bench.type("/b")
    #expect(bench.call.state.place == "acknowledge")
    try bench.type("/go 4")
    #expect(bench.call.state.place == "own")
    try bench.type("/go Set the follow-up")
    #expect(bench.call.state.place == "follow-up")
    #expect(bench.call.position == AgendaPosition(number: 6, of: 6))
  }

  @Test func `the last step of a call that left none out has no next`() throws {
    var bench = try CallBench()
    for step in bench.call.agenda.dropFirst() { try bench.type("/go \(step.id)") }
    while bench.call.state.place != "follow-up" { try bench.type("/n") }
    #expect(bench.call.nextStep == nil)
    #expect(try bench.refusal("/n") == .atTheEnd)
    #expect(try bench.refusal("/skip") == .atTheEnd)
  }

  @Test func `the first /next names what is missing, the second goes on and records it`() throws {
    var bench = try at("listen")
    #expect(bench.call.openHere.count == 2)
    #expect(try bench.decide(.move(.next)) == .reminded(.leaving(step: "listen")))
    try bench.type("/n")
    #expect(bench.call.state.place == "listen")
    #expect(bench.call.state.irregularities.isEmpty)
    let open = bench.call.openHere
    try bench.type("/n")
    #expect(bench.call.state.place == "paraphrase")
    #expect(bench.call.state.irregularities == open.map { .leftOpen($0) })
    #expect(bench.call.state.reminders.isEmpty)
  }

  @Test func `a step with all it needs is left at once`() throws {
    var bench = try at("listen", ["!late", "/fact mistreated no"])
    try bench.type("/n")
    #expect(bench.call.state.place == "paraphrase")
    #expect(bench.call.state.irregularities.isEmpty)
  }

  @Test func `steps that are passed over are recorded, and going back to them is no fault`() throws {
    var bench = try at("own")
    #expect(
      bench.call.state.irregularities
        == [.leftOpen(.passedOver(step: "listen")), .leftOpen(.passedOver(step: "paraphrase"))])
    try bench.type("/go listen")
    #expect(bench.call.state.irregularities.count == 2)
  }

  @Test func `a skipped step waits in the tray with its reason, until it is visited`() throws {
    var bench = try at("listen")
    try bench.type("/skip they had to go")
    #expect(bench.call.state.place == "paraphrase")
    #expect(bench.call.state.skipped == ["listen": "they had to go"])
    #expect(bench.call.tray.contains { $0.open == .notDone(step: "listen") && !$0.isPressing })
    try bench.type("/b")
    #expect(bench.call.state.skipped.isEmpty)
    #expect(!bench.call.tray.contains { $0.open == .notDone(step: "listen") })
  }

  @Test func `the tray holds all that is open, and nothing when nothing is`() throws {
    var bench = try CallBench()
    #expect(bench.call.tray.contains { $0.open == .noNextWord && $0.isPressing })
    try bench.type(["/n", "!late", "/fact mistreated no", "/n", "/ok 1", "/fact fault ours", "/fact liability no"])
    try bench.type(["/n", "/n", ">me: ring Sam", "$2400 refund"])
    let action = Reference(.action, 1)
    #expect(
      Set(bench.call.tray.map(\.open))
        .isSuperset(of: [.noDate(action), .notAgreed(action), .notApproved(remedy: 1)]))
    try bench.type(["/edit a1 me: ring Sam, tomorrow", "/agree a1", "/approved Sam", "/n", "@tomorrow 4pm call"])
    #expect(bench.call.tray == [])
    try bench.type("/done")
    #expect(bench.call.state.irregularities.isEmpty)
  }

  @Test func `a step that comes up behind is where /next goes`() throws {
    var bench = try CallBench()
    try bench.type(["/fact fault ours", "/fact liability no", "/fact mistreated no", "!late", "/ok 1"])
    try bench.type(["/n", "/n", "/n", "/n", ">me: ring Sam"])
    #expect(bench.call.state.place == "remedy")
    #expect(bench.call.position == AgendaPosition(number: 5, of: 6))
    try bench.type("/fact mistreated yes")
    #expect(bench.call.state.place == "remedy")
    #expect(bench.call.position == AgendaPosition(number: 6, of: 7))
    #expect(bench.call.nextStep?.id == "repair")
    try bench.type("/n")
    #expect(bench.call.state.place == "repair")
  }

  @Test func `a step that leaves the agenda moves the place on, and bringing it back does not`() throws {
    var bench = try at("remedy", ["/fact fault ours"])
    try bench.type("/fact liability yes")
    #expect(bench.call.state.place == "follow-up")
    #expect(try bench.refusal("/go remedy") == .stepDoesNotApply("remedy"))
    try bench.type("/fact liability no")
    #expect(bench.call.state.place == "follow-up")
    try bench.type(["/undo", "/undo"])
    #expect(bench.call.state.place == "remedy")
  }
}
