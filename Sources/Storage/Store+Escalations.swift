import Calls
import GRDB
import Language

extension Store {
  /// The account's open escalation, which a new call joins; of several the newest. Nil when there is none.
  package func openEscalation(of account: String) throws(StoreFault) -> EscalationOutline? {
    try guarded { try queue.read { try Store.openEscalation(of: account, $0) } }
  }

  static func openEscalation(of account: String, _ db: Database) throws -> EscalationOutline? {
    try Row.fetchOne(
      db,
      sql:
        "SELECT \(EscalationOutline.columns) FROM escalation WHERE account_key = ? AND state = 'open' ORDER BY number DESC LIMIT 1",
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

  /// Makes what the lists read of escalations anew from their events.
  package func deriveEscalations() throws(StoreFault) {
    try guarded {
      try write { db in
        for id in try String.fetchAll(db, sql: "SELECT id FROM stream WHERE kind = 'escalation' ORDER BY number") {
          try EscalationStream(id, db)?.writeOutline(db)
        }
      }
    }
  }
}

extension EscalationOutline {
  fileprivate static let columns = "id, number, account, state"

  fileprivate init(_ row: Row) throws {
    let state: String = try row.decode(forColumn: "state")
    self.init(
      id: try row.decode(forColumn: "id"), number: try row.decode(forColumn: "number"),
      account: try row.decode(forColumn: "account"), isOpen: state == "open")
  }
}
