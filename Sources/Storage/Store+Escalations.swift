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
      db, sql: "SELECT * FROM escalation WHERE account_key = ? AND state = 'open' ORDER BY number DESC LIMIT 1",
      arguments: [Store.key(account)]
    ).map { EscalationOutline($0) }
  }

  /// The escalation with this number; one that was withdrawn is there no more.
  package func escalation(_ number: Int) throws(StoreFault) -> EscalationOutline {
    let found = try guarded {
      try queue.read { db in
        try Row.fetchOne(
          db, sql: "SELECT * FROM escalation WHERE number = ? AND state <> 'withdrawn'", arguments: [number]
        ).map { EscalationOutline($0) }
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
  fileprivate init(_ row: Row) {
    self.init(id: row["id"], number: row["number"], account: row["account"], isOpen: row["state"] == "open")
  }
}
