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
  package func log(
    of outline: RehearsalOutline
  ) throws(StoreFault) -> (setup: RehearsalSetup, events: [RehearsalEvent]) {
    let stream = Stream.rehearsal(outline.number)
    let events = try guarded {
      try queue.read { db in
        try Row.fetchAll(
          db, sql: "SELECT \(StoredLine.columns) FROM event WHERE stream = ? ORDER BY sequence", arguments: [outline.id]
        ).map { row in
          let line = try StoredLine(row)
          guard line.form == 2, let form = try? RehearsalForm2(body: line.body),
            let event = try form.live({ try BookTexts.text($0, db) })
          else { throw StoreFault.damaged(stream, sequence: line.sequence) }
          return event
        }
      }
    }
    guard case .begun(let setup) = events.first else { throw StoreFault.damaged(stream, sequence: 1) }
    return (setup, Array(events.dropFirst()))
  }
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
