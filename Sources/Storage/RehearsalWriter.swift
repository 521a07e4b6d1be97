import Calls
import Foundation
import GRDB
import Language
import Practice

/// Writes one rehearsal, and nobody else does: holds its lease, and commits each line before it is answered.
package final class RehearsalWriter {
  private let store: Store
  private var lease: StreamLease
  private var end: StreamEnd
  package let id: String
  package let number: Int

  /// Starts a new rehearsal. All is written at once, so that a crash leaves none without a log.
  package init(
    beginning setup: RehearsalSetup, _ record: RehearsalRecord, at now: Moment, in store: Store, holder: String
  ) throws(StoreFault) {
    let id = store.chance.newID()
    let line = try store.guarded {
      try StoredLine(.begun(setup), at: now, after: StreamEnd(stream: id), chance: store.chance)
    }
    (number, lease) = try store.guarded {
      try store.write { db in
        let number = try Stream.add(id, .rehearsal, db)
        let lease = try StreamLease(
          path: store.home + "/locks/" + id, of: .rehearsal(number), holder: holder, since: now.iso)
        try db.execute(
          sql: """
            INSERT INTO rehearsal (id, number, scenario, title, made_of, began_at, last_at, turns, heat, total, skills)
            VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, '{}')
            """,
          arguments: [id, number, setup.scenario, record.scenario.title, setup.madeOf, now.iso, now.iso])
        try line.insert(db)
        try RehearsalWriter.update(record, id: id, at: now, db)
        return (number, lease)
      }
    }
    (self.store, self.id, end) = (store, id, line.end)
  }

  /// Goes on with a stored rehearsal. Throws `held` when another shell does.
  package init(resuming outline: RehearsalOutline, in store: Store, holder: String, now: Moment) throws(StoreFault) {
    lease = try StreamLease(
      path: store.home + "/locks/" + outline.id, of: .rehearsal(outline.number), holder: holder, since: now.iso)
    (self.store, id, number) = (store, outline.id, outline.number)
    end = try store.guarded { try store.queue.read { try StreamEnd(of: outline.id, $0) } }
  }

  /// Commits one line durably, with what the lists derive from the rehearsal behind it.
  /// - Parameter play: the colleague's line that it is, by number.
  package func append(
    _ event: RehearsalEvent, then record: RehearsalRecord, at now: Moment, taking play: Int? = nil
  ) throws(StoreFault) {
    try commit { end in
      [try StoredLine(event, at: now, after: end, chance: store.chance)]
    } besides: { db in
      try RehearsalWriter.update(record, id: id, at: now, db)
      if let play { try HandedPlay.take(play, of: id, at: now, db) }
    }
  }

  /// Commits lines of the call that is led beside the talk, all of them or none.
  package func append(_ entries: [Call.Entry]) throws(StoreFault) {
    try commit { end in
      var last = end
      return try entries.map { entry in
        let line = try StoredLine(entry, after: last, chance: store.chance)
        last = line.end
        return line
      }
    }
  }

  /// - Parameters:
  ///   - lines: what is written behind this end of the stream.
  ///   - besides: what goes with it in the same transaction.
  private func commit(
    _ lines: (StreamEnd) throws -> [StoredLine], besides: (Database) throws -> Void = { _ in }
  ) throws(StoreFault) {
    do throws(StoreFault) {
      try write(lines, besides)
    } catch {
      // Another shell may have written a store anew that was removed: then it goes on there.
      guard case .replaced = error, try store.goOver(ifItEnds: end) else { throw error }
      lease = try lease.renewed()
      try write(lines, besides)
    }
  }

  private func write(
    _ lines: (StreamEnd) throws -> [StoredLine], _ besides: (Database) throws -> Void
  ) throws(StoreFault) {
    end = try store.guarded {
      let lines = try lines(end)
      try store.write { db in
        for line in lines { try line.insert(db) }
        try besides(db)
      }
      return lines.last?.end ?? end
    }
  }

  /// Writes a store that was removed while the rehearsal went on anew, with all that was in it.
  package func restoreStore() throws(StoreFault) {
    try store.restore()
    lease = try lease.renewed()
  }

  /// Copies the store as this shell has it open, where another file has taken its place, and gives the path.
  package func rescueStore() throws(StoreFault) -> String { try store.rescue() }

  private static func update(_ record: RehearsalRecord, id: String, at now: Moment, _ db: Database) throws {
    let card = Scorecard(record)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let skills = card.skills.reduce(into: [:]) { $0[$1.skill.rawValue] = $1.points }
    try db.execute(
      sql: """
        UPDATE rehearsal SET last_at = ?, turns = ?, heat = ?, total = ?, least = ?, most = ?, ending = ?, skills = ? WHERE id = ?
        """,
      arguments: [
        now.iso, record.spoken.count, record.standing.heat / 10, card.total,
        record.range?.lowerBound, record.range?.upperBound,
        record.standing.ending.map { RehearsalName.of($0.rawValue) },
        String(decoding: try encoder.encode(skills), as: UTF8.self), id,
      ])
  }
}

extension RehearsalSetup {
  /// Stands for all a rehearsal is played with but its chance.
  var madeOf: String {
    let books = Book.allCases.map { Digest.of(texts[$0] ?? "") }.joined()
    return isPair ? Digest.of(books, hearing, "pair") : Digest.of(books, hearing, String(stays))
  }
}
