import Calls
import GRDB
import Language

extension Store {
  /// All that are open with an account, the oldest first.
  package func openEscalations(of account: String) throws(StoreFault) -> [EscalationOutline] {
    try guarded { try queue.read { try Store.openEscalations(of: account, $0) } }
  }

  static func openEscalations(of account: String, _ db: Database) throws -> [EscalationOutline] {
    try Row.fetchAll(
      db,
      sql:
        "SELECT \(EscalationOutline.columns) FROM escalation WHERE account_key = ? AND state = 'open' ORDER BY number",
      arguments: [Store.key(account)]
    ).map { try EscalationOutline($0) }
  }

  /// The escalation with this number; one that was withdrawn is there no more.
  package func escalation(_ number: Int) throws(StoreFault) -> EscalationOutline {
    let found = try guarded {
      try queue.read { db in
        try Row.fetchOne(
          db, sql: "SELECT \(EscalationOutline.columns) FROM escalation WHERE number = ? AND state <> 'withdrawn'",
          arguments: [number]
        ).map { try EscalationOutline($0) }
      }
    }
    guard let found else { throw StoreFault.noSuchEscalation(number) }
    return found
  }

  /// What the calls of an escalation leave to a further one.
  /// - Parameters:
  ///   - escalation: its id.
  ///   - call: the id of the further one, where it is there already.
  ///   - moment: when the further one was held: what came after it leaves it nothing.
  /// - Returns: what they leave, and the numbers of the calls that cannot be read: those leave nothing, and keep no call from
  ///   being begun.
  package func carryOver(
    of escalation: String, to call: String? = nil, heldAt moment: Moment? = nil
  ) throws(StoreFault) -> (carried: CarryOver?, unread: [Int]) {
    var outlines = try outlinesOf(escalation, besides: call)
    if let moment { outlines.removeAll { $0.beganAt > moment } }
    let newest = outlines.popLast()
    var (calls, unread) = try replayed([newest].compactMap(\.self))
    // What the newest has taken over need not be read again, where nobody has gone back to it since.
    let known = calls.first.map { newest in
      (calls: Set(newest.call.state.earlierCalls), at: newest.call.log[0].at)
    }
    let escalation = try state(of: escalation)
    // What was told to be done and is not may stand in an earlier call alone.
    let isTakenBack =
      known.map { known in
        escalation.told.values.contains { $0.takenBackAt.map { $0 > known.at } ?? false }
      } ?? false
    let others = try replayed(
      outlines.filter { outline in
        known.map { isTakenBack || !$0.calls.contains(outline.id) || outline.lastAt > $0.at } ?? true
      })
    calls = others.calls + calls
    unread = others.unread + unread
    return (
      CarryOver(from: calls.map { ($0.outline.id, $0.call) }, of: escalation), unread
    )
  }

  /// The calls of an escalation, the first one first, without their private lines, and the numbers of those that cannot be read.
  /// - Parameter known: one of them as somebody has it already, by its id: it is not read again.
  package func calls(
    of escalation: String, knowing known: (id: String, call: Call)? = nil
  ) throws(StoreFault) -> (calls: [(outline: CallOutline, call: Call)], unread: [Int]) {
    try replayed(try outlinesOf(escalation), knowing: known)
  }

  package func firstCall(of escalation: String) throws(StoreFault) -> CallOutline? {
    try outlines("WHERE call.escalation = ? AND NOT call.is_discarded ORDER BY call.number LIMIT 1", [escalation]).first
  }

  private func outlinesOf(_ escalation: String, besides call: String? = nil) throws(StoreFault) -> [CallOutline] {
    try outlines(
      "WHERE call.escalation = ? AND NOT call.is_discarded AND call.id IS NOT ? ORDER BY call.number",
      [escalation, call])
  }

  private func replayed(
    _ outlines: [CallOutline], knowing known: (id: String, call: Call)? = nil
  ) throws(StoreFault) -> (calls: [(outline: CallOutline, call: Call)], unread: [Int]) {
    var calls: [(outline: CallOutline, call: Call)] = []
    var unread: [Int] = []
    for outline in outlines {
      do {
        let call = if let known, known.id == outline.id { known.call } else { try replay(outline, withPrivate: false) }
        calls.append((outline, call))
      } catch {
        guard case .damaged = error else { throw error }
        unread.append(outline.number)
      }
    }
    return (calls, unread)
  }

  /// Those that are open, the newest first.
  package func openEscalations() throws(StoreFault) -> [EscalationOutline] {
    try guarded {
      try queue.read { db in
        try Row.fetchAll(
          db,
          sql: "SELECT \(EscalationOutline.columns) FROM escalation WHERE state = 'open' ORDER BY number DESC"
        ).map { try EscalationOutline($0) }
      }
    }
  }

  /// The escalations, the newest first, with what is open in each.
  /// - Parameters:
  ///   - today: by which a promise is due.
  ///   - all: those that are not open any more with them.
  ///   - most: so many at most.
  package func escalations(today: CivilDate, all: Bool = false, most: Int = .max) throws(StoreFault)
    -> [EscalationListing]
  {
    try guarded {
      try queue.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT \(EscalationOutline.columns), newest.word_due AS next_word,
              (SELECT COUNT (*) FROM call WHERE call.escalation = escalation.id) AS calls,
              (SELECT COUNT (*) FROM promise JOIN call ON call.id = promise.call
                WHERE call.escalation = escalation.id AND \(Promise.isOwedInCall) AND promise.due_date < ?) AS late
            FROM escalation LEFT JOIN call AS newest ON newest.escalation = escalation.id AND newest.has_word AND newest.next_word_kept IS NULL
            WHERE escalation.state = 'open' OR (? AND escalation.state <> 'withdrawn')
            ORDER BY escalation.number DESC LIMIT ?
            """, arguments: [today.iso, all, most]
        ).map { row in
          EscalationListing(
            outline: try EscalationOutline(row), calls: try row.decode(forColumn: "calls"),
            nextWord: try row.decode(forColumn: "next_word"), late: try row.decode(forColumn: "late"))
        }
      }
    }
  }

  /// Opens one without a call.
  package func openEscalation(
    for account: String, at moment: Moment, by author: String?
  ) throws(StoreFault) -> EscalationOutline {
    let id = chance.newID()
    return try guarded {
      try write { db in
        var stream = try EscalationStream(adding: id, db)
        try stream.carryOut(.open(account: account, call: nil), at: moment, by: author, chance: chance, db)
        return try Row.fetchOne(
          db, sql: "SELECT \(EscalationOutline.columns) FROM escalation WHERE id = ?", arguments: [id]
        ).map { try EscalationOutline($0) } ?? { throw StoreFault.rowDamaged }()
      }
    }
  }

  /// An escalation as its events tell it, by its id.
  package func state(of id: String) throws(StoreFault) -> Escalation {
    try guarded { try queue.read { try EscalationStream(id, $0)?.escalation ?? Escalation() } }
  }

  /// Writes down what somebody wants of an escalation, all of it or nothing, decided on what the transaction reads.
  /// - Parameter author: by the name in their settings.
  package func carryOut(
    _ intents: [EscalationIntent], on id: String, at moment: Moment, by author: String?
  ) throws(StoreFault) {
    try guarded {
      try write { db in
        var stream = try EscalationStream(id, db)
        for intent in intents { try stream?.carryOut(intent, at: moment, by: author, chance: chance, db) }
      }
    }
  }

  /// Makes what the lists read of escalations anew from their events.
  package func deriveEscalations() throws(StoreFault) {
    try guarded {
      try write { db in
        try EscalationStream.writeAllOutlines(db)
      }
    }
  }
}

extension EscalationOutline {
  fileprivate static let columns =
    "escalation.id, escalation.number, escalation.account, escalation.state, escalation.stage, escalation.opened_at"

  fileprivate init(_ row: Row) throws {
    let state: String = try row.decode(forColumn: "state")
    self.init(
      id: try row.decode(forColumn: "id"), number: try row.decode(forColumn: "number"),
      account: try row.decode(forColumn: "account"), isOpen: state == "open",
      stage: Stage(rawValue: try row.decode(forColumn: "stage")) ?? .open, openedAt: try row.moment("opened_at"))
  }
}
