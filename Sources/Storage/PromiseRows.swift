import Calls
import GRDB
import Language

/// What a call promises, as the lists have it: a row for each action and each to-do, derived from its events.
struct PromiseRows {
  private let actions: Series<Action?>
  private let todos: Series<Todo?>
  /// Where those were promised first that an earlier call left to this one.
  private let roots: [Reference: CallReference]
  private let touchedAt: ReferenceTable<Moment>
  private let promisedAt: ReferenceTable<Moment>

  init() {
    (actions, todos, roots, touchedAt, promisedAt) = ([], [], [:], [:], [:])
  }

  init(_ state: CallState) {
    let counts = !state.isDiscarded
    (actions, todos) = counts ? (state.actions, state.todos) : ([], [])
    roots = counts ? state.carried.mapValues(\.source) : [:]
    (touchedAt, promisedAt) = (state.touchedAt, state.promisedAt)
  }

  /// One row.
  private struct Row {
    let side: Actor.Side
    let owner: String?
    let text: String
    let due: Due?
    let isAgreed: Bool
    let keptOn: CivilDate?

    /// By the same date, by the same person.
    func isPromised(as other: Row) -> Bool { side == other.side && owner == other.owner && due == other.due }
  }

  /// Writes those that have changed.
  /// - Returns: whether one of them is promised no more as it was, so that what was said outside a call counts again.
  @discardableResult
  func write(since written: PromiseRows, call: String, _ db: Database) throws -> Bool {
    var moved: Set<CallReference> = []
    var isTakenBack = false
    /// Whether it is promised anew: it has another date than before, somebody else does it, or its words were put right.
    func isAnew(_ reference: Reference, _ isSame: Bool) -> Bool {
      if let now = touchedAt[reference], let before = written.touchedAt[reference], now < before { isTakenBack = true }
      let (now, before) = (promisedAt[reference], written.promisedAt[reference])
      if isSame, now == before { return false }
      if let now, let before, now <= before { isTakenBack = true }
      return true
    }
    try write(actions, since: written.actions, .action, written.roots, call, &moved, isAnew, db) { action in
      Row(
        side: action.actor.side, owner: action.actor.listed, text: action.text,
        due: action.due, isAgreed: action.isAgreed, keptOn: action.keptOn)
    }
    try write(todos, since: written.todos, .todo, written.roots, call, &moved, isAnew, db) { todo in
      Row(side: .ours, owner: nil, text: todo.text, due: todo.due, isAgreed: false, keptOn: todo.keptOn)
    }
    for root in moved { try PromiseRows.findLatest(of: root, db) }
    return isTakenBack
  }

  /// - Parameter moved: the roots of which another row may be the latest now.
  private func write<Thing: Hashable>(
    _ things: Series<Thing?>, since written: Series<Thing?>, _ kind: Reference.Kind,
    _ rootsBefore: [Reference: CallReference], _ call: String, _ moved: inout Set<CallReference>,
    _ isAnew: (Reference, _ isSame: Bool) -> Bool, _ db: Database, _ row: (Thing) -> Row
  ) throws {
    let name = PromiseRows.name(of: kind)
    for index in things.changes(since: written) {
      let reference = Reference(kind, index + 1)
      let (before, root) = (rootsBefore[reference], roots[reference])
      if let before, before != root { moved.insert(before) }
      let source = root ?? CallReference(call: call, reference)
      moved.insert(source)
      if let thing = things[index] {
        let now = row(thing)
        let isSame = index < written.count && (written[index].map { row($0).isPromised(as: now) } ?? false)
        try put(now, isAnew: isAnew(reference, isSame), reference, name, source, call, db)
      } else if before != nil, root == nil {
        // It went back to the escalation it came from.
        try db.execute(
          sql: "DELETE FROM promise WHERE call = ? AND kind = ? AND number = ?", arguments: [call, name, index + 1])
      } else {
        // Its row stays: else that of another call would count again.
        try db.execute(
          sql: "UPDATE promise SET is_over = 1, touched_at = ? WHERE call = ? AND kind = ? AND number = ?",
          arguments: [touchedAt[reference]?.seconds, call, name, index + 1])
      }
    }
    // What was taken back is there no more, not even as a gap.
    guard things.count < written.count else { return }
    try db.execute(
      sql: "DELETE FROM promise WHERE call = ? AND kind = ? AND number > ?", arguments: [call, name, things.count])
    for number in (things.count + 1)...written.count {
      let reference = Reference(kind, number)
      moved.insert(rootsBefore[reference] ?? CallReference(call: call, reference))
    }
  }

  private func put(
    _ row: Row, isAnew: Bool, _ reference: Reference, _ kind: String, _ root: CallReference, _ call: String,
    _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO promise (
          call, kind, number, side, owner, text, due_date, due_time, due_at, is_agreed, is_over, root_call, root_number,
          touched_at, promised_at, kept_on)
        VALUES (
          :call, :kind, :number, :side, :owner, :text, substr (own_clock (:at), 1, 10),
          NULLIF (substr (own_clock (:at), 12, 5), ''), own_clock (:at), :agreed, :over, :root, :rootNumber, :touched,
          :promised, :kept)
        ON CONFLICT (call, kind, number) DO UPDATE SET
          -- Who does it, and by when, was perhaps said outside a call, and counts until it is promised anew.
          side = CASE WHEN :anew THEN excluded.side ELSE side END,
          owner = CASE WHEN :anew THEN excluded.owner ELSE owner END,
          due_date = CASE WHEN :anew THEN excluded.due_date ELSE due_date END,
          due_time = CASE WHEN :anew THEN excluded.due_time ELSE due_time END,
          due_at = CASE WHEN :anew THEN excluded.due_at ELSE due_at END,
          text = excluded.text, is_agreed = excluded.is_agreed, is_over = excluded.is_over, root_call = excluded.root_call,
          root_number = excluded.root_number, touched_at = excluded.touched_at,
          settled_on = CASE WHEN :anew THEN NULL ELSE settled_on END,
          is_waived = CASE WHEN :anew THEN 0 ELSE is_waived END,
          snoozed_until = CASE WHEN :anew THEN NULL ELSE snoozed_until END,
          snoozed_why = CASE WHEN :anew THEN NULL ELSE snoozed_why END,
          known_due = CASE WHEN :anew THEN NULL ELSE known_due END,
          promised_at = excluded.promised_at, kept_on = excluded.kept_on
        """
    ).execute(arguments: [
      "call": call, "kind": kind, "number": reference.number, "side": row.side.rawValue, "owner": row.owner,
      "text": row.text, "at": row.due?.iso, "agreed": row.isAgreed, "over": row.keptOn != nil, "root": root.call,
      "rootNumber": root.reference.number,
      "touched": touchedAt[reference]?.seconds, "promised": promisedAt[reference]?.seconds, "kept": row.keptOn?.iso,
      "anew": isAnew,
    ])
  }

  /// What the column calls it; only actions and to-dos have rows.
  static func name(of kind: Reference.Kind) -> String { kind == .todo ? "todo" : "action" }

  /// Marks the row in which a promise was changed last, and no other one of it.
  private static func findLatest(of root: CallReference, _ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE promise SET is_latest = (call = (
          SELECT other.call FROM promise AS other JOIN call ON call.id = other.call
          WHERE other.root_call = promise.root_call AND other.kind = promise.kind
            AND other.root_number = promise.root_number
          ORDER BY COALESCE (other.touched_at, 0) DESC, call.number DESC LIMIT 1))
        WHERE root_call = ? AND kind = ? AND root_number = ?
        """, arguments: [root.call, name(of: root.reference.kind), root.reference.number])
  }
}

extension Actor {
  /// As the lists have it: none for the one who leads the call, and for their company.
  var listed: String? { name ?? (isWholeTeam ? "us" : nil) }
}
