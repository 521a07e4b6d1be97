import Calls
import GRDB
import Language

/// An escalation within one write transaction: read, decided on, and written with what the lists derive from it.
struct EscalationStream {
  private let number: Int
  private(set) var escalation: Escalation
  private var end: StreamEnd

  /// One that is there; nil when there is none with this id.
  init?(_ id: String, _ db: Database) throws {
    let number = try SQLRequest<Int>(
      sql: "SELECT number FROM stream WHERE id = ? AND kind = 'escalation'", arguments: [id], cached: true
    ).fetchOne(db)
    guard let number else { return nil }
    let lines = try Row.fetchAll(
      db, sql: "SELECT \(StoredLine.columns) FROM event WHERE stream = ? ORDER BY sequence", arguments: [id]
    ).map { try StoredLine($0) }
    let log = try lines.map { line in
      guard let entry = line.escalationEvent else {
        throw StoreFault.damaged(.escalation(number), sequence: line.sequence)
      }
      return entry
    }
    self.number = number
    escalation = Escalation(replaying: log)
    end = lines.last?.end ?? StreamEnd(stream: id)
  }

  /// A new one, with the next number.
  init(adding id: String, _ db: Database) throws {
    number = try Stream.add(id, .escalation, db)
    escalation = Escalation()
    end = StreamEnd(stream: id)
  }

  mutating func carryOut(
    _ intent: EscalationIntent, at moment: Moment, by author: String?, chance: Chance, _ db: Database
  ) throws {
    let events = try escalation.decide(intent)
    for event in events {
      let line = try StoredLine(event, at: moment, by: author, after: end, chance: chance)
      try line.insert(db)
      end = line.end
      escalation.apply(event, at: moment)
    }
    if !events.isEmpty { try writeOutline(db) }
  }

  /// Of every escalation that can be read; one that is damaged keeps what it has.
  static func writeAllOutlines(_ db: Database) throws {
    for id in try String.fetchAll(db, sql: "SELECT id FROM stream WHERE kind = 'escalation' ORDER BY number") {
      let stream: EscalationStream?
      do {
        stream = try EscalationStream(id, db)
      } catch StoreFault.damaged {
        continue
      }
      try stream?.writeOutline(db)
    }
  }

  /// What the lists read, derived from the events alone.
  func writeOutline(_ db: Database) throws {
    guard let opened = escalation.openedAt else { return }
    let state = escalation.isWithdrawn ? "withdrawn" : escalation.isOpen ? "open" : "closed"
    try db.cachedStatement(
      sql: """
        INSERT INTO escalation (
          id, number, account, account_key, state, stage, owner, opened_at, severity, severity_at, times_closed,
          times_reopened)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET account = excluded.account, account_key = excluded.account_key,
          state = excluded.state, stage = excluded.stage, owner = excluded.owner, opened_at = excluded.opened_at,
          severity = excluded.severity, severity_at = excluded.severity_at, times_closed = excluded.times_closed,
          times_reopened = excluded.times_reopened
        """
    ).execute(
      arguments: [
        end.stream, number, escalation.account, Store.key(escalation.account), state, escalation.stage.rawValue,
        escalation.owner, opened.iso, escalation.severity?.level, escalation.severity?.at.seconds,
        escalation.timesClosed,
        escalation.timesReopened,
      ])
    try writeSettled(opened, db)
  }

  /// What was said outside a call to be done, or not to be done any more, is owed in none.
  private func writeSettled(_ opened: Moment, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE promise SET settled_on = NULL, is_waived = 0, snoozed_until = NULL, snoozed_why = NULL
        WHERE (settled_on IS NOT NULL OR snoozed_until IS NOT NULL OR is_waived)
          AND call IN (SELECT id FROM call WHERE escalation = ?)
        """
    ).execute(arguments: [end.stream])
    try db.cachedStatement(
      sql: "UPDATE call SET next_word_kept = NULL WHERE next_word_kept IS NOT NULL AND escalation = ?"
    ).execute(arguments: [end.stream])
    for (promise, told) in escalation.told { try write(told, of: promise, opened, db) }
  }

  private func write(_ told: Escalation.Told, of promise: CallReference, _ opened: Moment, _ db: Database) throws {
    if let day = told.keptOn, promise.reference.kind == .nextWord {
      try db.execute(
        sql: "UPDATE call SET next_word_kept = ? WHERE escalation = ? AND next_word_call = ? AND next_word_number = ?",
        arguments: [day.iso, end.stream, promise.call, promise.reference.number])
    }
    guard [.action, .todo].contains(promise.reference.kind) else { return }
    if let given = told.given {
      try note("side = ?, owner = ?", [given.actor.side.rawValue, given.actor.listed], on: promise, said: given.at, db)
    }
    for move in told.moves {
      try note(
        """
        known_due = COALESCE (known_due, due_date), due_date = substr (own_clock (?), 1, 10),
        due_time = NULLIF (substr (own_clock (?), 12, 5), ''), due_at = own_clock (?)
        """, [move.to.iso, move.to.iso, move.to.iso],
        on: promise, said: move.at, where: move.change.from?.iso, db)
    }
    if let said = told.settled {
      try note(
        "settled_on = ?, is_waived = ?", [(told.keptOn ?? opened.civil.date).iso, told.keptOn == nil], on: promise,
        said: said, db)
    }
    if let said = told.takenBackAt {
      // As the calls have it that changed nothing about it since.
      try db.execute(
        sql: """
          UPDATE promise SET is_over = 0, kept_on = NULL
          WHERE root_call = ? AND kind = ? AND root_number = ? AND kept_on IS NOT NULL
            AND COALESCE (touched_at, 0) <= ?
          """,
        arguments: [promise.call, PromiseRows.name(of: promise.reference.kind), promise.reference.number, said.seconds])
    }
    if let snooze = told.snooze {
      try note(
        "snoozed_until = ?, snoozed_why = ?", [snooze.until.iso, snooze.why], on: promise, said: snooze.said, db)
    }
  }

  /// Notes something in the rows of a promise, but for those that promise it anew after that was said.
  /// - Parameter due: the date it has to have where a call has promised it in the same second: else the call was later.
  private func note(
    _ what: String, _ values: StatementArguments, on promise: CallReference, said: Moment,
    where due: String? = nil, _ db: Database
  ) throws {
    let isSame = due == nil ? "TRUE" : "due_at IS own_clock (?)"
    try db.execute(
      sql: """
        UPDATE promise SET \(what)
        WHERE root_call = ? AND kind = ? AND root_number = ? AND call IN (SELECT id FROM call WHERE escalation = ?)
          AND (COALESCE (promised_at, 0) < ? OR COALESCE (promised_at, 0) = ? AND \(isSame))
        """,
      arguments: values + [
        promise.call, PromiseRows.name(of: promise.reference.kind), promise.reference.number, end.stream,
        said.seconds, said.seconds,
      ] + (due.map { [$0] } ?? []))
  }
}
