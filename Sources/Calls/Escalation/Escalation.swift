import Language

/// One situation with one account, over one or more calls, as its events tell it.
///
/// It has many writers and no lease: whoever wants something decides on what the transaction that writes it has read.
package struct Escalation: Hashable, Sendable {
  package private(set) var account = ""
  package private(set) var openedAt: Moment?
  /// The calls that belong to it, by id, in the order they joined.
  package private(set) var calls: [String] = []
  package private(set) var isWithdrawn = false
  /// What was said outside a call of the things that its calls have brought, by where each was written down first.
  package private(set) var told: [CallReference: Told] = [:]
  package private(set) var issueRanking: Ranking?
  /// Of what is to be done.
  package private(set) var stepRanking: Ranking?
  /// How badly they are hurt, as was said outside a call, and when.
  package private(set) var severity: Severity?
  /// Who answers for it; nil where nobody has said.
  package private(set) var owner: String?
  /// What has to hold before it can be closed.
  package private(set) var exit: String?
  /// The stage that somebody has said it is at.
  private var said: Stage?
  /// When they said that it is solved; nil while it is open.
  package private(set) var closedAt: Moment?
  /// How often it was closed, and opened again.
  package private(set) var timesClosed = 0
  package private(set) var timesReopened = 0
  /// Somebody opened it without a call: it stays when the last call leaves.
  private var isByHand = false

  /// How badly they are hurt, and when somebody has said so; of two the later counts.
  package struct Severity: Hashable, Sendable {
    /// 1 their business stands still, to 4 annoyed.
    package let level: Int
    package let at: Moment

    package init(level: Int, at: Moment) { (self.level, self.at) = (level, at) }
  }

  package init() {}

  package init(replaying log: [(event: EscalationEvent, at: Moment)]) {
    for entry in log { apply(entry.event, at: entry.at) }
  }

  package var stage: Stage { closedAt == nil ? said ?? .open : .closed }

  package var isOpen: Bool { openedAt != nil && !isWithdrawn && closedAt == nil }

  /// The state after an event. Total: an event that does not fit changes nothing.
  package mutating func apply(_ event: EscalationEvent, at moment: Moment) {
    switch event {
    case .opened(let name, let call):
      guard openedAt == nil else { return }
      (account, openedAt, isByHand) = (name, moment, call == nil)
      calls += [call].compactMap(\.self)
    case .accountNamed(let name, _): account = name
    case .callJoined(let call):
      if !calls.contains(call) { calls.append(call) }
      isWithdrawn = false
    case .callLeft(let call): calls.removeAll { $0 == call }
    case .kept(let promises, let day): tell(of: promises, at: moment) { $0.settle(keptOn: day, at: moment) }
    case .notKept(let promises): tell(of: promises, at: moment) { $0.takeBack(at: moment) }
    case .waived(let promises, let why): tell(of: promises, at: moment) { $0.settle(waived: why, at: moment) }
    case .snoozed(let promises, let day, let why):
      tell(of: promises, at: moment) { $0.snooze = Snooze(until: day, why: why, said: moment) }
    case .woken(let promises): tell(of: promises, at: moment) { $0.snooze = nil }
    case .given(let thing, let actor): tell(of: [thing], at: moment) { $0.given = Given(actor: actor, at: moment) }
    case .moved(let thing, let due, let why, let from):
      let change = DateChange(on: moment.civil.date, from: from, why: why)
      tell(of: [thing], at: moment) { $0.moves.append(Move(to: due, change: change, at: moment)) }
    case .termSet(let thing, let term): tell(of: [thing], at: moment) { $0.purpose = Purpose(term: term, at: moment) }
    case .remarked(let thing, let text): tell(of: [thing], at: moment) { $0.note = text.isEmpty ? nil : text }
    case .ranked(let things):
      let ranking = Ranking(things, at: moment)
      if things.first?.reference.kind == .issue { issueRanking = ranking } else { stepRanking = ranking }
    case .severityRated(let level): severity = Severity(level: level, at: moment)
    case .ownerNamed(let name): owner = name
    case .exitSet(let text): exit = text
    case .staged(let stage): said = stage
    case .closed:
      closedAt = moment
      timesClosed += 1
    case .reopened:
      (closedAt, said) = (nil, .reopened)
      timesReopened += 1
    case .withdrawn: isWithdrawn = true
    }
  }

  private mutating func tell(of things: [CallReference], at moment: Moment, _ say: (inout Told) -> Void) {
    for thing in things {
      say(&told[thing, default: Told()])
      told[thing]?.saidAt = moment
    }
  }

  /// What happens when somebody wants this; nothing where it is so already.
  package func decide(_ intent: EscalationIntent) throws(EscalationRefusal) -> [EscalationEvent] {
    if case .open(let name, let call) = intent {
      guard openedAt == nil else { throw .alreadyOpen }
      guard !name.trimmed.isEmpty else { throw .nameless }
      return [.opened(account: name, call: call)]
    }
    guard openedAt != nil else { throw .notOpen }
    switch intent {
    case .open: return []
    case .nameAccount(let name):
      guard !name.trimmed.isEmpty else { throw .nameless }
      return name == account ? [] : [.accountNamed(name, from: account)]
    case .join(let call):
      // A further call about it opens it again.
      let reopening: [EscalationEvent] = closedAt == nil ? [] : [.reopened(call: call)]
      return calls.contains(call) && !isWithdrawn ? [] : reopening + [.callJoined(call)]
    case .leave(let call):
      guard calls.contains(call) else { return [] }
      let isLast = calls.count == 1 && !isByHand
      return [.callLeft(call)] + (isLast ? [.withdrawn] : [])
    case .keep(let promises, let day):
      if let done = promises.first(where: { told[$0]?.keptOn != nil }) { throw .keptAlready(done) }
      return promises.isEmpty ? [] : [.kept(promises, on: day)]
    case .waive(let promises, let why):
      guard !why.trimmed.isEmpty else { throw .noReason }
      return promises.isEmpty ? [] : [.waived(promises, why: why.trimmed)]
    case .snooze(let promises, let day, let why):
      guard !why.trimmed.isEmpty else { throw .noReason }
      if let done = promises.first(where: { told[$0]?.settled != nil }) { throw .keptAlready(done) }
      return promises.isEmpty ? [] : [.snoozed(promises, until: day, why: why.trimmed)]
    case .wake(let promises):
      if let awake = promises.first(where: { told[$0]?.snooze == nil }) { throw .notSnoozed(awake) }
      return promises.isEmpty ? [] : [.woken(promises)]
    // A call may have given it to somebody else since.
    case .give(let thing, let actor): return [.given(thing, to: actor)]
    case .move(let thing, let due, let why, let from):
      return due == from ? [] : [.moved(thing, to: due, why: why, from: from)]
    // So may what it is for.
    case .setTerm(let thing, let term): return [.termSet(thing, term)]
    case .remark(let thing, let text):
      return text.trimmed == told[thing]?.note ?? "" ? [] : [.remarked(thing, text.trimmed)]
    case .rank(let things): return things.isEmpty ? [] : [.ranked(things)]
    case .rate(let level): return severity?.level == level ? [] : [.severityRated(level)]
    case .nameOwner(let name):
      guard !name.trimmed.isEmpty else { throw .nameless }
      return name.trimmed == owner ? [] : [.ownerNamed(name.trimmed)]
    case .setExit(let text): return text.trimmed == exit ?? "" ? [] : [.exitSet(text.trimmed)]
    case .stage(let stage, let standing):
      if let refusal = refusal(of: stage, standing) { throw .stage(refusal) }
      return stage == self.stage ? [] : [.staged(stage)]
    case .close(let call):
      guard closedAt == nil else { throw .closedAlready }
      return [.closed(call: call)]
    case .takeBack(let promises):
      return promises.isEmpty ? [] : [.notKept(promises)]
    case .withdraw:
      guard calls.isEmpty else { throw .needed }
      return isWithdrawn ? [] : [.withdrawn]
    }
  }
}
