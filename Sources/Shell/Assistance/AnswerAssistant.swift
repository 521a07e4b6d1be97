import Calls
import LineEditing

/// Helps with the answer to a question as with the line it stands for: a date as behind `@`, a company as behind `/account`.
struct AnswerAssistant: LineAssistant {
  let line: CallAssistant
  let question: Missing
  let keys: LineKeys

  func completion(of text: String) -> Completion? { line.completion(of: whole(text)) }

  func hints(afterFirst character: Character) -> Bool {
    isMarked(character) ? line.hints(afterFirst: character) : lead.first.map(line.hints(afterFirst:)) ?? false
  }

  func hint(after text: String) -> String? { text.isEmpty ? nil : line.hint(after: whole(text)) }

  func hintsFromHistory(after line: String) -> Bool { false }

  /// A line with a mark of its own is what it is anywhere.
  private func isMarked(_ first: Character) -> Bool { keys.meanings[first] != nil || first.isWhitespace }

  private func whole(_ text: String) -> String { text.first.map(isMarked) ?? false ? text : lead + text }

  private var lead: String {
    func mark(_ meaning: LineKeys.Meaning) -> String { keys.character(for: meaning).map(String.init) ?? "" }
    return switch question {
    case .account: mark(.command) + "account "
    case .contact: mark(.command) + "contact "
    case .actions: mark(.action)
    case .date: mark(.action) + "me: x, "
    case .nextWord: mark(.nextWord)
    case .confirmation: mark(.command) + "ok "
    case .agreement: mark(.command) + "agree "
    case .fact(let id): mark(.command) + "fact \(id) "
    case .issues, .finding, .offer, .reply, .approval: ""
    }
  }
}
