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

  @Test(arguments: ["Monday, 27 Nov", "Mon 9 March 2027", "Friday 28 Nov", "thursday 29/03 11.00am", "Mon 13.12."])
  func `a weekday that is not the date's is refused`(text: String) throws {
    let fault = try #require(throws: WhenFault.self) { try WhenExample.reader().read(text) }
    guard case .contradiction = fault else { return #expect(Bool(false), "\(fault)") }
  }

  @Test func `the weekday and the date are both offered instead`() throws {
    let fault = try #require(throws: WhenFault.self) { try WhenExample.reader().read("Friday 28 Nov") }
    #expect(fault.message == "\"Friday 28 Nov\": 28 Nov 2026 is a Saturday")
    #expect(fault.hint == "say the one that is meant, \"Sat 28 Nov 2026\" or \"Fri 27 Nov 2026\"")
  }

  @Test(arguments: [
    ("2026-04-04T10:00", "this Saturday", "2026-04-04"), ("2026-11-27T10:00", "this Friday", "2026-11-27"),
    ("2026-11-24T13:00", "this Tuesday at 2pm", "2026-11-24T14:00"), ("2026-11-24T13:00", "Tuesday", "2026-12-01"),
  ])
  func `this weekday is today where today is one`(now: String, text: String, iso: String) throws {
    #expect(try WhenExample.reader(at: now).read(text).iso == iso)
  }

  @Test(arguments: [
    ("since Friday", "2026-11-20"), ("down since 3 Nov", "2026-11-03"), ("since 11/3", "2026-11-03"),
    ("since 24 Nov", "2026-11-24"), ("since 12.11.", "2026-11-12"),
  ])
  func `since looks back, however the day is written`(text: String, iso: String) throws {
    #expect(try WhenExample.reader().read(text, allowingPast: true).iso == iso)
  }

  @Test func `a weekday alone, said on that day, is a week off and says so`() throws {
    #expect(try WhenExample.reader().read("Tuesday").note == "taken as Tue 1 Dec, not today")
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
    WhenExample("3.12. 10am", "2026-12-03T10:00"), WhenExample("3.12. 10:00", "2026-12-03T10:00"),
    WhenExample("on 24.11. at noon", "2026-11-24T12:00"), WhenExample("13.12.", "2026-12-13"),
    WhenExample("13.01.", "2027-01-13"), WhenExample("30.11.", "2026-11-30"), WhenExample("by 1.2.", "2027-02-01"),
    WhenExample("5.1.2027", "2027-01-05"), WhenExample("01.12.2026", "2026-12-01"),
    WhenExample("1.2.27", "2027-02-01"), WhenExample("30.11", "2026-11-30"), WhenExample("on 13.12", "2026-12-13"),
    WhenExample("28. Nov", "2026-11-28"),
  ])
  func `with dots the day comes first`(example: WhenExample) throws {
    #expect(try WhenExample.reader().read(example.text).iso == example.iso)
  }

  @Test(arguments: [
    WhenExample("20.30", "2026-11-24T20:30"), WhenExample("by 20.30 tomorrow", "2026-11-25T20:30"),
    WhenExample("call at 4.30.", "2026-11-24T16:30"), WhenExample("call at 4.10.", "2026-11-24T16:10"),
    WhenExample("Friday 16.30", "2026-11-27T16:30"), WhenExample("4.30pm tomorrow", "2026-11-25T16:30"),
  ])
  func `one dot alone makes a time`(example: WhenExample) throws {
    #expect(try WhenExample.reader().read(example.text).iso == example.iso)
  }
}
