import Calls
import Language

/// The project plan of an escalation: their issues, what hurts most first, and what each side does about them.
package struct EscalationPlan: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let item: CarryOver.Item
    /// "14.a2"
    package let name: String
    /// Who does it, in a word or two; nil where that is nobody's question, as of an issue.
    package let owner: String?
    package let note: String?

    package var reference: Reference { item.source.reference }
    /// By our own clock.
    package let due: Due?
    package var actor: Actor? { if case .action(let actor, _, _) = item.capture { actor } else { nil } }
    /// The reason for which its date was moved last.
    package var why: String? { item.dateChanges.last?.why }
  }

  package let number: Int
  package let account: String
  package let issues: [Row]
  /// What is to be done, and what was done.
  package let rows: [Row]
  package let asOf: Moment
  private let record: EscalationRecord

  /// - Parameters:
  ///   - now: when it is looked at.
  ///   - zone: ours.
  package init(_ record: EscalationRecord, at now: Moment, in zone: Zone) {
    func row(_ item: CarryOver.Item) -> Row {
      let owner: String? =
        switch item.capture {
        case .action(let actor, _, _): record.words(for: actor)
        case .todo: record.words(for: .me)
        case .remedy: record.words(for: .us)
        default: nil
        }
      return Row(
        item: item, name: record.name(of: item), owner: owner, note: record.note(of: item),
        due: item.capture.due?.onClock(of: zone))
    }
    (number, account, asOf, self.record) = (record.number, record.account, now, record)
    issues = record.items.filter { $0.source.reference.kind == .issue }.map(row)
    rows = record.planned.map(row)
  }

  /// The row with this reference in a call, whichever call brought it; without a call in the newest one that has it.
  package func row(_ reference: Reference, ofCall call: Int?) -> Row? {
    guard let call else { return record.calls.reversed().lazy.compactMap { row(reference, ofCall: $0.number) }.first }
    guard let item = record.item(reference, ofCall: call) else { return nil }
    return (issues + rows).first { $0.item.source == item.source }
  }

  /// Who it is, in a word or two.
  package func words(for actor: Actor) -> String { record.words(for: actor) }

  /// The table of a row with it at a place, counted from 1; behind the last row is the last place.
  package func ranked(_ row: Row, at place: Int) -> [Row] {
    var table = (row.reference.kind == .issue ? issues : rows).filter { $0.item.source != row.item.source }
    table.insert(row, at: min(max(place - 1, 0), table.count))
    return table
  }

  /// Who is meant by a name in a row.
  package func actor(named name: String, in row: Row) -> Actor {
    record.actor(named: name, besides: row.actor?.side ?? .ours)
  }
}

/// What somebody wants to be otherwise in one row of a plan.
package struct PlanChange: Hashable, Sendable {
  package enum Done: Hashable, Sendable {
    case on(CivilDate)
    /// It is not to be done any more, and why.
    case waived(String)
    case notAfterAll
  }

  package enum Term: Hashable, Sendable {
    case set(Action.Term)
    case none

    package var value: Action.Term? { if case .set(let term) = self { term } else { nil } }
  }

  package let row: EscalationPlan.Row
  package var actor: Actor?
  package var due: Due?
  /// Why the date moves.
  package var why: String?
  package var done: Done?
  package var term: Term?
  package var note: String?

  package init(_ row: EscalationPlan.Row) { self.row = row }

  package var isEmpty: Bool { actor == nil && due == nil && done == nil && term == nil && note == nil }

  /// Why it cannot be.
  package enum Refusal: Hashable, Sendable {
    case hasNoOwner
    case hasNoTerm
    case hasNoDate
    case isSettled
    case isNotSettled
    /// An issue is solved on their word, in a call.
    case isAnIssue
  }

  /// Nil where it can be.
  package var refusal: Refusal? {
    let item = row.item
    if actor != nil, row.actor == nil { return .hasNoOwner }
    if term != nil, row.actor == nil { return .hasNoTerm }
    if due != nil, ![.action, .todo].contains(row.reference.kind) { return .hasNoDate }
    if done != nil, row.reference.kind == .issue { return .isAnIssue }
    if done == .notAfterAll { return item.isOpen ? .isNotSettled : nil }
    if item.isOpen || row.reference.kind == .issue { return nil }
    return actor != nil || due != nil || done != nil ? .isSettled : nil
  }

  package var intents: [EscalationIntent] {
    let source = row.item.source
    var intents: [EscalationIntent] = []
    if let actor, actor != row.actor { intents.append(.give(source, to: actor)) }
    if let due { intents.append(.move(source, to: due, why: why, from: row.due)) }
    switch done {
    case .on(let day): intents.append(.keep([source], on: day))
    case .waived(let why): intents.append(.waive([source], why: why))
    case .notAfterAll: intents.append(.takeBack([source]))
    case nil: break
    }
    if let term, term.value != row.item.term { intents.append(.setTerm(source, term.value)) }
    if let note { intents.append(.remark(source, note)) }
    return intents
  }
}
