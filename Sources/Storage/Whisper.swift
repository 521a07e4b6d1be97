import GRDB
import Language

/// A line from a second shell for the leader's eyes. No part of the call's record.
package struct Whisper: Hashable, Sendable {
  /// Counts per call from 1.
  package let number: Int
  package let at: Moment
  package let author: String
  package let text: String

  static func unheard(_ db: Database, call: String) throws -> [Whisper] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT number, at, by, text FROM whisper WHERE call = ? AND number > COALESCE ((SELECT whispers FROM heard WHERE call = ?), 0)
        ORDER BY number
        """, arguments: [call, call]
    ).map { row in
      Whisper(
        number: try row.decode(forColumn: "number"), at: try row.moment("at"), author: try row.decode(forColumn: "by"),
        text: try row.decode(forColumn: "text"))
    }
  }

  static func hear(_ db: Database, call: String, upTo number: Int) throws {
    try db.execute(
      sql: """
        INSERT INTO heard (call, whispers) VALUES (?, ?)
        ON CONFLICT (call) DO UPDATE SET whispers = MAX (whispers, excluded.whispers)
        """, arguments: [call, number])
  }
}

extension Store {
  package func whisper(
    _ text: String, to call: CallOutline, by author: String, at moment: Moment
  ) throws(StoreFault) {
    try guarded {
      try write { db in
        let number = try Store.nextNumber(in: "whisper", of: call, db)
        try db.execute(
          sql: "INSERT INTO whisper (id, call, number, at, by, text) VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [chance.newID(), call.id, number, moment.iso, author, text])
      }
    }
  }

  /// Whether some shell leads this call now.
  package func isLed(_ call: CallOutline) -> Bool {
    StreamLease.isHeld(path: home + "/locks/" + call.id)
  }
}
