import Language

extension CallState {
  /// The state after an event. Total: an event that no longer fits changes nothing.
  /// - Parameter author: the scribe who wrote it; nil for the leader.
  package mutating func apply(_ event: CallEvent, at moment: Moment, by author: String? = nil) {
    let origin = Origin(step: place, at: moment, author: author)
    guard let author else {
      apply(event, at: moment, origin)
      return
    }
    let leaders = lastWords
    lastWords = scribesLastWords[author]
    apply(event, at: moment, origin)
    scribesLastWords[author] = lastWords
    lastWords = leaders
  }

  private mutating func apply(_ event: CallEvent, at moment: Moment, _ origin: Origin) {
    switch event {
    case .began(let opening): begin(opening)
    case .accountNamed(let name, let id):
      account = name
      escalation = id
    case .contactNamed(let person): contact = person
    case .severityRated(let level): severity = level
    case .phoneGiven(let number): phone = number
    case .noted(let text):
      notes.append(Note(text: text, origin: origin))
      lastWords = Reference(.note, notes.count)
    case .quoted(let text, let speaker):
      quotes.append(Quote(text: text, speaker: speaker, issue: nil, origin: origin))
      lastWords = Reference(.quote, quotes.count)
    case .issueRaised(let text, let quote): raise(text, quote: quote, origin: origin)
    case .actionPlanned(let actor, let text, let due):
      lastWords = nil
      actions.append(Action(actor: actor, text: text, due: due, isAgreed: false, origin: origin))
    case .todoAdded(let text, let due):
      lastWords = nil
      todos.append(Todo(text: text, due: due, origin: origin))
    case .remedyProposed(let text, let cost, let limit):
      lastWords = nil
      remedies.append(Remedy(text: text, cost: cost, limit: limit, approvedBy: nil, state: .proposed, origin: origin))
    case .nextWordSet(let due, let channel, let remark):
      lastWords = nil
      nextWords.append(NextWord(due: due, channel: channel, remark: remark, origin: origin))
    case .questionAsked(let text):
      lastWords = nil
      questions.append(Note(text: text, origin: origin))
    case .privatelyNoted(let text):
      lastWords = nil
      privates.append(Note(text: text ?? "", origin: origin))
    case .heatRead(let heat): readings.append(Reading(heat: heat, origin: origin))
    case .factEstablished(let fact, let value): facts[fact] = value
    case .moved(let step, let from, let manner, let missing): move(to: step, from: from, manner, missing)
    case .detourEntered: returns.append(place)
    case .detourLeft: leaveDetour()
    case .bookChanged: reminders.removeAll()
    case .lineHeld(let minutes):
      heldUntil = Moment(seconds: moment.seconds + minutes * 60, offset: moment.offset)
    case .readBack(let numbers): read(numbers)
    case .issuesConfirmed(let numbers): numbers.forEach { change(\.issues, $0) { $0.isConfirmed = true } }
    case .issueCorrected(let number, let text): correct(number, text)
    case .quoteLinked(let quote, let issue): change(\.quotes, quote) { $0.issue = issue }
    case .remediesOffered(let numbers, let early): offer(numbers, early: early)
    case .agreed(let references): agree(references)
    case .remediesApproved(let numbers, let name):
      numbers.forEach { change(\.remedies, $0) { $0.approvedBy = name } }
    case .edited(let reference, let revision): revise(reference, revision)
    case .noteSplit(let number): split(note: number, origin: origin)
    case .dropped(let reference): drop(reference)
    case .reminded(let reminder): reminders.insert(reminder)
    case .warningsHeard: remediesHeard = remedies.count
    case .ended(let missing):
      isEnded = true
      isScribeAllowed = false
      note(irregular: missing)
    case .reopened: isEnded = false
    case .scribingAllowed: isScribeAllowed = true
    case .scribingEnded: isScribeAllowed = false
    case .undid, .redid, .lineDropped: break
    }
  }

  private mutating func begin(_ opening: CallEvent.Opening) {
    account = opening.account
    escalation = opening.escalation
    contact = opening.contact
    severity = opening.severity
    leader = opening.leader
  }

  private mutating func split(note number: Int, origin: Origin) {
    guard notes.indices.contains(number - 1), let note = notes[number - 1] else { return }
    notes[number - 1] = nil
    let parts = Origin(step: origin.step, at: origin.at, author: note.origin.author)
    notes += note.lines.map { Note(text: $0, origin: parts) }
    lastWords = Reference(.note, notes.count)
  }

  private mutating func offer(_ numbers: [Int], early: [TooEarly]) {
    numbers.forEach { change(\.remedies, $0) { if $0.state == .proposed { $0.state = .offered } } }
    let names = numbers.map { "r\($0)" }.joined(separator: ", ")
    note(irregular: early.map { "\(names) offered \($0.record)" })
  }

  /// Reading on continues the count; reading from the start begins it anew with what is open.
  private mutating func read(_ numbers: [Int]) {
    let open = issues.indices.filter { issues[$0]?.isConfirmed == false }.map { $0 + 1 }
    let isUnsettled = !Set(open).isDisjoint(with: reading)
    let isGoingOn = numbers.first.map { first in
      (lastReadBack.last ?? first) < first && (isUnsettled || reading.contains(first))
    }
    reading = isGoingOn == true ? reading + open.filter { !reading.contains($0) && $0 > (reading.last ?? 0) } : open
    lastReadBack = numbers
    readIssues.formUnion(numbers)
  }

  private mutating func raise(_ text: String, quote: Int?, origin: Origin) {
    lastWords = nil
    issues.append(Issue(text: text, isInTheirWords: quote != nil, isConfirmed: false, origin: origin))
    let issue = issues.count
    if let quote { change(\.quotes, quote) { $0.issue = issue } }
  }

  private mutating func correct(_ number: Int, _ text: String) {
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

  private mutating func move(to step: String, from: String, _ manner: CallEvent.Manner, _ missing: [String]) {
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
    note(irregular: missing)
  }

  private mutating func note(irregular missing: [String]) {
    for line in missing where !irregularities.contains(line) { irregularities.append(line) }
  }

  private mutating func agree(_ references: [Reference]) {
    for reference in references {
      switch reference.kind {
      case .action: change(\.actions, reference.number) { $0.isAgreed = true }
      case .remedy: change(\.remedies, reference.number) { $0.state = .agreed }
      case .note, .quote, .issue, .todo, .question, .privateNote, .heat, .nextWord: break
      }
    }
    actionsAtLastAgreement = actions.count
  }

  /// Changes one captured thing in place; a number that is not there changes nothing.
  mutating func change<Thing>(
    _ list: WritableKeyPath<CallState, [Thing?]>, _ number: Int, _ body: (inout Thing) -> Void
  ) {
    guard self[keyPath: list].indices.contains(number - 1), var thing = self[keyPath: list][number - 1] else { return }
    body(&thing)
    self[keyPath: list][number - 1] = thing
  }
}
