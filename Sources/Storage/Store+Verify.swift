import GRDB

/// What `verify` looks at, from the ground up: the file, the tables in it, the lines in those.
extension Store {
  /// What SQLite finds wrong with the file itself, in its words, which hold nothing of what is stored; empty when it is
  /// whole. Then what of the tables is not as this version makes them.
  package func damage() throws(StoreFault) -> [String] {
    try guarded {
      try queue.read { db in
        let found = try String.fetchAll(db, sql: "PRAGMA integrity_check (20)").filter { $0 != "ok" }
        return try found.isEmpty ? strangeTables(db) : found
      }
    }
  }

  /// The tables, indexes and triggers that are not those of a new store. A bit that has changed in a column's name is no
  /// damage to SQLite.
  private func strangeTables(_ db: Database) throws -> [String] {
    let proper = try DatabaseQueue(configuration: configuration)
    try Schema.migrator(chance).migrate(proper)
    let wanted = try proper.read(Store.shape)
    let found = try Store.shape(db)
    return wanted.keys.sorted().compactMap { name in
      guard let shape = found[name] else { return "\(name) is not there" }
      return shape == wanted[name] ? nil : "\(name) has other columns than it had"
    }
  }

  /// Every table, index and trigger by its name, with its columns and their types.
  private static func shape(_ db: Database) throws -> [String: [String]] {
    let names = try Row.fetchAll(
      db, sql: "SELECT type, name, tbl_name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
    return try names.reduce(into: [:]) { shapes, row in
      let (kind, name): (String, String) = (try row.decode(forColumn: "type"), try row.decode(forColumn: "name"))
      let table: String = try row.decode(forColumn: "tbl_name")
      let sql =
        switch kind {
        case "table": "SELECT name || ' ' || type || ' ' || \"notnull\" || ' ' || pk FROM pragma_table_xinfo (?)"
        case "index": "SELECT COALESCE (name, '-') || ' ' || cid FROM pragma_index_xinfo (?)"
        default: "SELECT '' WHERE ? = ''"
        }
      shapes["\(kind) \(name)"] = try [table] + String.fetchAll(db, sql: sql, arguments: [name])
    }
  }

  /// The first place in each stream where its chain of hashes does not hold; empty when all is whole.
  /// - Parameter looked: told now and then how many streams were looked at, of how many.
  package func breaks(looked: (Int, Int) -> Void = { _, _ in }) throws(StoreFault) -> [(stream: Stream, sequence: Int)]
  {
    try guarded {
      try queue.read { db in
        let streams = try Row.fetchAll(db, sql: "SELECT id, kind, number, last_hash FROM stream ORDER BY kind, number")
        return try streams.enumerated().compactMap { index, row in
          if index % 64 == 0 { looked(index, streams.count) }
          guard let kind = Stream.Kind(rawValue: try row.decode(forColumn: "kind")) else { throw StoreFault.rowDamaged }
          let stream = Stream(kind: kind, number: try row.decode(forColumn: "number"))
          return try Store.firstBreak(
            db, kind, stream: try row.decode(forColumn: "id"), lastHash: try row.decode(forColumn: "last_hash")
          ).map { (stream, $0) }
        }
      }
    }
  }

  /// - Parameter lastHash: as the stream has it: lines missing at the end break no other hash.
  private static func firstBreak(
    _ db: Database, _ kind: Stream.Kind, stream: String, lastHash: String
  ) throws -> Int? {
    var end = StreamEnd(stream: stream)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(StoredLine.columns), salt, text FROM event LEFT JOIN private_text USING (stream, sequence)
        WHERE stream = ? ORDER BY sequence
        """, arguments: [stream])
    while let row = try rows.next() {
      guard let line = try? StoredLine(row), line.sequence == end.sequence + 1, line.previous == end.hash, line.isWhole
      else { return end.sequence + 1 }
      for digest in line.bookDigests(kind) where try !BookTexts.isWhole(digest, db) { return line.sequence }
      end = line.end
    }
    return end.hash == lastHash ? nil : end.sequence + 1
  }
}
