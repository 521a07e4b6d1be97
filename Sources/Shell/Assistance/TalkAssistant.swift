import Language
import LineEditing
import Practice

/// Completes a line of a rehearsal: its own commands with the turns, ways and readings they take, and whatever a call has
/// where one is led beside it. What is said aloud is nobody's to complete.
struct TalkAssistant: LineAssistant {
  let record: RehearsalRecord
  /// That of the call beside the talk.
  let call: CallAssistant?
  /// Whether a character begins a command.
  let isCommand: (Character) -> Bool

  func completion(of line: String) -> Completion? {
    guard let first = line.first, isCommand(first) else { return call?.completion(of: line) }
    let text = line.dropFirst()
    let name = text.prefix { !$0.isWhitespace }
    guard name.count < text.count else { return commands(beginning: name, of: line) }
    let rest = text.dropFirst(name.count).drop(while: \.isWhitespace)
    return switch TalkCommand(typed: name.lowercased()) {
    case .rewind: .matching(rest, ([0] + record.spoken.map(\.number).dropLast()).reversed().map(turn), ending: "")
    case .meant: reading(rest)
    case .compare: .further(rest, (1...max(1, record.ways.count)).map { Completion.Candidate(String($0)) })
    case .read, .brief, .talk, .branches, .leave, .done: nil
    case .help, nil: call?.completion(of: line)
    }
  }

  func hints(afterFirst character: Character) -> Bool { call?.hints(afterFirst: character) ?? false }

  func hint(after line: String) -> String? {
    guard let first = line.first, hints(afterFirst: first) else { return nil }
    return isCommand(first) ? completion(of: line)?.onlyRest : call?.hint(after: line)
  }

  func hintsFromHistory(after line: String) -> Bool { call?.hintsFromHistory(after: line) ?? false }

  /// Those of the talk first; one of a call that has the same name is not meant here.
  private func commands(beginning name: Substring, of line: String) -> Completion? {
    let own = TalkCommand.allCases.filter { call != nil || !$0.needsNotes }
    let names = Set(own.map(\.rawValue))
    let further = call?.completion(of: line)?.candidates.filter { !names.contains($0.text) } ?? []
    let candidates = own.map { Completion.Candidate($0.rawValue, remark: $0.summary) } + further
    return .matching(name, candidates)
  }

  /// A turn by its number, with what was said in it.
  private func turn(_ number: Int) -> Completion.Candidate {
    let said = record.spoken.first { $0.number == number }?.said
    return Completion.Candidate(String(number), remark: said ?? "the beginning")
  }

  /// The turn, then how it was meant.
  private func reading(_ rest: Substring) -> Completion? {
    let number = rest.prefix { !$0.isWhitespace }
    guard number.count < rest.count else {
      return .matching(number, record.spoken.map(\.number).reversed().map(turn))
    }
    let label = rest.dropFirst(number.count).drop(while: \.isWhitespace)
    let labels = CueLabel.allCases.map { Completion.Candidate($0.rawValue) }
    if label.lowercased().hasPrefix("not ") { return .matching(label.lastWord, labels) }
    return .matching(label, labels + [Completion.Candidate("not", remark: "was not said")])
  }
}
