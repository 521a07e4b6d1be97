import Books
import Language

/// Something a record still lacks, which one question asks for. Each can be passed over.
package enum Missing: Hashable, Sendable {
  case account, contact
  /// No issue at all was written down.
  case issues
  /// Whether they confirmed these.
  case confirmation([Int])
  /// A question of the book.
  case fact(String)
  /// What was to be found out.
  case finding(Int)
  /// Whether a remedy was offered, and what they said to it.
  case offer(Int)
  /// What they said to a remedy that was offered.
  case reply(Int)
  /// Who approved a remedy that is above the limit.
  case approval(Int)
  /// Nobody has anything to do.
  case actions
  /// By when an action is done.
  case date(Int)
  /// Whether they agreed to these actions.
  case agreement([Int])
  case nextWord

  /// An answer that can be picked, and the lines it stands for.
  package struct Choice: Hashable, Sendable {
    package let label: String
    let intents: [Intent]
  }

  /// What is asked of several at once, each by itself: asked once, it is asked.
  package var each: [Missing] {
    switch self {
    case .confirmation(let issues): issues.map { .confirmation([$0]) }
    case .agreement(let actions): actions.map { .agreement([$0]) }
    case .account, .contact, .issues, .fact, .finding, .offer, .reply, .approval, .actions, .date, .nextWord: [self]
    }
  }

  /// Whether there can be another answer after the first: there may be a second issue.
  package var takesSeveral: Bool { self == .issues || self == .actions }

  fileprivate var isYesOrNo: Bool {
    switch self {
    case .confirmation, .agreement: true
    case .account, .contact, .issues, .fact, .finding, .offer, .reply, .approval, .actions, .date, .nextWord: false
    }
  }

  /// Whether any words answer it, so that a slip would be written down.
  package var takesWords: Bool {
    switch self {
    case .account, .contact, .issues, .finding, .approval, .actions: true
    case .confirmation, .fact, .offer, .reply, .date, .agreement, .nextWord: false
    }
  }

  /// An answer as one types it; empty where the answers are listed.
  package var example: String {
    switch self {
    case .account: "Northwind Traders"
    case .contact: "Dana Reyes, CFO"
    case .issues: "nobody called back"
    case .confirmation, .agreement: "yes, no, or the numbers of those they did"
    case .finding: "it was sensor 4"
    case .approval: "Sam Lee"
    case .actions: "me: send the list, Friday noon"
    case .date: "Friday noon"
    case .nextWord: "tomorrow 4pm call"
    case .fact, .offer, .reply: ""
    }
  }
}

extension Call {
  /// What the record lacks, in the order in which one tells a call: who, what, what was offered, who does what, and then.
  package var missing: [Missing] {
    var missing: [Missing] = []
    if state.account == nil { missing.append(.account) }
    if state.contact == nil { missing.append(.contact) }
    let issues = numbers(of: state.issues) { _ in true }
    if issues.isEmpty { missing.append(.issues) }
    let unconfirmed = numbers(of: state.issues) { !$0.isConfirmed }
    if !unconfirmed.isEmpty { missing.append(.confirmation(unconfirmed)) }
    let facts = tray.compactMap { item in
      if case .question(let fact, _) = item.open { Missing.fact(fact) } else { nil }
    }
    // Whether a date holds is asked once they have agreed to it.
    let ofDates = facts.filter { if case .fact(let id) = $0 { dateQuestion(id) != nil } else { false } }
    missing += facts.filter { !ofDates.contains($0) }
    missing += numbers(of: state.questions) { $0.isOpen }.map { .finding($0) }
    missing += remediesMissing
    if numbers(of: state.actions, where: { _ in true }).isEmpty { missing.append(.actions) }
    missing += numbers(of: state.actions) { $0.due == nil }.map { .date($0) }
    let unagreed = numbers(of: state.actions) { !$0.isAgreed }
    if !unagreed.isEmpty { missing.append(.agreement(unagreed)) }
    missing += ofDates
    if state.nextWord == nil { missing.append(.nextWord) }
    return missing
  }

  /// What was only thought of in a call they were led through is nobody's business; in notes on one it was spoken of.
  private var remediesMissing: [Missing] {
    state.remedies.indices.compactMap { index in
      guard let remedy = state.remedies[index] else { return nil }
      return switch remedy.state {
      case .proposed: isWrittenAfterwards ? .offer(index + 1) : nil
      case .offered: .reply(index + 1)
      case .agreed: remedy.waitsForApproval ? .approval(index + 1) : nil
      case .declined: nil
      }
    }
  }

  private func numbers<Thing>(of things: Series<Thing?>, where holds: (Thing) -> Bool) -> [Int] {
    things.indices.filter { things[$0].map(holds) ?? false }.map { $0 + 1 }
  }

  /// The answers that can be picked; none where words are wanted.
  package func choices(for missing: Missing) -> [Missing.Choice] {
    switch missing {
    case .fact(let id):
      return (factRead(id)?.choices ?? []).map { choice in
        Missing.Choice(label: choice.label, intents: [.course(.establish(fact: id, value: choice.id))])
      }
    case .offer(let number):
      let offered = Intent.agreement(.offer([number]))
      return [
        Missing.Choice(label: "they took it", intents: [offered] + taken(number)),
        Missing.Choice(label: "no answer yet", intents: [offered]),
        Missing.Choice(label: "they turned it down", intents: [offered, .agreement(.decline([number]))]),
        Missing.Choice(label: "it was not offered", intents: []),
      ]
    case .reply(let number):
      return [
        Missing.Choice(label: "they took it", intents: taken(number)),
        Missing.Choice(label: "they turned it down", intents: [.agreement(.decline([number]))]),
        Missing.Choice(label: "no answer yet", intents: []),
      ]
    case .account, .contact, .issues, .confirmation, .finding, .approval, .actions, .date, .agreement, .nextWord:
      return []
    }
  }

  private static let yes: Set<String> = ["y", "yes", "all", "both", "ok", "yes, all", "all of them", "yep"]

  private func taken(_ number: Int) -> [Intent] { [.agreement(.agree([Reference(.remedy, number)]))] }

  /// Whether it says that there is no answer: then the question is passed over, and nothing is written down.
  package func isNone(_ answer: String, to missing: Missing) -> Bool {
    let word = answer.lowercased().filter { $0.isLetter || $0 == " " || $0 == "'" }.trimmed
    guard Call.none.contains(word) || !answer.contains(where: { $0.isLetter || $0.isNumber || $0 == "/" }) else {
      return false
    }
    guard case .fact(let id) = missing, let fact = factRead(id) else { return true }
    return !fact.choices.contains { $0.id == word || $0.label.lowercased() == word }
  }

  private static let none: Set<String> = [
    "n", "no", "nope", "none", "nothing", "nobody", "no one", "not yet", "no idea", "dont know", "don't know",
    "i dont know", "i don't know", "i do not know", "not known", "unknown", "skip", "pass", "later", "nil", "na",
  ]

  /// What an answer wants to change.
  package func intents(answering missing: Missing, _ answer: String, terms: Terms) throws(Refusal) -> [Intent] {
    let grammar = LineGrammar(terms: terms, call: self)
    let choices = choices(for: missing)
    let digits = answer.first == "/" ? answer.dropFirst() : answer[...]
    if !choices.isEmpty {
      if let digit = Int(digits) {
        guard choices.indices.contains(digit - 1) else { throw .noSuchDigit(highest: choices.count) }
        return choices[digit - 1].intents
      }
      let word = answer.lowercased()
      let meant = choices.filter { $0.label.lowercased().hasPrefix(word) }
      if meant.count == 1 { return meant[0].intents }
      if case .fact(let id) = missing, factRead(id)?.choice(word) != nil {
        return [.course(.establish(fact: id, value: word))]
      }
      throw .noSuchDigit(highest: choices.count)
    }
    // "Yes" says that there is one, and not which.
    if Call.yes.contains(answer.lowercased()), !missing.isYesOrNo {
      throw .noAnswer("like \(missing.example)")
    }
    switch missing {
    case .account: return [.course(.nameAccount(answer))]
    case .contact: return [.course(.nameContact(try terms.contact(answer)))]
    case .issues: return try issues(in: answer, grammar)
    case .confirmation(let issues):
      let chosen = try chosen(answer, of: issues, .issue, grammar)
      return chosen.isEmpty ? [] : [.agreement(.confirm(chosen))]
    case .agreement(let actions):
      let chosen = try chosen(answer, of: actions, .action, grammar)
      return chosen.isEmpty ? [] : [.agreement(.agree(chosen.map { Reference(.action, $0) }))]
    case .fact(let id): return [.course(.establish(fact: id, value: answer))]
    case .finding(let number): return [.mend(.findOut(number, answer))]
    case .approval(let number): return [.agreement(.approve([number], by: answer))]
    case .actions: return [.capture(try grammar.action(answer))]
    case .date(let number):
      // Anything else would be taken for another text of the action.
      guard try grammar.split("x, \(answer)").task == "x" else { throw .noDate(missing.example) }
      return [.mend(.edit(Reference(.action, number), answer))]
    case .nextWord: return [.capture(try grammar.nextWord(answer))]
    case .offer, .reply: return []
    }
  }

  /// Words of an issue, or the notes and quotes whose words it is made of: `n2 q1`.
  private func issues(in answer: String, _ grammar: LineGrammar) throws(Refusal) -> [Intent] {
    let references = answer.split { $0 == " " || $0 == "," }.map { Reference($0) }
    let named = references.compactMap(\.self).filter { $0.kind == .note || $0.kind == .quote }
    guard named.count == references.count else { return [try grammar.issue(answer)] }
    return try named.map { (reference) throws(Refusal) in
      guard let text = state.text(of: reference) else { throw .noSuch(reference) }
      return .capture(.issue(text, quote: reference.kind == .quote ? reference.number : nil))
    }
  }

  /// The numbers that are meant by "yes", "no" or themselves.
  private func chosen(
    _ answer: String, of asked: [Int], _ kind: Reference.Kind, _ grammar: LineGrammar
  ) throws(Refusal) -> [Int] {
    if Call.yes.contains(answer.lowercased().filter { !".!".contains($0) }) { return asked }
    let example = asked.count == 1 ? "yes, or no" : "yes, no, or \(asked.map(String.init).joined(separator: " "))"
    guard let numbers = try? grammar.numbers(answer, kind, example), Set(numbers).isSubset(of: asked) else {
      throw .noAnswer(example)
    }
    return numbers
  }
}
