import Testing

@testable import Language

@Suite struct CivilTimeTests {
  @Test(arguments: ["00:00", "09:05", "23:59"])
  func `a time is written as it is read`(text: String) throws {
    #expect(try #require(CivilTime(text)).description == text)
  }

  @Test(arguments: ["24:00", "9:05", "10:60", "10:5", "", "ab:cd", "10:055"])
  func `what is no time is refused`(text: String) {
    #expect(CivilTime(text) == nil)
  }

  @Test(arguments: ["2026-11-24T16:00", "0001-01-01T00:00"])
  func `a moment on the wall clock is written as it is read`(text: String) throws {
    #expect(try #require(CivilMoment(iso: text)).iso == text)
  }

  @Test(arguments: ["2026-11-24", "2026-11-24 16:00", "2026-11-24T16:00:00", "2026-11-24T24:00", "T"])
  func `what is no moment is refused`(text: String) {
    #expect(CivilMoment(iso: text) == nil)
  }

  @Test func `moments are ordered by date, then by time`() throws {
    let moments = ["2026-11-24T23:59", "2026-11-25T00:00", "2026-11-25T00:01"].compactMap(CivilMoment.init(iso:))
    #expect(moments.shuffled().sorted() == moments)
    #expect(moments.count == 3)
  }

  @Test(arguments: [("1970-01-01T00:10", -20, "1969-12-31T23:50"), ("2026-11-24T23:30", 45, "2026-11-25T00:15")])
  func `minutes carry into other days`(iso: String, minutes: Int, expected: String) throws {
    #expect(try #require(CivilMoment(iso: iso)).adding(minutes: minutes).iso == expected)
  }
}
