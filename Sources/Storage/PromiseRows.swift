import Calls
import GRDB
import Language

/// What a call promises, as the lists have it: a row for each action, derived from its events.
struct PromiseRows {
  private let actions: Series<Action?>
  /// Where those were promised first that an earlier call left to this one.
  private let roots: [Reference: CallReference]

  init() {
    (actions, roots) = ([], [:])
  }

  init(_ state: CallState) {
    (actions, roots) = (state.countingActions, state.isDiscarded ? [:] : state.carried.mapValues(\.source))
  }

  /// Writes those that have changed.
  func write(since written: PromiseRows, call: String, _ db: Database) throws {
    var moved: Set<CallReference> = []
    for index in actions.changes(since: written.actions) {
      let root = roots[Reference(.action, index + 1)]
      let before = written.roots[Reference(.action, index + 1)]
      if before != root { moved.formUnion([before, root].compactMap(\.self)) }
      guard let action = actions[index] else {
        if root == nil {
          try db.execute(sql: "DELETE FROM promise WHERE call = ? AND number = ?", arguments: [call, index + 1])
        } else {
          // Its row stays: else the one of the earlier call would count again.
          try db.execute(
            sql: "UPDATE promise SET is_over = 1 WHERE call = ? AND number = ?", arguments: [call, index + 1])
        }
        continue
      }
      try put(action, index + 1, root ?? CallReference(call: call, Reference(.action, index + 1)), call, db)
    }
    // What was taken back is there no more, not even as a gap.
    if actions.count < written.actions.count {
      try db.execute(sql: "DELETE FROM promise WHERE call = ? AND number > ?", arguments: [call, actions.count])
      moved.formUnion(written.roots.filter { $0.key.number > actions.count }.values)
    }
    for root in moved where root.reference.kind == .action { try PromiseRows.findLatest(of: root, db) }
  }

  private func put(_ action: Action, _ number: Int, _ root: CallReference, _ call: String, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO promise (call, number, side, text, due_date, due_time, is_agreed, is_over, root_call, root_number)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (call, number) DO UPDATE SET side = excluded.side, text = excluded.text,
          due_date = excluded.due_date, due_time = excluded.due_time, is_agreed = excluded.is_agreed,
          is_over = excluded.is_over, root_call = excluded.root_call, root_number = excluded.root_number
        """
    ).execute(arguments: [
      call, number, action.actor.side.rawValue, action.text, action.due?.date.iso, action.due?.time?.description,
      action.isAgreed, action.keptOn != nil, root.call, root.reference.number,
    ])
  }

  /// Marks the row of the latest call that has this promise, and no other one of it.
  private static func findLatest(of root: CallReference, _ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE promise SET is_latest = (call = (
          SELECT other.call FROM promise AS other JOIN call ON call.id = other.call
          WHERE other.root_call = promise.root_call AND other.root_number = promise.root_number
          ORDER BY call.number DESC LIMIT 1))
        WHERE root_call = ? AND root_number = ?
        """, arguments: [root.call, root.reference.number])
  }
}
