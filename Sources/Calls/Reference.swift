/// What was captured, by kind and number: `i2`, `a1`, `q3`. Numbers count per kind and call from 1.
package struct Reference: Hashable, Sendable, CustomStringConvertible {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case note = "n"
    case quote = "q"
    case issue = "i"
    case action = "a"
    case todo = "t"
    case remedy = "r"
    case question = "?"
    case privateNote = "p"
    case heat = "h"
    case nextWord = "w"

    package var noun: String {
      switch self {
      case .note: "note"
      case .quote: "quote"
      case .issue: "issue"
      case .action: "action"
      case .todo: "to-do"
      case .remedy: "remedy"
      case .question: "question"
      case .privateNote: "private note"
      case .heat: "heat"
      case .nextWord: "next word"
      }
    }

    /// What is done one day.
    package static let promised: Set<Kind> = [.action, .todo, .remedy]

    /// Whether a later call of the escalation begins with it. Notes, quotes and the heat are of the moment; private notes are
    /// nobody else's, and no other call's.
    package var outlivesCall: Bool {
      switch self {
      case .issue, .action, .todo, .remedy, .question, .nextWord: true
      case .note, .quote, .privateNote, .heat: false
      }
    }

    package var plural: String {
      switch self {
      case .remedy: "remedies"
      case .heat: "readings of the heat"
      case .note, .quote, .issue, .action, .todo, .question, .privateNote, .nextWord: noun + "s"
      }
    }
  }

  package let kind: Kind
  package let number: Int

  package init(_ kind: Kind, _ number: Int) {
    self.kind = kind
    self.number = number
  }

  /// Reads `i2`; a bare number takes `kind` where a command knows only one.
  package init?(_ text: some StringProtocol, bare kind: Kind? = nil) {
    if let kind, let number = Int(text), number > 0 {
      self.init(kind, number)
      return
    }
    guard let first = text.first, let kind = Kind(rawValue: first.lowercased()),
      let number = Int(text.dropFirst()), number > 0
    else { return nil }
    self.init(kind, number)
  }

  package var description: String { kind.rawValue + String(number) }
}
