import Language

// What can be captured. A kind says all there is to say of it in three places: here, in the type of what stands in a call
// (`Captured`), and in its list there (`CallState`). Whoever goes through all kinds asks them, and names only those of
// which there is more to tell.

extension Reference {
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

    package var plural: String {
      switch self {
      case .remedy: "remedies"
      case .heat: "readings of the heat"
      default: noun + "s"
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
  }
}

/// Something written down. What a line says, what is stored of it and what puts it right are one and the same.
package enum Capture: Hashable, Sendable {
  case note(String)
  case quote(String, speaker: String? = nil)
  /// An issue; `quote` is the quote it was taken from, whose words it then is.
  case issue(String, quote: Int? = nil)
  case action(Actor, String, Due? = nil)
  case todo(String, Due? = nil)
  /// A remedy thought of; `limit` is the user's limit when the cost is above it.
  case remedy(String, cost: Money? = nil, limit: Money? = nil)
  /// When they hear from us; `remark` is what was typed beside day and way, and is for us alone.
  case nextWord(Due, NextWord.Channel? = nil, remark: String? = nil)
  case question(String)
  /// The text is kept apart from the event on disk, and nil once it was erased.
  case privateNote(String?)
  case heat(Int)

  package var kind: Reference.Kind {
    switch self {
    case .note: .note
    case .quote: .quote
    case .issue: .issue
    case .action: .action
    case .todo: .todo
    case .remedy: .remedy
    case .nextWord: .nextWord
    case .question: .question
    case .privateNote: .privateNote
    case .heat: .heat
    }
  }

  /// What it says; empty where it is no text, or nobody else's.
  package var text: String {
    switch self {
    case .note(let text), .quote(let text, _), .issue(let text, _), .action(_, let text, _), .todo(let text, _),
      .remedy(let text, _, _), .question(let text):
      text
    case .nextWord, .privateNote, .heat: ""
    }
  }

  /// The same in other words, whatever stands beside them; what is no text stays.
  func saying(_ text: String) -> Capture {
    switch self {
    case .note: .note(text)
    case .quote(_, let speaker): .quote(text, speaker: speaker)
    case .issue: .issue(text)
    case .action(let actor, _, let due): .action(actor, text, due)
    case .todo(_, let due): .todo(text, due)
    case .remedy(_, let cost, let limit): .remedy(text, cost: cost, limit: limit)
    case .question: .question(text)
    case .privateNote: .privateNote(text)
    case .nextWord, .heat: self
    }
  }

  /// What a search finds it by; nil where that is nothing. What is private is never found.
  /// - Parameter more: what was said of it since: how it was solved, what was found out.
  package func soughtWords(with more: String? = nil) -> String? {
    switch self {
    case .action(let actor, let text, _): [actor.name, text].compactMap(\.self).joined(separator: ": ")
    case .nextWord(_, _, let remark): remark
    case .privateNote, .heat: nil
    default: [text, more].compactMap(\.self).joined(separator: ": ")
    }
  }

  /// By when it is to be done.
  package var due: Due? {
    switch self {
    case .action(_, _, let due), .todo(_, let due): due
    case .nextWord(let due, _, _): due
    default: nil
    }
  }

  /// For a place that everybody may read: nothing of a private text.
  var withoutPrivateText: Capture {
    if case .privateNote = self { return .privateNote(nil) }
    return self
  }
}
