import Calls
import GRDB
import Language

extension Store {
  /// - Parameters:
  ///   - today: what is due before it and not done is broken.
  ///   - months: so many, this one with them.
  package func numbers(today: CivilDate, months: Int) throws(StoreFault) -> Numbers {
    let first = today.adding(months: 1 - months)
    let month = String(first.iso.prefix(7))
    return try guarded {
      try queue.read { db in
        let closed = try Row.fetchOne(
          db,
          sql: "SELECT TOTAL (times_closed) AS closed, TOTAL (times_reopened) AS reopened FROM escalation")
        return Numbers(
          open: try Store.open(today, db), months: try Store.months(since: month, today, db),
          firstAnswer: try Store.middle(of: "left_first_after", db),
          firstConfirmed: try Store.middle(of: "confirmed_after", db),
          closed: Int(try closed?.decode(Double.self, forColumn: "closed") ?? 0),
          reopened: Int(try closed?.decode(Double.self, forColumn: "reopened") ?? 0),
          calls: try Int.fetchOne(db, sql: "SELECT COUNT (*) FROM call WHERE NOT is_discarded AND NOT is_preparation")
            ?? 0)
      }
    }
  }

  private static func open(_ today: CivilDate, _ db: Database) throws -> [Numbers.Open] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT escalation.id, escalation.number, escalation.account, escalation.stage, escalation.owner,
          escalation.opened_at,
          (SELECT severity FROM (
            SELECT call.severity, call.severity_at FROM call
            WHERE call.escalation = escalation.id AND call.severity IS NOT NULL AND NOT is_discarded
            UNION ALL SELECT escalation.severity, escalation.severity_at)
            WHERE severity IS NOT NULL ORDER BY COALESCE (severity_at, 0) DESC LIMIT 1) AS level,
          CASE WHEN word.next_word_kept IS NULL THEN word.word_due END AS next_word,
          (SELECT COUNT (*) FROM promise JOIN call ON call.id = promise.call
            WHERE call.escalation = escalation.id AND \(Promise.isOwedInCall) AND promise.due_date < ?) AS late
        FROM escalation LEFT JOIN call AS word ON word.escalation = escalation.id AND word.has_word
        WHERE escalation.state = 'open'
        ORDER BY COALESCE (level, 5), escalation.opened_at, escalation.number
        """, arguments: [today.iso])
    return try rows.map { row in
      let id: String = try row.decode(forColumn: "id")
      let heats = try Int.fetchAll(
        db,
        sql: """
          SELECT heat FROM call WHERE escalation = ? AND heat IS NOT NULL AND NOT is_discarded ORDER BY number DESC LIMIT 12
          """, arguments: [id])
      let word: String? = try row.decode(forColumn: "next_word")
      return Numbers.Open(
        number: try row.decode(forColumn: "number"), account: try row.decode(forColumn: "account"),
        severity: try row.decode(forColumn: "level"),
        stage: Stage(rawValue: try row.decode(forColumn: "stage")) ?? .open, owner: try row.decode(forColumn: "owner"),
        openedAt: try row.moment("opened_at"), nextWord: word.flatMap { Due(stored: $0) },
        late: try row.decode(forColumn: "late"), heats: heats.reversed())
    }
  }

  private static func months(since first: String, _ today: CivilDate, _ db: Database) throws -> [Numbers.Month] {
    let promises = try tallies(
      """
      SELECT substr (COALESCE (known_due, due_date), 1, 7) AS month, is_waived, is_over,
        COALESCE (known_due, due_date) AS due_on, COALESCE (kept_on, settled_on) AS done_on
      FROM promise
      WHERE kind = 'action' AND side = 'ours' AND is_agreed AND is_latest AND COALESCE (known_due, due_date) >= :first
      """, first, today, db)
    // A next word is kept by the first call of the escalation on its day or later, else when somebody says so; one that an
    // earlier call has replaced was not due.
    let words = try tallies(
      """
      SELECT substr (word_due, 1, 7) AS month, 0 AS is_waived, 0 AS is_over, substr (word_due, 1, 10) AS due_on,
        substr (COALESCE (next_word_kept, following), 1, 10) AS done_on
      FROM (
        SELECT call.word_due, call.next_word_kept,
          (SELECT other.began_at FROM call AS other WHERE other.escalation = call.escalation AND other.number > call.number
            AND NOT other.is_discarded AND substr (other.began_at, 1, 10) >= substr (call.word_due, 1, 10)
            ORDER BY other.number LIMIT 1) AS following,
          EXISTS (SELECT 1 FROM call AS other WHERE other.escalation = call.escalation AND other.number > call.number
            AND NOT other.is_discarded AND other.next_word_call = other.id
            AND substr (other.began_at, 1, 10) < substr (call.word_due, 1, 10)) AS is_replaced
        FROM call WHERE call.word_due >= :first AND call.next_word_call = call.id AND NOT call.is_discarded
          AND call.escalation IS NOT NULL)
      WHERE NOT is_replaced
      """, first, today, db)
    return Set(promises.keys).union(words.keys).sorted().compactMap { month in
      CivilDate(iso: month + "-01").map { first in
        Numbers.Month(first: first, promises: promises[month] ?? .none, words: words[month] ?? .none)
      }
    }
  }

  /// - Parameter made: what was promised: its month, by when, and when it was done.
  private static func tallies(
    _ made: String, _ first: String, _ today: CivilDate, _ db: Database
  ) throws -> [String: PromiseTally] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT month, TOTAL (NOT is_waived AND done_on <= due_on) AS kept, TOTAL (NOT is_waived AND done_on > due_on) AS late,
          TOTAL (NOT is_waived AND NOT is_over AND done_on IS NULL AND due_on < :today) AS broken,
          TOTAL (is_waived) AS waived
        FROM (\(made)) GROUP BY month
        """, arguments: ["first": first, "today": today.iso])
    return try rows.reduce(into: [:]) { tallies, row in
      func count(_ column: String) throws -> Int { Int(try row.decode(Double.self, forColumn: column)) }
      let tally = PromiseTally(
        kept: try count("kept"), late: try count("late"), broken: try count("broken"), waived: try count("waived"))
      if tally.due > 0 { tallies[try row.decode(forColumn: "month")] = tally }
    }
  }

  /// - Parameter column: of the calls, with seconds.
  private static func middle(of column: String, _ db: Database) throws -> Numbers.Middle? {
    let counted = "FROM call WHERE \(column) IS NOT NULL AND NOT is_discarded AND NOT is_preparation"
    let count = try Int.fetchOne(db, sql: "SELECT COUNT (*) \(counted)") ?? 0
    let seconds = try Int.fetchOne(
      db, sql: "SELECT \(column) \(counted) ORDER BY \(column) LIMIT 1 OFFSET ?", arguments: [(count - 1) / 2])
    return seconds.map { Numbers.Middle(count: count, seconds: $0) }
  }
}
