import Calls
import GRDB
import Language

/// An issue as it was written down in some call of an escalation.
package struct WrittenIssue: Hashable, Sendable {
  /// The id of its escalation, and the number.
  package let escalation: String
  package let number: Int
  /// With how it was solved behind it, if the same call says so.
  package let text: String
}

extension Store {
  /// The calls of an account since a day in which a remedy was written down, the newest first.
  package func callsWithRemedies(of account: String, since day: CivilDate) throws(StoreFault) -> [CallOutline] {
    let numbers = try guarded {
      try queue.read { db in
        try Int.fetchAll(
          db,
          sql: """
            SELECT number FROM call
            WHERE account_key = ? AND substr (began_at, 1, 10) >= ? AND NOT is_discarded
              AND EXISTS (SELECT 1 FROM finding WHERE \(FoundPlace.isOf(.remedy)))
            ORDER BY number DESC
            """, arguments: [Store.key(account), day.iso])
      }
    }
    return try numbers.map { number throws(StoreFault) in try call(number) }
  }

  /// The issues of an account's closed escalations, the newest first. Calls of an earlier version have none before they were
  /// searched.
  package func issuesOfClosed(of account: String, most: Int) throws(StoreFault) -> [WrittenIssue] {
    try guarded {
      try queue.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT escalation.id, escalation.number, finding.text
            FROM call JOIN escalation ON escalation.id = call.escalation AND escalation.state = 'closed'
              JOIN finding ON \(FoundPlace.isOf(.issue))
            WHERE call.account_key = ? ORDER BY finding.id DESC LIMIT ?
            """, arguments: [Store.key(account), most]
        ).map { row in
          WrittenIssue(
            escalation: try row.decode(forColumn: "id"), number: try row.decode(forColumn: "number"),
            text: try row.decode(forColumn: "text"))
        }
      }
    }
  }
}
