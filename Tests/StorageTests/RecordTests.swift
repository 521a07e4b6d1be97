import Calls
import Testing

@testable import Storage

/// What has been written stays as it was written, and a change behind our back is named.
@Suite struct RecordTests {
  @Test(arguments: [
    ("UPDATE event SET body = '{}'", "events are append-only"),
    ("UPDATE event SET at = '' WHERE sequence = 2", "events are append-only"),
    ("DELETE FROM event", "events are append-only"),
    ("DELETE FROM stream", "streams are append-only"),
    ("UPDATE stream SET number = 7", "a stream keeps its name"),
    ("DELETE FROM event WHERE sequence = 2", "events are append-only"),
    (
      "INSERT INTO event SELECT stream, 4, 'x', at, form, body, NULL, previous, hash FROM event WHERE sequence = 1",
      "an event is missing before this one"
    ),
    (
      "INSERT INTO event SELECT stream, 2, 'x', at, form, body, NULL, previous, hash FROM event WHERE sequence = 1",
      "an event is missing before this one"
    ),
    (
      "INSERT INTO event VALUES ('nobody', 1, 'x', '', 1, '{}', NULL, '', '')", "FOREIGN KEY constraint failed"
    ),
  ])
  func `a line is never changed, deleted, skipped or written twice`(statement: String, reason: String) throws {
    let home = try StoreHome()
    let call = try home.call(.captured(.note("a")))
    let fault = #expect(throws: (any Error).self) { try home.tamper(statement) }
    // A key without its row is damage, and not a rule of ours.
    let isDamage = reason.hasPrefix("FOREIGN")
    let expected = isDamage ? StoreFault.fileDamaged(path: "", reason: reason) : .inputOutput(reason: reason)
    #expect(fault.map { Store.fault($0, path: "") } == expected)
    #expect(try home.store.log(of: home.outline(call)) == Array(call.call.log))
    #expect(try home.store.breaks().isEmpty)
  }

  @Test(arguments: [
    ("UPDATE event SET body = replace (body, 'second', 'other') WHERE sequence = 3 AND stream = :call", 3),
    ("UPDATE event SET at = '2026-11-23T09:00:00+01:00' WHERE sequence = 2 AND stream = :call", 2),
    ("UPDATE event SET id = 'x' WHERE sequence = 1 AND stream = :call", 1),
    ("UPDATE event SET form = 1 WHERE sequence = 4 AND stream = :call", 4),
    ("UPDATE event SET hash = 'x' WHERE sequence = 2 AND stream = :call", 2),
    ("UPDATE event SET private_digest = 'x' WHERE sequence = 4 AND stream = :call", 4),
    ("DELETE FROM event WHERE sequence = 2 AND stream = :call", 2),
    ("DELETE FROM private_text; DELETE FROM event WHERE sequence > 3 AND stream = :call", 4),
    ("DELETE FROM private_text; DELETE FROM event WHERE stream = :call", 1),
    (
      """
      DELETE FROM private_text; DELETE FROM event WHERE sequence > 3 AND stream = :call;
      UPDATE call SET last_at = (SELECT at FROM event WHERE sequence = 3 AND stream = :call) WHERE id = :call
      """, 4
    ),
    ("UPDATE private_text SET text = 'other' WHERE stream = :call", 4),
    ("UPDATE private_text SET salt = 'other' WHERE stream = :call", 4),
    ("INSERT INTO private_text VALUES (:call, 2, 'salt', 'never said')", 2),
    ("DROP TRIGGER book_is_never_changed; UPDATE book SET text = text || ' ' WHERE text LIKE '%third book%'", 5),
    ("DROP TRIGGER book_is_never_deleted; DELETE FROM book WHERE text LIKE '%third book%'", 5),
  ])
  func `a change behind our back is named by call and line`(statement: String, line: Int) throws {
    let home = try StoreHome()
    _ = try home.call(.captured(.note("untouched")))
    let call = try home.call(
      .captured(.note("first")), .captured(.note("second")), .captured(.privateNote("third")),
      .bookChanged(BookCopy(text: StoreHome.book + "\n# third book")))
    try home.tamper(
      "DROP TRIGGER event_is_never_changed", "DROP TRIGGER event_is_never_deleted",
      statement.replacing(":call", with: "'\(call.id)'"))
    let breaks = try home.store.breaks()
    #expect(breaks.map(\.stream) == [.call(2)])
    #expect(breaks.map(\.sequence) == [line])
  }

  @Test func `a line moved into another call is named`() throws {
    let home = try StoreHome()
    let first = try home.call(.captured(.note("a")))
    let second = try home.call()
    try home.tamper(
      """
      INSERT INTO event SELECT '\(second.id)', sequence, id, at, form, body, private_digest, previous, hash
      FROM event WHERE stream = '\(first.id)' AND sequence = 2
      """)
    let breaks = try home.store.breaks()
    #expect(breaks.map(\.stream) == [.call(2)])
    #expect(breaks.map(\.sequence) == [2])
  }

  @Test func `every call that was changed is named`() throws {
    let home = try StoreHome()
    for _ in 1...3 { _ = try home.call(.captured(.note("a"))) }
    try home.tamper("DROP TRIGGER event_is_never_changed", "UPDATE event SET body = '{}' WHERE sequence = 2")
    #expect(try home.store.breaks().map(\.stream) == [.call(1), .call(2), .call(3)])
  }
}
