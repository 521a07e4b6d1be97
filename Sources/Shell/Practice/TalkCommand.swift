/// What can be asked for in a rehearsal besides what a call has; in the order in which the help shows them.
enum TalkCommand: String, CaseIterable {
  case read, brief, talk, rewind, branches, compare, meant, leave, done, help

  /// As it is typed in the help, with what may stand behind it.
  var example: String {
    switch self {
    case .rewind: "/rewind 3"
    case .meant: "/meant 3"
    default: "/\(rawValue)"
    }
  }

  /// In a few words, for the list of what one can go on with.
  var summary: String {
    switch self {
    case .read: "say your written points back"
    case .brief: "what you know and may offer"
    case .talk: "all that was said"
    case .rewind: "go back and try another line"
    case .branches: "the ways this talk has gone"
    case .compare: "two ways side by side"
    case .meant: "put a reading right"
    case .leave: "pause"
    case .done: "end it, and see how it went"
    case .help: "what there is"
    }
  }

  var explanation: String {
    switch self {
    case .read: "say your written points back to them"
    case .brief: "what you know, what you may offer, what you do not know"
    case .talk: "all that was said, with the number of each turn"
    case .rewind: "go back to after turn 3 and try another line; nothing is lost"
    case .branches: "the ways this talk has gone"
    case .compare: "the last two ways side by side; /compare 1 2 takes others"
    case .meant: "turn 3 was read wrongly: /meant 3 apology, /meant 3 not blame; it counts as you say"
    case .leave: "pause; practice p\u{2026} goes on"
    case .done: "end the talk, and see how it went"
    case .help: "this list"
    }
  }

  /// What is read back has to be written down, and that takes the call beside the talk.
  var needsNotes: Bool { self == .read }

  /// Under their name, or one that they have in a call.
  init?(typed word: String) {
    switch word {
    case "quit": self = .leave
    case "h": self = .help
    default: self.init(rawValue: word)
    }
  }
}
