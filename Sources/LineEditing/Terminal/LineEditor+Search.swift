/// Ctrl-R: looking for an earlier line by a part of it, as it is typed.
extension LineEditor {
  func beginSearch() {
    let line = line
    menu = nil
    search = HistorySearch(line: line.scalars, cursor: line.cursor)
  }

  /// Takes a key while looking; false when the key is for the line that was found.
  func takeInSearch(_ key: Key) -> Bool {
    guard var search else { return false }
    switch (key.base, key.modifiers) {
    case (.character(let scalar), []), (.character(let scalar), .shift):
      search.words = String(String.UnicodeScalarView(Array(search.words.unicodeScalars) + [scalar]))
      look(&search)
    case (.backspace, []):
      if !search.words.isEmpty { search.words.removeLast() }
      search.found = nil
      look(&search)
    case (.character("r"), .control): look(&search, again: true)
    case (.character("s"), .control): look(&search, again: true, goingBack: false)
    case (.character("g"), .control): endSearch(keeping: false)
    case (.escape, _): endSearch(keeping: true)
    // Nothing was found to be sent: what was typed comes into the line, to be seen first.
    case (.enter, _) where search.hasFailed: endSearch(keeping: true)
    default:
      endSearch(keeping: true)
      return false
    }
    return true
  }

  /// Shows what is found, the cursor at the words.
  func look(_ search: inout HistorySearch, again: Bool = false, goingBack: Bool = true) {
    search.look(in: &history, again: again, goingBack: goingBack)
    self.search = search
    if let found = search.found {
      replaceLine(history.lines[found.place])
      moveCursor(to: min(found.offset, line.scalars.count))
    } else if search.words.isEmpty {
      replaceLine(search.line, cursor: search.cursor)
    }
  }

  /// Back to typing, with the line that was found or with the one that was there before.
  func endSearch(keeping: Bool) {
    guard let search else { return }
    self.search = nil
    if !keeping { replaceLine(search.line, cursor: search.cursor) }
    // Somebody who was looking for nothing has typed a line: it is not lost.
    if keeping, search.hasFailed { replaceLine(search.words) }
  }
}
