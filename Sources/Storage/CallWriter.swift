import Calls
import GRDB
import Language

/// The one hand that writes a call: holds its lease, and commits each line before it is answered.
package final class CallWriter {
  private let store: Store
  private let lease: CallLease
  private let chance: Chance
  private var sequence: Int
  private var lastHash: String
  private var promises: [Action?] = []
  package let id: String
  package let number: Int

  /// Starts a new call with its first event. Both are written at once, so that a crash leaves no call without a log.
  package init(
    beginning entry: Call.Entry, in store: Store, holder: String, chance: Chance
  ) throws(StoreFault) {
    guard let call = Call(replaying: [entry]) else { throw StoreFault.inputOutput(reason: "a call has no book") }
    let id = chance.newID()
    try store.makeRoom()
    let first = try store.guarded { try StoredLine(entry, of: id, sequence: 1, previous: "", chance: chance) }
    (number, lease) = try store.guarded {
      try store.queue.write { db in
        let number = try Int.fetchOne(db, sql: "SELECT COALESCE (MAX (number), 0) + 1 FROM call") ?? 1
        // Before anybody else can see the call, so that nobody takes it from under us.
        let lease = try CallLease(
          path: store.home + "/locks/" + id, call: number, holder: holder, since: entry.at.iso)
        try CallWriter.insert(call, id: id, number: number, db)
        try first.insert(db)
        try CallWriter.update(call, id: id, lastHash: first.hash, db)
        return (number, lease)
      }
    }
    (self.store, self.chance, self.id) = (store, chance, id)
    (sequence, lastHash) = (1, first.hash)
  }

  /// Goes on with a stored call. Throws `held` when another shell writes it.
  package init(
    resuming outline: CallOutline, in store: Store, holder: String, now: Moment, chance: Chance
  ) throws(StoreFault) {
    lease = try CallLease(
      path: store.home + "/locks/" + outline.id, call: outline.number, holder: holder, since: now.iso)
    (self.store, self.chance, id, number) = (store, chance, outline.id, outline.number)
    try store.makeRoom()
    let last = try store.guarded {
      try store.queue.read { db in
        try Row.fetchOne(
          db, sql: "SELECT sequence, hash FROM event WHERE call = ? ORDER BY sequence DESC LIMIT 1",
          arguments: [outline.id])
      }
    }
    sequence = last?["sequence"] ?? 0
    lastHash = last?["hash"] ?? ""
  }

  /// Commits one event durably; `call` is the call with the event already in it, from which the lists derive.
  /// - Parameter answer: to the scribe whose line it is, in the same transaction: a line is taken once, whatever happens.
  package func append(
    _ entry: Call.Entry, to call: Call, answering answer: HandedLine.Answer? = nil
  ) throws(StoreFault) {
    let line = try store.guarded {
      let line = try StoredLine(entry, of: id, sequence: sequence + 1, previous: lastHash, chance: chance)
      try store.queue.write { db in
        try line.insert(db)
        try CallWriter.update(call, id: id, lastHash: line.hash, db)
        if call.state.actions != promises { try CallWriter.rewritePromises(call, id: id, db) }
        if let answer { try answer.write(db, call: id, sequence: line.sequence) }
      }
      return line
    }
    (sequence, lastHash) = (line.sequence, line.hash)
    promises = call.state.actions
  }

  /// Tells the scribe why a line was not taken.
  package func refuse(_ answer: HandedLine.Answer) throws(StoreFault) {
    try store.guarded { try store.queue.write { try answer.write($0, call: id, sequence: nil) } }
  }

  /// The scribes' lines of this call that wait, in their order.
  package func linesWaiting() throws(StoreFault) -> [HandedLine] {
    try store.guarded { try store.queue.read { try HandedLine.waiting($0, call: id) } }
  }

  /// The whispers that were not heard yet.
  package func whispers() throws(StoreFault) -> [Whisper] {
    try store.guarded { try store.queue.read { try Whisper.unheard($0, call: id) } }
  }

  /// The whispers up to this number were on the leader's screen.
  package func heard(upTo number: Int) throws(StoreFault) {
    try store.guarded { try store.queue.write { try Whisper.hear($0, call: id, upTo: number) } }
  }

  private static func insert(_ call: Call, id: String, number: Int, _ db: Database) throws {
    let began = call.log[0].at.iso
    try db.execute(
      sql: """
        INSERT INTO call (id, number, book, place, step, steps, began_at, last_at, is_ended)
        VALUES (?, ?, ?, ?, 1, ?, ?, ?, 0)
        """,
      arguments: [id, number, call.playbook.name, call.state.place, call.position.of, began, began])
  }

  private static func update(_ call: Call, id: String, lastHash: String, _ db: Database) throws {
    let state = call.state
    let position = call.position
    try db.cachedStatement(
      sql: """
        UPDATE call SET escalation = ?, account = ?, contact = ?, severity = ?, place = ?, step = ?, steps = ?,
        heat = ?, last_at = ?, last_hash = ?, next_word = ?, is_ended = ? WHERE id = ?
        """
    ).execute(arguments: [
      state.escalation, state.account, state.contact?.name, state.severity, state.place, position.number, position.of,
      state.heat, call.log.last?.at.iso, lastHash, state.nextWord.map { $0.due.iso }, state.isEnded, id,
    ])
  }

  private static func rewritePromises(_ call: Call, id: String, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM promise WHERE call = ?", arguments: [id])
    for (index, action) in call.state.actions.enumerated() {
      guard let action else { continue }
      try db.execute(
        sql: """
          INSERT INTO promise (call, number, side, text, due_date, due_time, is_agreed) VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, index + 1, action.actor.side.rawValue, action.text, action.due?.date.iso, action.due?.time?.description,
          action.isAgreed,
        ])
    }
  }
}
