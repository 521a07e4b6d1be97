import Calls
import Language

extension WrittenLine.Doubt {
  /// Why a line waits, in a few words.
  package var words: String {
    switch self {
    case .notWhole: "it is not a whole sentence as it stands"
    case .who: "it does not say for certain who is meant"
    case .insult: "an insult stays out of a letter"
    case .admission: "they admit a part of their own, which waits"
    case .tone(let word): "\"\(word)\" is nothing one writes"
    case .delicate(let word): "\"\(word)\": counsel, or whoever may, reads it first"
    case .name(let name): "is \(name) one of ours? A letter names nobody of ours"
    case .cause: "nobody has checked the cause"
    case .word(let word): "read it once: \"\(word)\" is a word not known here"
    case .threat: "a threat is not written back to them"
    }
  }
}

extension LetterLine {
  /// The draft, or that there is none.
  package var draftWords: String { written.draft ?? "nothing of it in the letter" }
}
