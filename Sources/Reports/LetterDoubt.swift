import Calls
import Language

extension WrittenLine.Doubt {
  /// Why a line waits, in a few words.
  package var words: String {
    switch self {
    case .notWhole: "it is not a whole sentence"
    case .who: "it is not certain who is meant"
    case .insult: "an insult stays out of a letter"
    case .admission: "they admit something of their own, which waits"
    case .tone(let word): "\"\(word)\" does not belong in a letter"
    case .delicate(let word): "\"\(word)\": ask counsel before it is in writing"
    case .name(let name): "is \(name) one of us? A letter names no colleagues"
    case .cause: "nobody has checked the cause"
    case .word(let word): "read it once, because of the word \"\(word)\""
    case .over: "its date is over"
    case .threat: "a threat is not written back to them"
    }
  }
}

extension LetterLine {
  /// The draft, or that there is none.
  package var draftWords: String { written.draft ?? "leave it out" }
}
