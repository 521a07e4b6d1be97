/// Looking for a line by a part of it: what has been typed so far and where that was found.
struct HistorySearch {
  /// The line as it was, to come back to.
  let line: [Unicode.Scalar]
  let cursor: Int

  var words = ""
  /// Where the line was found, and where in it the words begin, in characters.
  var found: (place: Int, offset: Int)?
  var isFailing = false

  /// Looks anew, from the newest line on or from the one found.
  mutating func look(in history: inout History, again: Bool = false, goingBack: Bool = true) {
    guard !words.isEmpty else {
      (found, isFailing) = (nil, false)
      return
    }
    let start = start(in: history, again: again, goingBack: goingBack)
    if let next = history.line(holding: words, from: start, goingBack: goingBack) {
      (found, isFailing) = (next, false)
    } else {
      isFailing = true
    }
  }

  /// Going back, the line found counts once more unless another is wanted; forwards one begins at the oldest.
  private func start(in history: History, again: Bool, goingBack: Bool) -> Int {
    if let found { return again ? found.place : found.place + 1 }
    return goingBack ? history.lines.count : -1
  }

  /// Nothing holds all of what has been typed.
  var hasFailed: Bool { isFailing && !words.isEmpty }

  var prompt: StyledText {
    StyledText(isFailing ? "not found " : "find ", isFailing ? .caution : .prompt) + StyledText("\(words): ", .plain)
  }
}
