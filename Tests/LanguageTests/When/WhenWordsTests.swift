import Testing

@testable import Language

@Suite struct WhenWordsTests {
  @Test(arguments: [("2026-11-25", "Wed 25 Nov"), ("2027-01-05", "Tue 5 Jan 2027"), ("2025-12-31", "Wed 31 Dec 2025")])
  func `a day is named with its year only where that differs`(iso: String, words: String) throws {
    let now = try #require(CivilDate(iso: "2026-11-24"))
    #expect(WhenWords.day(try #require(CivilDate(iso: iso)), now: now) == words)
  }

  @Test(arguments: [
    ("2026-11-24", "today"), ("2026-11-25", "tomorrow"), ("2026-11-27", "in 3 days"), ("2026-12-01", "in 7 days"),
    ("2026-12-08", "in 2 weeks"), ("2026-12-09", "in 15 days"), ("2026-11-23", "yesterday"),
    ("2026-11-21", "3 days ago"),
    ("2026-11-10", "2 weeks ago"),
  ])
  func `a distance is told in days or whole weeks`(iso: String, words: String) throws {
    let now = try #require(CivilMoment(iso: "2026-11-24T10:02"))
    #expect(WhenWords.distance(from: now, to: try #require(CivilDate(iso: iso)), time: nil) == words)
  }

  @Test(arguments: [
    ("10:42", "in 40 minutes"), ("10:03", "in 1 minute"), ("10:02", "now"), ("12:01", "in 119 minutes"),
    ("12:02", "today"), ("09:00", "today"),
  ])
  func `within two hours the minutes are told`(time: String, words: String) throws {
    let now = try #require(CivilMoment(iso: "2026-11-24T10:02"))
    let clock: CivilTime = try #require(CivilTime(time))
    #expect(WhenWords.distance(from: now, to: now.date, time: clock) == words)
  }

  @Test(arguments: [
    ("2026-11-24", "2026-11-24", 0), ("2026-11-24", "2026-11-27", 3), ("2026-11-27", "2026-11-30", 1),
    ("2026-11-24", "2026-12-08", 10), ("2026-11-28", "2026-11-29", 0), ("2026-11-30", "2026-11-27", -1),
  ])
  func `working days are counted after the first date, up to the last`(from: String, to: String, count: Int) throws {
    let days = WhenWords.workingDays(
      from: try #require(CivilDate(iso: from)),
      to: try #require(CivilDate(iso: to)),
      in: WorkingCalendar()
    )
    #expect(days == count)
  }
}
