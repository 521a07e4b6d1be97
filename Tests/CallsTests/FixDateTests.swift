import Books
import CallSupport
import Testing

@testable import Calls

/// X15: a date for our own steps always, for the fix only when its owner has confirmed it.
@Suite("A date for the fix")
struct FixDateTests {
  private static func agreed(_ actions: [String]) throws -> CallBench {
    var bench = try CallBench()
    try bench.type(["/account Northwind Traders", "@tomorrow 4pm call"] + actions + ["/agree"])
    return bench
  }

  private static func letterDates(_ bench: CallBench) throws -> [Bool] {
    try #require(CustomerRecord(bench.call)).actions.map { !$0.hasSuffix("The date will follow.") }
  }

  @Test func `is asked for when they agree, with the digits, and once`() throws {
    var bench = try Self.agreed([">me: fix the portal, Friday"])
    #expect(bench.call.picks.map(\.fact.id) == ["a1_date", "a1_date"])
    #expect(try Self.letterDates(bench) == [false])
    try bench.type("/1")
    #expect(bench.call.state.facts["a1_date"] == "yes")
    #expect(try Self.letterDates(bench) == [true])
    try bench.type([">me: send the notes, today 6pm", "/agree"])
    #expect(bench.call.unconfirmedFixes.isEmpty)
    #expect(try Self.letterDates(bench) == [true, true])
  }

  @Test func `that nobody has confirmed stays out of the letter, and the action stays in`() throws {
    var bench = try Self.agreed([">me: fix the portal, Friday", ">me: ring the carrier, Friday"])
    try bench.type("/2")
    #expect(try Self.letterDates(bench) == [true, false])
    #expect(bench.call.tray.allSatisfy { $0.open != .question(fact: "a1_date", step: "acknowledge") })
  }

  @Test func `that is left open presses before the end`() throws {
    let bench = try Self.agreed([">me: fix the portal, Friday"])
    let open = try #require(bench.call.tray.first { $0.open == .question(fact: "a1_date", step: "acknowledge") })
    #expect(open.isPressing)
  }

  @Test(arguments: [
    ">them: fix their firewall, Friday", ">me: ask engineering to fix the portal, Friday", ">me: fix the portal",
  ])
  func `is theirs, is a step of ours or is no date: nothing is asked`(action: String) throws {
    let bench = try Self.agreed([action])
    #expect(bench.call.picks.allSatisfy { $0.fact.id != "a1_date" })
    #expect(bench.call.unconfirmedFixes.isEmpty)
  }

  @Test func `of two fixes each has its question, and the digits count through`() throws {
    var bench = try Self.agreed([">me: fix the portal, Friday", ">Tom: restore the data, Monday"])
    #expect(bench.call.picks.map(\.digit) == [1, 2, 3, 4])
    try bench.type(["/1", "/4"])
    #expect(bench.call.state.facts.filter { $0.key.hasSuffix("_date") } == ["a1_date": "yes", "a2_date": "no"])
  }

  @Test func `that changes is asked again, and the answer can be amended and taken back`() throws {
    var bench = try Self.agreed([">me: fix the portal, Friday"])
    try bench.type(["/1", "/edit a1 me: fix the portal, Monday"])
    #expect(bench.call.state.facts["a1_date"] == nil)
    try bench.type(["/agree a1", "/fact a1_date no"])
    #expect(try Self.letterDates(bench) == [false])
    try bench.type("/undo")
    #expect(bench.call.unconfirmedFixes == [1])
    #expect(Call(replaying: Array(bench.call.log))?.state == bench.call.state)
  }

  @Test func `was asked by the plan already`() throws {
    var bench = try CallBench()
    bench.happen(.factEstablished(KnownFact.dateConfirmed, value: "yes", from: nil))
    try bench.type(["/account Northwind Traders", "@tomorrow 4pm call", ">me: fix the portal, Friday", "/agree"])
    #expect(bench.call.unconfirmedFixes.isEmpty)
    #expect(try Self.letterDates(bench) == [true])
  }

  @Test(arguments: [
    "a7_date", "a0_date", "a-1_date", "a-9223372036854775808_date", "a01_date", "a9223372036854775807_date",
  ])
  func `of an action that is not there is no fact`(fact: String) throws {
    var bench = try CallBench()
    try bench.type(">me: fix the portal, Friday")
    #expect(throws: Refusal.self) { try bench.type("/fact \(fact) yes") }
  }
}
