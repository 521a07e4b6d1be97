import Testing

@testable import Language

@Suite struct ZoneTests {
  /// One hour ahead, and two from 29 March to 25 October 2026, as in Berlin.
  private let zone = Zone(name: "Test") { seconds in
    (1_774_746_000..<1_792_890_000).contains(seconds) ? 7200 : 3600
  }

  @Test(arguments: [
    ("2026-11-24T10:02", "2026-11-24T10:02:00+01:00"),
    ("2026-07-01T10:02", "2026-07-01T10:02:00+02:00"),
    ("2026-03-29T01:59", "2026-03-29T01:59:00+01:00"),
    ("2026-03-29T03:00", "2026-03-29T03:00:00+02:00"),
    ("2026-10-25T03:00", "2026-10-25T03:00:00+01:00"),
  ])
  func `a wall clock is placed in time`(civil: String, expected: String) throws {
    #expect(zone.moment(of: try #require(CivilMoment(iso: civil))).iso == expected)
  }

  @Test func `a time the clock skips moves forward`() throws {
    #expect(zone.moment(of: try #require(CivilMoment(iso: "2026-03-29T02:30"))).iso == "2026-03-29T03:30:00+02:00")
  }

  @Test func `a time the clock shows twice is the first`() throws {
    #expect(zone.moment(of: try #require(CivilMoment(iso: "2026-10-25T02:30"))).iso == "2026-10-25T02:30:00+02:00")
  }

  @Test(arguments: [
    "2026-11-24T10:02:00+01:00", "2026-11-24T10:02:59-05:30", "1969-12-31T23:59:59+00:00",
    "1900-01-01T00:00:00+00:19:32",
  ])
  func `a moment is written as it is read`(iso: String) throws {
    #expect(try #require(Moment(iso: iso)).iso == iso)
  }

  @Test func `UTC is never written with a Z`() throws {
    #expect(try #require(Moment(iso: "2026-11-24T10:02:00Z")).iso == "2026-11-24T10:02:00+00:00")
    #expect(Zone.utc.moment(at: 0).iso == "1970-01-01T00:00:00+00:00")
  }

  @Test(arguments: ["2026-11-24T10:02:00", "2026-11-24T10:02:60+00:00", "2026-11-24T10:02:00+25:00", "", "+01:00"])
  func `what is no moment is refused`(iso: String) {
    #expect(Moment(iso: iso) == nil)
  }

  @Test(arguments: [Int.min, Int.max])
  func `moments beyond the calendar do not trap`(seconds: Int) {
    #expect(!Moment(seconds: seconds, offset: seconds > 0 ? 3600 : -3600).iso.isEmpty)
  }

  @Test func `moments are ordered by time, whatever the offset`() throws {
    let earlier = try #require(Moment(iso: "2026-11-24T10:02:00+02:00"))
    let later = try #require(Moment(iso: "2026-11-24T09:02:00+00:00"))
    #expect(earlier < later)
  }

  @Test func `a fixed zone is named like its offset`() {
    #expect(Zone.fixed(seconds: -12_600).name == "UTC-03:30")
    #expect(Zone.fixed(seconds: 0).name == "UTC")
  }
}
