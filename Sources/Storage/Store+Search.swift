import Calls
import GRDB
import Language

/// What is looked for: in which words, and where.
package struct SearchQuery: Hashable, Sendable {
  /// A word, its beginning, or several words in a row.
  package enum Term: Hashable, Sendable {
    case words(String)
    case beginning(String)
  }

  package var terms: [Term]
  /// Whether all of them have to stand there; else those that have more of them come first.
  package var needsAll = true
  package var account: String?
  /// What it has to be; all when empty.
  package var kinds: Set<Reference.Kind> = []
  package var since: CivilDate?
  package var until: CivilDate?
  /// So many at most.
  package var most: Int

  package init(_ terms: [Term], most: Int) { (self.terms, self.most) = (terms, most) }

  /// As FTS5 reads it: each term quoted, so that no sign in it means anything.
  fileprivate var match: String {
    terms.map { term in
      switch term {
      case .words(let text): "\"\(text.replacing("\"", with: "\"\""))\""
      case .beginning(let text): "\"\(text.replacing("\"", with: "\"\""))\" *"
      }
    }.joined(separator: needsAll ? " AND " : " OR ")
  }
}

extension SearchQuery.Term {
  /// The words that carry a text, each as the beginning of what may stand there.
  package static func beginnings(in text: String) -> [SearchQuery.Term] {
    SameTask.carryingWords(of: text).map { .beginning($0) }
  }
}

/// Something that was found.
package struct Found: Hashable, Sendable {
  /// A part of a text, and whether it is what was looked for.
  package struct Part: Hashable, Sendable {
    package let text: String
    package let isHit: Bool
  }

  package let place: FoundPlace
  package let account: String?
  package let day: CivilDate
  /// What stands around the first hits.
  package let parts: [Part]
}

extension Store {
  /// What was written down in these words, the best first: what is short and has them often counts more, and of equals the
  /// newer one. Private lines are never found.
  package func found(_ query: SearchQuery) throws(StoreFault) -> [Found] {
    if query.terms.isEmpty { return [] }
    return try guarded {
      try queue.read { db in
        var conditions = ["finding_text MATCH ?"]
        var arguments: StatementArguments = [query.match]
        let isNarrowed = query.account != nil || query.since != nil || query.until != nil
        if let account = query.account {
          conditions.append("call.account_key = ?")
          arguments += [Store.key(account)]
        }
        if let since = query.since {
          conditions.append("call.began_at >= ?")
          arguments += [since.iso]
        }
        if let until = query.until {
          conditions.append("substr (call.began_at, 1, 10) <= ?")
          arguments += [until.iso]
        }
        let codes = query.kinds.compactMap(FoundPlace.code)
        if !query.kinds.isEmpty {
          conditions.append(
            "(finding_text.rowid >> \(FoundPlace.kindShift) & 15) IN (\(codes.map(String.init).joined(separator: ", ")))"
          )
        }
        let calls = isNarrowed ? "JOIN call ON call.number = finding_text.rowid >> \(FoundPlace.callShift)" : ""
        let hits = try Row.fetchAll(
          db,
          sql: """
            SELECT finding_text.rowid AS id, rank, snippet (finding_text, 0, char (1), char (2), '...', 16) AS words
            FROM finding_text \(calls) WHERE \(conditions.joined(separator: " AND ")) ORDER BY rank, finding_text.rowid DESC LIMIT ?
            """, arguments: arguments + [query.most])
        return try hits.compactMap { try Found($0, db) }
      }
    }
  }

  /// How many calls the search does not have yet: those of a store of an earlier version, and what was brought a long text.
  package func countOfUnsearchable() throws(StoreFault) -> Int {
    try guarded {
      try queue.read { try Int.fetchOne($0, sql: "SELECT COUNT (*) FROM call WHERE NOT is_searchable") ?? 0 }
    }
  }

  /// Adds some of the calls that the search does not have, the newest first. What cannot be read is left out of it.
  /// - Returns: how many it has now that it had not.
  package func makeSearchable(most: Int) throws(StoreFault) -> Int {
    let missing = try outlines("WHERE NOT call.is_searchable ORDER BY call.number DESC LIMIT ?", [most])
    var calls: [(outline: CallOutline, call: Call?)] = []
    for outline in missing {
      do {
        calls.append((outline, try replay(outline, withPrivate: false)))
      } catch {
        guard case .damaged = error else { throw error }
        calls.append((outline, nil))
      }
    }
    return try guarded {
      try write { db in
        for (outline, call) in calls {
          // Whoever has gone on with it since has added it.
          try db.execute(
            sql: "UPDATE call SET is_searchable = 1 WHERE id = ? AND NOT is_searchable", arguments: [outline.id])
          guard db.changesCount == 1, let call else { continue }
          // What it had of one that was gone on with.
          try FoundRows.forget(call: outline.number, db)
          try FoundRows(call).write(since: FoundRows(), call: outline.number, db)
        }
        return calls.count
      }
    }
  }
}

extension Found {
  /// Nil where the call is not in the lists.
  fileprivate init?(_ row: Row, _ db: Database) throws {
    guard let place = FoundPlace(row: try row.decode(forColumn: "id")) else { throw StoreFault.rowDamaged }
    let call = try Row.fetchOne(
      db, sql: "SELECT account, began_at FROM call WHERE number = ? AND NOT is_discarded", arguments: [place.call])
    guard let call else { return nil }
    self.init(
      place: place, account: try call.decode(forColumn: "account"), day: try call.moment("began_at").civil.date,
      parts: Found.parts(of: try row.decode(forColumn: "words")))
  }

  /// The signs that FTS5 was asked to put around the hits, and what stands between them.
  private static func parts(of words: String) -> [Part] {
    var parts: [Part] = []
    var isHit = false
    for piece in words.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\u{1}" || $0 == "\u{2}" }) {
      let text = piece.split(whereSeparator: \.isNewline).joined(separator: " / ")
      if !text.isEmpty { parts.append(Part(text: text, isHit: isHit)) }
      isHit.toggle()
    }
    return parts
  }
}
