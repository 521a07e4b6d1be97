import Books
import Language

extension Call {
  func decide(_ agreement: Intent.Agreement, terms: Terms) throws(Refusal) -> CallEvent {
    switch agreement {
    case .confirm(let numbers): return .issuesConfirmed(try issues(numbers))
    case .correct(let number, let text):
      let issue = Reference(.issue, number)
      try require(issue)
      return .issueCorrected(number, text, from: state.text(of: issue))
    case .link(let quote, let issue):
      try require(Reference(.quote, quote))
      try require(Reference(.issue, issue))
      return .quoteLinked(quote, issue: issue, from: state.quotes[number: quote]?.issue)
    case .understood: return try establish(KnownFact.understood, KnownFact.yes, terms: terms)
    case .offer(let numbers): return try offer(numbers)
    case .decline(let numbers): return .remediesDeclined(try declined(numbers))
    case .agree(let references): return try agree(references)
    case .keep(let references, let day):
      return .kept(try open(references), on: day ?? terms.now.civil.date)
    case .solve(let numbers, let how):
      return .issuesSolved(try unsolved(numbers, how: how), how: how, on: heldOn ?? terms.now.civil.date)
    case .reopen(let numbers): return .issuesReopened(try solved(numbers))
    case .rank(let numbers): return .issuesRanked(try ranked(numbers))
    case .reschedule(let reference, let due, let why):
      return .rescheduled(
        reference, to: due, why: why, from: try open(reference, movingTo: due, why: why),
        on: heldOn ?? terms.now.civil.date)
    case .setTerm(let numbers, let term):
      let numbers = try actions(numbers, becoming: term)
      return .termSet(numbers, term, from: state.actions[number: numbers[0]]?.term)
    case .approve(let numbers, let name):
      let number = try waiting(numbers)
      return .remediesApproved([number], by: name, from: state.remedies[number: number]?.approvedBy)
    }
  }

  /// What can be done, and is not done yet.
  private func open(_ references: [Reference]) throws(Refusal) -> [Reference] {
    for reference in references {
      try require(reference)
      guard Reference.Kind.promised.contains(reference.kind) else {
        throw .wrongKind(reference, wants: "action, to-do or remedy")
      }
      guard state.keptOn(reference) == nil else { throw .keptAlready(reference) }
    }
    guard !references.isEmpty else { throw .noReference(example: "/kept a1") }
    return references
  }

  /// The issues named, or the only one that is open.
  private func unsolved(_ numbers: [Int], how: String?) throws(Refusal) -> [Int] {
    for number in numbers {
      try require(Reference(.issue, number))
      guard let solution = state.issues[number: number]?.solution else { continue }
      // How can be said later.
      guard solution.how == nil, how != nil else { throw .solvedAlready(number) }
    }
    if !numbers.isEmpty { return numbers }
    let open = state.issues.indices.filter { state.issues[$0].map { $0.solution == nil } ?? false }.map { $0 + 1 }
    guard open.count == 1 else { throw .noReference(example: "/solved i\(open.first ?? 1)") }
    return open
  }

  private func solved(_ numbers: [Int]) throws(Refusal) -> [Int] {
    for number in numbers {
      try require(Reference(.issue, number))
      guard state.issues[number: number]?.solution != nil else { throw .notSolved(number) }
    }
    guard !numbers.isEmpty else { throw .noReference(example: "/reopen i1") }
    return numbers
  }

  private func ranked(_ numbers: [Int]) throws(Refusal) -> [Int] {
    for number in numbers { try require(Reference(.issue, number)) }
    guard !numbers.isEmpty else { throw .noReference(example: "/order i2 i1") }
    var seen: Set<Int> = []
    return numbers.filter { seen.insert($0).inserted }
  }

  /// The actions named, one of which at least is for something else so far.
  private func actions(_ numbers: [Int], becoming term: Action.Term?) throws(Refusal) -> [Int] {
    for number in numbers { try require(Reference(.action, number)) }
    guard let first = numbers.first else { throw .noReference(example: "/term a1 long") }
    if numbers.allSatisfy({ state.actions[number: $0]?.term == term }) {
      throw .sameTerm(Reference(.action, first), term)
    }
    return numbers
  }

  /// The date that something has until now; nil where it has none.
  private func open(_ reference: Reference, movingTo due: Due, why: String?) throws(Refusal) -> Due? {
    try require(reference)
    guard [.action, .todo].contains(reference.kind) else { throw .wrongKind(reference, wants: "action or to-do") }
    guard state.keptOn(reference) == nil else { throw .keptAlready(reference) }
    let old = state.capture(of: reference)?.due
    // Why can be said later.
    guard old != due || why != nil else { throw .sameDate(reference) }
    return old
  }

  /// The day of the call, where it is written down after it.
  private var heldOn: CivilDate? { isWrittenAfterwards ? heldAt.civil.date : nil }

  /// The issues named, or all that were read back, or the only one there is.
  private func issues(_ numbers: [Int]) throws(Refusal) -> [Int] {
    for number in numbers { try require(Reference(.issue, number)) }
    if !numbers.isEmpty { return numbers }
    func open(_ numbers: some Sequence<Int>) -> [Int] {
      numbers.filter { state.issues[number: $0]?.isConfirmed == false }
    }
    let read = open(state.readIssues.sorted())
    if !read.isEmpty { return read }
    let all = state.unconfirmed
    guard all.count == 1 else {
      throw all.isEmpty ? .nothingToConfirm : .noReference(example: "/ok \(all[0])")
    }
    return all
  }

  /// The remedies named, or those that were offered and have no answer yet.
  private func declined(_ numbers: [Int]) throws(Refusal) -> [Int] {
    for number in numbers { try require(Reference(.remedy, number)) }
    let chosen = numbers.isEmpty ? remedies([.offered]) : numbers
    guard !chosen.isEmpty else { throw .nothingToDecline }
    return chosen
  }

  private func remedies(_ state: Set<Remedy.State>) -> [Int] {
    self.state.remedies.indices.filter { index in
      self.state.remedies[index].map { state.contains($0.state) } ?? false
    }.map { $0 + 1 }
  }

  /// An offer before they feel understood, or above the limit, is named once and then taken as said.
  private func offer(_ numbers: [Int]) throws(Refusal) -> CallEvent {
    for number in numbers { try require(Reference(.remedy, number)) }
    let chosen = numbers.isEmpty ? remedies([.proposed]) : numbers
    guard !chosen.isEmpty else { throw .nothingToOffer }
    let early = tooEarly(chosen)
    let named = state.reminders.flatMap { (reminder: Reminder) -> [TooEarly] in
      if case .early(let reasons) = reminder { reasons } else { [] }
    }
    // Afterwards it was said, whatever one would have been told.
    if !isWrittenAfterwards, !Set(early).isSubset(of: named) { return .reminded(.early(early)) }
    return .remediesOffered(chosen, early: early)
  }

  /// The answer to a fact, or what holds until somebody has asked.
  func answerOrHeld(_ id: String) -> String? { state.facts[id] ?? playbook.held[id] ?? book.held[id] }

  /// Why these remedies should not be said yet. A fact nobody asked for counts as what holds until then.
  package func tooEarly(_ numbers: [Int]) -> [TooEarly] {
    var reasons: [TooEarly] = []
    if answerOrHeld(KnownFact.mistreated) == KnownFact.yes, answerOrHeld(KnownFact.understood) != KnownFact.yes {
      reasons.append(.notUnderstood)
    }
    if answerOrHeld(KnownFact.liability) == KnownFact.yes { reasons.append(.liability) }
    if answerOrHeld(KnownFact.fault) == KnownFact.unknown { reasons.append(.faultUnknown) }
    for number in numbers where state.remedies[number: number]?.waitsForApproval == true {
      reasons.append(.notApproved(number))
    }
    return reasons
  }

  /// What is named, or the remedies offered and the actions since the last agreement.
  private func agree(_ references: [Reference]) throws(Refusal) -> CallEvent {
    for reference in references {
      try require(reference)
      guard reference.kind == .action || reference.kind == .remedy else {
        throw .wrongKind(reference, wants: "action or remedy")
      }
      if reference.kind == .remedy, state.remedies[number: reference.number]?.state == .proposed {
        throw .remedyNotOffered(reference.number)
      }
    }
    if !references.isEmpty { return .agreed(references) }
    let actions = state.actions.indices.filter { index in
      index >= state.actionsAtLastAgreement && state.actions[index]?.isAgreed == false
    }.map { Reference(.action, $0 + 1) }
    let offered = remedies([.offered]).map { Reference(.remedy, $0) }
    guard !(actions + offered).isEmpty else { throw .nothingToAgree }
    return .agreed(actions + offered)
  }

  private func waiting(_ numbers: [Int]) throws(Refusal) -> Int {
    for number in numbers { try require(Reference(.remedy, number)) }
    let waiting = state.remedies.indices.filter { state.remedies[$0]?.waitsForApproval == true }.map { $0 + 1 }
    let chosen = numbers.isEmpty ? waiting : numbers
    guard !chosen.isEmpty else { throw .nothingToApprove }
    // One yes is for one remedy: with several waiting it has to be said which.
    guard chosen.count == 1 else { throw .noReference(example: "/approved r\(chosen[0]) NAME") }
    return chosen[0]
  }
}
