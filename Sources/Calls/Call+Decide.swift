import Books
import Language

extension Call {
  /// Turns what a line wants into what happened, or refuses it with the reason and the cure. What is only missing or
  /// too early is not refused: it is named once (`reminded`), and the same line again goes on.
  package func decide(_ intent: Intent, terms: Terms, outside: Outside) throws -> CallEvent {
    if state.isEnded, intent != .course(.end), !intent.isForTheLetter { throw Refusal.callEnded }
    if state.isDiscarded, intent != .course(.restore) { throw Refusal.callDiscarded }
    return switch intent {
    case .capture(let capture): .captured(capture)
    case .raiseIssueFromLastWords: try issueFromLastWords()
    case .move(let move): try decide(move, outside: outside)
    case .agreement(let agreement): try decide(agreement, terms: terms)
    case .mend(let mend): try decide(mend, terms: terms)
    case .course(let course): try decide(course, terms: terms, outside: outside)
    }
  }

  private func decide(_ course: Intent.Course, terms: Terms, outside: Outside) throws -> CallEvent {
    switch course {
    case .nameAccount(let name):
      let escalation = try outside.escalation(name) ?? ""
      return .accountNamed(
        name, escalation: escalation, from: state.account,
        carried: escalation == state.escalation || escalation.isEmpty ? nil : try outside.carried(escalation))
    case .joinEscalation(let number):
      let (id, account) = try outside.joining(number)
      guard id != state.escalation else { throw Refusal.inThatEscalation }
      return .escalationJoined(id, account: account, from: state.escalation, carried: try outside.carried(id))
    case .nameContact(let contact):
      let here = state.people.reversed() + [state.lastContact].compactMap(\.self)
      let known = try here + (state.account.map { try outside.people($0) } ?? [])
      return .contactNamed(contact.completed(among: known), from: state.contact)
    case .rateSeverity(let level): return .severityRated(level, from: state.severity)
    case .givePhone(let number): return .phoneGiven(number, from: state.phone)
    case .establish(let fact, let value): return try establish(fact, value, terms: terms)
    case .pick(let digit):
      guard let pick = picks.first(where: { $0.digit == digit }) else {
        throw Refusal.noSuchDigit(highest: picks.count)
      }
      return .factEstablished(pick.fact.id, value: pick.choice.id, from: state.facts[pick.fact.id])
    case .answer(let text):
      guard let fact = state.askedForWords.flatMap({ factRead($0) }) else { throw Refusal.noQuestionForWords }
      let value = try FactValue.read(text, for: fact, terms: terms, example: fact.shortExample)
      return .factEstablished(fact.id, value: value, from: state.facts[fact.id])
    case .ask(let typed): return .factsAsked([try namedFact(typed).id])
    case .updateBook:
      guard let copy = try outside.newerBook() else { throw Refusal.noNewerBook(playbook.name) }
      return .bookChanged(copy)
    case .changeBook(let name): return try goOver(to: try outside.book(name))
    case .holdLine(let minutes): return .lineHeld(minutes: minutes)
    case .endHold:
      guard state.heldUntil != nil else { throw Refusal.notOnHold }
      return .holdEnded
    case .loseLine: return .lineDropped
    case .letScribeWrite(let may): return may ? .scribingAllowed : .scribingEnded
    case .end: return .ended(open: tray.filter(\.isPressing).map(\.open))
    case .discard: return try discard(now: terms.now)
    case .restore:
      guard state.isDiscarded else { throw Refusal.callNotDiscarded }
      return .restored(escalation: try state.account.flatMap(outside.escalation))
    }
  }

  private func decide(_ mend: Intent.Mend, terms: Terms) throws(Refusal) -> CallEvent {
    switch mend {
    case .edit(let reference, let text): return try edit(reference, text, terms: terms)
    case .splitNote(let number): return .noteSplit(try noteToSplit(number))
    case .drop(let references):
      for reference in references { try require(reference) }
      return .dropped(references)
    case .findOut(let number, let answer):
      try require(Reference(.question, number))
      return .questionAnswered(number, answer, from: state.questions[number: number]?.answer)
    case .settle(let reference, let text, let isDraft):
      try require(reference)
      guard [.issue, .action, .remedy].contains(reference.kind) || feedback.contains(reference) else {
        throw .wrongKind(reference, wants: "issue, action or remedy")
      }
      let text = text.map { $0.trimmed.startingSentence.closed }
      return .letterLineSettled(
        reference, text: text, isDraft: isDraft, from: state.wordings[reference]?.text)
    case .undo:
      guard !undoable.isEmpty else { throw .nothingToUndo }
      return .undid
    case .redo:
      guard !redoable.isEmpty else { throw .nothingToRedo }
      return .redid
    }
  }

  /// Asked for twice, at once and with nothing in between. What was finished once is more than an accident.
  private func discard(now: Moment) throws(Refusal) -> CallEvent {
    let wasFinished = log.contains { if case .ended = $0.event { true } else { false } }
    if wasFinished { throw .endedBefore }
    let isMeant = log.last.map { $0.event == .reminded(.discarding) && now.seconds - $0.at.seconds < 120 }
    return isMeant == true ? .discarded : .reminded(.discarding)
  }

  private func goOver(to copy: BookCopy) throws(Refusal) -> CallEvent {
    guard let book = copy.book, book.name != playbook.name else { throw .hasThatBook(playbook.name) }
    return .bookChanged(copy)
  }

  func require(_ reference: Reference) throws(Refusal) {
    guard state.text(of: reference) != nil else { throw .noSuch(reference) }
  }

  private func noteToSplit(_ number: Int?) throws(Refusal) -> Int {
    if let number {
      guard let note = state.notes[number: number] else {
        throw .noSuch(Reference(.note, number))
      }
      guard note.lines.count > 1 else { throw .nothingToSplit }
      return number
    }
    guard let last = state.notes.lastIndex(where: { ($0?.lines.count ?? 0) > 1 }) else { throw .nothingToSplit }
    return last + 1
  }

  /// - Parameter scribe: whose words are meant; nil for the leader's.
  func issueFromLastWords(of scribe: String? = nil) throws(Refusal) -> CallEvent {
    let words = scribe.map { state.scribesLastWords[$0] } ?? state.lastWords
    guard let last = words, let text = state.text(of: last) else { throw .nothingBefore }
    return .captured(.issue(text, quote: last.kind == .quote ? last.number : nil))
  }

  private func namedFact(_ typed: String) throws(Refusal) -> Fact {
    let ids = facts.map(\.id)
    let id = typed.lowercased()
    guard let fact = facts.first(where: { $0.id == id }) ?? dateQuestion(id) else {
      throw .noSuchFact(near: Nearest.match(typed, among: ids), facts: ids)
    }
    return fact
  }

  func establish(_ typed: String, _ value: String, terms: Terms) throws(Refusal) -> CallEvent {
    let fact = try namedFact(typed)
    let answer = try FactValue.read(value, for: fact, terms: terms, example: fact.example)
    return .factEstablished(fact.id, value: answer, from: state.facts[fact.id])
  }
}
