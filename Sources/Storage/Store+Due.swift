import Calls
import GRDB
import Language

/// Something that somebody waits for on a day.
package struct DueItem: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// They hear from us.
    case nextWord = "next_word"
    /// An open escalation whose customer does not know when they hear from us.
    case noNextWord = "no_next_word"
    /// What we do, and what they do.
    case ours, theirs
  }

  package let kind: Kind
  package let escalation: Int?
  package let account: String?
  /// The id and the number of the call that promised it first.
  package let call: String
  package let number: Int
  /// What it is in that call; nil where there is none.
  package let reference: Reference?
  package let text: String
  /// A name as it was typed; nil for the one who led the call, and for their company.
  package let owner: String?
  package let isAgreed: Bool
  /// Nil only where there is no next word.
  package let due: Due?

  /// "14.a2"
  package var name: String? { reference.map { "\(number).\($0)" } }
}

extension Store {
  /// What is due by a day in the open escalations, the next words of those that are closed, and what of ours in calls whose
  /// account is not known yet: next words, what has none, what we do, what they do, the oldest of each first.
  /// - Parameters:
  ///   - day: the last one.
  ///   - most: so many of each kind at most.
  package func due(by day: CivilDate, most: Int = .max) throws(StoreFault) -> [DueItem] {
    try guarded {
      try queue.read { db in
        let words = try Row.fetchAll(
          db,
          sql: """
            \(DueItem.nextWords) AND substr (call.word_due, 1, 10) <= ?
              AND escalation.state IN ('open', 'closed')
            ORDER BY substr (call.word_due, 1, 10), length (call.word_due) DESC, call.word_due, call.number LIMIT ?
            """, arguments: [day.iso, most])
        let silent = try Row.fetchAll(
          db,
          sql: """
            SELECT 'no_next_word', escalation.number, escalation.account, call.id, call.number, NULL, NULL, NULL, NULL, TRUE, NULL
            FROM escalation JOIN call ON call.escalation = escalation.id AND call.has_word
            WHERE escalation.state = 'open' AND NOT (\(CallOutline.owesWord))
            ORDER BY escalation.number LIMIT ?
            """, arguments: [most])
        let promises = try Actor.Side.allCases.flatMap { side in
          try Row.fetchAll(
            db,
            sql: """
              SELECT \(DueItem.promiseColumns) FROM \(DueItem.promises)
              WHERE \(Promise.isOpen) AND promise.side = ? AND promise.due_date <= ?
                AND COALESCE (promise.snoozed_until, '') <= ? AND (escalation.state = 'open' OR escalation.id IS NULL)
              ORDER BY promise.due_date, COALESCE (promise.due_time, '24:00'), promise.root_call, promise.kind,
                promise.number LIMIT ?
              """, arguments: [side.rawValue, day.iso, day.iso, most])
        }
        return try (words + silent).map { try DueItem($0) } + promises.map { try DueItem($0) }.inOrder
      }
    }
  }
}

extension Store {
  /// What is promised and not done: on a day, and to an account whatever the day; next words on that day as well.
  package func promises(on day: CivilDate, orTo account: String?) throws(StoreFault) -> [DueItem] {
    try guarded {
      try queue.read { db in
        let words = try Row.fetchAll(
          db,
          sql: """
            \(DueItem.nextWords) AND substr (call.word_due, 1, 10) = ? AND escalation.state = 'open'
            """, arguments: [day.iso])
        let thatDay = try Row.fetchAll(
          db,
          sql: """
            SELECT \(DueItem.promiseColumns) FROM \(DueItem.promises)
            WHERE \(Promise.isOpen) AND promise.side = 'ours' AND promise.due_date = ?
              AND (escalation.state = 'open' OR escalation.id IS NULL)
            """, arguments: [day.iso])
        let toThem = try account.map { account in
          try Row.fetchAll(
            db,
            sql: """
              SELECT \(DueItem.promiseColumns) FROM \(DueItem.promises)
              WHERE \(Promise.isOpen) AND escalation.account_key = ? AND escalation.state = 'open'
              """, arguments: [Store.key(account)])
        }
        var seen: Set<String> = []
        return try (words + thatDay + (toThem ?? [])).map { try DueItem($0) }.filter { item in
          seen.insert("\(item.call) \(item.reference?.description ?? "") \(item.kind)").inserted
        }
      }
    }
  }
}

/// Something that nobody looks at until some day.
package struct SnoozedItem: Hashable, Sendable {
  package let item: DueItem
  package let until: CivilDate
  package let why: String
}

extension Store {
  /// What is put off in the open escalations beyond a day, the first to come up again first.
  package func snoozed(beyond day: CivilDate) throws(StoreFault) -> [SnoozedItem] {
    try guarded {
      try queue.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT \(DueItem.promiseColumns), promise.snoozed_until, promise.snoozed_why FROM \(DueItem.promises)
            WHERE \(Promise.isOpen) AND promise.snoozed_until IS NOT NULL AND promise.snoozed_until > ? AND escalation.state = 'open'
            ORDER BY promise.snoozed_until, root.number, promise.kind, promise.number
            """, arguments: [day.iso]
        ).map { row in
          guard let until = CivilDate(iso: try row.decode(forColumn: "snoozed_until")) else {
            throw StoreFault.rowDamaged
          }
          let why: String? = try row.decode(forColumn: "snoozed_why")
          return SnoozedItem(item: try DueItem(row), until: until, why: why ?? "")
        }
      }
    }
  }
}

extension CallOutline {
  /// The one of its escalation that has the next word, with a word promised that nobody has kept; as the index has it.
  static let owesWord = "call.has_word AND call.word_due IS NOT NULL AND call.next_word_kept IS NULL"
}

extension Promise {
  /// Dated and not done; as the index has it.
  static let isOpen = """
    promise.due_date IS NOT NULL AND promise.is_latest AND NOT promise.is_over AND promise.settled_on IS NULL
    """
}

extension [DueItem] {
  /// Of the same side and the same time the one of the earlier call comes first.
  fileprivate var inOrder: [DueItem] {
    func key(_ item: DueItem) -> (Int, String, String, Int, String, Int) {
      (
        item.kind == .ours ? 0 : 1, item.due?.date.iso ?? "", item.due?.time?.description ?? "24:00", item.number,
        item.reference?.kind.rawValue ?? "", item.reference?.number ?? 0
      )
    }
    return map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

extension DueItem {
  /// Those of every query, in this order. There may be hundreds of rows, so they are read by position.
  fileprivate static let promiseColumns = """
    promise.side, escalation.number, escalation.account, root.id, root.number, promise.kind, promise.root_number, promise.text,
    promise.owner, promise.is_agreed, promise.due_at
    """

  /// The next words that are owed, up to further conditions.
  fileprivate static let nextWords = """
    SELECT 'next_word', escalation.number, escalation.account, root.id, root.number, NULL, call.next_word_number, NULL, NULL, TRUE,
      call.word_due
    FROM call JOIN escalation ON escalation.id = call.escalation
      LEFT JOIN call AS root ON root.id = COALESCE (call.next_word_call, call.id)
    WHERE \(CallOutline.owesWord)
    """

  fileprivate static let promises = """
    promise JOIN call ON call.id = promise.call JOIN call AS root ON root.id = promise.root_call
    LEFT JOIN escalation ON escalation.id = call.escalation
    """

  fileprivate init(_ row: Row) throws {
    guard let kind = Kind(rawValue: try row.decode(atIndex: 0)) else { throw StoreFault.rowDamaged }
    let what: String? = try row.decode(atIndex: 5)
    let number: Int? = try row.decode(atIndex: 6)
    let text: String? = try row.decode(atIndex: 7)
    let at: String? = try row.decode(atIndex: 10)
    self.init(
      kind: kind, escalation: try row.decode(atIndex: 1), account: try row.decode(atIndex: 2),
      call: try row.decode(atIndex: 3), number: try row.decode(atIndex: 4),
      reference: number.map { Reference(what.map { $0 == "todo" ? .todo : .action } ?? .nextWord, $0) },
      text: text ?? "", owner: try row.decode(atIndex: 8), isAgreed: try row.decode(atIndex: 9),
      due: at.flatMap { Due(stored: $0) })
  }
}

extension Due {
  /// A stored day, or an hour with its offset.
  init?(stored: String) {
    if let moment = Moment(iso: stored) {
      self.init(date: moment.civil.date, time: moment.civil.time, offset: moment.offset)
    } else if let date = CivilDate(iso: stored) {
      self.init(date: date, time: nil, offset: 0)
    } else {
      return nil
    }
  }
}
