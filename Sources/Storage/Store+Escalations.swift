import GRDB
import Language

extension Store {
  /// The account's only open escalation, else a new one. With several open ones the newest is taken.
  package func openEscalation(
    for account: String, at moment: Moment, newID: String
  ) throws(StoreFault) -> EscalationOutline {
    try guarded {
      try queue.write { db in
        let open = try Row.fetchAll(
          db, sql: "SELECT * FROM escalation WHERE account_key = ? AND state = 'open' ORDER BY number DESC",
          arguments: [Store.key(account)])
        if let row = open.first { return EscalationOutline(row, isNew: false) }
        let number = try Int.fetchOne(db, sql: "SELECT COALESCE (MAX (number), 0) + 1 FROM escalation") ?? 1
        try db.execute(
          sql: "INSERT INTO escalation (id, number, account, account_key, opened_at) VALUES (?, ?, ?, ?, ?)",
          arguments: [newID, number, account, Store.key(account), moment.iso])
        return EscalationOutline(id: newID, number: number, account: account, isOpen: true, isNew: true)
      }
    }
  }

  package func escalation(_ number: Int) throws(StoreFault) -> EscalationOutline {
    let found = try guarded {
      try queue.read { db in
        try Row.fetchOne(db, sql: "SELECT * FROM escalation WHERE number = ?", arguments: [number])
          .map { EscalationOutline($0, isNew: false) }
      }
    }
    guard let found else { throw StoreFault.noSuchEscalation(number) }
    return found
  }
}

extension EscalationOutline {
  fileprivate init(_ row: Row, isNew: Bool) {
    self.init(
      id: row["id"], number: row["number"], account: row["account"], isOpen: row["state"] == "open", isNew: isNew)
  }
}
