import Calls
import Language

/// An escalation for programs. Names are snake_case and do not change; times are ISO 8601 with their offset.
package struct EscalationJSON: Encodable {
  let escalation: Int
  let account: String
  let state: String
  /// How far it has come: "plan agreed".
  let stage: String
  let owner: String?
  let exit: String?
  let openedAt: String?
  let closedAt: String?
  let nextWord: String?
  let calls: [Int]
  let severity: Int?
  let facts: [String: String]
  /// What they told us to do better, in their words.
  let feedback: [String]
  let items: [Item]

  enum CodingKeys: String, CodingKey {
    case escalation, account, state, stage, owner, exit, calls, severity, facts, feedback, items
    case openedAt = "opened_at"
    case closedAt = "closed_at"
    case nextWord = "next_word"
  }

  /// Something that one of its calls has brought.
  struct Item: Encodable {
    /// The call and the reference there: "14.a2".
    let ref: String
    var text = ""
    var confirmed: Bool?
    var agreed: Bool?
    /// "short" or "long".
    var term: String?
    var state: String?
    var side: String?
    var who: String?
    var due: String?
    var cost: CallDetailJSON.Amount?
    /// The day on which they called an issue solved, and how it was.
    var solved: String?
    var how: String?
    let kept: String?
    /// The day until which nobody looks at it.
    var snoozed: String?
    /// Why it is not to be done any more.
    let waived: String?
  }

  package init(_ record: EscalationRecord) {
    (escalation, account) = (record.number, record.account)
    state = record.isOpen ? "open" : "closed"
    (stage, owner, exit) = (record.stage.rawValue, record.owner, record.exit)
    (openedAt, closedAt) = (record.openedAt?.iso, record.closedAt?.iso)
    nextWord = record.nextWord.flatMap { if case .nextWord(let due, _, _) = $0.capture { due.iso } else { nil } }
    (calls, severity, facts) = (record.calls.map(\.number), record.severity, record.facts)
    feedback = record.feedback
    items = record.items.map { item in
      var written = Item(item, named: record.name(of: item))
      written.snoozed = record.snooze(of: item)?.until.iso
      return written
    }
  }
}

extension EscalationJSON.Item {
  fileprivate init(_ item: CarryOver.Item, named name: String) {
    self.init(ref: name, kept: item.keptOn?.iso, waived: item.waived)
    switch item.capture {
    case .issue(let text, _):
      (self.text, confirmed) = (text, item.mark == .confirmed)
      (solved, how) = (item.solution?.day.iso, item.solution?.how)
    case .action(let actor, let text, let due):
      (self.text, side, who, self.due) = (text, actor.side.rawValue, actor.name, due?.iso)
      (agreed, term) = (item.mark == .agreed, item.term?.rawValue)
    case .todo(let text, let due): (self.text, self.due) = (text, due?.iso)
    case .remedy(let text, let cost, _):
      (self.text, state) = (text, (item.mark?.rawValue ?? "proposed"))
      self.cost = cost.map { CallDetailJSON.Amount(amount: $0.amount, currency: $0.currency) }
    case .nextWord: break
    default: text = item.capture.text
    }
  }
}
