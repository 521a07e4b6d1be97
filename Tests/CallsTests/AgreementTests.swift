import CallSupport
import Language
import Testing

@testable import Calls

@Suite("With the customer")
struct AgreementTests {
  @Test func `a bare /ok confirms what was read back last`() throws {
    var bench = try CallBench()
    try bench.type(["!one", "!two", "!three", "!four"])
    #expect(bench.call.nextReadBack(startingOver: true) == [1, 2, 3])
    bench.happen(.readBack([1, 2, 3]))
    try bench.type("/ok")
    #expect(bench.call.state.issues.map { $0?.isConfirmed } == [true, true, true, false])
    #expect(bench.call.nextReadBack(startingOver: false) == [4])
  }

  @Test func `a bare /ok with nothing read confirms the only issue, and asks which of many`() throws {
    var bench = try CallBench()
    #expect(try bench.refusal("/ok") == .nothingToConfirm)
    try bench.type("!one")
    #expect(try bench.decide(.agreement(.confirm([]))) == .issuesConfirmed([1]))
    try bench.type("!two")
    #expect(try bench.refusal("/ok") == .noReference(example: "/ok 1"))
  }

  @Test func `an ! alone makes an issue of the line before, a quote staying attached`() throws {
    var bench = try CallBench()
    try bench.type(["\"we lost a day", "!", "presents on Thursday", "!"])
    #expect(bench.call.state.issues.map { $0?.text } == ["we lost a day", "presents on Thursday"])
    #expect(bench.call.state.issues.map { $0?.isInTheirWords } == [true, false])
    #expect(bench.call.state.quotes[0]?.issue == 1)
    #expect(bench.call.state.notes.count == 1)
  }

  @Test func `an ! alone never makes an issue of a private note`() throws {
    var bench = try CallBench()
    try bench.type("#our own fault")
    #expect(try bench.refusal("!") == .nothingBefore)
  }

  @Test func `a bare /agree takes the offered remedies and the actions since the last one, no to-do`() throws {
    var bench = try CallBench()
    #expect(try bench.refusal("/agree") == .nothingToAgree)
    try bench.type(["/fact fault ours", ">me: one", ">>ours", "$100 off", "$200 off", "/offered 1", "/agree"])
    #expect(bench.call.state.actions[0]?.isAgreed == true)
    #expect(bench.call.state.remedies.map { $0?.state } == [.agreed, .proposed])
    try bench.type(">them: two")
    #expect(try bench.decide(.agreement(.agree([]))) == .agreed([Reference(.action, 2)]))
    #expect(try bench.refusal("/agree r2") == .remedyNotOffered(2))
    #expect(try bench.refusal("/agree t1") == .wrongKind(Reference(.todo, 1), wants: "action or remedy"))
  }

  @Test(arguments: [
    ["/fact fault unknown", "$100 off"], ["$100 off"], ["/fact fault ours", "/fact liability yes", "$100 off"],
    ["/fact fault ours", "/fact mistreated yes", "$100 off"], ["/fact fault ours", "$2400 refund"],
  ])
  func `an offer that comes too early is named once, then taken as said`(lines: [String]) throws {
    var bench = try CallBench()
    try bench.type(lines)
    #expect(bench.call.tooEarly([1]).count == 1)
    try bench.type("/offered")
    #expect(bench.call.state.remedies[0]?.state == .proposed)
    try bench.type("/offered")
    #expect(bench.call.state.remedies[0]?.state == .offered)
  }

  @Test func `an offer is in time once they feel understood and it is approved`() throws {
    var bench = try CallBench()
    try bench.type(["/fact fault ours", "/fact mistreated yes", "$2400 refund", "/understood", "/approved Sam"])
    #expect(bench.call.tooEarly([1]).isEmpty)
    try bench.type("/offered")
    #expect(bench.call.state.remedies[0]?.state == .offered)
    #expect(try bench.refusal("/approved Sam") == .nothingToApprove)
  }

  @Test func `the digits of questions shown together count through, and an answered choice keeps its own`() throws {
    var bench = try CallBench()
    try bench.type(["!down", "/go paraphrase", "/n"])
    #expect(bench.call.picks.map(\.digit) == Array(1...7))
    #expect(bench.call.picks.map(\.fact.id) == Array(repeating: "fault", count: 5) + ["liability", "liability"])
    try bench.type(["/2", "/6"])
    #expect(bench.call.state.facts == ["fault": "ours", "liability": "yes"])
    #expect(bench.call.picks.count == 7)
    #expect(try bench.refusal("/8") == .noSuchDigit(highest: 7))
    #expect(try bench.refusal("/0") == .noSuchDigit(highest: 7))
  }

  @Test func `an ended call takes no more, and a second /done does nothing new`() throws {
    var bench = try CallBench()
    try bench.type(["/done"])
    #expect(bench.call.state.isEnded)
    #expect(try bench.refusal("a note") == .callEnded)
    #expect(try bench.refusal("/undo") == .callEnded)
    #expect(try bench.refusal("/done") == nil)
    bench.happen(.reopened)
    #expect(try bench.refusal("a note") == nil)
  }

  @Test func `a line said to be broken by a slip is taken back, and the line before it stays`() throws {
    var bench = try CallBench()
    try bench.type(["a note", "/dropped", "/undo"])
    #expect(bench.call.state.notes.count == 1)
    #expect(bench.call.reversed(at: bench.call.log.count - 1)?.event == .lineDropped)
    try bench.type("/undo")
    #expect(try bench.refusal("/undo") == .nothingToUndo)
  }

  @Test func `an offer that came too early is kept in the record, with each reason`() throws {
    var bench = try CallBench()
    try bench.type(["/fact liability yes", "/fact fault ours", "$2400 refund", "/offered", "/offered"])
    #expect(
      bench.call.state.irregularities == [
        .offered([1], .liability), .offered([1], .notApproved(1)),
      ])
  }

  @Test func `the same reasons are not named again for another remedy, a new one is`() throws {
    var bench = try CallBench()
    try bench.type([
      "/fact fault ours", "/fact liability yes", "$100 off", "$2400 refund", "/offered r1", "/offered r1",
    ])
    #expect(bench.call.state.remedies[0]?.state == .offered)
    try bench.type("/offered r2")
    #expect(bench.call.state.remedies[1]?.state == .proposed)
    try bench.type("/offered r2")
    #expect(bench.call.state.remedies[1]?.state == .offered)
  }

  @Test func `a new line after an undo forgets what could be brought back, a look around does not`() throws {
    var bench = try CallBench()
    try bench.type(["one", "/undo"])
    bench.happen(.warningsHeard)
    #expect(try bench.refusal("/redo") == nil)
    try bench.type("two")
    #expect(try bench.refusal("/redo") == .nothingToRedo)
    #expect(bench.call.state.notes.map { $0?.text } == ["two"])
  }

  @Test func `all says every one they have not confirmed`() throws {
    var bench = try CallBench()
    #expect(try bench.refusal("/ok all") == .nothingToConfirm)
    try bench.type(["!late", "!lost", "!broken", "/ok 2", "/ok all"])
    #expect(bench.call.state.issues.allSatisfy { $0?.isConfirmed == true })
  }
}
