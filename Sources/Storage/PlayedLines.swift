import GRDB
import Language

/// A line of a colleague who plays the customer from another terminal, on its way to the shell of whoever practises.
package struct HandedPlay: Hashable, Sendable {
  /// Counts per rehearsal from 1.
  package let number: Int
  package let author: String
  package let text: String

  static let migration = """
    -- What a colleague answers from another terminal; taken once it is an event of the rehearsal, or was left out.
    CREATE TABLE handed_play (
      rehearsal TEXT NOT NULL REFERENCES rehearsal,
      number INTEGER NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      text TEXT NOT NULL,
      taken_at TEXT,
      PRIMARY KEY (rehearsal, number)
    ) WITHOUT ROWID
    """

  static func take(_ number: Int, of rehearsal: String, at now: Moment, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE handed_play SET taken_at = ? WHERE rehearsal = ? AND number = ?",
      arguments: [now.iso, rehearsal, number])
  }
}

extension Store {
  /// Leaves a line for the shell of whoever practises.
  package func play(
    _ text: String, in rehearsal: RehearsalOutline, by author: String, at now: Moment
  ) throws(StoreFault) {
    try guarded {
      try write { db in
        try db.execute(
          sql: """
            INSERT INTO handed_play (rehearsal, number, at, by, text)
            SELECT :rehearsal, COALESCE (MAX (number), 0) + 1, :at, :by, :text FROM handed_play WHERE rehearsal = :rehearsal
            """, arguments: ["rehearsal": rehearsal.id, "at": now.iso, "by": author, "text": text])
      }
    }
  }

  /// The lines that wait for the shell of whoever practises, the oldest first.
  package func playsWaiting(in rehearsal: String) throws(StoreFault) -> [HandedPlay] {
    try guarded {
      try queue.read { db in
        try Row.fetchAll(
          db, sql: "SELECT number, by, text FROM handed_play WHERE rehearsal = ? AND taken_at IS NULL ORDER BY number",
          arguments: [rehearsal]
        ).map { row in
          HandedPlay(
            number: try row.decode(forColumn: "number"), author: try row.decode(forColumn: "by"),
            text: try row.decode(forColumn: "text"))
        }
      }
    }
  }

  /// Whether somebody plays the customer from another terminal now.
  package func isPlayed(_ rehearsal: String) -> Bool { StreamLease.isHeld(path: PlayerSeat.path(rehearsal, home)) }

  /// Whether some shell practises in it now.
  package func isPractised(_ rehearsal: RehearsalOutline) -> Bool {
    StreamLease.isHeld(path: home + "/locks/" + rehearsal.id)
  }
}

/// The right to play the customer of a rehearsal from another terminal; one at a time, as long as it is kept.
package final class PlayerSeat {
  private let lease: StreamLease

  package init(
    in rehearsal: RehearsalOutline, of store: Store, holder: String, now: Moment
  ) throws(StoreFault) {
    lease = try StreamLease(
      path: PlayerSeat.path(rehearsal.id, store.home), of: .rehearsal(rehearsal.number), holder: holder, since: now.iso)
  }

  static func path(_ rehearsal: String, _ home: String) -> String { "\(home)/locks/\(rehearsal)-played" }
}
