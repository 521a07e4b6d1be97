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
  /// What was done, as was said outside a call, by where it was promised first.
  package private(set) var kept: [CallReference: CivilDate] = [:]
  /// Somebody opened it without a call: it stays when the last call leaves.
  private var isByHand = false

  package init() {}

  package init(replaying log: some Sequence<(event: EscalationEvent, at: Moment)>) {
    for entry in log { apply(entry.event, at: entry.at) }
  }

  package var isOpen: Bool { openedAt != nil && !isWithdrawn }

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
    case .kept(let promises, let day): promises.forEach { kept[$0] = day }
    case .notKept(let promises): promises.forEach { kept[$0] = nil }
    case .withdrawn: isWithdrawn = true
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
    case .join(let call): return calls.contains(call) && !isWithdrawn ? [] : [.callJoined(call)]
    case .leave(let call):
      guard calls.contains(call) else { return [] }
      let isLast = calls.count == 1 && !isByHand
      return [.callLeft(call)] + (isLast ? [.withdrawn] : [])
    case .keep(let promises, let day):
      if let done = promises.first(where: { kept[$0] != nil }) { throw .keptAlready(done) }
      return promises.isEmpty ? [] : [.kept(promises, on: day)]
    case .reopen(let promises):
      if let open = promises.first(where: { kept[$0] == nil }) { throw .notKept(open) }
      return promises.isEmpty ? [] : [.notKept(promises)]
    case .withdraw:
      guard calls.isEmpty else { throw .needed }
      return isWithdrawn ? [] : [.withdrawn]
    }
  }
}
