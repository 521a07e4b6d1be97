import Calls
import Foundation
import GRDB
import Language
import Practice

extension Store {
  /// The rehearsals, the newest first.
  /// - Parameter most: so many at most; all when left out.
  package func rehearsals(most: Int = .max) throws(StoreFault) -> [RehearsalOutline] {
    try guarded {
      try queue.read { db in
        try Row.fetchAll(db, sql: "SELECT * FROM rehearsal ORDER BY number DESC LIMIT ?", arguments: [most])
          .map { try RehearsalOutline($0) }
      }
    }
  }

  /// The rehearsal with this number; nil asks for the newest.
  package func rehearsal(_ number: Int?) throws(StoreFault) -> RehearsalOutline {
    let found = try guarded {
      try queue.read { db in
        let tail = number == nil ? "ORDER BY number DESC LIMIT 1" : "WHERE number = ?"
        return try Row.fetchOne(
          db, sql: "SELECT * FROM rehearsal \(tail)", arguments: number.map { [$0] } ?? []
        ).map { try RehearsalOutline($0) }
      }
    }
    guard let found else { throw StoreFault.noSuchRehearsal(number) }
    return found
  }

  /// What happened in a rehearsal, in order, behind what it is played with.
  package func log(of outline: RehearsalOutline) throws(StoreFault) -> RehearsalLog {
    let stream = Stream.rehearsal(outline.number)
    var events: [RehearsalEvent] = []
    var notes: [Call.Entry] = []
    try guarded {
      try queue.read { db in
        let books = BookTexts()
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT \(StoredEntry.columns()) FROM event
            WHERE event.stream = ? ORDER BY event.sequence
            """, arguments: [outline.id])
        for (index, row) in rows.enumerated() {
          let line = try StoredEntry(row)
          let form = line.form == 2 ? try? RehearsalForm2(body: line.body) : nil
          if let event = try form?.live({ try BookTexts.text($0, db) }) {
            events.append(event)
          } else if let entry = StoredEntry.live([line], books, db).first {
            notes.append(entry)
          } else {
            throw StoreFault.damaged(stream, sequence: index + 1)
          }
        }
      }
    }
    guard case .begun(let setup) = events.first else { throw StoreFault.damaged(stream, sequence: 1) }
    return RehearsalLog(setup: setup, events: Array(events.dropFirst()), notes: notes)
  }
}

/// All that is stored of a rehearsal.
package struct RehearsalLog: Sendable {
  package let setup: RehearsalSetup
  /// What happened in the talk, in order.
  package let events: [RehearsalEvent]
  /// The lines of the call that was led beside it; none where it was played without the guide.
  package let notes: [Call.Entry]
}

extension RehearsalOutline {
  fileprivate init(_ row: Row) throws {
    let skills: String = try row.decode(forColumn: "skills")
    let moment = { (column: String) in
      guard let moment = Moment(iso: try row.decode(forColumn: column)) else { throw StoreFault.rowDamaged }
      return moment
    }
    let least: Int? = try row.decode(forColumn: "least")
    let most: Int? = try row.decode(forColumn: "most")
    self.init(
      id: try row.decode(forColumn: "id"), number: try row.decode(forColumn: "number"),
      scenario: try row.decode(forColumn: "scenario"), title: try row.decode(forColumn: "title"),
      madeOf: try row.decode(forColumn: "made_of"), beganAt: try moment("began_at"), lastAt: try moment("last_at"),
      turns: try row.decode(forColumn: "turns"), heat: try row.decode(forColumn: "heat"),
      total: try row.decode(forColumn: "total"),
      range: least.flatMap { least in most.map { least...max(least, $0) } },
      ending: try row.decode(forColumn: "ending"),
      skills: try JSONDecoder().decode([String: Int].self, from: Data(skills.utf8)))
  }
}
