import Language

extension CallState {
  /// Puts new text in place. What the customer had confirmed or agreed to loses that mark when it changes.
  mutating func revise(_ reference: Reference, _ capture: Capture) {
    guard reference.kind == capture.kind else { return }
    wordings[reference] = nil
    let number = reference.number
    let (action, quote) = (actions[number: number], quotes[number: number])
    reference.kind.list.revise(number, capture, &self)
    switch reference.kind {
    case .issue: readIssues.remove(number)
    case .quote: noteRevised(quote, number)
    case .action:
      if action?.due != capture.due { facts[Call.dateFact(number)] = nil }
      noteWithdrawn(number, action)
    default: break
    }
  }

  /// The issue a quote belongs to would show the customer words they did not confirm: its mark falls too.
  private mutating func noteRevised(_ before: Quote?, _ number: Int) {
    guard let before, let issue = before.issue, before.text != quotes[number: number]?.text else { return }
    wordings[Reference(.issue, issue)] = nil
    change(\.issues, issue) { $0.isConfirmed = false }
  }

  mutating func drop(_ reference: Reference) {
    let number = reference.number
    wordings[reference] = nil
    let (action, word) = (actions[number: number], nextWord)
    reference.kind.list.clear(number, &self)
    switch reference.kind {
    case .issue:
      for quote in quotes.indices where quotes[quote]?.issue == number {
        change(\.quotes, quote + 1) { $0.issue = nil }
      }
    case .action: noteWithdrawn(number, action)
    case .nextWord: if nextWord == nil { withdrawnNextWord = word }
    default: break
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
}
