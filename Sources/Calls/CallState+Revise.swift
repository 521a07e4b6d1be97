extension CallState {
  /// Puts new text in place. What the customer had confirmed or agreed to loses that mark when it changes.
  mutating func revise(_ reference: Reference, _ revision: CallEvent.Revision) {
    let number = reference.number
    switch (reference.kind, revision) {
    case (.note, .text(let text)): change(\.notes, number) { $0.text = text }
    case (.question, .text(let text)): change(\.questions, number) { $0.text = text }
    case (.privateNote, .text(let text)): change(\.privates, number) { $0.text = text }
    case (.issue, .text(let text)):
      change(\.issues, number) {
        $0.isConfirmed = $0.isConfirmed && $0.text == text
        $0.isInTheirWords = $0.isInTheirWords && $0.text == text
        $0.text = text
      }
      readIssues.remove(number)
    case (.quote, .quote(let text, let speaker)): reviseQuote(number, text, speaker)
    case (.action, .action(let actor, let text, let due)):
      change(\.actions, number) {
        $0.isAgreed = $0.isAgreed && $0.actor == actor && $0.text == text && $0.due == due
        ($0.actor, $0.text, $0.due) = (actor, text, due)
      }
    case (.todo, .todo(let text, let due)): change(\.todos, number) { ($0.text, $0.due) = (text, due) }
    case (.remedy, .remedy(let text, let cost, let limit)):
      change(\.remedies, number) {
        guard $0.text != text else { return }
        $0 = Remedy(text: text, cost: cost, limit: limit, approvedBy: nil, state: .proposed, origin: $0.origin)
      }
    case (.nextWord, .nextWord(let due, let channel, let remark)):
      change(\.nextWords, number) { ($0.due, $0.channel, $0.remark) = (due, channel, remark) }
    case (.heat, .heat(let heat)): change(\.readings, number) { $0.heat = heat }
    case (.note, _), (.question, _), (.privateNote, _), (.issue, _), (.quote, _), (.action, _), (.todo, _),
      (.remedy, _), (.nextWord, _), (.heat, _):
      break
    }
  }

  /// The issue a quote belongs to would show the customer words they did not confirm: its mark falls too.
  private mutating func reviseQuote(_ number: Int, _ text: String, _ speaker: String?) {
    guard quotes.indices.contains(number - 1), let old = quotes[number - 1] else { return }
    change(\.quotes, number) { ($0.text, $0.speaker) = (text, speaker) }
    guard old.text != text, let issue = old.issue else { return }
    change(\.issues, issue) { $0.isConfirmed = false }
  }

  mutating func drop(_ reference: Reference) {
    let index = reference.number - 1
    func clear<Thing>(_ list: inout [Thing?]) {
      if list.indices.contains(index) { list[index] = nil }
    }
    switch reference.kind {
    case .note: clear(&notes)
    case .quote: clear(&quotes)
    case .issue:
      clear(&issues)
      for number in quotes.indices where quotes[number]?.issue == reference.number { quotes[number]?.issue = nil }
    case .action: clear(&actions)
    case .todo: clear(&todos)
    case .remedy: clear(&remedies)
    case .question: clear(&questions)
    case .privateNote: clear(&privates)
    case .heat: clear(&readings)
    case .nextWord: clear(&nextWords)
    }
    if lastWords == reference { lastWords = nil }
    scribesLastWords = scribesLastWords.filter { $0.value != reference }
  }

  /// The text of something captured, nil when it is not there (any more).
  package func text(of reference: Reference) -> String? {
    let index = reference.number - 1
    func pick<Thing>(_ list: [Thing?]) -> Thing? { list.indices.contains(index) ? list[index] : nil }
    switch reference.kind {
    case .note: return pick(notes)?.text
    case .quote: return pick(quotes)?.text
    case .issue: return pick(issues)?.text
    case .action: return pick(actions)?.text
    case .todo: return pick(todos)?.text
    case .remedy: return pick(remedies)?.text
    case .question: return pick(questions)?.text
    case .privateNote: return pick(privates)?.text
    case .heat: return pick(readings).map { String($0.heat) }
    case .nextWord: return pick(nextWords).map { $0.due.time.map { "\($0)" } ?? $0.due.date.iso }
    }
  }
}
