import Books
import Calls
import Language
import LineEditing

/// Completes a line of a call, and hints at how it goes on: commands, steps, facts, names, dates, and what was captured,
/// each where it is wanted.
struct CallAssistant: LineAssistant {
  let call: Call
  let terms: Terms
  let names: KnownNames
  let detours: () -> [Completion.Candidate]
  var books: () -> [Completion.Candidate] = { [] }
  let givesHints: Bool
  /// The commands that may be given here: a scribe has few, and one of their own.
  var commands = CommandWord.all

  func completion(of line: String) -> Completion? {
    guard let first = line.first else { return nil }
    let rest = line.dropFirst()
    switch terms.keys.meanings[first] {
    case .command: return command(String(rest))
    case .action: return action(rest.first.flatMap { terms.keys.meanings[$0] } == .action ? rest.dropFirst() : rest)
    case .nextWord: return nextWord(rest)
    case .heat: return nil
    default: return name(in: line)
    }
  }

  func hints(afterFirst character: Character) -> Bool {
    guard givesHints, let meaning = terms.keys.meanings[character] else { return false }
    return [.command, .nextWord, .action].contains(meaning)
  }

  func hint(after line: String) -> String? {
    guard let first = line.first, hints(afterFirst: first) else { return nil }
    if line.count == 1, terms.keys.meanings[first] == .nextWord {
      return LineGrammar(terms: terms, call: call).usualNextWord
    }
    return completion(of: line)?.onlyRest
  }

  func hintsFromHistory(after line: String) -> Bool {
    givesHints && line.first.flatMap { terms.keys.meanings[$0] } == .command
  }

  // MARK: Commands

  private func command(_ text: String) -> Completion? {
    let name = text.prefix { !$0.isWhitespace }
    guard name.count < text.count else {
      let only = commands.filter { $0.name.hasPrefix(name.lowercased()) }
      return .matching(name, only.map(\.candidate), ending: only.count == 1 && only[0].takesNothing ? "" : " ")
    }
    guard let command = try? CommandWord.find(String(name), in: commands) else { return nil }
    return argument(command.argument, text.dropFirst(name.count).drop(while: \.isWhitespace))
  }

  private func argument(_ argument: CommandWord.Argument, _ rest: Substring) -> Completion? {
    switch argument {
    case .step: .matching(rest, call.agenda.map { Completion.Candidate($0.id, remark: $0.title) })
    case .detour: .matching(rest, detours())
    case .fact: fact(rest)
    case .command: .matching(rest, commands.map(\.candidate))
    case .account: .matching(rest, names.accounts(of: call).map { Completion.Candidate($0) }, ending: "")
    case .contact: .matching(rest, names.contacts(of: call).map { Completion.Candidate($0) }, ending: "")
    case .severity: .matching(rest, Self.severities)
    case .promises:
      .further(
        rest,
        references([.action, .todo, .remedy]).filter { candidate in
          Reference(candidate.text).flatMap { call.state.keptOn($0) } == nil
        })
    case .actionsAndTerm:
      .further(
        rest,
        references([.action]) + Action.Term.allCases.map { Completion.Candidate($0.rawValue, remark: $0.meaning) })
    case .openIssues: .further(rest, issues { !$0.isConfirmed })
    case .unsolvedIssues: .further(rest, issues { $0.solution == nil })
    case .solvedIssues: .further(rest, issues { $0.solution != nil })
    case .proposedRemedies: .further(rest, remedies { $0.state == .proposed })
    case .openRemedies: .further(rest, remedies { [.offered, .agreed].contains($0.state) })
    case .book: .matching(rest, books() + [Completion.Candidate("update", remark: "a newer one of this name")])
    case .waitingRemedies: .further(rest, remedies(\.waitsForApproval))
    case .reference(let kinds): .matching(rest, references(kinds))
    case .references(let kinds): .further(rest, references(kinds))
    case .choice(let words): .matching(rest, words.map { Completion.Candidate($0) })
    case .action: action(rest)
    case .todo: dates(rest.lastPart)
    case .nextWord: nextWord(rest)
    case .words: name(in: String(rest))
    case .nothing, .free: nil
    }
  }

  private static let severities = [
    Completion.Candidate("1", remark: "their business stands still"), Completion.Candidate("2", remark: "badly hurt"),
    Completion.Candidate("3", remark: "hurt"), Completion.Candidate("4", remark: "annoyed"),
  ]

  /// The name of a fact, then its answers.
  private func fact(_ rest: Substring) -> Completion? {
    let name = rest.prefix { !$0.isWhitespace }
    guard name.count < rest.count else {
      return .matching(
        name, call.facts.map { Completion.Candidate($0.id, remark: call.answer(to: $0.id) ?? $0.question) })
    }
    guard let fact = call.factRead(name.lowercased()) else { return nil }
    let value = rest.dropFirst(name.count).drop(while: \.isWhitespace)
    return .matching(value, fact.choices.map { Completion.Candidate($0.id, remark: $0.label) })
  }

  // MARK: What was captured

  private func issues(_ isMeant: (Issue) -> Bool) -> [Completion.Candidate] {
    call.state.issues.enumerated().compactMap { index, issue in
      issue.flatMap { isMeant($0) ? Completion.Candidate("i\(index + 1)", remark: $0.text) : nil }
    }
  }

  private func remedies(_ isMeant: (Remedy) -> Bool) -> [Completion.Candidate] {
    call.state.remedies.enumerated().compactMap { index, remedy in
      remedy.flatMap { isMeant($0) ? Completion.Candidate("r\(index + 1)", remark: $0.text) : nil }
    }
  }

  /// Everything of these kinds that is there, the newest first.
  private func references(_ kinds: [Reference.Kind]) -> [Completion.Candidate] {
    kinds.flatMap { kind in
      (1...max(1, call.state.count(of: kind))).reversed().compactMap { number in
        let reference = Reference(kind, number)
        // Whoever looks over a shoulder need not read it in a list.
        return call.state.text(of: reference).map {
          Completion.Candidate(reference.description, remark: kind == .privateNote ? "private" : $0)
        }
      }
    }
  }

  // MARK: Names and dates

  /// `who: what, when`
  private func action(_ rest: Substring) -> Completion? {
    if !rest.contains(":"), !rest.contains(" ") {
      let people = ["me", "us", "them"] + names.people(of: call)
      return .matching(rest, people.map { Completion.Candidate($0 + ":") })
    }
    return dates(rest.lastPart)
  }

  /// Behind a date comes how they hear from us.
  private func nextWord(_ rest: Substring) -> Completion? {
    let text = rest.drop(while: \.isWhitespace)
    if let found = dates(text), !found.candidates.isEmpty { return found }
    return .matching(
      text.lastWord, NextWord.Channel.allCases.map { Completion.Candidate($0.rawValue, remark: $0.words) })
  }

  private func dates(_ typed: Substring?) -> Completion? {
    guard let typed else { return nil }
    let now = terms.now.civil
    let phrases = DatePhrases.usual(from: now.date).compactMap { phrase -> Completion.Candidate? in
      guard let reading = try? terms.when.read(phrase) else { return nil }
      let time = reading.time.map { " \($0)" } ?? ""
      return Completion.Candidate(phrase, remark: WhenWords.day(reading.date, now: now.date) + time)
    }
    return .matching(typed, phrases)
  }

  /// A name that somebody on this call bears, begun as the last word.
  private func name(in line: String) -> Completion? {
    let word = line.drop { !$0.isLetter }.lastWord
    guard !word.isEmpty else { return nil }
    let known = names.people(of: call) + names.accounts(of: call)
    return .matching(word, known.map { Completion.Candidate($0) })
  }
}

extension CommandWord {
  fileprivate var candidate: Completion.Candidate { Completion.Candidate(name, remark: summary) }
}
