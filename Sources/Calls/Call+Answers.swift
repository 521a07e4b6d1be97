import Books
import Language

/// What an answer to a question for something missing does: it becomes the intents of the line it stands for.
extension Call {
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

  private static let yes: Set<String> = ["y", "yes", "all", "both", "ok", "yes, all", "all of them", "yep"]

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
    case .confirmation(let issues): return [.agreement(.confirm(try chosen(answer, of: issues, .issue, grammar)))]
    case .agreement(let actions):
      let chosen = try chosen(answer, of: actions, .action, grammar)
      return [.agreement(.agree(chosen.map { Reference(.action, $0) }))]
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
    guard let numbers = try? grammar.numbers(answer, kind, example), !numbers.isEmpty, Set(numbers).isSubset(of: asked)
    else {
      throw .noAnswer(example)
    }
    return numbers
  }
}
