import Language

/// Something that was captured in some call, named from elsewhere: people type `14.a2`, events hold the id of the call.
package struct CallReference: Hashable, Sendable {
  package let call: String
  package let reference: Reference

  package init(call: String, _ reference: Reference) {
    self.call = call
    self.reference = reference
  }
}

/// What the earlier calls of an escalation leave to a later one, as it stood when that one joined: what is known, what is
/// open, what was promised. The later call has it as its own from then on, so that earlier documents stay as they are.
/// Nothing private is in it.
package struct CarryOver: Hashable, Sendable {
  /// How far something had come.
  package enum Mark: String, Hashable, Sendable { case confirmed, agreed, offered, declined }

  package struct Item: Hashable, Sendable {
    /// Where it was written down first.
    package let source: CallReference
    package var capture: Capture
    /// Nil while nobody has said yes or no to it.
    package var mark: Mark?
    /// An issue in the customer's own words.
    package var isInTheirWords = false
    /// Who approved a remedy.
    package var approvedBy: String?
    /// Whether the date of a fix may be told; nil while nobody has been asked.
    package var dateConfirmed: String?
    /// How the letter puts it.
    package var wording: Wording?
    /// Somebody has taken what the letter makes of an action.
    package var isDraftTaken = false
    /// The day it was done; it is left to later calls until a letter has told of it.
    package var keptOn: CivilDate?
    /// Why it is not to be done any more; then it is left to no later call.
    package var waived: String?

    /// Of an issue that they call solved: it is left to later calls, which tell how all of it went.
    package var solution: Solution?
    /// How often an issue was solved and came back.
    package var reopenings = 0
    /// What an action is for.
    package var term: Action.Term?
    /// The dates it had before.
    package var dateChanges: [DateChange] = []
    /// The date they know of, where it has had another one since that no call has told them.
    package var knownDue: Due?
    /// When a call last promised it, with its date; nil where an earlier version wrote it down.
    package var promisedAt: Moment?
    /// Whether a letter has told that it is done or solved.
    package var isTold = false

    /// Whether it is still to be done, or to be known.
    package var isOpen: Bool { keptOn == nil && waived == nil && solution == nil }

    package init(_ source: CallReference, _ capture: Capture, mark: Mark? = nil) {
      (self.source, self.capture, self.mark) = (source, capture, mark)
    }
  }

  /// The ids of the calls it was read from, the first one first.
  package var calls: [String]
  /// The answers that are the escalation's, by fact.
  package var facts: [String: String]
  package var severity: Int?
  /// Who was on the line last.
  package var contact: Contact?
  /// How many things of each kind those calls have numbered; nil where an earlier version wrote it down, and numbers were
  /// dealt anew.
  package var counts: [Reference.Kind: Int]?
  /// The order the issues were put in; nil where nobody has.
  package var issueRanking: Ranking?
  /// How many lines those calls have, so that what is told of it later is known to be later.
  package var lines: Int
  /// In the order in which they were written down; of next words the last one alone.
  package var items: [Item]

  package init(
    calls: [String], facts: [String: String] = [:], severity: Int? = nil, contact: Contact? = nil,
    counts: [Reference.Kind: Int]? = nil, issueRanking: Ranking? = nil, lines: Int = 0, items: [Item] = []
  ) {
    (self.calls, self.facts, self.severity, self.contact) = (calls, facts, severity, contact)
    (self.counts, self.issueRanking, self.lines, self.items) = (counts, issueRanking, lines, items)
  }
}

extension CarryOver {
  /// What these calls leave to the next one. Each thing is taken as the call has it that changed it last.
  /// - Parameters:
  ///   - calls: those of one escalation, the first one first; those that the newest has taken over, and that have not changed
  ///     since, can be left out. Nil where there is none.
  ///   - escalation: what was said of it outside a call.
  package init?(from calls: [(id: String, call: Call)], of escalation: Escalation = Escalation()) {
    guard !calls.isEmpty else { return nil }
    // A call stands for those it has taken over.
    var ids: [String] = []
    for (id, call) in calls { ids += (call.state.earlierCalls + [id]).filter { !ids.contains($0) } }
    let before = calls.map(\.call.state.linesBefore).max() ?? 0
    self.init(calls: ids, lines: calls.reduce(before) { $0 + $1.call.log.count })
    (facts, severity) = CarryOver.answers(in: calls.map(\.call), of: escalation)
    contact = calls.reversed().lazy.compactMap { $0.call.state.contact ?? $0.call.state.lastContact }.first
    // Of next words there is one.
    counts = CarryOver.kinds.filter { $0 != .nextWord }.reduce(into: [:]) { counts, kind in
      counts?[kind] = calls.map { $0.call.state.count(of: kind) }.max()
    }
    issueRanking = CarryOver.issueRanking(in: calls, of: escalation)
    let tellers = calls.map { Teller(id: $0.id, $0.call) }
    items = CarryOver.items(of: calls, escalation).compactMap { item in
      var item = item
      item.isTold = !item.isOpen && tellers.contains { $0.tells(of: item) }
      let isLeft = item.isOpen || item.solution != nil || item.keptOn != nil && item.mark == .agreed && !item.isTold
      return isLeft ? item : nil
    }
  }

  /// What is known of the escalation: the answers that are its own, and how bad it is for them.
  /// - Parameter escalation: what was said of it outside a call.
  package static func answers(
    in calls: [Call], of escalation: Escalation = Escalation()
  ) -> (facts: [String: String], severity: Int?) {
    var (facts, severity): ([String: String], Int?) = ([:], nil)
    var rated = escalation.severity
    for call in calls {
      // What was answered in a call counts before what it only took over.
      facts.merge(call.state.carriedFacts) { known, _ in known }
      facts.merge(call.ownFactsOfEscalation) { _, later in later }
      severity = call.state.severity ?? severity
      if let level = call.state.severity, let at = call.state.severityAt, at.seconds > rated?.at.seconds ?? .min {
        rated = Escalation.Severity(level: level, at: at)
      }
    }
    // Where none of these calls has said it, it is what they took over.
    return (facts, rated?.level ?? severity)
  }

  /// Takes these out. The call that takes over the rest stands for none of the earlier ones then: the next reads them again.
  package mutating func leaveOut(_ sources: Set<CallReference>) {
    if sources.isEmpty { return }
    items.removeAll { sources.contains($0.source) }
    calls = []
  }

  /// All there is in an escalation, what is done with it, in the order in which it was written down. Each thing is as the call
  /// has it that changed it last.
  package static func items(of calls: [(id: String, call: Call)], _ escalation: Escalation) -> [Item] {
    var order: [CallReference] = []
    var latest: [CallReference: (item: Item?, at: Moment)] = [:]
    var promised: [CallReference: Int] = [:]
    var terms: [CallReference: (term: Action.Term?, at: Int)] = [:]
    for (id, call) in calls {
      let state = call.state
      for reference in kinds.flatMap(state.references) where reference.kind != .nextWord {
        let source = state.carried[reference]?.source ?? CallReference(call: id, reference)
        let at = state.touchedAt[reference] ?? call.heldAt
        promised[source] = max(promised[source] ?? .min, state.promisedAt[reference]?.seconds ?? .min)
        if let at = state.termSetAt[reference]?.seconds, at >= terms[source]?.at ?? .min {
          terms[source] = (state.actions[number: reference.number]?.term, at)
        }
        if let known = latest[source], known.at > at { continue }
        if latest[source] == nil { order.append(source) }
        // What was dropped or settled goes, whatever an earlier line says of it.
        latest[source] = (call.item(reference, source), at)
      }
    }
    // Of two in the same second the later call counts.
    let last = calls.reversed().filter { $0.call.state.wordTouchedAt != nil }
      .max { ($0.call.state.wordTouchedAt?.seconds ?? 0) < ($1.call.state.wordTouchedAt?.seconds ?? 0) }
    let word = last.flatMap { id, call in
      call.state.nextWordReference.flatMap { reference in
        call.state.item(reference, call.state.carried[reference]?.source ?? CallReference(call: id, reference))
      }
    }
    return (order.compactMap { latest[$0]?.item } + [word].compactMap(\.self)).map { item in
      var item = item
      // What it is for is as the call says that said so last, whichever call has changed something else since.
      if let said = terms[item.source] { item.term = said.term }
      guard let told = escalation.told[item.source] else { return item }
      return item.asTold(
        told, changed: latest[item.source]?.at, promised: promised[item.source] ?? .min,
        termed: terms[item.source]?.at ?? .min)
    }
  }

  /// What outlives a call, in the order in which one tells it.
  package static let kinds = Reference.Kind.allCases.filter(\.outlivesCall)
}

/// A call whose letter may have told of something.
private struct Teller {
  private let id: String
  private let call: Call
  /// What an earlier call left to it, by where it was written down first.
  private let references: [CallReference: Reference]

  init(id: String, _ call: Call) {
    (self.id, self.call) = (id, call)
    references = call.state.carried.reduce(into: [:]) { found, entry in found[entry.value.source] = entry.key }
  }

  /// Whether its letter says of this that it is done or solved.
  func tells(of item: CarryOver.Item) -> Bool {
    let own = item.source.call == id ? item.source.reference : nil
    guard let reference = references[item.source] ?? own, let here = call.state.item(reference, item.source) else {
      return false
    }
    if call.state.carried[reference]?.isTold == true { return call.state.isAsCarried(reference) }
    return !here.isOpen
  }
}

extension Call {

  /// The answers given in it that a later call begins with.
  fileprivate var ownFactsOfEscalation: [String: String] {
    state.facts.filter { !state.factsCarried.contains($0.key) && factRead($0.key)?.owner == .escalation }
  }
}

extension Call {
  /// What it leaves of something. Its letter tells of a date that has moved, so they know it.
  fileprivate func item(_ reference: Reference, _ source: CallReference) -> CarryOver.Item? {
    guard var item = state.item(reference, source) else { return nil }
    item.knownDue = nil
    return item
  }
}

extension CallState {
  /// Whether an earlier call left it to this one and nothing was done about it here.
  package func isAsCarried(_ reference: Reference) -> Bool {
    carried[reference].map { before in
      guard var now = item(reference, before.source) else { return false }
      // How the letter puts it is nothing that was done about it.
      (now.wording, now.isDraftTaken) = (before.wording, before.isDraftTaken)
      return now == before
    } ?? false
  }

  /// All that was ever written down of a kind.
  func references(of kind: Reference.Kind) -> [Reference] {
    (0..<count(of: kind)).map { Reference(kind, $0 + 1) }
  }

  /// Nil where it is not there any more, or nothing is open about it.
  func item(_ reference: Reference, _ source: CallReference) -> CarryOver.Item? {
    guard let capture = capture(of: reference) else { return nil }
    let number = reference.number
    var item = CarryOver.Item(source, capture.withoutPlaces)
    item.keptOn = keptOn(reference)
    item.isTold = carried[reference]?.isTold ?? false
    item.knownDue = carried[reference]?.knownDue
    item.promisedAt = promisedAt[reference]
    switch reference.kind {
    case .issue:
      item.solution = issues[number: number]?.solution
      item.reopenings = issues[number: number]?.reopenings ?? 0
      item.mark = issues[number: number]?.isConfirmed == true ? .confirmed : nil
      item.isInTheirWords = issues[number: number]?.isInTheirWords ?? false
    case .action:
      item.mark = actions[number: number]?.isAgreed == true ? .agreed : nil
      item.dateChanges = actions[number: number]?.dateChanges ?? []
      item.term = actions[number: number]?.term
      item.isDraftTaken = actions[number: number]?.isDraftTaken ?? false
      item.dateConfirmed = facts[Call.dateFact(number)]
    case .remedy:
      item.mark =
        switch remedies[number: number]?.state {
        case .agreed: .agreed
        case .offered: .offered
        case .declined: .declined
        case .proposed, nil: nil
        }
      item.approvedBy = remedies[number: number]?.approvedBy
    case .question: if questions[number: number]?.isOpen != true { return nil }
    case .todo: item.dateChanges = todos[number: number]?.dateChanges ?? []
    default: break
    }
    // "By tomorrow" is said from the day of the letter.
    item.wording = capture.due == nil ? wordings[reference] : nil
    return item
  }
}

extension Capture {
  /// As it reads in another call: the quote an issue was taken from stays where it was said.
  fileprivate var withoutPlaces: Capture {
    if case .issue(let text, _) = self { return .issue(text) }
    return self
  }
}
