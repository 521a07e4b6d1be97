import Books
import Language

extension Call {
  /// Turns what a line wants into what happened, or refuses it with the reason and the cure. What is only missing or
  /// too early is not refused: it is named once (`reminded`), and the same line again goes on.
  package func decide(_ intent: Intent, terms: Terms, outside: Outside) throws -> CallEvent {
    if state.isEnded, intent != .end { throw Refusal.callEnded }
    switch intent {
    case .note(let text): return .noted(text)
    case .quote(let text, let speaker): return .quoted(text, speaker: speaker)
    case .raiseIssue(let text): return .issueRaised(text, quote: nil)
    case .raiseIssueFromLastWords: return try issueFromLastWords()
    case .planAction(let actor, let text, let due): return .actionPlanned(actor, text, due)
    case .addTodo(let text, let due): return .todoAdded(text, due)
    case .proposeRemedy(let text):
      guard !Money.isUnreadable(in: text) else { throw Refusal.unreadableAmount }
      let cost = Money.found(in: text, currency: terms.currency)
      return .remedyProposed(text, cost: cost, limit: terms.limitExceeded(by: cost))
    case .setNextWord(let due, let channel, let remark): return .nextWordSet(due, channel, remark: remark)
    case .askQuestion(let text): return .questionAsked(text)
    case .notePrivately(let text): return .privatelyNoted(text)
    case .readHeat(let heat): return .heatRead(heat)
    case .goNext, .goBack, .go, .skip: return try decideMove(intent)
    case .enterDetour(let name):
      let detour = try outside.detour(name)
      return .detourEntered(detour.name, text: detour.text)
    case .leaveDetour:
      guard !state.returns.isEmpty else { throw Refusal.notInDetour }
      return .detourLeft
    case .updateBook:
      guard let text = try outside.newerBook() else { throw Refusal.noNewerBook(playbook.name) }
      return .bookChanged(text)
    case .holdLine(let minutes): return .lineHeld(minutes: minutes)
    case .pick(let digit):
      guard let pick = picks.first(where: { $0.digit == digit }) else {
        throw Refusal.noSuchDigit(highest: picks.count)
      }
      return .factEstablished(pick.fact.id, value: pick.choice.id)
    case .establish(let fact, let value): return try establish(fact, value, terms: terms)
    case .understood: return try establish("understood", "yes", terms: terms)
    case .confirm, .correct, .link, .offer, .agree, .approve: return try decideAgreement(intent)
    case .edit(let reference, let text): return try revise(reference, text, terms: terms)
    case .splitNote(let number): return .noteSplit(try noteToSplit(number))
    case .drop(let reference):
      try require(reference)
      return .dropped(reference)
    case .undo:
      guard !undoable.isEmpty else { throw Refusal.nothingToUndo }
      return .undid
    case .redo:
      guard !redoable.isEmpty else { throw Refusal.nothingToRedo }
      return .redid
    case .nameAccount(let name): return .accountNamed(name, escalation: try outside.escalation(name))
    case .nameContact(let contact): return .contactNamed(contact)
    case .rateSeverity(let level): return .severityRated(level)
    case .givePhone(let number): return .phoneGiven(number)
    case .loseLine: return .lineDropped
    case .letScribeWrite(let may): return may ? .scribingAllowed : .scribingEnded
    case .end: return .ended(missing: tray.filter(\.isPressing).map(\.text))
    }
  }

  func require(_ reference: Reference) throws(Refusal) {
    guard state.text(of: reference) != nil else { throw .noSuch(reference) }
  }

  private func noteToSplit(_ number: Int?) throws(Refusal) -> Int {
    if let number {
      guard state.notes.indices.contains(number - 1), let note = state.notes[number - 1] else {
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
    return .issueRaised(text, quote: last.kind == .quote ? last.number : nil)
  }

  private func establish(_ typed: String, _ value: String, terms: Terms) throws(Refusal) -> CallEvent {
    let ids = facts.map(\.id)
    guard let fact = facts.first(where: { $0.id == typed.lowercased() }) else {
      throw .noSuchFact(near: Nearest.match(typed, among: ids), facts: ids)
    }
    return .factEstablished(fact.id, value: try FactValue.read(value, for: fact, terms: terms))
  }
}
