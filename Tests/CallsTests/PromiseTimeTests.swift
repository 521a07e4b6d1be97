import CallSupport
import Calls
import Language
import Testing

@testable import Calls

/// When a promise is late, when a call is the word that was promised, and when a word comes later than its severity wants.
@Suite struct PromiseTimeTests {
  private static let working = WorkingCalendar(
    holidays: Holidays.read("2027-03-26 Good Friday\n2027-03-29 Easter Monday\n2028-02-28 a holiday").holidays)

  private static func due(_ text: String) throws -> Due {
    if let moment = Moment(iso: text) {
      return Due(date: moment.civil.date, time: moment.civil.time, offset: moment.offset)
    }
    return Due(date: try #require(CivilDate(iso: text)), time: nil, offset: 3600)
  }

  private static func now(_ text: String) throws -> Moment {
    EuropeanZone.berlin.moment(of: try #require(CivilMoment(iso: text)))
  }

  @Test(arguments: [
    ("2026-11-27T16:00:00+01:00", "2026-11-27T16:00", false), ("2026-11-27T16:00:00+01:00", "2026-11-27T16:01", true),
    ("2026-11-27", "2026-11-27T23:59", false), ("2026-11-27", "2026-11-28T00:00", true),
    // Friday 09:00 in Auckland is Thursday 21:00 here.
    ("2026-11-27T09:00:00+13:00", "2026-11-26T20:59", false), ("2026-11-27T09:00:00+13:00", "2026-11-26T21:01", true),
    // The clock goes from 02:00 to 03:00, and back.
    ("2027-03-28T01:30:00+01:00", "2027-03-28T03:00", true), ("2027-03-28T03:30:00+02:00", "2027-03-28T03:00", false),
    ("2027-10-31T02:30:00+01:00", "2027-10-31T02:45", false), ("2027-10-31T02:30:00+02:00", "2027-10-31T02:45", true),
    ("2028-02-29", "2028-02-29T12:00", false), ("2028-02-29", "2028-03-01T00:00", true),
  ])
  func `a promise is over at its minute, a day when it ends`(_ due: String, _ now: String, _ isOver: Bool) throws {
    #expect(try Self.due(due).isBefore(Self.now(now)) == isOver)
  }

  @Test(arguments: [
    ("2026-11-27T16:00:00+01:00", "2026-11-27T14:59", false), ("2026-11-27T16:00:00+01:00", "2026-11-27T15:00", true),
    ("2026-11-27T16:00:00+01:00", "2026-12-03T09:00", true), ("2026-11-27", "2026-11-26T23:59", false),
    ("2026-11-27", "2026-11-27T00:00", true), ("2026-11-27T09:00:00+13:00", "2026-11-26T20:00", true),
    ("2026-11-27T09:00:00+13:00", "2026-11-26T19:59", false),
    // Half past three is half an hour after half past one.
    ("2027-03-28T03:30:00+02:00", "2027-03-28T01:30", true), ("2027-03-28T03:30:00+02:00", "2027-03-28T01:29", false),
    // Half past two comes twice: from one o'clock to the second it is two hours and a half.
    ("2027-10-31T02:30:00+01:00", "2027-10-31T01:00", false), ("2027-10-31T02:30:00+02:00", "2027-10-31T01:30", true),
    ("2028-02-29", "2028-02-28T23:00", false), ("2028-02-29", "2028-02-29T08:00", true),
  ])
  func `a call within the hour is the word that was promised`(_ due: String, _ now: String, _ isIt: Bool) throws {
    #expect(try Self.due(due).isMadeGood(at: Self.now(now)) == isIt)
  }

  @Test(arguments: [
    ("2026-11-27T09:00:00+13:00", "2026-11-26T21:00:00+01:00", true), ("2026-11-27", "2026-11-27", true),
    ("2026-11-27T09:00:00+13:00", "2026-11-27T09:00:00+01:00", false),
    ("2026-11-27", "2026-11-27T09:00:00+01:00", false),
    ("2027-10-31T02:30:00+02:00", "2027-10-31T02:30:00+01:00", false), ("2028-02-29", "2028-03-01", false),
  ])
  func `a time is the same on whichever clock it is said`(_ one: String, _ other: String, _ isSame: Bool) throws {
    #expect(try Self.due(one).isSameTime(as: Self.due(other)) == isSame)
    #expect(try Self.due(other).isSameTime(as: Self.due(one)) == isSame)
  }

  @Test(arguments: [
    // Within four hours, of real time.
    (1, "2026-11-27T10:00", "2026-11-27T14:00:00+01:00", false),
    (1, "2026-11-27T10:00", "2026-11-27T14:01:00+01:00", true),
    (1, "2026-11-27T10:00", "2026-11-27", false), (1, "2026-11-27T10:00", "2026-11-28", true),
    (1, "2027-03-28T00:00", "2027-03-28T05:00:00+02:00", false),
    (1, "2027-03-28T00:00", "2027-03-28T05:01:00+02:00", true),
    (1, "2027-10-31T00:00", "2027-10-31T03:00:00+01:00", false),
    (1, "2027-10-31T00:00", "2027-10-31T03:01:00+01:00", true),
    // A working day: over a weekend, over Easter, over 29 February and a holiday before it.
    (2, "2026-11-27T10:00", "2026-11-30T17:00:00+01:00", false), (2, "2026-11-27T10:00", "2026-12-01", true),
    (2, "2027-03-25T10:00", "2027-03-30", false), (2, "2027-03-25T10:00", "2027-03-31", true),
    (2, "2028-02-25T10:00", "2028-02-29", false), (2, "2028-02-25T10:00", "2028-03-01", true),
    // Their Tuesday morning is our Monday evening.
    (2, "2026-11-27T10:00", "2026-12-01T09:00:00+13:00", false),
    // Their Monday evening is our Tuesday night.
    (2, "2026-11-27T10:00", "2026-11-30T18:00:00-08:00", true),
    (3, "2027-03-25T10:00", "2027-04-01", false), (3, "2027-03-25T10:00", "2027-04-02", true),
    (4, "2028-02-25T10:00", "2028-03-06", false), (4, "2028-02-25T10:00", "2028-03-07", true),
  ])
  func `how often they hear is counted in hours, or in working days of ours`(
    _ severity: Int, _ now: String, _ due: String, _ isLater: Bool
  ) throws {
    let cadence = try #require(Cadence(severity: severity))
    #expect(try cadence.isExceeded(by: Self.due(due), now: Self.now(now), Self.working) == isLater)
  }
}
