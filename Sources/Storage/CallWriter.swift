import Calls
import GRDB
import Language

/// The one hand that writes a call: holds its lease, and commits each line before it is answered.
package final class CallWriter {
  private let store: Store
  private let lease: CallLease
  private let newID: () -> String
  private var sequence: Int
  private var lastHash: String
  private var promises: [Action?] = []
  package let id: String
  package let number: Int

  /// Starts a new call with its first event.
  package init(
    beginning entry: Call.Entry, in store: Store, holder: String, newID: @escaping () -> String
  ) throws(StoreFault) {
    let id = newID()
    guard let call = Call(replaying: [entry]) else { throw StoreFault.inputOutput(reason: "a call has no book") }
    let number = try store.guarded {
      try store.queue.write { db in
        let number = try Int.fetchOne(db, sql: "SELECT COALESCE (MAX (number), 0) + 1 FROM call") ?? 1
        try CallWriter.insert(call, id: id, number: number, db)
        return number
      }
    }
    lease = try CallLease(
      path: store.home + "/locks/" + id, call: number, holder: holder, since: entry.at.iso)
    (self.store, self.newID, self.id, self.number) = (store, newID, id, number)
    (sequence, lastHash) = (0, "")
    try append(entry, to: call)
  }

  /// Goes on with a stored call. Throws `held` when another shell writes it.
  package init(
    resuming outline: CallOutline, in store: Store, holder: String, now: Moment, newID: @escaping () -> String
  ) throws(StoreFault) {
    lease = try CallLease(
      path: store.home + "/locks/" + outline.id, call: outline.number, holder: holder, since: now.iso)
    (self.store, self.newID, id, number) = (store, newID, outline.id, outline.number)
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
  package func append(_ entry: Call.Entry, to call: Call) throws(StoreFault) {
    let next = sequence + 1
    let eventID = newID()
    let hash = try store.guarded {
      let body = try StoredEvent.body(of: entry.event)
      let secret = StoredEvent.privateText(of: entry.event)
      let salt = secret.map { _ in newID() }
      let digest = secret.flatMap { text in salt.map { Digest.of($0, text) } }
      let hash = CallWriter.hash(
        previous: lastHash, call: id, sequence: next, id: eventID, at: entry.at.iso, body: body, privateDigest: digest)
      try store.queue.write { db in
        try db.cachedStatement(sql: CallWriter.insertEvent).execute(
          arguments: [id, next, eventID, entry.at.iso, body, digest, lastHash, hash])
        if let secret, let salt {
          try db.execute(
            sql: "INSERT INTO private_text (call, sequence, salt, text) VALUES (?, ?, ?, ?)",
            arguments: [id, next, salt, secret])
        }
        try CallWriter.update(call, id: id, db)
        if call.state.actions != promises { try CallWriter.rewritePromises(call, id: id, db) }
      }
      return hash
    }
    sequence = next
    lastHash = hash
    promises = call.state.actions
  }

  private static let insertEvent = """
    INSERT INTO event (call, sequence, id, at, form, body, private_digest, previous, hash)
    VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?)
    """

  static func hash(
    previous: String, call: String, sequence: Int, id: String, at: String, body: String, privateDigest: String?
  ) -> String {
    Digest.of(previous, call, String(sequence), id, at, "1", body, privateDigest ?? "")
  }

  private static func insert(_ call: Call, id: String, number: Int, _ db: Database) throws {
    let began = call.log[0].at.iso
    try db.execute(
      sql: """
        INSERT INTO call (id, number, book, place, step, steps, began_at, last_at, is_ended)
        VALUES (?, ?, ?, ?, 1, ?, ?, ?, 0)
        """,
      arguments: [id, number, call.book.name, call.state.place, call.position.of, began, began])
  }

  private static func update(_ call: Call, id: String, _ db: Database) throws {
    let state = call.state
    let position = call.position
    try db.cachedStatement(
      sql: """
        UPDATE call SET escalation = ?, account = ?, contact = ?, severity = ?, place = ?, step = ?, steps = ?,
        heat = ?, last_at = ?, next_word = ?, is_ended = ? WHERE id = ?
        """
    ).execute(arguments: [
      state.escalation, state.account, state.contact?.name, state.severity, state.place, position.number, position.of,
      state.heat, call.log.last?.at.iso, state.nextWord.map { $0.due.iso }, state.isEnded, id,
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
