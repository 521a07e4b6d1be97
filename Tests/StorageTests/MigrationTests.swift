import GRDB
import TestSupport
import Testing

@testable import Storage

@Suite struct MigrationTests {
  private let configuration = Store.configuration(StoreHome.zone)

  @Test func `a store of version 1 keeps the end of each call's chain from then on`() throws {
    let folder = try TemporaryFolder()
    let queue = try DatabaseQueue(path: folder.file("evenkeel.sqlite"), configuration: configuration)
    try Schema.migrator(StoreHome.chance).migrate(queue, upTo: "1 calls")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO call (id, number, book, place, step, steps, began_at, last_at, is_ended)
          VALUES ('c', 1, 'b', 'p', 1, 1, '', '', 0), ('empty', 2, 'b', 'p', 1, 1, '', '', 0);
          INSERT INTO event (call, sequence, id, at, form, body, previous, hash)
          VALUES ('c', 1, 'x', '', 1, '{}', '', 'first'), ('c', 2, 'y', '', 1, '{}', 'first', 'last');
          """)
    }
    try Schema.migrator(StoreHome.chance).migrate(queue)
    let hashes = try queue.read { try String.fetchAll($0, sql: "SELECT last_hash FROM stream ORDER BY number") }
    #expect(hashes == ["last", ""])
  }

  @Test func `a store of version 2 takes whispers and scribes from then on, and keeps what it had`() throws {
    let folder = try TemporaryFolder()
    let queue = try DatabaseQueue(path: folder.file("evenkeel.sqlite"), configuration: configuration)
    try Schema.migrator(StoreHome.chance).migrate(queue, upTo: "2 the end of a call's chain")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO call (id, number, book, place, step, steps, began_at, last_at, is_ended)
          VALUES ('c', 1, 'b', 'p', 1, 1, '', '', 0);
          INSERT INTO event (call, sequence, id, at, form, body, previous, hash)
          VALUES ('c', 1, 'x', '', 1, '{"kind":"noted","text":"a"}', '', 'first');
          """)
    }
    try Schema.migrator(StoreHome.chance).migrate(queue)
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO whisper (id, call, number, at, by, text) VALUES ('w', 'c', 1, '', 'Sam', 'a');
          INSERT INTO handed_line (id, call, number, at, by, text) VALUES ('h', 'c', 1, '', 'Sam', 'a');
          """)
    }
    #expect(try queue.read { try String.fetchAll($0, sql: "SELECT hash FROM event") } == ["first"])
  }

  /// A store as version 3 has it, with one call that belongs to one of two escalations.
  private func versionThree(in folder: TemporaryFolder) throws {
    let queue = try DatabaseQueue(path: folder.write("", to: "data/evenkeel.sqlite"), configuration: configuration)
    try Schema.migrator(StoreHome.chance).migrate(queue, upTo: "3 whispers and scribes")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO escalation (id, number, account, account_key, opened_at) VALUES
            ('e', 1, 'Nordwind', 'nordwind', '2026-11-23T10:00:00+01:00'),
            ('f', 2, 'Nordwnd', 'nordwnd', '2026-11-23T10:01:00+01:00');
          INSERT INTO call (id, number, escalation, account, book, place, step, steps, began_at, last_at, is_ended)
          VALUES ('c', 7, 'e', 'Nordwind', 'b', 'p', 1, 1, '2026-11-23T10:00:00+01:00', '2026-11-23T10:00:00+01:00', 0);
          """)
    }
    try queue.close()
  }

  @Test func `a store of version 3 tells its escalations as events, after a copy of it was made`() throws {
    let folder = try TemporaryFolder()
    try versionThree(in: folder)
    var told: [Store.Upgrade] = []
    let store = try Store(home: folder.file("data"), zone: StoreHome.zone, chance: StoreHome.chance) { told.append($0) }
    #expect(store.backup == folder.file("data/evenkeel.sqlite.form-3"))
    guard case .copied(let pages, let all) = told.removeFirst() else { Issue.record("no copy was told of"); return }
    #expect(pages == all && all > 0)
    #expect(told == (1...told.count).map { .changing(step: $0, of: told.count) } && told.count > 10)
    #expect(try store.escalation(1).account == "Nordwind")
    #expect(throws: StoreFault.noSuchEscalation(2)) { try store.escalation(2) }
    #expect(try store.openEscalations(of: "nordwnd").last == nil)
    #expect(try store.call(7).escalation == 1)
    #expect(try store.breaks().map(\.stream) == [])
    // The number of the one that nobody needed is not given again.
    let next = try store.queue.read { try Stream.nextNumber(.escalation, $0) }
    #expect(next == 3)
    let copy = try DatabaseQueue(path: folder.file("data/evenkeel.sqlite.form-3"))
    #expect(
      try copy.read { try String.fetchAll($0, sql: "SELECT account FROM escalation") } == ["Nordwind", "Nordwnd"])
    #expect(try Store(home: folder.file("data"), zone: StoreHome.zone, chance: StoreHome.chance).backup == nil)
  }

  @Test func `a store with a call that is being written is not migrated, and stays as it was`() throws {
    let folder = try TemporaryFolder()
    try versionThree(in: folder)
    try folder.write("", to: "data/locks/c")
    var lease: StreamLease? = try StreamLease(
      path: folder.file("data/locks/c"), of: .call(7), holder: "Casey", since: "")
    #expect(throws: StoreFault.migrationWaits) {
      try Store(home: folder.file("data"), zone: StoreHome.zone, chance: StoreHome.chance)
    }
    #expect(lease != nil)
    lease = nil
    #expect(try Store(home: folder.file("data"), zone: StoreHome.zone, chance: StoreHome.chance).backup != nil)
  }

  @Test func `a store that cannot be copied is not migrated`() throws {
    let folder = try TemporaryFolder()
    try versionThree(in: folder)
    // Where the copy should be stands a folder.
    try folder.write("", to: "data/evenkeel.sqlite.form-3/file")
    #expect(throws: StoreFault.self) {
      try Store(home: folder.file("data"), zone: StoreHome.zone, chance: StoreHome.chance)
    }
    let queue = try DatabaseQueue(path: folder.file("data/evenkeel.sqlite"))
    #expect(try queue.read { try $0.tableExists("stream") } == false)
  }
}
