/// What a key does that libedit has no command for, or none that keeps to what hands expect. Each has a name under which
/// a user may bind it in `.editrc`: `bind "^O" evenkeel-newline`.
enum EditorAction: String, CaseIterable {
  case paste
  case left, right, up, down, wordRight = "word-right", end
  case older, newer, oldest, newest
  case complete, completeBack = "complete-back", newline, search, searchForward = "search-forward"
  case editor, clear, undo

  var command: String { "evenkeel-" + rawValue }

  /// For libedit's own list of commands.
  var summary: String {
    switch self {
    case .paste: "Insert what was pasted, or a line that came back"
    case .left: "One character to the left"
    case .right: "One character to the right; at the end, take the hint"
    case .up: "The row above; from the first, the line before"
    case .down: "The row below; from the last, the next line"
    case .wordRight: "One word to the right; at the end, take a word of the hint"
    case .end: "To the end of the line; at the end, take the hint"
    case .older: "The line before"
    case .newer: "The next line"
    case .oldest: "The first line there is"
    case .newest: "Back to the line that is being typed"
    case .complete: "Complete what is being typed"
    case .completeBack: "The completion before"
    case .newline: "A new line in the same note"
    case .search: "Look for a line by a part of it"
    case .searchForward: "Look for a later line"
    case .editor: "Write the line in $EDITOR"
    case .clear: "Clear the screen"
    case .undo: "Take the last change of this line back"
    }
  }
}
