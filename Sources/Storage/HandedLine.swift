import GRDB
import Language

/// A line a scribe has written, on its way to the shell that leads the call.
package struct HandedLine: Hashable, Sendable {
  /// Counts per call from 1.
  package let number: Int
  package let at: Moment
  package let author: String
  package let text: String

  /// What became of it.
  package struct Answer: Hashable, Sendable {
    /// The number of the line.
    package let number: Int
    package let at: Moment
    /// What the scribe is told: the echo, or why it was refused.
    package let text: String
    /// The line of the call it became; nil when it was refused.
    package private(set) var sequence: Int?

    package init(to line: HandedLine, at: Moment, text: String) {
      (number, self.at, self.text) = (line.number, at, text)
    }

    fileprivate static let columns = "number, answered_at, answer, sequence"

    fileprivate init(_ row: Row) throws {
      number = try row.decode(forColumn: "number")
      at = try row.moment("answered_at")
      text = try row.decode(forColumn: "answer")
      sequence = try row.decode(forColumn: "sequence")
    }

    func write(_ db: Database, call: String, sequence: Int?) throws {
      try db.execute(
        sql: "UPDATE handed_line SET answered_at = ?, answer = ?, sequence = ? WHERE call = ? AND number = ?",
        arguments: [at.iso, text, sequence, call, number])
    }
  }

  static func waiting(_ db: Database, call: String) throws -> [HandedLine] {
    try Row.fetchAll(
      db, sql: "SELECT number, at, by, text FROM handed_line WHERE call = ? AND answer IS NULL ORDER BY number",
      arguments: [call]
    ).map { try HandedLine($0) }
  }

  fileprivate init(_ row: Row) throws {
    number = try row.decode(forColumn: "number")
    at = try row.moment("at")
    author = try row.decode(forColumn: "by")
    text = try row.decode(forColumn: "text")
  }
}

extension Store {
  /// Leaves a scribe's line for the shell that leads the call, and gives its number. Never a private one.
  package func handIn(
    _ text: String, to call: CallOutline, by author: String, at moment: Moment
  ) throws(StoreFault) -> Int {
    try guarded {
      try write { db in
        let number = try Store.nextNumber(in: "handed_line", of: call, db)
        try db.execute(
          sql: "INSERT INTO handed_line (id, call, number, at, by, text) VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [chance.newID(), call.id, number, moment.iso, author, text])
        return number
      }
    }
  }

  /// Somebody's lines that wait for the shell that leads the call.
  package func linesWaiting(in call: CallOutline, by author: String) throws(StoreFault) -> [HandedLine] {
    try guarded { try queue.read { try HandedLine.waiting($0, call: call.id) } }.filter { $0.author == author }
  }

  /// What became of these lines; those that still wait are left out.
  package func answers(to numbers: Set<Int>, in call: CallOutline) throws(StoreFault) -> [HandedLine.Answer] {
    guard let first = numbers.min() else { return [] }
    return try guarded {
      try queue.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT \(HandedLine.Answer.columns) FROM handed_line
            WHERE call = ? AND number >= ? AND answer IS NOT NULL ORDER BY number
            """, arguments: [call.id, first]
        ).map { try HandedLine.Answer($0) }.filter { numbers.contains($0.number) }
      }
    }
  }

  /// The number that the next row of a call gets in a table that counts per call.
  static func nextNumber(in table: String, of call: CallOutline, _ db: Database) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT COALESCE (MAX (number), 0) + 1 FROM \(table) WHERE call = ?", arguments: [call.id]) ?? 1
  }
}
