import Books
import Language

/// The word that was promised by now: this talk is it, in time or late, and they are owed another.
package struct PromisedWord: Hashable, Sendable {
  package let source: CallReference
  package let word: NextWord
}

extension CallState {
  /// Takes over what the escalation has; what came with another one before goes.
  mutating func carry(_ carried: CarryOver?, at moment: Moment) {
    leaveCarried()
    carriedFacts = prepared?.facts ?? [:]
    guard let carried else { return }
    (earlierCalls, linesBefore) = (carried.calls, carried.lines)
    // What was answered for this call is newer than what earlier ones left.
    carriedFacts.merge(carried.facts) { prepared, _ in prepared }
    lastContact = carried.contact
    severity = severity ?? carried.severity
    if let counts = carried.counts {
      // What is called a4 in one call is called so in the next.
      for item in carried.items.sorted(by: { $0.source.reference.number < $1.source.reference.number }) {
        if counts[item.source.reference.kind] != nil {
          skip(item.source.reference.kind, to: item.source.reference.number - 1)
        }
        take(item, at: moment)
      }
      for (kind, count) in counts { skip(kind, to: count) }
    } else {
      for item in carried.items { take(item, at: moment) }
    }
    if let ranking = carried.issueRanking {
      let numbers = self.carried.reduce(into: [:]) { $0[$1.value.source] = $1.key.number }
      (issueOrder, issuesRankedAt) = (ranking.things.compactMap { numbers[$0] }, ranking.at)
    }
    // What was there before is neither new since an agreement nor waiting to be heard.
    actionsAtLastAgreement = actions.count
    remediesHeard = remedies.count
  }

  /// Leaves out numbers that earlier calls have given.
  private mutating func skip(_ kind: Reference.Kind, to count: Int) {
    for _ in self.count(of: kind)..<max(count, self.count(of: kind)) { kind.list.addNothing(&self) }
  }

  private mutating func leaveCarried() {
    issueOrder.removeAll { carried[Reference(.issue, $0)] != nil }
    if issueOrder.isEmpty { issuesRankedAt = nil }
    for reference in carried.keys {
      drop(reference)
      if reference.kind == .action { withdrawnActions[reference.number] = nil }
    }
    for fact in factsCarried { facts[fact] = nil }
    lastContact = nil
    (carried, carriedFacts, factsCarried, earlierCalls, linesBefore, promisedWord) = ([:], [:], [], [], 0, nil)
    // Nothing of another escalation's is taken back from its customer.
    if nextWord == nil { (withdrawnNextWord, wordTouchedAt) = (nil, nil) }
  }

  private mutating func take(_ item: CarryOver.Item, at moment: Moment) {
    // Of no step of this call.
    let origin = Origin(step: "", at: moment, author: nil)
    switch item.capture {
    case .issue(let text, _):
      add(
        Issue(
          text: text, isInTheirWords: item.isInTheirWords, isConfirmed: item.mark == .confirmed,
          solution: item.solution, reopenings: item.reopenings, origin: origin),
        to: \.issues)
    case .action(let actor, let text, let due):
      add(
        Action(
          actor: actor, text: text, due: due, dateChanges: item.dateChanges, isAgreed: item.mark == .agreed,
          term: item.term, isDraftTaken: item.isDraftTaken, keptOn: item.keptOn, origin: origin), to: \.actions)
      termSetAt[Reference(.action, actions.count)] = moment
      facts[Call.dateFact(actions.count)] = item.dateConfirmed
    case .todo(let text, let due):
      add(Todo(text: text, due: due, dateChanges: item.dateChanges, keptOn: item.keptOn, origin: origin), to: \.todos)
    case .remedy(let text, let cost, let limit):
      let state: Remedy.State =
        switch item.mark {
        case .agreed: .agreed
        case .offered: .offered
        case .declined: .declined
        case .confirmed, nil: .proposed
        }
      let remedy = Remedy(
        text: text, cost: cost, limit: limit, approvedBy: item.approvedBy, state: state, keptOn: item.keptOn,
        origin: origin)
      add(remedy, to: \.remedies)
    case .nextWord(let due, let channel, let remark):
      let word = NextWord(due: due, channel: channel, remark: remark, origin: origin)
      if due.isMadeGood(at: moment) {
        promisedWord = PromisedWord(source: item.source, word: word)
        wordTouchedAt = moment
        return
      }
      add(word, to: \.nextWords)
    case let other where other.kind.outlivesCall: other.kind.list.add(other, origin, &self)
    default: return
    }
    let reference = Reference(item.source.reference.kind, count(of: item.source.reference.kind))
    carried[reference] = item
    wordings[reference] = item.wording
    touch(reference, at: moment)
    if let promised = item.promisedAt { promise(reference, at: promised) }
  }
}

extension Due {
  /// Whether its time was over by then; a day without an hour lasts until it ends.
  package func isBefore(_ now: Moment) -> Bool {
    guard let moment else { return date < Moment(seconds: now.seconds, offset: offset).civil.date }
    return moment.seconds < now.seconds
  }

  /// Whether a word that was promised by then is the one spoken now: it is due within the hour, or today at no hour, or
  /// it was due before. One that is further off still stands.
  func isMadeGood(at now: Moment) -> Bool {
    guard let moment else { return date <= Moment(seconds: now.seconds, offset: offset).civil.date }
    return moment.seconds <= now.seconds + 3600
  }
}

extension Call {
  /// Whether an issue was written down or put right in this call.
  package var hasIssueOfItsOwn: Bool {
    state.references(of: .issue).contains { state.capture(of: $0) != nil && !state.isAsCarried($0) }
  }

  /// Answers from the escalation what this book asks and knows the answer to. Whether liability is at stake holds in every
  /// book, one that never asks it with them.
  func carriedAnswers() -> [String: String] {
    guard state.hasTakenOver || state.prepared != nil else { return [:] }
    var answers: [String: String] = [:]
    for (id, value) in state.carriedFacts where state.facts[id] == nil {
      guard let fact = playbook.fact(id) else {
        if id == KnownFact.liability, value == KnownFact.yes { answers[id] = value }
        continue
      }
      if fact.owner == .escalation, fact.choices.isEmpty || fact.choice(value) != nil {
        answers.merge(fact.answers(with: value)) { first, _ in first }
      }
    }
    if state.hasTakenOver, playbook.fact(KnownFact.nthCall)?.choice(KnownFact.later) != nil {
      answers[KnownFact.nthCall] = KnownFact.later
    }
    return answers.filter { state.facts[$0.key] == nil }
  }
}
