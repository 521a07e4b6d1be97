import Calls
import GRDB

/// An issue as it was written down first.
package struct WrittenIssue: Hashable, Sendable {
  /// The id and the number of its escalation, and where in its calls it stands.
  package let escalation: String
  package let escalationNumber: Int
  package let call: Int
  package let reference: Reference
  /// With how it was solved behind it, if the same call says so.
  package let text: String
}

extension Store {
  /// The issues of an account's closed escalations, the newest first. Calls of an earlier version have none before they were
  /// searched.
  package func issuesOfClosed(of account: String, most: Int) throws(StoreFault) -> [WrittenIssue] {
    guard let kind = FoundPlace.code(of: .issue) else { return [] }
    return try guarded {
      try queue.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT call.escalation, escalation.number, finding.id, finding.text
            FROM call JOIN escalation ON escalation.id = call.escalation AND escalation.state = 'closed'
              JOIN finding ON finding.id > (call.number << :shift | :kind) AND finding.id < (call.number << :shift | :next)
            WHERE call.account_key = :account ORDER BY finding.id DESC LIMIT :most
            """,
          arguments: [
            "shift": FoundPlace.callShift, "kind": kind << FoundPlace.kindShift,
            "next": (kind + 1) << FoundPlace.kindShift, "account": Store.key(account), "most": most,
          ]
        ).compactMap { row in
          guard let place = FoundPlace(row: try row.decode(forColumn: "id")), let reference = place.reference else {
            return nil
          }
          return WrittenIssue(
            escalation: try row.decode(forColumn: "escalation"), escalationNumber: try row.decode(forColumn: "number"),
            call: place.call, reference: reference,
            text: try row.decode(forColumn: "text"))
        }
      }
    }
  }
}
