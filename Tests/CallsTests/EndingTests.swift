import CallSupport
import Testing

@testable import Calls

/// What is named before a call ends.
@Suite struct EndingTests {
  private func pressing(_ lines: String...) throws -> [Open] {
    var bench = try CallBench()
    try bench.type(["/go follow-up", "@tomorrow 4pm call"] + lines)
    return bench.call.tray.filter(\.isPressing).map(\.open)
  }

  private static let action = Reference(.action, 1)
  private static let remedy = Reference(.remedy, 1)

  @Test func `what the letter would leave out is named, and no more once they said yes`() throws {
    #expect(try pressing(">me: ring Sam, tomorrow").contains(.notAgreed(Self.action)))
    #expect(try !pressing(">me: ring Sam, tomorrow", "/agree").contains(.notAgreed(Self.action)))
    #expect(try pressing("!late").contains(.notConfirmed([1])))
    #expect(try !pressing("!late", "/ok 1").contains(.notConfirmed([1])))
    #expect(try pressing("$200 refund", "/fact fault ours", "/offered").contains(.notAgreed(Self.remedy)))
    #expect(try !pressing("$200 refund").contains(.notAgreed(Self.remedy)))
  }

  @Test func `what comes up after it was named is named as well, and nothing twice`() throws {
    var bench = try CallBench()
    try bench.type(["/go follow-up", "@tomorrow 4pm call", "!late", "!lost", ">me: ring Sam"])
    #expect(bench.call.hasMoreToName)
    bench.happen(.reminded(.ending))
    #expect(!bench.call.hasMoreToName)
    // One yes for one of them, and the rest has been named.
    try bench.type(["/agree", "/ok 1"])
    #expect(!bench.call.hasMoreToName)
    // The date takes the yes away again: it would be left out in silence.
    try bench.type("/edit a1 tomorrow noon")
    #expect(bench.call.hasMoreToName)
  }

  @Test func `so is what has no date, and what was offered without approval`() throws {
    #expect(try pressing(">me: ring Sam").contains(.noDate(Self.action)))
    #expect(try pressing("$2400 refund", "/fact fault ours", "/offered", "/offered").contains(.notApproved(remedy: 1)))
    #expect(try !pressing("$2400 refund").contains(.notApproved(remedy: 1)))
  }

  @Test func `the step one stands on counts as done, however one has come there`() throws {
    #expect(try !pressing().contains(.notDone(step: "follow-up")))
    var bench = try CallBench()
    // The fact takes the step away in which the call stands, and the next one takes its place.
    try bench.type(["/go remedy", "/fact fault unknown"])
    #expect(bench.call.state.place == "follow-up")
    #expect(!bench.call.tray.map(\.open).contains(.notDone(step: "follow-up")))
  }

  @Test func `what was open at one time and is not any more is known to be settled`() throws {
    var bench = try CallBench()
    try bench.type(["!late", "/n", "/n", "/n"])
    let open = bench.call.state.irregularities
    #expect(open == [.leftOpen(.question(fact: "mistreated", step: "listen"))])
    #expect(bench.call.isStill(.question(fact: "mistreated", step: "listen")))
    try bench.type("/2")
    #expect(!bench.call.isStill(.question(fact: "mistreated", step: "listen")))
    #expect(bench.call.isStill(.notConfirmed([1])))
    #expect(!bench.call.isStill(.passedOver(step: "listen")))
  }
}
