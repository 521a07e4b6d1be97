import Calls
import GRDB
import Language

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
  /// The calls of an account since a day in which a remedy was written down, the newest first.
  package func callsWithRemedies(of account: String, since day: CivilDate) throws(StoreFault) -> [CallOutline] {
    guard let kind = FoundPlace.code(of: .remedy) else { return [] }
    let numbers = try guarded {
      try queue.read { db in
        try Int.fetchAll(
          db,
          sql: """
            SELECT number FROM call
            WHERE account_key = :account AND substr (began_at, 1, 10) >= :day AND NOT is_discarded
              AND EXISTS (SELECT 1 FROM finding WHERE id > (call.number << :shift | :kind) AND id < (call.number << :shift | :next))
            ORDER BY number DESC
            """,
          arguments: [
            "shift": FoundPlace.callShift, "kind": kind << FoundPlace.kindShift,
            "next": (kind + 1) << FoundPlace.kindShift, "account": Store.key(account), "day": day.iso,
          ])
      }
    }
    return try numbers.map { number throws(StoreFault) in try call(number) }
  }

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
