import CallSupport
import Language
import Testing

@testable import Calls

@Suite struct TheirTimeTests {
  private func bench() throws -> CallBench {
    var bench = try CallBench()
    bench.terms.zoneNamed = { name in
      name == "America/New_York" ? Zone(name: name) { _ in -5 * 3600 } : nil
    }
    return bench
  }

  @Test func `their time is read on the contact's clock and named`() throws {
    var bench = try bench()
    try bench.type(["/contact Dana Reyes, CFO, America/New_York", "@tomorrow 4pm their time call"])
    let word = try #require(bench.call.state.nextWord)
    #expect(word.due.iso == "2026-11-25T16:00:00-05:00")
    #expect(word.due.saidZone == "America/New_York")
    #expect(word.channel == .call)
    #expect(bench.call.state.contact == Contact(name: "Dana Reyes", role: "CFO", zone: "America/New_York"))
  }

  @Test func `what is over here may still be to come there`() throws {
    var bench = try bench()
    try bench.type(["/contact Dana Reyes, America/New_York", ">me: ring Dana, today 9am their time"])
    #expect(bench.call.state.actions.last??.due?.iso == "2026-11-24T09:00:00-05:00")
  }

  @Test func `a zone that does not exist is refused, and so is their time when no zone is known`() throws {
    let bench = try bench()
    #expect(try bench.refusal("/contact Dana, Mars/Olympus") == .noSuchZone)
    #expect(try bench.refusal("@tomorrow 4pm their time") == .theirZoneUnknown)
  }
}
