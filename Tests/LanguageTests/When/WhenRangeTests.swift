import Testing

@testable import Language

@Suite struct WhenRangeTests {
  @Test(arguments: [
    WhenExample("between 7 and 9 tonight", "2026-11-24T19:00"), WhenExample("2 to 3pm tomorrow", "2026-11-25T14:00"),
    WhenExample("tomorrow 9-5", "2026-11-25T09:00"), WhenExample("tomorrow 2-3pm", "2026-11-25T14:00"),
    WhenExample("9 to 11 on Friday", "2026-11-27T09:00"), WhenExample("Friday 9 to 11", "2026-11-27T09:00"),
    WhenExample("between 2 and 4 on Thursday", "2026-11-26T14:00"), WhenExample("tomorrow 11-1", "2026-11-25T11:00"),
    WhenExample("from 10 to 12 on Monday", "2026-11-30T10:00"), WhenExample("tomorrow 10-2pm", "2026-11-25T10:00"),
    WhenExample("call me Friday between 10 and 11:30", "2026-11-27T10:00"),
    WhenExample("27 Nov 14:00-15:30", "2026-11-27T14:00"), WhenExample("noon to 2 tomorrow", "2026-11-25T12:00"),
    WhenExample("tomorrow 9am \u{2013} 11am", "2026-11-25T09:00"), WhenExample("tomorrow 10 to 11", "2026-11-25T10:00"),
    WhenExample("half past two to three tomorrow", "2026-11-25T14:30"), WhenExample("tomorrow 7-9", "2026-11-25T07:00"),
  ])
  func `of hours from one to another the first is the promise`(example: WhenExample) throws {
    #expect(try WhenExample.reader().read(example.text).iso == example.iso)
  }

  @Test func `the other end is said`() throws {
    #expect(try WhenExample.reader().read("2 to 3pm tomorrow").note == "to 15:00")
    #expect(try WhenExample.reader().read("9-11 Dec").note == "to 11 Dec")
    #expect(try WhenExample.reader().read("in 2-3 days").note == "taken as 2, not 3")
  }

  @Test(arguments: [
    WhenExample("ten to three", "2026-11-24T14:50"), WhenExample("5 to 3", "2026-11-24T14:55"),
    WhenExample("quarter to four tomorrow", "2026-11-25T15:45"), WhenExample("20 to 4 tomorrow", "2026-11-25T15:40"),
  ])
  func `round minutes before an hour are no range`(example: WhenExample) throws {
    #expect(try WhenExample.reader().read(example.text).iso == example.iso)
  }

  @Test(arguments: [
    WhenExample("9-11 Dec", "2026-12-09"), WhenExample("Nov 27-29", "2026-11-27"),
    WhenExample("27./28. Nov", "2026-11-27"), WhenExample("9th to 11th of December 2027", "2027-12-09"),
    WhenExample("in 2-3 days", "2026-11-26"), WhenExample("in two to three weeks", "2026-12-08"),
    WhenExample("within 2 or 3 hours", "2026-11-24T12:02"),
  ])
  func `of days from one to another the first is the promise`(example: WhenExample) throws {
    #expect(try WhenExample.reader().read(example.text).iso == example.iso)
  }
}
