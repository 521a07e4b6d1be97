import Foundation
import Testing

@testable import Language

@Suite struct WhenZoneTests {
  private static func zone(_ name: String) -> Zone? {
    let cities = ["London": "Europe/London", "new york": "America/New_York", "london": "Europe/London"]
    guard let zone = TimeZone(identifier: cities[name] ?? name) else { return nil }
    return Zone(name: name) { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0))) }
  }

  private static func reader(_ name: String, at iso: String = "2026-11-24T10:02") throws -> When {
    let zone = try #require(WhenZoneTests.zone(name))
    let now = try #require(CivilMoment(iso: iso))
    return When(WhenContext(now: zone.moment(of: now), zone: zone, zoneNamed: { WhenZoneTests.zone($0) }))
  }

  @Test(arguments: [
    WhenExample("4pm EST tomorrow", "2026-11-25T22:00"), WhenExample("3pm CET Thursday", "2026-11-26T15:00"),
    WhenExample("tomorrow 4pm ET", "2026-11-25T22:00"), WhenExample("tomorrow 4pm GMT", "2026-11-25T17:00"),
    WhenExample("Friday at 4 EST", "2026-11-27T22:00"), WhenExample("tomorrow 16:00 UTC+2", "2026-11-25T15:00"),
    WhenExample("4pm London time tomorrow", "2026-11-25T17:00"),
    WhenExample("tomorrow 4pm New York time", "2026-11-25T22:00"), WhenExample("10pm PST today", "2026-11-25T07:00"),
    WhenExample("2026-11-27T16:00Z", "2026-11-27T17:00"), WhenExample("2026-11-27T16:00-05:00", "2026-11-27T22:00"),
    WhenExample("tomorrow 16:00+05:30", "2026-11-25T11:30"), WhenExample("tomorrow 4pm our time", "2026-11-25T16:00"),
    WhenExample("tomorrow noon JST", "2026-11-25T04:00"), WhenExample("4 pm Eastern time tomorrow", "2026-11-25T22:00"),
    WhenExample("tomorrow 9am Pacific", "2026-11-25T18:00"), WhenExample("Friday 10am (EST)", "2026-11-27T16:00"),
    WhenExample("27 Nov 10:00 Europe/London", "2026-11-27T11:00"),
    WhenExample("tomorrow 3 p.m. E.S.T.", "2026-11-25T21:00"), WhenExample("Friday 3pm in London", "2026-11-27T16:00"),
    WhenExample("tomorrow 10:00 UTC\u{2212}5", "2026-11-25T16:00"),
    WhenExample("Friday 3pm Eastern Standard Time", "2026-11-27T21:00"),
  ])
  func `a zone that is named counts, and the day beside it is kept`(example: WhenExample) throws {
    #expect(try WhenZoneTests.reader("Europe/Berlin").read(example.text).iso == example.iso)
  }

  @Test func `the time is kept as it was said`() throws {
    let reading = try WhenZoneTests.reader("Europe/Berlin").read("4pm EST tomorrow")
    #expect(reading.said?.zone == "EST")
    #expect(reading.said?.moment.iso == "2026-11-25T16:00:00-05:00")
    #expect(reading.note == "16:00 EST")
  }

  @Test(arguments: [
    "tomorrow 4pm CST", "tomorrow 4pm IST", "4pm XST tomorrow", "4pm Atlantis time tomorrow", "EST 10am Friday",
    "Friday EST 10am", "Friday 3pm London", "tomorrow 4pm EST/10pm CET", "Friday 3pmEST", "London time Friday 3pm",
  ])
  func `a zone that two regions mean, or nobody knows, is refused`(text: String) throws {
    let reader = try WhenZoneTests.reader("Europe/Berlin")
    #expect(throws: WhenFault.self) { try reader.read(text) }
  }

  @Test func `the winter's name of a zone is not taken in summer`() throws {
    let reader = try WhenZoneTests.reader("Europe/Berlin", at: "2026-07-24T10:00")
    #expect(throws: WhenFault.wrongSeason("EST", clock: "EDT")) { try reader.read("tomorrow 4pm EST") }
    #expect(throws: WhenFault.wrongSeason("CET", clock: "CEST")) { try reader.read("tomorrow 4pm CET") }
    #expect(try reader.read("tomorrow 4pm ET").iso == "2026-07-25T22:00")
  }

  @Test(arguments: [
    ("2027-03-13T23:30", "in 3 hours", "2027-03-14T03:30"), ("2026-11-01T00:30", "in 2 hours", "2026-11-01T01:30"),
    ("2027-03-13T23:30", "2 hours after midnight", "2027-03-14T03:00"),
    ("2027-03-13T12:00", "tomorrow 2:30am", "2027-03-14T03:30"),
    ("2027-03-13T23:30", "in 180 minutes", "2027-03-14T03:30"), ("2027-03-13T10:00", "in 1 day", "2027-03-14"),
  ])
  func `hours ahead are counted in real time`(now: String, text: String, iso: String) throws {
    #expect(try WhenZoneTests.reader("America/New_York", at: now).read(text).iso == iso)
  }

  @Test func `the moment is right where the clock shows an hour twice`() throws {
    let reading = try WhenZoneTests.reader("America/New_York", at: "2026-11-01T00:30").read("in 2 hours")
    #expect(reading.instant?.iso == "2026-11-01T01:30:00-05:00")
  }

  @Test func `an hour that the clock leaves out or shows twice is said`() throws {
    let spring = try WhenZoneTests.reader("America/New_York", at: "2027-03-13T12:00").read("tomorrow 2:30am")
    #expect(spring.note == "the clock goes forward over 02:30 that night")
    let autumn = try WhenZoneTests.reader("America/New_York", at: "2026-10-31T12:00").read("tomorrow 1:30am")
    #expect(autumn.note == "the clock shows it twice that night: the first of the two")
  }
}
