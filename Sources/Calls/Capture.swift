import Language

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

  /// What it says; empty where it is no text.
  package var text: String {
    switch self {
    case .note(let text), .quote(let text, _), .issue(let text, _), .action(_, let text, _), .todo(let text, _),
      .remedy(let text, _, _), .question(let text):
      text
    case .nextWord, .privateNote, .heat: ""
    }
  }

  /// By when it is to be done.
  package var due: Due? {
    switch self {
    case .action(_, _, let due), .todo(_, let due): due
    case .nextWord(let due, _, _): due
    case .note, .quote, .issue, .remedy, .question, .privateNote, .heat: nil
    }
  }

  /// For a place that everybody may read: nothing of a private text.
  var withoutPrivateText: Capture {
    if case .privateNote = self { return .privateNote(nil) }
    return self
  }
}
