import Calls
import Foundation
import GRDB
import Language

extension Store {
  private static let outline = """
    SELECT \(CallOutline.columns) FROM call LEFT JOIN escalation ON escalation.id = call.escalation
    """

  /// Which calls are meant; all of them where nothing is said.
  package struct CallFilter: Hashable, Sendable {
    package var account: String?
    /// Those that were left.
    package var isOpen = false
    /// The name of the book they follow.
    package var book: String?
    package var since: CivilDate?
    package var until: CivilDate?

    package init() {}

    package var isNarrow: Bool { self != CallFilter() }

    fileprivate var conditions: (sql: String, arguments: StatementArguments) {
      var conditions = ["NOT call.is_discarded"]
      var arguments: StatementArguments = []
      func add(_ condition: String, _ value: String?) {
        guard let value else { return }
        conditions.append(condition)
        arguments += [value]
      }
      add("call.account_key = ?", account.map(Store.key))
      add("call.book = ?", book)
      add("call.began_at >= ?", since?.iso)
      add("substr (call.began_at, 1, 10) <= ?", until?.iso)
      if isOpen { conditions.append("NOT call.is_ended") }
      return (conditions.joined(separator: " AND "), arguments)
    }
  }

  /// The calls, the newest first.
  /// - Parameter most: so many at most; all when left out.
  package func calls(_ filter: CallFilter = CallFilter(), most: Int = .max) throws(StoreFault) -> [CallOutline] {
    let (conditions, arguments) = filter.conditions
    return try outlines("WHERE \(conditions) ORDER BY call.number DESC LIMIT ?", arguments + [most])
  }

  /// The calls of an account, the newest first.
  /// - Parameter preparing: what was prepared for them as well.
  package func calls(
    of account: String, most: Int = .max, preparing: Bool = false
  ) throws(StoreFault) -> [CallOutline] {
    try outlines(
      """
      WHERE call.account_key = ? AND NOT call.is_discarded AND (? OR NOT call.is_preparation)
      ORDER BY call.number DESC LIMIT ?
      """, [Store.key(account), preparing, most])
  }

  /// What was prepared for the next call of an account, the last that says anything: nil where a call was begun since, or it is
  /// too long ago.
  /// - Parameter call: the number of one that is begun already; it has none then that came after it.
  package func prepared(
    for account: String, by day: CivilDate, besides call: Int? = nil
  ) throws(StoreFault) -> Prepared? {
    let last = try calls(of: account, most: 10, preparing: true).filter { $0.number != call }
    for outline in last.prefix(while: \.isPreparation)
    where outline.beganAt.civil.date.adding(days: Prepared.mostDays) >= day && outline.beganAt.civil.date <= day {
      // One that is damaged keeps no call from being begun.
      if let call = try? replay(outline, withPrivate: false), let prepared = Prepared(call, id: outline.id) {
        return prepared
      }
    }
    return nil
  }

  /// The accounts whose names begin so, however they are spelt and spaced, the one of the newest call first; five at most.
  package func accounts(beginningWith text: String) throws(StoreFault) -> [String] {
    let key = Store.key(text)
    guard !key.isEmpty else { return [] }
    return try guarded {
      try queue.read { db in
        try String.fetchAll(
          db,
          sql: """
            SELECT account, MAX (number) AS newest FROM call
            WHERE account_key >= ? AND account_key < ? AND NOT is_discarded AND NOT is_preparation
            GROUP BY account_key ORDER BY newest DESC LIMIT 5
            """, arguments: [key, key + "\u{10FFFF}"])
      }
    }
  }

  /// The accounts of the last so many calls, each once.
  package func recentAccounts(inLast most: Int) throws(StoreFault) -> [String] {
    try guarded {
      try queue.read { db in
        try String.fetchAll(
          db,
          sql: """
            SELECT DISTINCT account FROM (SELECT account FROM call WHERE NOT is_discarded ORDER BY number DESC LIMIT ?)
            WHERE account IS NOT NULL
            """, arguments: [most])
      }
    }
  }

  /// How many calls there are, without those that were thrown away. Numbers follow each other and no call is removed: nothing
  /// need be counted but those.
  package func countOfCalls() throws(StoreFault) -> Int {
    try guarded {
      try queue.read { db in
        try Int.fetchOne(
          db,
          sql: "SELECT COALESCE (MAX (number), 0) - (SELECT COUNT (*) FROM call WHERE is_discarded) FROM call") ?? 0
      }
    }
  }

  func outlines(_ tail: String, _ arguments: StatementArguments = []) throws(StoreFault) -> [CallOutline] {
    try guarded {
      try queue.read { db in
        try Row.fetchAll(db, sql: "\(Store.outline) \(tail)", arguments: arguments).map { try CallOutline($0) }
      }
    }
  }

  /// The call with this number, one that was thrown away as well; nil asks for the newest in the lists, whatever was prepared
  /// since.
  package func call(_ number: Int?) throws(StoreFault) -> CallOutline {
    let found = try guarded {
      try queue.read { db in
        func first(_ tail: String, _ arguments: StatementArguments = []) throws -> CallOutline? {
          try Row.fetchOne(db, sql: "\(Store.outline) \(tail)", arguments: arguments).map { try CallOutline($0) }
        }
        if let number { return try first("WHERE call.number = ?", [number]) }
        func newest(_ condition: String) throws -> CallOutline? {
          try first("WHERE NOT call.is_discarded AND \(condition) ORDER BY call.number DESC LIMIT 1")
        }
        return try newest("NOT call.is_preparation") ?? newest("TRUE")
      }
    }
    guard let found else { throw StoreFault.noSuchCall(number) }
    return found
  }

  /// The calls that were left open, the newest first.
  package func unfinished(most: Int = .max) throws(StoreFault) -> [CallOutline] {
    try outlines("WHERE NOT call.is_ended AND NOT call.is_discarded ORDER BY call.number DESC LIMIT ?", [most])
  }

  /// A call's log, in order.
  /// - Parameters:
  ///   - sequence: the lines after this one.
  ///   - withPrivate: false leaves private texts where they are, for eyes other than the leader's.
  package func log(
    of outline: CallOutline, after sequence: Int = 0, withPrivate: Bool = true
  ) throws(StoreFault) -> [Call.Entry] {
    try guarded {
      try queue.read { db in
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT \(StoredEntry.columns(withPrivate: withPrivate)) FROM event
            WHERE event.stream = ? AND event.sequence > ? ORDER BY event.sequence
            """, arguments: [outline.id, sequence])
        var (lines, isWhole): ([StoredEntry], Bool) = ([], true)
        while isWhole, let row = try rows.next() {
          if let line = try? StoredEntry(row) { lines.append(line) } else { isWhole = false }
        }
        let entries = StoredEntry.live(lines, books, db)
        guard isWhole, entries.count == lines.count else {
          throw StoreFault.damaged(.call(outline.number), sequence: sequence + entries.count + 1)
        }
        return entries
      }
    }
  }

  /// Replays a call.
  package func replay(_ outline: CallOutline, withPrivate: Bool = true) throws(StoreFault) -> Call {
    guard let call = Call(replaying: try log(of: outline, withPrivate: withPrivate)) else {
      throw StoreFault.damaged(.call(outline.number), sequence: 1)
    }
    return call
  }

  /// The numbers of calls, by their ids.
  package func numbers(of calls: [String]) throws(StoreFault) -> [String: Int] {
    if calls.isEmpty { return [:] }
    return try guarded {
      try queue.read { db in
        let marks = Array(repeating: "?", count: calls.count).joined(separator: ", ")
        return try Row.fetchAll(
          db, sql: "SELECT id, number FROM call WHERE id IN (\(marks))", arguments: StatementArguments(calls)
        ).reduce(into: [:]) { numbers, row in
          numbers[try row.decode(String.self, forColumn: "id")] = try row.decode(Int.self, forColumn: "number")
        }
      }
    }
  }

  /// What was agreed with an account in its open escalations and is late, the oldest first.
  /// - Parameter time: by which what is due today has to be done; what has no hour has the whole day.
  package func promisesOwed(
    to account: String, before today: CivilDate, _ time: CivilTime = CivilTime(minuteOfDay: 0)
  ) throws(StoreFault) -> [Promise] {
    try guarded {
      try queue.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT \(Promise.columns) FROM promise
            JOIN call ON call.id = promise.call JOIN escalation ON escalation.id = call.escalation
            WHERE escalation.account_key = ? AND escalation.state = 'open' AND \(Promise.isOwed)
              AND (promise.due_date < ? OR promise.due_date = ? AND promise.due_time < ?)
            ORDER BY promise.due_date, call.number, promise.number
            """, arguments: [Store.key(account), today.iso, today.iso, time.description]
        ).map { try Promise($0) }
      }
    }
  }

  /// How what we promised an account has ended, in all calls: what has no date, and what they never agreed to, does not count.
  /// - Parameter today: what is due before it and not done is broken.
  package func tally(of account: String, today: CivilDate) throws(StoreFault) -> PromiseTally {
    try guarded {
      try queue.read { db in
        let row = try Row.fetchOne(
          db,
          sql: """
            WITH made AS (
              SELECT COALESCE (promise.known_due, promise.due_date) AS due_date, promise.is_waived, promise.is_over,
                COALESCE (promise.kept_on, promise.settled_on) AS done_on
              FROM call JOIN promise ON promise.call = call.id
              WHERE call.account_key = ? AND promise.kind = 'action' AND promise.side = 'ours' AND promise.is_agreed
                AND promise.is_latest AND promise.due_date IS NOT NULL)
            SELECT SUM (NOT is_waived AND done_on <= due_date) AS kept, SUM (NOT is_waived AND done_on > due_date) AS late,
              SUM (NOT is_over AND done_on IS NULL AND due_date < ?) AS broken, SUM (is_waived) AS waived FROM made
            """, arguments: [Store.key(account), today.iso])
        func count(_ column: String) throws -> Int { try row?.decode(Int?.self, forColumn: column) ?? 0 }
        return PromiseTally(
          kept: try count("kept"), late: try count("late"), broken: try count("broken"), waived: try count("waived"))
      }
    }
  }

  /// The name by which an account is known again: however its letters are put together, in small ones, singly spaced.
  package static func key(_ account: String) -> String {
    let isPlain = account.utf8.allSatisfy { $0 < 0x80 }
    return (isPlain ? account : account.precomposedStringWithCanonicalMapping).lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension CallOutline {
  fileprivate static let columns = """
    call.id, call.number, escalation.number AS escalation_number, call.account, call.contact, call.book, call.severity,
    call.place, call.step, call.steps, call.heat, call.began_at, call.last_at, call.next_word, call.is_ended,
    call.is_discarded, call.is_preparation, call.is_searchable
    """

  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.decode(forColumn: "id"), number: try row.decode(forColumn: "number"),
      escalation: try row.decode(forColumn: "escalation_number"), account: try row.decode(forColumn: "account"),
      contact: try row.decode(forColumn: "contact"), book: try row.decode(forColumn: "book"),
      severity: try row.decode(forColumn: "severity"), place: try row.decode(forColumn: "place"),
      step: try row.decode(forColumn: "step"), steps: try row.decode(forColumn: "steps"),
      heat: try row.decode(forColumn: "heat"), beganAt: try row.moment("began_at"), lastAt: try row.moment("last_at"),
      nextWord: try row.decode(forColumn: "next_word"), isEnded: try row.decode(forColumn: "is_ended"),
      isDiscarded: try row.decode(forColumn: "is_discarded"),
      isPreparation: try row.decode(forColumn: "is_preparation"),
      isSearchable: try row.decode(forColumn: "is_searchable"))
    // What the tables refuse can only stand there when the file was damaged.
    guard 1...4 ~= severity ?? 1, 0...10 ~= heat ?? 0, step > 0, steps >= step else { throw StoreFault.rowDamaged }
  }
}

extension Promise {
  fileprivate static let columns = """
    call.number AS call_number, promise.number, promise.side, promise.text, promise.due_date, promise.due_time,
    promise.is_agreed
    """

  /// Agreed, ours and not done.
  static let isOwed = "\(isAgreedOpen) AND promise.side = 'ours'"

  /// The same, where the calls are few and the promises of a day may be many: the index of what is due is not used.
  static let isOwedInCall = "\(isAgreedOpen) AND +promise.side = 'ours'"

  private static let isAgreedOpen = "promise.kind = 'action' AND promise.is_agreed AND \(isOpen)"

  fileprivate init(_ row: Row) throws {
    let date: String? = try row.decode(forColumn: "due_date")
    let time: String? = try row.decode(forColumn: "due_time")
    let side: String = try row.decode(forColumn: "side")
    self.init(
      call: try row.decode(forColumn: "call_number"), number: try row.decode(forColumn: "number"),
      side: side == "theirs" ? .theirs : .ours, text: try row.decode(forColumn: "text"),
      dueDate: date.flatMap { CivilDate(iso: $0) }, dueTime: time.flatMap { CivilTime($0) },
      isAgreed: try row.decode(forColumn: "is_agreed"))
  }
}

extension Row {
  /// A stored moment; what does not read is damage.
  func moment(_ column: String) throws -> Moment {
    guard let moment = Moment(iso: try decode(forColumn: column)) else { throw StoreFault.rowDamaged }
    return moment
  }
}
