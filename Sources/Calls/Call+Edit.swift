import Language

extension Call {
  /// The new text is read by the rules of the line that made it; what it does not name stays as it was.
  func edit(_ reference: Reference, _ text: String, terms: Terms) throws(Refusal) -> CallEvent {
    guard let old = state.capture(of: reference) else { throw .noSuch(reference) }
    let new = try reread(text, as: old, with: LineGrammar(terms: terms, call: self))
    return .edited(reference, new, from: old.withoutPrivateText)
  }

  private func reread(_ text: String, as old: Capture, with grammar: LineGrammar) throws(Refusal) -> Capture {
    switch old {
    case .quote: return try grammar.quote(text)
    case .action(let actor, let task, let due):
      if let date = onlyDate(text, grammar) { return .action(actor, task, date) }
      let new = try grammar.planned(text)
      return .action(grammar.namesActor(text) ? new.actor : actor, new.task, new.due ?? due)
    case .todo(let task, let due):
      if let date = onlyDate(text, grammar) { return .todo(task, date) }
      let new = try grammar.split(text)
      return .todo(new.task, new.due ?? due)
    case .remedy:
      let isMarked = text.first.flatMap { grammar.terms.keys.meanings[$0] } == .remedy
      let text = isMarked ? String(text.dropFirst()).trimmed : text
      guard !text.isEmpty else { throw .unreadableAmount }
      return try grammar.remedy(text)
    case .nextWord(_, let channel, let remark):
      let new = try grammar.nextWord(text)
      // "her mobile" belongs to the call: with another way it goes, and with neither named both stay.
      guard case .nextWord(let due, nil, nil) = new else { return new }
      return .nextWord(due, channel, remark: remark)
    case .heat: return try grammar.heat(text)
    default: return old.saying(text)
    }
  }

  /// The date, when the new text of an action or a to-do is nothing else: `/edit a2 Friday noon`.
  private func onlyDate(_ text: String, _ grammar: LineGrammar) -> Due? {
    guard case ("x", let due?)? = try? grammar.split("x, \(text)") else { return nil }
    return due
  }
}
