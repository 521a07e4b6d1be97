import GRDB

/// A call, an escalation or a rehearsal in the one log: events in their order, each hashed together with the one before it.
package struct Stream: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable { case call, escalation, rehearsal }

  package let kind: Kind
  /// The alias people type; given once, in this store alone.
  package let number: Int

  package init(kind: Kind, number: Int) {
    (self.kind, self.number) = (kind, number)
  }

  package static func call(_ number: Int) -> Stream { Stream(kind: .call, number: number) }

  package static func escalation(_ number: Int) -> Stream { Stream(kind: .escalation, number: number) }

  package static func rehearsal(_ number: Int) -> Stream { Stream(kind: .rehearsal, number: number) }

  /// Makes room for a stream's events and gives it the next number of its kind.
  static func add(_ id: String, _ kind: Kind, _ db: Database) throws -> Int {
    let number = try Stream.nextNumber(kind, db)
    try db.cachedStatement(sql: "INSERT INTO stream (id, kind, number) VALUES (?, ?, ?)")
      .execute(arguments: [id, kind.rawValue, number])
    return number
  }

  static func nextNumber(_ kind: Kind, _ db: Database) throws -> Int {
    try SQLRequest<Int>(
      sql: "SELECT COALESCE (MAX (number), 0) + 1 FROM stream WHERE kind = ?", arguments: [kind.rawValue], cached: true
    ).fetchOne(db) ?? 1
  }
}

/// Where a stream ends, so that the next line can follow.
struct StreamEnd: Equatable {
  let stream: String
  /// 0 where nothing has happened yet.
  var sequence = 0
  var hash = ""
}

extension StreamEnd {
  init(of stream: String, _ db: Database) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT sequence, hash FROM event WHERE stream = ? ORDER BY sequence DESC LIMIT 1", arguments: [stream])
    self.init(stream: stream, sequence: row?["sequence"] ?? 0, hash: row?["hash"] ?? "")
  }
}
