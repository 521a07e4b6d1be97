import Language

extension CallState {
  /// Puts new text in place. What the customer had confirmed or agreed to loses that mark when it changes.
  mutating func revise(_ reference: Reference, _ capture: Capture) {
    guard reference.kind == capture.kind else { return }
    wordings[reference] = nil
    let number = reference.number
    switch capture {
    case .note(let text): change(\.notes, number) { $0.text = text }
    case .question(let text): change(\.questions, number) { $0.text = text }
    case .privateNote(let text): change(\.privates, number) { $0.text = text ?? "" }
    case .issue(let text, _):
      change(\.issues, number) {
        $0.isConfirmed = $0.isConfirmed && $0.text == text
        $0.isInTheirWords = $0.isInTheirWords && $0.text == text
        $0.text = text
      }
      readIssues.remove(number)
    case .quote(let text, let speaker): reviseQuote(number, text, speaker)
    case .action(let actor, let text, let due):
      let before = actions[number: number]
      if before?.due != due { facts[Call.dateFact(number)] = nil }
      change(\.actions, number) {
        let isSame = $0.actor == actor && $0.text == text && $0.due == due
        $0.isAgreed = $0.isAgreed && isSame
        // What is promised anew is not done yet.
        $0.keptOn = isSame ? $0.keptOn : nil
        $0.isDraftTaken = $0.isDraftTaken && $0.actor == actor && $0.text == text
        ($0.actor, $0.text, $0.due) = (actor, text, due)
      }
      noteWithdrawn(number, before)
    case .todo(let text, let due):
      change(\.todos, number) {
        $0.keptOn = $0.text == text && $0.due == due ? $0.keptOn : nil
        ($0.text, $0.due) = (text, due)
      }
    case .remedy(let text, let cost, let limit):
      change(\.remedies, number) {
        guard $0.text != text else { return }
        $0 = Remedy(text: text, cost: cost, limit: limit, approvedBy: nil, state: .proposed, origin: $0.origin)
      }
    case .nextWord(let due, let channel, let remark):
      change(\.nextWords, number) { ($0.due, $0.channel, $0.remark) = (due, channel, remark) }
    case .heat(let heat): change(\.readings, number) { $0.heat = heat }
    }
  }

  /// The issue a quote belongs to would show the customer words they did not confirm: its mark falls too.
  private mutating func reviseQuote(_ number: Int, _ text: String, _ speaker: String?) {
    guard let old = quotes[number: number] else { return }
    change(\.quotes, number) { ($0.text, $0.speaker) = (text, speaker) }
    guard old.text != text, let issue = old.issue else { return }
    wordings[Reference(.issue, issue)] = nil
    change(\.issues, issue) { $0.isConfirmed = false }
  }

  mutating func drop(_ reference: Reference) {
    let number = reference.number
    wordings[reference] = nil
    switch reference.kind {
    case .note: clear(\.notes, number)
    case .quote: clear(\.quotes, number)
    case .issue:
      clear(\.issues, number)
      for quote in quotes.indices where quotes[quote]?.issue == number {
        change(\.quotes, quote + 1) { $0.issue = nil }
      }
    case .action:
      let before = actions[number: number]
      clear(\.actions, number)
      noteWithdrawn(number, before)
    case .todo: clear(\.todos, number)
    case .remedy: clear(\.remedies, number)
    case .question: clear(\.questions, number)
    case .privateNote: clear(\.privates, number)
    case .heat: clear(\.readings, number)
    case .nextWord:
      let before = nextWord
      clear(\.nextWords, number)
      if nextWord == nil { withdrawnNextWord = before }
    }
    if lastWords == reference { lastWords = nil }
    scribesLastWords = scribesLastWords.filter { $0.value != reference }
  }

  /// A promise with a date that is one no more; where it is one again it is not withdrawn.
  mutating func noteWithdrawn(_ number: Int, _ before: Action?) {
    if actions[number: number]?.isDatedPromise == true {
      withdrawnActions[number] = nil
    } else if let before, before.isDatedPromise {
      withdrawnActions[number] = before
    }
  }

  /// How many of a kind were written down, dropped ones with them.
  package func count(of kind: Reference.Kind) -> Int {
    switch kind {
    case .note: notes.count
    case .quote: quotes.count
    case .issue: issues.count
    case .action: actions.count
    case .todo: todos.count
    case .remedy: remedies.count
    case .question: questions.count
    case .privateNote: privates.count
    case .heat: readings.count
    case .nextWord: nextWords.count
    }
  }

  /// Something captured as it stands now; nil when it is not there (any more).
  package func capture(of reference: Reference) -> Capture? {
    func pick<Thing>(_ list: Series<Thing?>) -> Thing? { list[number: reference.number] }
    switch reference.kind {
    case .note: return pick(notes).map { .note($0.text) }
    case .quote: return pick(quotes).map { .quote($0.text, speaker: $0.speaker) }
    case .issue:
      let quote = quotes.firstIndex { $0?.issue == reference.number }.map { $0 + 1 }
      return pick(issues).map { .issue($0.text, quote: $0.isInTheirWords ? quote : nil) }
    case .action: return pick(actions).map { .action($0.actor, $0.text, $0.due) }
    case .todo: return pick(todos).map { .todo($0.text, $0.due) }
    case .remedy: return pick(remedies).map { .remedy($0.text, cost: $0.cost, limit: $0.limit) }
    case .question: return pick(questions).map { .question($0.text) }
    case .privateNote: return pick(privates).map { .privateNote($0.text) }
    case .heat: return pick(readings).map { .heat($0.heat) }
    case .nextWord: return pick(nextWords).map { .nextWord($0.due, $0.channel, remark: $0.remark) }
    }
  }

  /// The day on which it was done; nil while it is open.
  package func keptOn(_ reference: Reference) -> CivilDate? {
    switch reference.kind {
    case .action: actions[number: reference.number]?.keptOn
    case .todo: todos[number: reference.number]?.keptOn
    case .remedy: remedies[number: reference.number]?.keptOn
    case .note, .quote, .issue, .question, .privateNote, .heat, .nextWord: nil
    }
  }

  /// Whether it is there and neither done nor solved.
  package func isOpen(_ reference: Reference) -> Bool {
    let isSolved = reference.kind == .issue && issues[number: reference.number]?.solution != nil
    return capture(of: reference) != nil && keptOn(reference) == nil && !isSolved
  }

  /// Its text, nil when it is not there.
  package func text(of reference: Reference) -> String? {
    switch capture(of: reference) {
    case .note(let text), .quote(let text, _), .issue(let text, _), .action(_, let text, _), .todo(let text, _),
      .remedy(let text, _, _), .question(let text):
      text
    case .privateNote(let text): text ?? ""
    case .heat(let heat): String(heat)
    case .nextWord(let due, _, _): due.time.map { "\($0)" } ?? due.date.iso
    case nil: nil
    }
  }
}
