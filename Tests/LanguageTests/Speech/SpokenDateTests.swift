import Testing

@testable import Language

@Suite struct SpokenDateTests {
  @Test(arguments: [
    ("2026-11-24", "10:30", "today at half past ten"), ("2026-11-24", "10:32", "in half an hour, at 10:32"),
    ("2026-11-24", "11:02", "in an hour, at 11:02"), ("2026-11-24", "10:22", "in 20 minutes, at 10:22"),
    ("2026-11-25", "16:00", "tomorrow at four"), ("2026-11-25", "12:00", "tomorrow at noon"),
    ("2026-11-27", "09:15", "on Friday at a quarter past nine"),
    ("2026-11-30", "16:45", "on Monday at a quarter to five"),
    ("2026-11-24", "20:00", "today at eight in the evening"),
    ("2026-11-25", "07:30", "tomorrow at half past seven in the morning"),
    ("2026-12-04", "16:20", "on Friday, 4 December at 16:20"), ("2027-01-04", nil, "on Monday, 4 January 2027"),
    ("2026-11-20", nil, "last Friday"), ("2026-11-23", nil, "yesterday"), ("2026-11-28", nil, "on Saturday"),
  ])
  func `is said as one says it on the phone`(date: String, time: String?, words: String) throws {
    let now = try #require(CivilMoment(iso: "2026-11-24T10:02"))
    let day = try #require(CivilDate(iso: date))
    #expect(SpokenDate.words(day, time.flatMap { CivilTime($0) }, now: now) == words)
  }
}
