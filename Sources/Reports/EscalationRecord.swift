import Calls
import Language

/// How an escalation stands: what all its calls have brought, each thing as the latest of them has it.
package struct EscalationRecord: Hashable, Sendable {
  /// One of its calls.
  package struct Part: Hashable, Sendable {
    package let id: String
    package let number: Int
    package let heldAt: Moment
    /// The last reading of their anger.
    package let heat: Int?

    package init(id: String, number: Int, heldAt: Moment, heat: Int?) {
      (self.id, self.number, self.heldAt, self.heat) = (id, number, heldAt, heat)
    }
  }

  package let number: Int
  package let account: String
  package let isOpen: Bool
  package let stage: Stage
  /// Who answers for it.
  package let owner: String?
  /// What has to hold before it can be closed.
  package let exit: String?
  package let openedAt: Moment?
  /// When they said that it is solved; nil while it is open.
  package let closedAt: Moment?
  /// Its calls, the first one first.
  package let calls: [Part]
  package let severity: Int?
  /// The answers that are the escalation's, by fact.
  package let facts: [String: String]
  /// Issues, what hurts most first, then what each side does, remedies and questions, what is done with them.
  package let items: [CarryOver.Item]
  /// What they told us to do better, in their words.
  package let feedback: [String]
  /// The next word that was promised last, kept or not.
  private let lastWord: CarryOver.Item?
  /// Where a call has something of an earlier one, and where it was written down first.
  private let takenOver: [CallReference: CallReference]
  private let escalation: Escalation
  private let issueRanking: Ranking?
  /// When a call last wrote something of it down or changed it.
  private let touchedAt: [CallReference: Moment]
  private let theirNames: Set<String>
  /// Those who lead the calls, and those of ours who have something to do.
  private let ourNames: Set<String>
  /// Who led the last call.
  private let leader: String
  /// When the last line of its calls was written.
  private let lastAt: Moment?

  package init(_ escalation: Escalation, number: Int, calls: [(part: Part, call: Call)]) {
    self.number = number
    (account, isOpen) = (escalation.account, escalation.isOpen)
    (stage, owner) = (escalation.stage, escalation.owner)
    exit = escalation.exit.flatMap { $0.isEmpty ? nil : $0 }
    (openedAt, closedAt) = (escalation.openedAt, escalation.closedAt)
    self.calls = calls.map(\.part)
    let replayed = calls.map { ($0.part.id, $0.call) }
    (facts, severity) = CarryOver.answers(in: calls.map(\.call), of: escalation)
    let all = CarryOver.items(of: replayed, escalation)
    let sorted = CarryOver.kinds.flatMap { kind in all.filter { $0.source.reference.kind == kind && kind != .nextWord }
    }
    issueRanking = CarryOver.issueRanking(in: replayed, of: escalation)
    let issues = issueRanking.sorted(sorted.filter { $0.source.reference.kind == .issue })
    items = issues + sorted.filter { $0.source.reference.kind != .issue }
    lastWord = all.first { $0.source.reference.kind == .nextWord }
    feedback = calls.flatMap { part in part.call.feedback.compactMap { part.call.state.text(of: $0) } }
    takenOver = replayed.reduce(into: [:]) { found, part in
      for (reference, item) in part.1.state.carried { found[CallReference(call: part.0, reference)] = item.source }
    }
    touchedAt = replayed.reduce(into: [:]) { touched, part in
      for (reference, moment) in part.1.state.touchedAt where !part.1.state.isAsCarried(reference) {
        let source = part.1.state.carried[reference]?.source ?? CallReference(call: part.0, reference)
        touched[source] = max(touched[source] ?? moment, moment)
      }
    }
    self.escalation = escalation
    theirNames = calls.reduce(into: []) { $0.formUnion($1.call.state.theirNames) }
    lastAt = calls.compactMap { $0.call.log.last?.at }.max { $0.seconds < $1.seconds }
    leader = calls.last?.call.state.leader.lowercased() ?? ""
    ourNames = calls.reduce(into: []) { $0.formUnion($1.call.state.ourNames) }
  }

  /// When they hear from us next; nil where nobody has said.
  package var nextWord: CarryOver.Item? { lastWord.flatMap { $0.isOpen ? $0 : nil } }

  /// What has this reference in a call, whichever call brought it.
  package func item(_ reference: Reference, ofCall number: Int) -> CarryOver.Item? {
    guard let call = calls.first(where: { $0.number == number }) else { return nil }
    let named = CallReference(call: call.id, reference)
    return (items + [lastWord].compactMap(\.self)).first { $0.source == takenOver[named] ?? named }
  }

  /// What is still to be done by either side: actions, to-dos, remedies that they agreed to.
  package var openPromises: [CarryOver.Item] { promises.filter(\.isOpen) }

  private var promises: [CarryOver.Item] {
    items.filter { item in
      switch item.source.reference.kind {
      case .action, .todo: true
      case .remedy: item.mark == .agreed
      default: false
      }
    }
  }

  /// What is to be done and was done, in the order somebody has put it in, else by its dates.
  package var planned: [CarryOver.Item] {
    escalation.stepRanking.sorted(promises.inOrder { $0.capture.due })
  }

  /// What has to be said before anything else of these: what was kept or waived at the desk and promised anew since is open, and
  /// nobody has said so there.
  package func reopening(_ items: [CarryOver.Item]) -> [EscalationIntent] {
    let settled = items.filter { $0.isOpen && escalation.told[$0.source]?.settled != nil }.map(\.source)
    return settled.isEmpty ? [] : [.takeBack(settled)]
  }

  /// When something was said of it last, as far as is known: promised in a call, or told outside one.
  package func changedAt(_ item: CarryOver.Item) -> Moment? {
    [item.promisedAt, touchedAt[item.source], escalation.told[item.source]?.saidAt].compactMap(\.self).max {
      $0.seconds < $1.seconds
    }
  }

  /// When the order of the issues, or of the steps, was said last.
  package func rankedAt(issues: Bool) -> Moment? { issues ? issueRanking?.at : escalation.stepRanking?.at }

  /// When something is said of it outside a call: never before what its calls have said, whatever the clock says.
  package func moment(_ now: Moment) -> Moment {
    lastAt.flatMap { $0.seconds > now.seconds ? $0 : nil } ?? now
  }

  /// The day of the call that promised it first: before that nobody can have done it.
  package func promisedOn(_ item: CarryOver.Item) -> CivilDate? {
    calls.first { $0.id == item.source.call }?.heldAt.civil.date
  }

  /// What the team is to know of it, as was said outside a call.
  package func note(of item: CarryOver.Item) -> String? { escalation.told[item.source]?.note }

  /// Who is meant by a name, as it is typed: somebody whom the calls know, else of the side that has it now.
  package func actor(named name: String, besides side: Actor.Side) -> Actor {
    switch name.lowercased() {
    case "me", "i": .me
    case "us", "we", "our team": .us
    case "them", "they", account.lowercased(): .them
    case let lower where theirNames.contains(lower): Actor(side: .theirs, name: name)
    case let lower where leads(lower): .me
    case let lower where ourNames.contains(lower): Actor(side: .ours, name: name)
    default: Actor(side: side, name: name)
    }
  }

  private func leads(_ name: String) -> Bool {
    !leader.isEmpty && (name == leader || leader.hasPrefix(name + " "))
  }

  /// By which it can go on.
  package var standing: Escalation.Standing {
    func count(_ kind: Reference.Kind, _ isCounted: (CarryOver.Item) -> Bool) -> Int {
      items.count { $0.source.reference.kind == kind && isCounted($0) }
    }
    let agreed = count(.action) { item in
      if case .action(let actor, _, _) = item.capture { actor.side == .ours && item.mark == .agreed } else { false }
    }
    return Escalation.Standing(
      agreed: agreed + count(.remedy) { $0.mark == .agreed },
      issues: count(.issue) { $0.mark == .confirmed },
      openIssues: count(.issue) { $0.mark == .confirmed && $0.solution == nil })
  }

  /// Why it cannot be at this stage now; nil where it can.
  package func refusal(of stage: Stage) -> Stage.Refusal? { escalation.refusal(of: stage, standing) }

  /// Each last reading of their anger, the first call first.
  package var heats: [Int] { calls.compactMap(\.heat) }

  /// Until when nobody looks at it; nil where somebody does.
  package func snooze(of item: CarryOver.Item) -> Escalation.Snooze? {
    escalation.told[item.source]?.snooze.flatMap { $0.said.seconds >= item.promisedAt?.seconds ?? .min ? $0 : nil }
  }

  /// "14.a2"
  package func name(of item: CarryOver.Item) -> String {
    let number = calls.first { $0.id == item.source.call }.map { "\($0.number)." } ?? ""
    return number + item.source.reference.description
  }

  /// Who does it, for us.
  package func words(for actor: Actor) -> String { actor.words(account: account, leader: "") }
}
