import Testing

@testable import Language

@Suite struct WhenTimeTests {
  @Test(arguments: [
    WhenExample("4pm", "2026-11-24T16:00"), WhenExample("4 pm", "2026-11-24T16:00"),
    WhenExample("4:30", "2026-11-24T16:30"), WhenExample("16:00", "2026-11-24T16:00"),
    WhenExample("4.30pm", "2026-11-24T16:30"), WhenExample("16h", "2026-11-24T16:00"),
    WhenExample("noon", "2026-11-24T12:00"), WhenExample("midnight", "2026-11-25T00:00"),
    WhenExample("half past four", "2026-11-24T16:30"), WhenExample("quarter to five", "2026-11-24T16:45"),
    WhenExample("quarter to one", "2026-11-24T12:45"), WhenExample("at 4", "2026-11-24T16:00"),
    WhenExample("at ten thirty", "2026-11-24T10:30"), WhenExample("4 o'clock", "2026-11-24T16:00"),
    WhenExample("11 p.m.", "2026-11-24T23:00"), WhenExample("at half four", "2026-11-24T16:30"),
    WhenExample("10:02", "2026-11-24T10:02"),
    WhenExample("04:30", "2026-11-25T04:30"), WhenExample("12am", "2026-11-25T00:00"),
  ])
  func `a time alone is the next such time`(example: WhenExample) throws {
    #expect(try WhenExample.reader().read(example.text).iso == example.iso)
  }

  @Test(arguments: [
    WhenExample("tomorrow shortly after nine", "2026-11-25T09:00"),
    WhenExample("today just after three", "2026-11-24T15:00"),
    WhenExample("Thursday just before noon", "2026-11-26T12:00"),
    WhenExample("right after 4pm on Friday", "2026-11-27T16:00"),
  ])
  func `near an hour is taken for it`(example: WhenExample) throws {
    #expect(try WhenExample.reader().read(example.text).iso == example.iso)
  }

  @Test func `what was taken for granted is said`() throws {
    let reader = try WhenExample.reader()
    #expect(try reader.read("at 4").note == "4 taken as 16:00")
    #expect(try reader.read("9am").note == "09:00 is over today, taken as Wed 25 Nov")
    #expect(try reader.read("tomorrow midnight").note == "midnight at the end of Wed 25 Nov")
    #expect(try reader.read("tomorrow morning").note == "morning taken as 09:00")
    #expect(try reader.read("16:00").note == nil)
  }

  @Test(arguments: [
    WhenExample("4pm tomorrow", "2026-11-25T16:00"), WhenExample("tomorrow noon", "2026-11-25T12:00"),
    WhenExample("Friday 12 noon", "2026-11-27T12:00"),
    WhenExample("Wednesday at 10", "2026-11-25T10:00"), WhenExample("10am on Wednesday", "2026-11-25T10:00"),
    WhenExample("Friday, 4pm", "2026-11-27T16:00"), WhenExample("tomorrow at about 3", "2026-11-25T15:00"),
    WhenExample("27 Nov at half past nine", "2026-11-27T09:30"), WhenExample("tonight at 8", "2026-11-24T20:00"),
    WhenExample("7 Friday evening", "2026-11-27T19:00"),
    WhenExample("tomorrow at 3 in the morning", "2026-11-25T03:00"),
    WhenExample("this time tomorrow", "2026-11-25T10:02"), WhenExample("Friday 4 call", "2026-11-27T16:00"),
  ])
  func `a day and a time come in either order`(example: WhenExample) throws {
    #expect(try WhenExample.reader().read(example.text).iso == example.iso)
  }

  @Test(arguments: [
    WhenExample("tomorrow morning", "2026-11-25T09:00"), WhenExample("tomorrow afternoon", "2026-11-25T14:00"),
    WhenExample("Friday evening", "2026-11-27T18:00"), WhenExample("tonight", "2026-11-24T20:00"),
    WhenExample("this morning", "2026-11-24T12:00"), WhenExample("in the morning", "2026-11-25T09:00"),
  ])
  func `a part of the day is its beginning, or its end once it has begun`(example: WhenExample) throws {
    #expect(try WhenExample.reader().read(example.text).iso == example.iso)
  }

  @Test(arguments: [
    WhenExample("in two hours", "2026-11-24T12:02"), WhenExample("in 30 minutes", "2026-11-24T10:32"),
    WhenExample("within 48 hours", "2026-11-26T10:02"), WhenExample("in half an hour", "2026-11-24T10:32"),
    WhenExample("in an hour and a half", "2026-11-24T11:32"), WhenExample("within the hour", "2026-11-24T11:02"),
    WhenExample("in 2 hours and 15 minutes", "2026-11-24T12:17"), WhenExample("in 2.5 hours", "2026-11-24T12:32"),
    WhenExample("an hour before noon tomorrow", "2026-11-25T11:00"), WhenExample("right now", "2026-11-24T10:02"),
  ])
  func `hours and minutes are counted to the minute`(example: WhenExample) throws {
    let reading = try WhenExample.reader().read(example.text)
    #expect(reading.iso == example.iso)
    #expect(reading.grain == .minute)
  }

  @Test(arguments: [
    WhenExample("EOD", "2026-11-24T16:30"), WhenExample("end of day", "2026-11-24T16:30"),
    WhenExample("close of business", "2026-11-24T16:30"), WhenExample("COB tomorrow", "2026-11-25T16:30"),
    WhenExample("end of day Friday", "2026-11-27T16:30"), WhenExample("Friday EOD", "2026-11-27T16:30"),
    WhenExample("tomorrow end of day", "2026-11-25T16:30"), WhenExample("first thing Monday", "2026-11-30T08:00"),
    WhenExample("first thing", "2026-11-25T08:00"), WhenExample("end of Friday", "2026-11-27T16:30"),
  ])
  func `the working day is the user's own`(example: WhenExample) throws {
    let now = try #require(CivilMoment(iso: "2026-11-24T10:02"))
    let opening = try #require(CivilTime("08:00"))
    let closing = try #require(CivilTime("16:30"))
    var context = WhenExample.context(at: now)
    (context.opening, context.closing) = (opening, closing)
    let reader = When(context)
    #expect(try reader.read(example.text).iso == example.iso)
  }

  @Test func `end of day after closing on a Friday is the next working day`() throws {
    #expect(try WhenExample.reader(at: "2026-11-27T17:30").read("EOD").iso == "2026-11-30T17:00")
  }

  @Test func `their time is noticed`() throws {
    let reading = try WhenExample.reader().read("tomorrow 4pm their time")
    #expect(reading.isTheirTime)
    #expect(reading.iso == "2026-11-25T16:00")
    #expect(reading.phrase == "tomorrow 4pm their time")
    #expect(try !WhenExample.reader().read("tomorrow 4pm").isTheirTime)
  }

  @Test(arguments: [("4pm", Grain.hour), ("4:30pm", .minute), ("tomorrow", .day), ("noon", .hour), ("EOD", .hour)])
  func `the grain is as exact as the words`(text: String, grain: Grain) throws {
    #expect(try WhenExample.reader().read(text).grain == grain)
  }
}
