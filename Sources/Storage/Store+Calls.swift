import Calls
import Foundation
import GRDB
import Language

extension Store {
  private static let columns = """
    SELECT call.*, escalation.number AS escalation_number FROM call
    LEFT JOIN escalation ON escalation.id = call.escalation
    """

  /// The calls, the newest first.
  /// - Parameter most: so many at most; all when left out.
  package func calls(most: Int = .max) throws(StoreFault) -> [CallOutline] {
    try outlines("ORDER BY call.number DESC LIMIT ?", [most])
  }

  /// The calls of an account, the newest first.
  package func calls(of account: String, most: Int = .max) throws(StoreFault) -> [CallOutline] {
    try outlines("WHERE call.account_key = ? ORDER BY call.number DESC LIMIT ?", [Store.key(account), most])
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
            SELECT account, MAX (number) AS newest FROM call WHERE account_key >= ? AND account_key < ?
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
            SELECT DISTINCT account FROM (SELECT account FROM call ORDER BY number DESC LIMIT ?) WHERE account IS NOT NULL
            """, arguments: [most])
      }
    }
  }

  package func countOfCalls() throws(StoreFault) -> Int {
    try guarded { try queue.read { try Int.fetchOne($0, sql: "SELECT COUNT (*) FROM call") ?? 0 } }
  }

  private func outlines(_ tail: String, _ arguments: StatementArguments = []) throws(StoreFault) -> [CallOutline] {
    try guarded {
      try queue.read { db in
        try Row.fetchAll(db, sql: "\(Store.columns) \(tail)", arguments: arguments).compactMap { CallOutline($0) }
      }
    }
  }

  /// The call with this number; nil asks for the newest.
  package func call(_ number: Int?) throws(StoreFault) -> CallOutline {
    let found = try guarded {
      try queue.read { db in
        let tail = number == nil ? " ORDER BY call.number DESC LIMIT 1" : " WHERE call.number = ?"
        return try Row.fetchOne(
          db, sql: Store.columns + tail, arguments: number.map { [$0] } ?? []
        ).flatMap { CallOutline($0) }
      }
    }
    guard let found else { throw StoreFault.noSuchCall(number) }
    return found
  }

  /// The calls that were left open, the newest first.
  package func unfinished(most: Int = .max) throws(StoreFault) -> [CallOutline] {
    try outlines("WHERE NOT call.is_ended ORDER BY call.number DESC LIMIT ?", [most])
  }

  /// A call's log, in order.
  /// - Parameters:
  ///   - sequence: the lines after this one.
  ///   - withPrivate: false leaves private texts where they are, for eyes other than the leader's.
  package func log(
    of outline: CallOutline, after sequence: Int = 0, withPrivate: Bool = true
  ) throws(StoreFault) -> [Call.Entry] {
    var entries: [Call.Entry] = []
    try read(outline, after: sequence, withPrivate) { entries.append($0) }
    return entries
  }

  /// Replays a call.
  package func replay(_ outline: CallOutline, withPrivate: Bool = true) throws(StoreFault) -> Call {
    var call: Call?
    try read(outline, after: 0, withPrivate) { entry in
      if call?.append(entry) != nil { return }
      call = Call(beginning: entry)
      if call == nil { throw StoreFault.damaged(.call(outline.number), sequence: 1) }
    }
    guard let call else { throw StoreFault.damaged(.call(outline.number), sequence: 1) }
    return call
  }

  /// Gives the lines of a call one after the other, as they are read.
  private func read(
    _ outline: CallOutline, after sequence: Int, _ withPrivate: Bool, _ take: (Call.Entry) throws -> Void
  ) throws(StoreFault) {
    try guarded {
      try queue.read { db in
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT \(StoredEntry.columns) FROM event
            LEFT JOIN private_text ON private_text.stream = event.stream AND private_text.sequence = event.sequence AND ?
            WHERE event.stream = ? AND event.sequence > ? ORDER BY event.sequence
            """, arguments: [withPrivate, outline.id, sequence])
        var last = sequence
        while let row = try rows.next() {
          last += 1
          guard let entry = StoredEntry(row).live(books, db) else {
            throw StoreFault.damaged(.call(outline.number), sequence: last)
          }
          try take(entry)
        }
      }
    }
  }

  /// What was agreed with an account in its open escalations and is due before `today`, the oldest first.
  package func promisesOwed(to account: String, before today: CivilDate) throws(StoreFault) -> [Promise] {
    try guarded {
      try queue.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT promise.*, call.number AS call_number FROM promise
            JOIN call ON call.id = promise.call JOIN escalation ON escalation.id = call.escalation
            WHERE escalation.account_key = ? AND escalation.state = 'open' AND promise.is_agreed
              AND promise.side = 'ours' AND promise.due_date < ?
            ORDER BY promise.due_date, call.number, promise.number
            """, arguments: [Store.key(account), today.iso]
        ).map { Promise($0) }
      }
    }
  }

  /// What we agreed to do by `today` in any open escalation, the oldest first, so many at most.
  package func promisesDue(by today: CivilDate, most: Int) throws(StoreFault) -> [(account: String, promise: Promise)] {
    try guarded {
      try queue.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT promise.*, call.number AS call_number, escalation.account AS account FROM promise
            JOIN call ON call.id = promise.call JOIN escalation ON escalation.id = call.escalation
            WHERE escalation.state = 'open' AND promise.is_agreed AND promise.side = 'ours' AND promise.due_date <= ?
            ORDER BY promise.due_date, promise.due_time, call.number, promise.number LIMIT ?
            """, arguments: [today.iso, most]
        ).map { ($0["account"], Promise($0)) }
      }
    }
  }

  /// The calls whose account waits for the next word today or since before, so many at most; only an escalation's newest
  /// call counts.
  package func nextWordsDue(by today: CivilDate, most: Int) throws(StoreFault) -> [CallOutline] {
    try outlines(
      """
      WHERE call.is_newest AND call.is_ended AND call.next_word IS NOT NULL AND substr (call.next_word, 1, 10) <= ?
        AND escalation.state = 'open'
      ORDER BY substr (call.next_word, 1, 10), call.next_word, call.number LIMIT ?
      """, [today.iso, most])
  }

  /// The first place in each stream where its chain of hashes does not hold; empty when all is whole.
  package func breaks() throws(StoreFault) -> [(stream: Stream, sequence: Int)] {
    try guarded {
      try queue.read { db in
        try Row.fetchAll(db, sql: "SELECT * FROM stream ORDER BY kind, number").compactMap { row in
          guard let kind = Stream.Kind(rawValue: row["kind"]) else { return nil }
          return try Store.firstBreak(db, stream: row["id"], lastHash: row["last_hash"])
            .map { (Stream(kind: kind, number: row["number"]), $0) }
        }
      }
    }
  }

  /// - Parameter lastHash: as the stream has it: lines missing at the end break no other hash.
  private static func firstBreak(_ db: Database, stream: String, lastHash: String) throws -> Int? {
    var end = StreamEnd(stream: stream)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT event.*, salt, text FROM event LEFT JOIN private_text USING (stream, sequence)
        WHERE stream = ? ORDER BY sequence
        """, arguments: [stream])
    while let row = try rows.next() {
      let line = StoredLine(row)
      guard line.sequence == end.sequence + 1, line.previous == end.hash, line.isWhole else { return end.sequence + 1 }
      if let digest = line.bookDigest, try !BookTexts.isWhole(digest, db) { return line.sequence }
      end = line.end
    }
    return end.hash == lastHash ? nil : end.sequence + 1
  }

  /// The name by which an account is known again: however its letters are put together, in small ones, singly spaced.
  package static func key(_ account: String) -> String {
    account.precomposedStringWithCanonicalMapping.lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension CallOutline {
  fileprivate init?(_ row: Row) {
    guard let began = Moment(iso: row["began_at"]), let last = Moment(iso: row["last_at"]) else { return nil }
    self.init(
      id: row["id"], number: row["number"], escalation: row["escalation_number"], account: row["account"],
      contact: row["contact"], book: row["book"], severity: row["severity"], place: row["place"], step: row["step"],
      steps: row["steps"], heat: row["heat"], beganAt: began, lastAt: last, nextWord: row["next_word"],
      isEnded: row["is_ended"])
  }
}

extension Promise {
  fileprivate init(_ row: Row) {
    let date: String? = row["due_date"]
    let time: String? = row["due_time"]
    self.init(
      call: row["call_number"], number: row["number"], side: row["side"] == "theirs" ? .theirs : .ours,
      text: row["text"], dueDate: date.flatMap { CivilDate(iso: $0) }, dueTime: time.flatMap { CivilTime($0) },
      isAgreed: row["is_agreed"])
  }
}
