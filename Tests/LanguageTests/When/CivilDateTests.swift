import Testing

@testable import Language

@Suite struct CivilDateTests {
  @Test(arguments: [(2026, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (0, 1, 1), (10_000, 1, 1)])
  func `what is no day is refused`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-24", 20_781), ("0001-01-01", -719_162),
    ("9999-12-31", 2_932_896),
  ])
  func `days are counted from 1970`(iso: String, number: Int) throws {
    let date = try #require(CivilDate(iso: iso))
    #expect(date.dayNumber == number)
    #expect(CivilDate(dayNumber: number) == date)
    #expect(date.iso == iso)
  }

  @Test func `every day number gives its date back`() {
    for number in stride(from: -719_162, through: 2_932_896, by: 97) {
      let date = CivilDate(dayNumber: number)
      #expect(date.dayNumber == number)
      #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
    }
  }

  @Test(arguments: [("2026-11-24", Weekday.tuesday), ("1969-12-31", .wednesday), ("2000-01-01", .saturday)])
  func `a date knows its weekday`(iso: String, weekday: Weekday) throws {
    #expect(try #require(CivilDate(iso: iso)).weekday == weekday)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-11-24", 2, "2027-01-24"),
    ("2026-01-15", -1, "2025-12-15"), ("9999-11-30", 5, "9999-12-31"), ("0001-02-01", -5, "0001-01-01"),
  ])
  func `months are added and stop at the end of a shorter one`(iso: String, months: Int, expected: String) throws {
    #expect(try #require(CivilDate(iso: iso)).adding(months: months).iso == expected)
  }

  @Test(arguments: [Int.min, Int.max])
  func `arithmetic stops at the first and the last day there is`(step: Int) throws {
    let date = try #require(CivilDate(iso: "2026-11-24"))
    let edge = step > 0 ? "9999-12-31" : "0001-01-01"
    #expect(date.adding(days: step).iso == edge)
    #expect(date.adding(months: step).iso == edge)
    #expect(CivilDate(dayNumber: step).iso == edge)
  }

  @Test(arguments: ["2026-1-24", "2026-11-24 ", "2026/11/24", "", "2026-11-2x", "2026-02-30", "٢٠٢٦-11-24"])
  func `only the exact written form is read`(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test(arguments: [("2026-11-27", 1, "2026-11-30"), ("2026-11-28", 1, "2026-11-30"), ("2026-11-24", 8, "2026-12-04")])
  func `working days pass over the weekend`(iso: String, days: Int, expected: String) throws {
    let date = try #require(CivilDate(iso: iso)).adding(workingDays: days, in: WorkingCalendar())
    #expect(date.iso == expected)
  }

  @Test func `a week without working days still counts`() throws {
    let date = try #require(CivilDate(iso: "2026-11-24"))
    #expect(date.adding(workingDays: 3, in: WorkingCalendar(weekdays: [])) == date)
  }
}
