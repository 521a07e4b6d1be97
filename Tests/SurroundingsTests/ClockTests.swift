import Language
import Testing

@testable import Surroundings

@Suite struct ClockTests {
  @Test func `a pinned clock stands still until a line is entered`() throws {
    let clock = try Clock(zone: .fixed(seconds: 3600), pinned: "2026-11-24T10:02:00,30s")
    #expect(clock.now.iso == "2026-11-24T10:02:00+01:00")
    #expect(clock.now.iso == "2026-11-24T10:02:00+01:00")
    clock.advance()
    #expect(clock.now.iso == "2026-11-24T10:02:30+01:00")
  }

  @Test(arguments: [
    "yesterday", "2026-13-01T10:00", "2026-11-24T10:02:99", "2026-11-24T10:02:00,fast", "2026-11-24T10:02,-5s",
  ])
  func `what is no time is refused with an example`(_ text: String) {
    #expect(throws: Failure.self) { try Clock(zone: .utc, pinned: text) }
  }

  @Test func `ids sort by the time they were made`() {
    var random = SystemRandomNumberGenerator()
    let ids = (0..<50).map { TimeOrderedID.make(milliseconds: 1_700_000_000_000 + $0, random: &random) }
    #expect(ids == ids.sorted())
    #expect(ids.allSatisfy { $0.count == 36 && Array($0)[14] == "7" })
  }
}
