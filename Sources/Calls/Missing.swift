import Books
import Language

/// Something a record still lacks, which one question asks for. Each can be passed over.
package enum Missing: Hashable, Sendable {
  case account, contact
  /// No issue at all was written down.
  case issues
  /// Whether they confirmed these.
  case confirmation([Int])
  /// A question of the book.
  case fact(String)
  /// What was to be found out.
  case finding(Int)
  /// Whether a remedy was offered, and what they said to it.
  case offer(Int)
  /// What they said to a remedy that was offered.
  case reply(Int)
  /// Who approved a remedy that is above the limit.
  case approval(Int)
  /// Nobody has anything to do.
  case actions
  /// By when an action is done.
  case date(Int)
  /// Whether they agreed to these actions.
  case agreement([Int])
  case nextWord

  /// An answer that can be picked, and the lines it stands for.
  package struct Choice: Hashable, Sendable {
    package let label: String
    let intents: [Intent]
  }

  /// What is asked of several at once, each by itself: asked once, it is asked.
  package var each: [Missing] {
    switch self {
    case .confirmation(let issues): issues.map { .confirmation([$0]) }
    case .agreement(let actions): actions.map { .agreement([$0]) }
    case .account, .contact, .issues, .fact, .finding, .offer, .reply, .approval, .actions, .date, .nextWord: [self]
    }
  }

  /// Whether there can be another answer after the first: there may be a second issue.
  package var takesSeveral: Bool { self == .issues || self == .actions }

  var isYesOrNo: Bool {
    switch self {
    case .confirmation, .agreement: true
    case .account, .contact, .issues, .fact, .finding, .offer, .reply, .approval, .actions, .date, .nextWord: false
    }
  }

  /// Whether any words answer it, so that a slip would be written down.
  package var takesWords: Bool {
    switch self {
    case .account, .contact, .issues, .finding, .approval, .actions: true
    case .confirmation, .fact, .offer, .reply, .date, .agreement, .nextWord: false
    }
  }

  /// An answer as one types it; empty where the answers are listed.
  package var example: String {
    switch self {
    case .account: "Northwind Traders"
    case .contact: "Dana Reyes, CFO"
    case .issues: "nobody called back"
    case .confirmation, .agreement: "yes, no, or the numbers of those they did"
    case .finding: "it was sensor 4"
    case .approval: "Sam Lee"
    case .actions: "me: send the list, Friday noon"
    case .date: "Friday noon"
    case .nextWord: "tomorrow 4pm call"
    case .fact, .offer, .reply: ""
    }
  }
}

extension Call {
  /// What the record lacks, in the order in which one tells a call: who, what, what was offered, who does what, and then.
  package var missing: [Missing] {
    var missing: [Missing] = []
    if state.account == nil { missing.append(.account) }
    if state.contact == nil { missing.append(.contact) }
    if !state.issues.contains(where: { $0 != nil }) { missing.append(.issues) }
    if !state.unconfirmed.isEmpty { missing.append(.confirmation(state.unconfirmed)) }
    let facts = tray.compactMap { item in
      if case .question(let fact, _) = item.open { Missing.fact(fact) } else { nil }
    }
    if isPreparation { return (state.account == nil ? [.account] : []) + facts }
    // Whether a date holds is asked once they have agreed to it.
    let ofDates = facts.filter { if case .fact(let id) = $0 { dateQuestion(id) != nil } else { false } }
    missing += facts.filter { !ofDates.contains($0) }
    missing += numbers(of: state.questions) { $0.isOpen }.map { .finding($0) }
    missing += remediesMissing
    if !state.actions.contains(where: { $0?.isOverHere == false }) { missing.append(.actions) }
    missing += numbers(of: state.actions) { $0.isOpen && $0.due == nil }.map { .date($0) }
    let unagreed = numbers(of: state.actions) { $0.isOpen && !$0.isAgreed }
    if !unagreed.isEmpty { missing.append(.agreement(unagreed)) }
    missing += ofDates
    if state.nextWord == nil { missing.append(.nextWord) }
    return missing
  }

  /// What was only thought of in a call they were led through is nobody's business; in notes on one it was spoken of.
  private var remediesMissing: [Missing] {
    state.remedies.indices.compactMap { index in
      guard let remedy = state.remedies[index] else { return nil }
      return switch remedy.state {
      case .proposed: isWrittenAfterwards ? .offer(index + 1) : nil
      case .offered: .reply(index + 1)
      case .agreed: remedy.waitsForApproval ? .approval(index + 1) : nil
      case .declined: nil
      }
    }
  }

  private func numbers<Thing>(of things: Series<Thing?>, where holds: (Thing) -> Bool) -> [Int] {
    things.indices.filter { things[$0].map(holds) ?? false }.map { $0 + 1 }
  }

  /// The answers that can be picked; none where words are wanted.
  package func choices(for missing: Missing) -> [Missing.Choice] {
    switch missing {
    case .fact(let id):
      return (factRead(id)?.choices ?? []).map { choice in
        Missing.Choice(label: choice.label, intents: [.course(.establish(fact: id, value: choice.id))])
      }
    case .offer(let number):
      let offered = Intent.agreement(.offer([number]))
      return [
        Missing.Choice(label: "they took it", intents: [offered] + taken(number)),
        Missing.Choice(label: "no answer yet", intents: [offered]),
        Missing.Choice(label: "they turned it down", intents: [offered, .agreement(.decline([number]))]),
        Missing.Choice(label: "it was not offered", intents: []),
      ]
    case .reply(let number):
      return [
        Missing.Choice(label: "they took it", intents: taken(number)),
        Missing.Choice(label: "they turned it down", intents: [.agreement(.decline([number]))]),
        Missing.Choice(label: "no answer yet", intents: []),
      ]
    case .account, .contact, .issues, .confirmation, .finding, .approval, .actions, .date, .agreement, .nextWord:
      return []
    }
  }

  private func taken(_ number: Int) -> [Intent] { [.agreement(.agree([Reference(.remedy, number)]))] }
}
