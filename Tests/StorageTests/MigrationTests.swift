import GRDB
import TestSupport
import Testing

@testable import Storage

@Suite struct MigrationTests {
  @Test func `a store of version 1 keeps the end of each call's chain from then on`() throws {
    let folder = try TemporaryFolder()
    let queue = try DatabaseQueue(path: folder.file("evenkeel.sqlite"))
    try Schema.migrator.migrate(queue, upTo: "1 calls")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO call (id, number, book, place, step, steps, began_at, last_at, is_ended)
          VALUES ('c', 1, 'b', 'p', 1, 1, '', '', 0), ('empty', 2, 'b', 'p', 1, 1, '', '', 0);
          INSERT INTO event (call, sequence, id, at, form, body, previous, hash)
          VALUES ('c', 1, 'x', '', 1, '{}', '', 'first'), ('c', 2, 'y', '', 1, '{}', 'first', 'last');
          """)
    }
    try Schema.migrator.migrate(queue)
    let hashes = try queue.read { try String.fetchAll($0, sql: "SELECT last_hash FROM call ORDER BY number") }
    #expect(hashes == ["last", ""])
  }

  @Test func `a store of version 2 takes whispers and scribes from then on, and keeps what it had`() throws {
    let folder = try TemporaryFolder()
    let queue = try DatabaseQueue(path: folder.file("evenkeel.sqlite"))
    try Schema.migrator.migrate(queue, upTo: "2 the end of a call's chain")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO call (id, number, book, place, step, steps, began_at, last_at, is_ended)
          VALUES ('c', 1, 'b', 'p', 1, 1, '', '', 0);
          INSERT INTO event (call, sequence, id, at, form, body, previous, hash)
          VALUES ('c', 1, 'x', '', 1, '{"kind":"noted","text":"a"}', '', 'first');
          """)
    }
    try Schema.migrator.migrate(queue)
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO whisper (id, call, number, at, by, text) VALUES ('w', 'c', 1, '', 'Sam', 'a');
          INSERT INTO handed_line (id, call, number, at, by, text) VALUES ('h', 'c', 1, '', 'Sam', 'a');
          """)
    }
    #expect(try queue.read { try String.fetchAll($0, sql: "SELECT hash FROM event") } == ["first"])
  }
}
