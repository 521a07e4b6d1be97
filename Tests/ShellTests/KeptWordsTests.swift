import Language
import Testing

@testable import Shell

/// By how much a promise was kept late.
@Suite struct KeptWordsTests {
  private static let working = WorkingCalendar(
    holidays: Holidays.read("2027-03-26 Good Friday\n2027-03-29 Easter Monday\n2027-12-27 a holiday").holidays)

  @Test(arguments: [
    ("2026-11-27", "2026-11-26", nil), ("2026-11-27", "2026-11-27", nil),
    ("2026-11-26", "2026-11-27", "1 working day late"),
    // A weekend, Easter, the turn of the year, 29 February, the nights in which the clock is changed.
    ("2026-11-27", "2026-11-28", "late"), ("2026-11-27", "2026-11-29", "late"),
    ("2026-11-27", "2026-11-30", "1 working day late"), ("2026-11-28", "2026-11-30", "1 working day late"),
    ("2027-03-25", "2027-03-29", "late"), ("2027-03-25", "2027-03-30", "1 working day late"),
    ("2027-12-24", "2028-01-03", "5 working days late"), ("2028-02-28", "2028-02-29", "1 working day late"),
    ("2028-02-28", "2028-03-01", "2 working days late"), ("2028-02-29", "2029-02-28", "261 working days late"),
    ("2027-03-27", "2027-03-28", "late"), ("2027-10-29", "2027-11-01", "1 working day late"),
  ])
  func `is counted in working days`(_ due: String, _ day: String, _ words: String?) throws {
    let (due, day) = (try #require(CivilDate(iso: due)), try #require(CivilDate(iso: day)))
    #expect(KeptWords.late(from: due, to: day, in: Self.working) == words)
  }
}
