import Testing

@testable import Language

@Suite struct WhenDayTests {
  @Test(arguments: [
    WhenExample("today", "2026-11-24"), WhenExample("TODAY", "2026-11-24"), WhenExample("  tomorrow  ", "2026-11-25"),
    WhenExample("the day after tomorrow", "2026-11-26"), WhenExample("day after tomorrow", "2026-11-26"),
    WhenExample("tomorrow, Wednesday", "2026-11-25"), WhenExample("next working day", "2026-11-25"),
    WhenExample("tomorrow week", "2026-12-02"),
  ])
  func `days are named from today`(example: WhenExample) throws {
    #expect(try WhenExample.reader().read(example.text).iso == example.iso)
  }

  @Test(arguments: [
    WhenExample("Friday", "2026-11-27"), WhenExample("fri", "2026-11-27"), WhenExample("Thurs.", "2026-11-26"),
    WhenExample("on Monday", "2026-11-30"), WhenExample("this Friday", "2026-11-27"), WhenExample("sun", "2026-11-29"),
    WhenExample("Tuesday", "2026-12-01"), WhenExample("Tuesday 4pm", "2026-11-24T16:00"),
    WhenExample("Tuesday 9am", "2026-12-01T09:00"), WhenExample("next Friday", "2026-12-04"),
    WhenExample("Friday week", "2026-12-04"), WhenExample("Monday next week", "2026-11-30"),
    WhenExample("Friday the 4th", "2026-12-04"), WhenExample("three Fridays from now", "2026-12-11"),
  ])
  func `weekdays look forward`(example: WhenExample) throws {
    #expect(try WhenExample.reader().read(example.text).iso == example.iso)
  }

  @Test func `next Friday says which of two Fridays was taken`() throws {
    #expect(try WhenExample.reader().read("next Friday").note == "taken as Fri 4 Dec, not Fri 27 Nov")
    #expect(try WhenExample.reader(at: "2026-11-28T10:02").read("next Friday").note == nil)
  }

  @Test(arguments: [
    WhenExample("27 Nov", "2026-11-27"), WhenExample("Nov 27", "2026-11-27"), WhenExample("24 Nov", "2026-11-24"),
    WhenExample("27th of November", "2026-11-27"), WhenExample("November 27th, 2026", "2026-11-27"),
    WhenExample("3 Feb", "2027-02-03"), WhenExample("29 Feb", "2028-02-29"), WhenExample("the 24th", "2026-11-24"),
    WhenExample("the 3rd", "2026-12-03"), WhenExample("the 31st", "2026-12-31"),
    WhenExample("Dec 3 2027", "2027-12-03"),
    WhenExample("twenty third of December", "2026-12-23"), WhenExample("Thursday, 3 Dec", "2026-12-03"),
    WhenExample("first Tuesday of next month", "2026-12-01"), WhenExample("last Friday of January", "2027-01-29"),
  ])
  func `dates with the month in words look forward`(example: WhenExample) throws {
    #expect(try WhenExample.reader().read(example.text).iso == example.iso)
  }

  @Test func `a date wins over a weekday that is not its own, and says so`() throws {
    let reading = try WhenExample.reader().read("Monday, 27 Nov")
    #expect(reading.iso == "2026-11-27")
    #expect(reading.note == "Fri 27 Nov is not a Monday")
  }

  @Test(arguments: [
    WhenExample("2026-11-27", "2026-11-27"), WhenExample("2026-11-27T16:00", "2026-11-27T16:00"),
    WhenExample("2026-11-27 16:00", "2026-11-27T16:00"), WhenExample("11/27", "2026-11-27"),
    WhenExample("27/11/2026", "2026-11-27"), WhenExample("27.11.2026", "2026-11-27"),
    WhenExample("3/4", "2027-03-04"), WhenExample("3/4/27", "2027-03-04"),
  ])
  func `dates in digits are month first where both are possible`(example: WhenExample) throws {
    #expect(try WhenExample.reader().read(example.text).iso == example.iso)
  }

  @Test func `the user's order decides between two readings of digits, and is said`() throws {
    #expect(try WhenExample.reader().read("3/4").note == "taken as 4 March, month first")
    #expect(try WhenExample.reader(dayFirst: true).read("3/4").iso == "2027-04-03")
    #expect(try WhenExample.reader(dayFirst: true).read("3/4").note == "taken as 3 April, day first")
    #expect(try WhenExample.reader(dayFirst: true).read("11/27").note == nil)
    #expect(try WhenExample.reader().read("5/5").note == nil)
  }

  @Test(arguments: [
    (WhenExample("this week", "2026-11-24"), Grain.week), (WhenExample("next week", "2026-11-30"), .week),
    (WhenExample("next month", "2026-12-01"), .month), (WhenExample("in March", "2027-03-01"), .month),
    (WhenExample("by May", "2027-05-01"), .month), (WhenExample("end of week", "2026-11-27"), .day),
    (WhenExample("end of the month", "2026-11-30"), .day), (WhenExample("EOM", "2026-11-30"), .day),
    (WhenExample("end of next week", "2026-12-04"), .day), (WhenExample("early next week", "2026-11-30"), .day),
    (WhenExample("the weekend", "2026-11-28"), .day), (WhenExample("week after next", "2026-12-07"), .week),
  ])
  func `weeks and months have their first day and their grain`(example: WhenExample, grain: Grain) throws {
    let reading = try WhenExample.reader().read(example.text)
    #expect(reading.iso == example.iso)
    #expect(reading.grain == grain)
  }

  @Test func `the end of a week that is over for work is its last day`() throws {
    #expect(try WhenExample.reader(at: "2026-11-28T10:02").read("end of week").iso == "2026-11-29")
  }

  @Test(arguments: [
    WhenExample("in 2 days", "2026-11-26"), WhenExample("in a week", "2026-12-01"),
    WhenExample("in a fortnight", "2026-12-08"), WhenExample("in 3 working days", "2026-11-27"),
    WhenExample("in five business days", "2026-12-01"), WhenExample("2 days from now", "2026-11-26"),
    WhenExample("within two weeks", "2026-12-08"), WhenExample("in a couple of days", "2026-11-26"),
    WhenExample("a week from Friday", "2026-12-04"), WhenExample("a week on Friday", "2026-12-04"),
    WhenExample("two days after tomorrow", "2026-11-27"), WhenExample("in three months' time", "2027-02-24"),
  ])
  func `days are counted from now or from another day`(example: WhenExample) throws {
    #expect(try WhenExample.reader().read(example.text).iso == example.iso)
  }
}

@Suite struct DottedDateTests {
  @Test(arguments: [
    ("3.12. 10am", "2026-12-03T10:00"), ("3.12. 10:00", "2026-12-03T10:00"),
    ("on 24.11. at noon", "2026-11-24T12:00"),
  ])
  func `a date with both its dots is day first, and is no time of the day`(text: String, expected: String) throws {
    let now = try #require(CivilMoment(iso: "2026-11-24T10:02"))
    #expect(try When(WhenContext(now: now)).read(text).iso == expected)
  }
}
