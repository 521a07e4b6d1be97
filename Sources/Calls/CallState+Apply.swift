import Language

extension CallState {
  /// The state after an event. Total: an event that no longer fits changes nothing.
  /// - Parameter author: the scribe who wrote it; nil for the leader.
  package mutating func apply(_ event: CallEvent, at moment: Moment, by author: String? = nil) {
    let origin = Origin(step: place, at: moment, author: author)
    if let author {
      let leaders = lastWords
      lastWords = scribesLastWords[author]
      apply(event, at: moment, origin)
      scribesLastWords[author] = lastWords
      lastWords = leaders
    } else {
      apply(event, at: moment, origin)
    }
    let captured = captured(by: event)
    for reference in event.touched(captured) { touch(reference, at: moment) }
    if let reference = event.promised(captured) { promise(reference, at: moment) }
  }

  /// What an event that was applied has written down.
  private func captured(by event: CallEvent) -> Reference? {
    guard case .captured(let capture) = event else { return nil }
    return Reference(capture.kind, count(of: capture.kind))
  }

  private mutating func apply(_ event: CallEvent, at moment: Moment, _ origin: Origin) {
    switch event {
    case .began(let opening):
      begin(opening)
      severityAt = opening.severity.map { _ in moment }
      carry(opening.carried, at: opening.heldAt ?? moment)
    case .accountNamed(let name, let id, _, let carried):
      // It was made for the account of before.
      if let account, account != name { prepared = nil }
      if id != escalation { carry(carried, at: moment) }
      account = name
      escalation = id.isEmpty ? nil : id
      hasChosenEscalation = false
    case .escalationJoined(let id, let name, _, let carried):
      if id != escalation { carry(carried, at: moment) }
      (account, escalation, hasChosenEscalation) = (name, id, true)
    case .contactNamed(let person, _): meet(person)
    case .severityRated(let level, _): (severity, severityAt) = (level, moment)
    case .phoneGiven(let number, _): phone = number
    case .captured(let capture): take(capture, origin)
    case .notesBrought(let texts):
      for text in texts { add(Note(text: text, origin: origin), to: \.notes) }
      lastWords = texts.isEmpty ? lastWords : Reference(.note, notes.count)
    case .factEstablished(let fact, let value, _): establish(fact, value)
    case .factsAsked(let facts): asked = facts
    case .moved(let step, let from, let manner, let open):
      leftFirstStepAt = leftFirstStepAt ?? moment
      move(to: step, from: from, manner, open)
    case .detourEntered: returns.append(place)
    case .detourLeft: leaveDetour()
    case .bookChanged: reminders.removeAll()
    case .lineHeld(let minutes):
      // Out of bounds it says nothing: a hold is an hour at most.
      heldUntil = Moment(seconds: moment.seconds + min(max(minutes, 0), 24 * 60) * 60, offset: moment.offset)
    case .holdEnded: heldUntil = nil
    case .readBack(let numbers): read(numbers)
    case .issuesConfirmed(let numbers):
      firstConfirmedAt = firstConfirmedAt ?? moment
      numbers.forEach { change(\.issues, $0) { $0.isConfirmed = true } }
    case .issueCorrected(let number, let text, _): correct(number, text)
    case .quoteLinked(let quote, let issue, _): change(\.quotes, quote) { $0.issue = issue }
    case .remediesOffered(let numbers, let early): offer(numbers, early: early)
    case .remediesDeclined(let numbers): numbers.forEach { change(\.remedies, $0) { $0.state = .declined } }
    case .questionAnswered(let number, let answer, _): change(\.questions, number) { $0.answer = answer }
    case .agreed(let references): agree(references)
    case .kept(let references, let day): references.forEach { keep($0, on: day) }
    case .issuesSolved(let numbers, let how, let day):
      numbers.forEach { solve($0, Solution(on: day, how: how)) }
    case .issuesReopened(let numbers): numbers.forEach { solve($0, nil) }
    case .issuesRanked(let numbers):
      issueOrder = numbers + issueOrder.filter { !numbers.contains($0) }
      issuesRankedAt = moment
    case .rescheduled(let reference, let due, let why, _, let day):
      reschedule(reference, to: due, on: day, why: why)
    case .termSet(let numbers, let term, _):
      for number in numbers {
        change(\.actions, number) { $0.term = term }
        termSetAt[Reference(.action, number)] = moment
      }
    case .remediesApproved(let numbers, let name, _):
      numbers.forEach { change(\.remedies, $0) { $0.approvedBy = name } }
    case .letterLineSettled(let reference, let text, let isDraft, _):
      wordings[reference] = Wording(text: text)
      if reference.kind == .action { change(\.actions, reference.number) { $0.isDraftTaken = isDraft } }
    case .edited(let reference, let capture, _): revise(reference, capture)
    case .noteSplit(let number): split(note: number, origin: origin)
    case .dropped(let references): references.forEach { drop($0) }
    case .reminded(let reminder): reminders.insert(reminder)
    case .warningsHeard: remediesHeard = remedies.count
    case .ended(let open):
      isEnded = true
      isScribeAllowed = false
      note(irregular: open.map { .leftOpen($0) })
    case .reopened: isEnded = false
    case .discarded:
      isDiscarded = true
      isScribeAllowed = false
    case .restored(let id):
      isDiscarded = false
      escalation = account == nil ? nil : id
    case .scribingAllowed: isScribeAllowed = true
    case .scribingEnded: isScribeAllowed = false
    case .undid, .redid, .lineDropped: break
    }
  }

  private mutating func meet(_ person: Contact) {
    contact = person
    people.removeAll { person.isSamePerson(as: $0) || person.isWholeName(of: $0) }
    people.append(person)
  }

  private mutating func begin(_ opening: CallEvent.Opening) {
    account = opening.account
    escalation = opening.escalation
    if let contact = opening.contact { meet(contact) }
    severity = opening.severity
    leader = opening.leader
    prepared = opening.prepared
  }

  private mutating func split(note number: Int, origin: Origin) {
    guard let note = notes[number: number] else { return }
    clear(\.notes, number)
    let parts = Origin(step: origin.step, at: origin.at, author: note.origin.author)
    for line in note.lines { add(Note(text: line, origin: parts), to: \.notes) }
    lastWords = Reference(.note, notes.count)
  }

  private mutating func offer(_ numbers: [Int], early: [TooEarly]) {
    numbers.forEach { change(\.remedies, $0) { if $0.state == .proposed { $0.state = .offered } } }
    note(irregular: early.map { .offered(numbers, $0) })
  }

  /// Reading on continues the count; reading from the start begins it anew with what is open.
  private mutating func read(_ numbers: [Int]) {
    let open = unconfirmed
    let isUnsettled = !Set(open).isDisjoint(with: reading)
    let isGoingOn = numbers.first.map { first in
      (lastReadBack.last ?? first) < first && (isUnsettled || reading.contains(first))
    }
    reading = isGoingOn == true ? reading + open.filter { !reading.contains($0) && $0 > (reading.last ?? 0) } : open
    lastReadBack = numbers
    readIssues.formUnion(numbers)
  }

  /// Writes down; the words of a note or a quote are those that `!` alone makes an issue of.
  private mutating func take(_ capture: Capture, _ origin: Origin) {
    capture.kind.list.add(capture, origin, &self)
    switch capture {
    case .note, .quote: lastWords = Reference(capture.kind, count(of: capture.kind))
    case .heat: return
    case .issue(_, let quote?):
      let issue = issues.count
      change(\.quotes, quote) { $0.issue = issue }
      lastWords = nil
    case .nextWord: (withdrawnNextWord, lastWords) = (nil, nil)
    default: lastWords = nil
    }
  }

  /// Whether the date of a fix may be told is part of what the letter says of it.
  private mutating func establish(_ fact: String, _ value: String) {
    facts[fact] = value
    factsCarried.remove(fact)
    wordings = wordings.filter { $0.key.kind != .action || Call.dateFact($0.key.number) != fact }
  }

  private mutating func correct(_ number: Int, _ text: String) {
    wordings[Reference(.issue, number)] = nil
    change(\.issues, number) {
      $0.text = text
      $0.isInTheirWords = false
      $0.isConfirmed = true
    }
  }

  /// Stands in the first step of a detour, which may have been here before.
  mutating func enter(_ step: String) {
    let name = step.prefix { $0 != "/" }
    visited = visited.filter { !$0.hasPrefix("\(name)/") }
    visited.insert(step)
    place = step
    reminders.removeAll()
  }

  private mutating func leaveDetour() {
    guard let back = returns.popLast() else { return }
    place = back
    reminders.removeAll()
  }

  private mutating func move(to step: String, from: String, _ manner: CallEvent.Manner, _ open: [Open]) {
    if case .skip(let why) = manner {
      skipped[from] = why ?? ""
    } else {
      visited.insert(from)
    }
    skipped[step] = nil
    visited.insert(step)
    place = step
    // To a step of the call's own book: whatever detour led away from it is over.
    if !step.contains("/") { returns.removeAll() }
    reminders.removeAll()
    note(irregular: open.map { .leftOpen($0) })
  }

  private mutating func note(irregular found: [Irregularity]) {
    for one in found where !irregularities.contains(one) { irregularities.append(one) }
  }

  /// What is done is told of otherwise than what is promised.
  private mutating func keep(_ reference: Reference, on day: CivilDate) {
    wordings[reference] = nil
    switch reference.kind {
    case .action: change(\.actions, reference.number) { $0.keptOn = day }
    case .todo: change(\.todos, reference.number) { $0.keptOn = day }
    case .remedy: change(\.remedies, reference.number) { $0.keptOn = day }
    default: break
    }
  }

  private mutating func solve(_ number: Int, _ solution: Solution?) {
    wordings[Reference(.issue, number)] = nil
    change(\.issues, number) {
      if solution == nil, $0.solution != nil { $0.reopenings += 1 }
      $0.solution = solution
    }
  }

  /// What was agreed stays agreed: they are told of the new date, and why.
  private mutating func reschedule(_ reference: Reference, to due: Due, on day: CivilDate, why: String?) {
    wordings[reference] = nil
    switch reference.kind {
    case .action:
      facts[Call.dateFact(reference.number)] = nil
      change(\.actions, reference.number) { $0.move(to: due, on: day, why: why) }
    case .todo: change(\.todos, reference.number) { $0.move(to: due, on: day, why: why) }
    default: break
    }
  }

  private mutating func agree(_ references: [Reference]) {
    for reference in references {
      switch reference.kind {
      case .action:
        change(\.actions, reference.number) { $0.isAgreed = true }
        noteWithdrawn(reference.number, nil)
      case .remedy: change(\.remedies, reference.number) { $0.state = .agreed }
      default: break
      }
    }
    actionsAtLastAgreement = actions.count
  }
}

extension CallEvent {
  /// What it has changed that outlives the call.
  /// - Parameter captured: what it has written down, where it has.
  fileprivate func touched(_ captured: Reference?) -> [Reference] {
    switch self {
    case .captured: captured.map { [$0] } ?? []
    case .edited(let reference, _, _): [reference]
    case .dropped(let references), .agreed(let references), .kept(let references, _): references
    case .issuesConfirmed(let numbers), .issuesSolved(let numbers, _, _), .issuesReopened(let numbers):
      numbers.map { Reference(.issue, $0) }
    case .issueCorrected(let number, _, _): [Reference(.issue, number)]
    case .rescheduled(let reference, _, _, _, _): [reference]
    case .termSet(let numbers, _, _): numbers.map { Reference(.action, $0) }
    case .remediesOffered(let numbers, _), .remediesDeclined(let numbers), .remediesApproved(let numbers, _, _):
      numbers.map { Reference(.remedy, $0) }
    case .questionAnswered(let number, _, _): [Reference(.question, number)]
    case .began, .accountNamed, .escalationJoined, .contactNamed, .severityRated, .phoneGiven, .notesBrought,
      .factEstablished, .factsAsked, .moved, .detourEntered, .detourLeft, .bookChanged, .readBack, .quoteLinked,
      .issuesRanked, .noteSplit, .letterLineSettled, .undid, .redid, .reminded, .warningsHeard, .lineDropped, .lineHeld,
      .holdEnded, .scribingAllowed, .scribingEnded, .ended, .reopened, .discarded, .restored:
      []
    }
  }

  /// What it promises, with all that there is to say of it.
  fileprivate func promised(_ captured: Reference?) -> Reference? {
    let reference: Reference? =
      switch self {
      case .captured: captured
      case .edited(let reference, _, _), .rescheduled(let reference, _, _, _, _): reference
      default: nil
      }
    return reference.flatMap { Reference.Kind.promised.contains($0.kind) ? $0 : nil }
  }
}
