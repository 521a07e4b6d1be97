import Calls
import GRDB

/// Who was on the line in a call, with all that is known of them.
struct PeopleRows {
  private let people: [Contact]

  init() { people = [] }

  init(_ state: CallState) { people = state.people }

  func write(since written: PeopleRows, call: String, _ db: Database) throws {
    guard people != written.people else { return }
    try db.execute(sql: "DELETE FROM person WHERE call = ?", arguments: [call])
    for (place, person) in people.enumerated() {
      try db.execute(
        sql: """
          INSERT INTO person (call, place, name, role, zone, mail, power, attitude) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          call, place, person.name, person.role, person.zone, person.mail, person.power?.rawValue,
          person.attitude?.rawValue,
        ])
    }
  }

  /// Of calls of before the name of the last one alone is known.
  static let migration = """
    CREATE TABLE person (
      call TEXT NOT NULL REFERENCES call,
      -- In which order they were named.
      place INTEGER NOT NULL,
      name TEXT NOT NULL,
      role TEXT,
      zone TEXT,
      mail TEXT,
      power TEXT,
      attitude TEXT,
      PRIMARY KEY (call, place)
    ) WITHOUT ROWID;
    INSERT INTO person (call, place, name) SELECT id, 0, contact FROM call WHERE contact IS NOT NULL;
    """
}

extension Store {
  /// Who was on the line in the last calls of an account, the one of the newest first, each with what the newest call that says
  /// it knows of them.
  /// - Parameter most: so many times somebody was named are looked at.
  package func people(of account: String, most: Int = 200) throws(StoreFault) -> [Contact] {
    try guarded {
      try queue.read { db in
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT person.* FROM call JOIN person ON person.call = call.id
            WHERE call.account_key = ? AND NOT call.is_discarded ORDER BY call.number DESC, person.place DESC LIMIT ?
            """, arguments: [Store.key(account), most])
        return try rows.reduce(into: []) { people, row in
          let contact = try Contact(row)
          if let index = people.firstIndex(where: contact.isSamePerson(as:)) {
            people[index] = people[index].completed(by: contact)
          } else {
            people.append(contact)
          }
        }
      }
    }
  }
}

extension Contact {
  fileprivate init(_ row: Row) throws {
    let power: String? = try row.decode(forColumn: "power")
    let attitude: String? = try row.decode(forColumn: "attitude")
    self.init(
      name: try row.decode(forColumn: "name"), role: try row.decode(forColumn: "role"),
      zone: try row.decode(forColumn: "zone"), mail: try row.decode(forColumn: "mail"),
      power: power.flatMap(Power.init(rawValue:)), attitude: attitude.flatMap(Attitude.init(rawValue:)))
  }
}
