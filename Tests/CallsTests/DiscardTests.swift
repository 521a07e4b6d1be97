import CallSupport
import Language
import Testing

@testable import Calls

/// `/discard`: a call that was begun by accident.
@Suite struct DiscardTests {
  private func led(_ lines: String...) throws -> CallBench {
    var bench = try CallBench()
    try bench.type(lines)
    return bench
  }

  @Test func `asks once, with nothing in between`() throws {
    var bench = try led("they ship", "/discard")
    #expect(!bench.call.state.isDiscarded)
    try bench.type("another note")
    try bench.type("/discard")
    #expect(!bench.call.state.isDiscarded)
    try bench.type("/discard")
    #expect(bench.call.state.isDiscarded)
    #expect(bench.call.state.notes.count == 2)
  }

  @Test func `asks again when it was asked in another sitting`() throws {
    var bench = try led("they ship", "/discard")
    let now = bench.terms.now
    bench.terms.now = Moment(seconds: now.seconds + 3_600, offset: now.offset)
    try bench.type("/discard")
    #expect(!bench.call.state.isDiscarded)
  }

  @Test(arguments: ["/discar", "/dis"])
  func `is always written out`(line: String) throws {
    #expect(throws: Refusal.mustBeWrittenOut("discard")) { try led(line) }
  }

  @Test func `counts for no escalation and promises nothing, and comes back with both`() throws {
    var bench = try led("/account Nordwind", ">me: call back, tomorrow", "/discard", "/discard")
    #expect(bench.call.state.countingEscalation == nil)
    #expect(bench.call.state.countingActions.isEmpty)
    #expect(CustomerRecord.gaps(in: bench.call) == [.discarded])
    bench.happen(.restored(escalation: "e-2"))
    #expect(bench.call.state.countingEscalation == "e-2")
    #expect(bench.call.state.countingActions.count == 1)
  }

  @Test func `takes nothing more until it is taken back, and undo does neither`() throws {
    var bench = try led("they ship", "/discard", "/discard")
    for line in ["another", "/undo", "/done", "/discard"] {
      #expect(throws: Refusal.callDiscarded) { try bench.type(line) }
    }
    bench.happen(.restored(escalation: nil))
    try bench.type("/undo")
    #expect(!bench.call.state.isDiscarded)
    #expect(bench.call.state.notes.count == 0)
  }

  @Test func `is refused once the call has ended, and after that as well`() throws {
    var bench = try led("they ship")
    bench.happen(.ended(open: []))
    #expect(throws: Refusal.callEnded) { try bench.type("/discard") }
    bench.happen(.reopened)
    #expect(throws: Refusal.endedBefore) { try bench.type("/discard") }
  }
}
