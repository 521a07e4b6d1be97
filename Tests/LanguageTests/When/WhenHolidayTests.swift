import Testing

@testable import Language

@Suite struct WhenHolidayTests {
  private static let list = """
    # the office is closed
    2026-11-26 Thanksgiving   # not in Europe
    2027-03-26 Good Friday
    2027-03-29 Easter Monday

    2026-12-25
    2027-04-27\tKing's Day
    2026-12-28
    """

  private static func reader(at iso: String = "2026-11-24T10:02") throws -> When {
    var context = WhenExample.context(at: try #require(CivilMoment(iso: iso)))
    context.working.holidays = Holidays.read(list).holidays
    return When(context)
  }

  @Test(arguments: [
    "by Good Friday", "Easter Monday", "Black Friday", "Cyber Monday", "Maundy Thursday", "Thanksgiving",
    "Ash Wednesday", "Bank Holiday Monday", "before Easter", "Mother's Day", "Labour Day",
  ])
  func `a day by its name is refused where no list has it`(text: String) throws {
    let fault = try #require(throws: WhenFault.self) { try WhenExample.reader().read(text) }
    guard case .noHoliday = fault else { return #expect(Bool(false), "\(fault)") }
  }

  @Test(arguments: [
    WhenExample("by Good Friday", "2027-03-26"), WhenExample("Easter Monday 4pm", "2027-03-29T16:00"),
    WhenExample("Thanksgiving", "2026-11-26"), WhenExample("kings day", "2027-04-27"),
    WhenExample("the day after Thanksgiving", "2026-11-27"), WhenExample("Friday", "2026-11-27"),
  ])
  func `the list gives the date`(example: WhenExample) throws {
    #expect(try WhenHolidayTests.reader().read(example.text).iso == example.iso)
  }

  @Test(arguments: [
    WhenExample("Christmas Eve", "2026-12-24"), WhenExample("New Year's Day", "2027-01-01"),
    WhenExample("boxing day noon", "2026-12-26T12:00"), WhenExample("new years eve", "2026-12-31"),
  ])
  func `a day that is the same every year needs no list`(example: WhenExample) throws {
    #expect(try WhenExample.reader().read(example.text).iso == example.iso)
  }

  @Test(arguments: [
    WhenExample("in 2 working days", "2026-11-27"), WhenExample("next working day", "2026-11-25"),
    WhenExample("in 3 working days", "2026-11-30"), WhenExample("end of week", "2026-11-27"),
    WhenExample("last working day of the year", "2026-12-31"),
  ])
  func `holidays are not worked`(example: WhenExample) throws {
    #expect(try WhenHolidayTests.reader().read(example.text).iso == example.iso)
  }

  @Test func `working days are counted around holidays, both ways`() throws {
    let calendar = WorkingCalendar(holidays: Holidays.read(WhenHolidayTests.list).holidays)
    let from = try #require(CivilDate(iso: "2026-12-23"))
    let to = try #require(CivilDate(iso: "2026-12-30"))
    #expect(from.adding(workingDays: 3, in: calendar) == to)
    #expect(to.adding(workingDays: -3, in: calendar) == from)
    #expect(WhenWords.workingDays(from: from, to: to, in: calendar) == 3)
  }

  @Test func `a line that is no day is named and takes nothing else away`() {
    let read = Holidays.read("2027-02-30 Nowhere\n2027-01-01 New Year\nEaster\n")
    #expect(read.holidays.days.map(\.name) == ["New Year"])
    #expect(read.faults.map(\.line) == [1, 3])
  }
}
