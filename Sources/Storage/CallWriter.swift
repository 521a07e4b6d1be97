import Calls
import GRDB
import Language

/// Writes one call, and nobody else does: holds its lease, and commits each line before it is answered.
package final class CallWriter {
  private let store: Store
  private var lease: StreamLease
  private var end: StreamEnd
  /// The escalation that has the call, as the disk knows it.
  private var escalation: String?
  /// What has rows on the disk.
  private var rows = CallRows()
  /// Whether the search is told of each line. It reads the call as a whole, when somebody next searches, where that was begun
  /// under an earlier version or has been brought a long text.
  private var isSearchable = true
  /// So many notes of a text are told to the search at once: that takes longer than writing them.
  private static let mostFoundAtOnce = 1_000
  /// When the next word last changed, as the disk knows it.
  private var wordTouchedAt: Moment?
  package let id: String
  package let number: Int
  /// The call as it was when it was begun or gone on with.
  package let first: Call

  /// Starts a new call with its first event. All is written at once, so that a crash leaves no call without a log.
  package init(beginning entry: Call.Entry, in store: Store, holder: String) throws(StoreFault) {
    guard let call = Call(replaying: [entry]) else { throw StoreFault.inputOutput(reason: "a call has no book") }
    let id = store.chance.newID()
    let line = try store.guarded {
      try StoredLine(entry, after: StreamEnd(stream: id), chance: store.chance)
    }
    (number, lease) = try store.guarded {
      try store.write { db in
        let number = try Stream.add(id, .call, db)
        // Before anybody else can see the call, so that nobody takes it from under us.
        let lease = try StreamLease(
          path: store.home + "/locks/" + id, of: .call(number), holder: holder, since: entry.at.iso)
        try CallWriter.insert(call, id: id, number: number, db)
        try line.insert(db)
        try CallWriter.follow(call, id: id, from: nil, chance: store.chance, db)
        try CallWriter.update(call, id: id, db)
        try CallWriter.findWord(in: [call.state.countingEscalation], db)
        try CallRows(call).write(since: CallRows(), call: id, number: number, db)
        try CallWriter.tell(call, db)
        return (number, lease)
      }
    }
    (self.store, self.id, end, escalation) = (store, id, line.end, call.state.countingEscalation)
    (first, rows, wordTouchedAt) = (call, CallRows(call), call.state.wordTouchedAt)
  }

  /// Goes on with a stored call, which it reads once nobody else can write it. Throws `held` when another shell does.
  package init(resuming outline: CallOutline, in store: Store, holder: String, now: Moment) throws(StoreFault) {
    lease = try StreamLease(
      path: store.home + "/locks/" + outline.id, of: .call(outline.number), holder: holder, since: now.iso)
    (self.store, id, number) = (store, outline.id, outline.number)
    end = try store.guarded { try store.queue.read { try StreamEnd(of: outline.id, $0) } }
    let call = try store.replay(outline)
    (first, escalation) = (call, call.state.countingEscalation)
    isSearchable = outline.isSearchable
    rows = CallRows(call, isSearchable: isSearchable)
    wordTouchedAt = call.state.wordTouchedAt
  }

  /// Makes room in the log for the lines to come, so that each is answered sooner. Nobody need wait for it: a line that comes
  /// before is written all the same.
  package func makeRoom() {
    try? store.makeRoom()
  }

  /// Commits one line durably, with what the lists derive from the call after it.
  /// - Parameter answer: to the scribe whose line it is, in the same transaction: a line is taken once, whatever happens.
  /// - Throws: `escalationMeanwhile` when the event would open an escalation and somebody else has: decide again.
  package func append(_ turn: Turn, answering answer: HandedLine.Answer? = nil) throws(StoreFault) {
    try append([turn], answering: answer)
  }

  /// Commits several lines at once, all of them or none.
  package func append(_ turns: [Turn], answering answer: HandedLine.Answer? = nil) throws(StoreFault) {
    do throws(StoreFault) {
      try commit(turns, answering: answer)
    } catch {
      // Another shell may have written a store anew that was removed: then the call goes on there.
      guard case .replaced = error, try store.goOver(ifItEnds: end) else { throw error }
      lease = try lease.renewed()
      try commit(turns, answering: answer)
    }
  }

  private func commit(_ turns: [Turn], answering answer: HandedLine.Answer?) throws(StoreFault) {
    guard let call = turns.last?.after else { return }
    for case .notesBrought(let texts) in turns.lazy.map(\.event) where texts.count > CallWriter.mostFoundAtOnce {
      isSearchable = false
    }
    let now = CallRows(call, isSearchable: isSearchable)
    let last = try store.guarded {
      var last = end
      let lines = try turns.map { turn in
        let line = try StoredLine(turn.entry, after: last, chance: store.chance)
        last = line.end
        return line
      }
      try store.write { db in
        for line in lines { try line.insert(db) }
        let hasMoved = call.state.countingEscalation != escalation
        if hasMoved { try CallWriter.follow(call, id: id, from: escalation, chance: store.chance, db) }
        try CallWriter.update(call, id: id, isSearchable: isSearchable, db)
        if hasMoved || call.state.wordTouchedAt != wordTouchedAt {
          try CallWriter.findWord(in: [escalation, call.state.countingEscalation], db)
        }
        let isTakenBack = try now.write(since: rows, call: id, number: number, db)
        if isTakenBack || hasMoved { try CallWriter.tell(call, db) }
        if let answer { try answer.write(db, call: id, sequence: last.sequence) }
      }
      return last
    }
    (end, escalation, rows) = (last, call.state.countingEscalation, now)
    wordTouchedAt = call.state.wordTouchedAt
  }

  /// Writes a store that was removed while the call went on anew, with all that was in it.
  package func restoreStore() throws(StoreFault) {
    try store.restore()
    lease = try lease.renewed()
  }

  /// Copies the store as this shell has it open, where another file has taken its place, and gives the path.
  package func rescueStore() throws(StoreFault) -> String { try store.rescue() }

  /// Has the escalations follow where the call belongs now, each deciding on what this transaction reads.
  static func follow(_ call: Call, id: String, from left: String?, chance: Chance, _ db: Database) throws {
    guard let at = call.log.last?.at, left != call.state.countingEscalation else { return }
    func carryOut(_ intent: EscalationIntent, on stream: EscalationStream?) throws {
      var stream = stream
      try stream?.carryOut(intent, at: at, by: call.state.leader.isEmpty ? nil : call.state.leader, chance: chance, db)
    }
    if let left { try carryOut(.leave(call: id), on: EscalationStream(left, db)) }
    guard let joined = call.state.countingEscalation else { return }
    if let known = try EscalationStream(joined, db) { return try carryOut(.join(call: id), on: known) }
    let account = call.state.account ?? ""
    if !call.state.hasChosenEscalation, try !Store.openEscalations(of: account, db).isEmpty {
      throw StoreFault.escalationMeanwhile
    }
    try carryOut(.open(account: account, call: id), on: EscalationStream(adding: joined, db))
  }

  /// Tells the scribe why a line was not taken.
  package func refuse(_ answer: HandedLine.Answer) throws(StoreFault) {
    try store.guarded { try store.write { try answer.write($0, call: id, sequence: nil) } }
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
    try store.guarded { try store.write { try Whisper.hear($0, call: id, upTo: number) } }
  }

  /// Has the rows of a call say what was said of its promises outside calls.
  static func tell(_ call: Call, _ db: Database) throws {
    if let escalation = call.state.countingEscalation { try EscalationStream(escalation, db)?.writeOutline(db) }
  }

  /// Marks the call that has the next word of each of these escalations, and no other one of them.
  static func findWord(in escalations: [String?], _ db: Database) throws {
    for escalation in escalations.compactMap(\.self) {
      try db.execute(
        sql: """
          UPDATE call SET has_word = (number = (SELECT number FROM call WHERE escalation = :id
            ORDER BY COALESCE (word_at, 0) DESC, number DESC LIMIT 1)) WHERE escalation = :id;
          """, arguments: ["id": escalation])
    }
  }

  static func insert(_ call: Call, id: String, number: Int, _ db: Database) throws {
    let began = call.heldAt.iso
    try db.execute(
      sql: """
        INSERT INTO call (id, number, book, place, step, steps, began_at, last_at, is_ended)
        VALUES (?, ?, ?, ?, 1, ?, ?, ?, 0)
        """,
      arguments: [id, number, call.playbook.name, call.state.place, call.position.of, began, call.log[0].at.iso])
  }

  static func update(_ call: Call, id: String, isSearchable: Bool = true, _ db: Database) throws {
    let state = call.state
    let position = call.position
    // What is written down afterwards has the times of the writing.
    func after(_ moment: Moment?) -> Int? {
      call.isWrittenAfterwards ? nil : moment.map { max(0, $0.seconds - call.heldAt.seconds) }
    }
    let word = state.nextWordReference.map { state.carried[$0]?.source ?? CallReference(call: id, $0) }
    try db.cachedStatement(
      sql: """
        UPDATE call SET escalation = ?, account = ?, account_key = ?, contact = ?, severity = ?, place = ?, step = ?,
        steps = ?, heat = ?, last_at = ?, next_word = ?, word_due = own_clock (?), is_ended = ?, is_discarded = ?, is_preparation = ?, is_searchable = ?,
        left_first_after = ?, confirmed_after = ?, severity_at = ?,
        next_word_kept = CASE WHEN next_word_call IS ? AND next_word_number IS ? THEN next_word_kept END,
        next_word_call = ?, next_word_number = ?, word_at = ? WHERE id = ?
        """
    ).execute(arguments: [
      state.countingEscalation, state.account, state.account.map(Store.key), state.contact?.name, state.severity,
      state.place,
      position.number, position.of, state.heat, call.log.last?.at.iso, state.nextWord?.due.iso, state.nextWord?.due.iso,
      state.isEnded,
      state.isDiscarded, call.isPreparation, isSearchable,
      after(state.leftFirstStepAt), after(state.firstConfirmedAt), state.severityAt?.seconds, word?.call,
      word?.reference.number, word?.call, word?.reference.number,
      state.wordTouchedAt?.seconds, id,
    ])
  }
}
