import CallSupport
import Calls
import GRDB
import Language
import TestSupport
import Testing

@testable import Storage

/// What is promised on the clock of somebody else is due at an hour of ours, and may be due on another day.
@Suite struct OwnClockTests {
  struct Example: CustomTestStringConvertible {
    let said: String, here: String
    let what: String

    init(_ said: String, here: String, _ what: String) { (self.said, self.here, self.what) = (said, here, what) }

    var testDescription: String { what }
  }

  static let examples = [
    Example("2026-11-27T09:30:00+13:00", here: "2026-11-26T21:30:00+01:00", "Friday morning in Auckland"),
    Example("2026-11-27T17:00:00-08:00", here: "2026-11-28T02:00:00+01:00", "Friday evening in Los Angeles"),
    Example("2026-11-27T16:00:00+05:30", here: "2026-11-27T11:30:00+01:00", "half an hour off"),
    Example("2027-01-01T08:00:00+13:00", here: "2026-12-31T20:00:00+01:00", "another year"),
    Example("2027-03-28T00:30:00+00:00", here: "2027-03-28T01:30:00+01:00", "before our clock is put forward"),
    Example("2027-03-28T01:30:00+00:00", here: "2027-03-28T03:30:00+02:00", "after it is"),
    Example("2027-03-27T20:00:00-04:00", here: "2027-03-28T01:00:00+01:00", "their evening before our short night"),
    Example("2027-10-31T00:30:00+00:00", here: "2027-10-31T02:30:00+02:00", "the first half past two"),
    Example("2027-10-31T01:30:00+00:00", here: "2027-10-31T02:30:00+01:00", "the second half past two"),
    Example("2027-11-07T09:00:00-05:00", here: "2027-11-07T15:00:00+01:00", "their clock put back, ours long before"),
    Example("2028-02-28T20:00:00-10:00", here: "2028-02-29T07:00:00+01:00", "29 February here alone"),
    Example("2028-02-29T02:00:00+09:00", here: "2028-02-28T18:00:00+01:00", "29 February there alone"),
    Example("2028-03-01T03:00:00+12:00", here: "2028-02-29T16:00:00+01:00", "March there, February here"),
    Example("2026-11-27T09:30:00+01:00", here: "2026-11-27T09:30:00+01:00", "our own"),
    Example("2026-11-27", here: "2026-11-27", "a day without an hour"),
  ]

  private func names(_ home: StoreHome, by day: CivilDate) throws -> [String: String] {
    try home.store.due(by: day).reduce(into: [:]) { $0[$1.name ?? ""] = $1.due?.iso }
  }

  @Test(arguments: examples)
  func `lists are of our days and hours`(_ example: Example) throws {
    let home = try StoreHome(zone: EuropeanZone.berlin)
    let (said, here) = (try #require(Due(stored: example.said)), try #require(Due(stored: example.here)))
    #expect(said.onClock(of: EuropeanZone.berlin) == here || said.time == nil)
    let opening = StoreHome.opening(account: "Nordwind", escalation: "e-1")
    _ = try home.call(
      .captured(.action(.me, "send the list", said)), .captured(.todo("ask Sam", said)),
      .captured(.nextWord(said, .call)), .ended(open: []), opening: opening)
    #expect(try names(home, by: here.date.adding(days: -1)) == [:])
    let all = ["1.a1": example.here, "1.t1": example.here, "1.w1": example.here]
    #expect(try names(home, by: here.date) == all)
    let day = try home.store.promises(on: here.date, orTo: nil)
    #expect(day.count == 3)
  }

  @Test(arguments: examples)
  func `a date moved at the desk is listed so as well`(_ example: Example) throws {
    let home = try StoreHome(zone: EuropeanZone.berlin)
    let (said, here) = (try #require(Due(stored: example.said)), try #require(Due(stored: example.here)))
    let first = Due(date: EventSample.date.adding(days: -2), time: nil, offset: 3600)
    let opening = StoreHome.opening(account: "Nordwind", escalation: "e-1")
    let call = try home.call(.captured(.action(.me, "send the list", first)), .ended(open: []), opening: opening)
    let promise = CallReference(call: call.id, Reference(.action, 1))
    let later = Moment(seconds: StoreHome.start.seconds + 3600, offset: 3600)
    try home.store.carryOut(
      [.move(promise, to: said, why: "ill", from: first)], on: "e-1", at: later, by: nil)
    #expect(try names(home, by: here.date)["1.a1"] == example.here)
    #expect(try names(home, by: here.date.adding(days: -1))["1.a1"] == nil)
  }

  @Test func `rows of a version before are put on our clock`() throws {
    let folder = try TemporaryFolder()
    let queue = try DatabaseQueue(
      path: folder.file("evenkeel.sqlite"), configuration: Store.configuration(EuropeanZone.berlin))
    try Schema.migrator(StoreHome.chance).migrate(queue, upTo: "13 numbers")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO stream (id, kind, number) VALUES ('c', 'call', 1);
          INSERT INTO call (id, number, book, place, step, steps, began_at, last_at, is_ended, next_word)
          VALUES ('c', 1, 'b', 'p', 1, 1, '', '', 0, '2026-11-27T09:30:00+13:00');
          INSERT INTO promise (call, kind, number, side, text, due_date, due_time, due_at, is_agreed, is_over,
            root_call, root_number)
          VALUES ('c', 'action', 1, 'ours', 'x', '2026-11-27', '17:00', '2026-11-27T17:00:00-08:00', 1, 0, 'c', 1),
            ('c', 'action', 2, 'ours', 'y', '2026-11-27', NULL, '2026-11-27', 1, 0, 'c', 2);
          """)
    }
    try Schema.migrator(StoreHome.chance).migrate(queue)
    let rows = try queue.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT word_due FROM call UNION ALL
          SELECT due_date || ' ' || COALESCE (due_time, '-') || ' ' || due_at FROM promise
          """)
    }
    #expect(
      rows == [
        "2026-11-26T21:30:00+01:00", "2026-11-28 02:00 2026-11-28T02:00:00+01:00", "2026-11-27 - 2026-11-27",
      ])
  }
}
