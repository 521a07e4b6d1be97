import GRDB

extension Store {
  /// The bytes of log that are written ahead of time.
  private static let room = 512 * 1024
  /// The log starts over before it outgrows that room: so many pages of 4 KiB, each with a header of 24 bytes.
  private static let pages = room / 4200

  /// Makes the write-ahead log as long as a call needs it, before the call needs it. A line that lengthens the file waits
  /// for the file system to note the new length as well; one that is written over old bytes does not, which halves the
  /// wait. The bytes are those of a transaction that is taken back: nothing of it is ever in the store.
  func makeRoom() throws(StoreFault) {
    try guarded {
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA wal_autocheckpoint = \(Store.pages)")
        let cache = try Int.fetchOne(db, sql: "PRAGMA cache_size") ?? -2000
        // Too few pages to hold it: SQLite has to write what is not committed yet.
        try db.execute(sql: "PRAGMA cache_size = 10")
        defer { try? db.execute(sql: "PRAGMA cache_size = \(cache)") }
        try db.inTransaction(.immediate) {
          try db.execute(sql: "CREATE TABLE room (bytes BLOB)")
          try db.execute(sql: "INSERT INTO room VALUES (zeroblob (?))", arguments: [Store.room])
          return .rollback
        }
      }
    }
  }
}
