import Testing

@testable import Language

@Suite struct WhenPlaceTests {
  @Test(arguments: [
    WhenExample("last day of July", "2027-07-31"), WhenExample("last day of the month", "2026-11-30"),
    WhenExample("the last working day of the month", "2026-11-30"),
    WhenExample("last business day of the quarter", "2026-12-31"),
    WhenExample("first working day of December", "2026-12-01"), WhenExample("first day of next month", "2026-12-01"),
    WhenExample("second working day of January", "2027-01-04"),
    WhenExample("the last Friday in November", "2026-11-27"),
    WhenExample("penultimate day of the month", "2026-11-29"), WhenExample("the 15th of the month", "2026-12-15"),
    WhenExample("last but one working day of the month", "2026-11-27"),
    WhenExample("second to last Friday of December", "2026-12-18"), WhenExample("last day this month", "2026-11-30"),
    WhenExample("last weekday of February 2028", "2028-02-29"),
    WhenExample("third Thursday this January", "2027-01-21"),
    WhenExample("the first day of the month", "2026-12-01"), WhenExample("last day of the year", "2026-12-31"),
    WhenExample("3rd week of January", "2027-01-11"), WhenExample("last week of December", "2026-12-28"),
  ])
  func `a day is named by its place in a span`(example: WhenExample) throws {
    #expect(try WhenExample.reader().read(example.text).iso == example.iso)
  }

  @Test(arguments: ["fifth Friday of February 2027", "the 32nd day of the month"])
  func `a place that a span has not is none`(text: String) throws {
    #expect(throws: WhenFault.impossible(phrase: text)) { try WhenExample.reader().read(text) }
  }

  @Test(arguments: [
    WhenExample("this time next week", "2026-12-01T10:02"), WhenExample("same time next week", "2026-12-01T10:02"),
    WhenExample("this time next month", "2026-12-24T10:02"), WhenExample("the same time next week", "2026-12-01T10:02"),
    WhenExample("this day next week", "2026-12-01"), WhenExample("same day next month", "2026-12-24"),
    WhenExample("this time tomorrow", "2026-11-25T10:02"), WhenExample("same time Friday", "2026-11-27T10:02"),
    WhenExample("this time next year", "2027-11-24T10:02"),
  ])
  func `the same time is as far into the week as now`(example: WhenExample) throws {
    #expect(try WhenExample.reader().read(example.text).iso == example.iso)
  }

  @Test func `the same day of a shorter month is its last`() throws {
    #expect(try WhenExample.reader(at: "2027-01-31T10:00").read("this time next month").iso == "2027-02-28T10:00")
  }

  @Test(arguments: [
    WhenExample("next next Monday", "2026-12-07"), WhenExample("next next week", "2026-12-07"),
    WhenExample("next next next Friday", "2026-12-18"), WhenExample("the day after Friday", "2026-11-28"),
    WhenExample("the week after 27 Nov", "2026-12-04"), WhenExample("day before Monday", "2026-11-29"),
  ])
  func `every word that moves a day counts`(example: WhenExample) throws {
    #expect(try WhenExample.reader().read(example.text).iso == example.iso)
  }
}
