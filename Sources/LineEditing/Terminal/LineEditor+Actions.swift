import CEditLine

/// What our own keys do. libedit calls these in the place of its commands.
extension LineEditor {
  func perform(_ action: EditorAction) {
    switch action {
    case .paste: insertPending()
    case .left: el_cursor(editor, -1)
    case .right: isAtEnd ? takeHint() : moveRight()
    case .up: goUp()
    case .down: goDown()
    case .wordRight: isAtEnd ? takeHintWord() : moveWordRight()
    case .end: isAtEnd ? takeHint() : moveCursor(to: line.scalars.count)
    case .older: recall(history.older(than: text))
    case .newer: recall(history.newer())
    case .oldest: recall(history.oldest(from: text))
    case .newest: recall(history.newest())
    case .complete: complete(back: false)
    case .completeBack: complete(back: true)
    case .newline: insert(["\n"])
    case .search: beginSearch()
    case .searchForward: beginSearch()
    case .editor: editElsewhere()
    case .clear: clearScreen()
    case .undo: if let step = changes.takeBack() { replaceLine(step.scalars, cursor: step.cursor) }
    }
  }

  private func insertPending() {
    guard let pending else { return }
    self.pending = nil
    insert(pending.scalars)
    el_cursor(editor, Int32(clamping: pending.cursor - pending.scalars.count))
  }

  private func moveRight() { el_cursor(editor, 1) }

  private func moveWordRight() {
    let line = line
    let words = line.scalars.map { tokens.token(of: $0).text.first.map(Self.isWordCharacter) ?? false }
    var place = line.cursor
    while place < words.count, !words[place] { place += 1 }
    while place < words.count, words[place] { place += 1 }
    moveCursor(to: place)
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "'"
  }

  // MARK: Lines and rows

  /// Up within a line of several rows, from the first to the line before.
  private func goUp() {
    let line = line
    guard let end = line.scalars[..<line.cursor].lastIndex(of: "\n") else {
      recall(history.older(than: text))
      return
    }
    let start = line.scalars[..<end].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    moveCursor(to: min(start + line.cursor - end - 1, end))
  }

  private func goDown() {
    let line = line
    guard let end = line.scalars[line.cursor...].firstIndex(of: "\n") else {
      recall(history.newer())
      return
    }
    let start = line.scalars[..<line.cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let nextEnd = line.scalars[(end + 1)...].firstIndex(of: "\n") ?? line.scalars.count
    moveCursor(to: min(end + 1 + line.cursor - start, nextEnd))
  }

  private func recall(_ earlier: String?) {
    if let earlier { replaceLine(earlier) }
  }

  // MARK: Hints

  private func takeHint() {
    let line = line
    if let hint = hint(after: line.scalars, cursor: line.cursor) { insert(tokens.scalars(of: hint)) }
  }

  private func takeHintWord() {
    let line = line
    guard let hint = hint(after: line.scalars, cursor: line.cursor) else { return }
    let blanks = hint.prefix { $0.isWhitespace }
    let word = hint.dropFirst(blanks.count).prefix { !$0.isWhitespace }
    insert(tokens.scalars(of: String(blanks + word)))
  }

  // MARK: Completing

  /// The first Tab puts in what is certain and shows what there is, the next go through it.
  private func complete(back: Bool) {
    if var menu {
      menu.step(back: back)
      self.menu = menu
      put(menu.chosen.map { menu.completion.candidates[$0].text }, from: menu)
      return
    }
    guard let completion = request.assistant?.completion(of: textBeforeCursor), !completion.candidates.isEmpty else {
      return
    }
    let line = line
    let start = max(0, line.cursor - completion.replaced)
    let menu = LineMenu(
      completion: completion, chosen: nil, before: Array(line.scalars[..<start]),
      after: Array(line.scalars[line.cursor...]), word: Array(line.scalars[start..<line.cursor]))
    guard completion.candidates.count > 1 else {
      put(completion.candidates[0].text + completion.ending, from: menu)
      return
    }
    let common = completion.commonBeginning
    if common.count > completion.replaced {
      put(common, from: menu)
      let grown = LineMenu(
        completion: completion, chosen: nil, before: menu.before, after: menu.after, word: tokens.scalars(of: common))
      self.menu = grown
    } else {
      self.menu = menu
    }
  }

  /// Puts a text in the place of the word; nil puts the word back.
  private func put(_ text: String?, from menu: LineMenu) {
    let word = text.map { tokens.scalars(of: $0) } ?? menu.word
    replaceLine(menu.before + word + menu.after, cursor: menu.before.count + word.count)
  }

  // MARK: The user's editor

  private func editElsewhere() {
    let text = text
    output.write(painter.leave())
    var changed: String?
    lend { changed = ExternalEditor(environment: preferences.environment).edited(text) }
    if let changed { replaceLine(changed.replacing("\r\n", with: "\n")) }
  }
}

extension Completion {
  /// What all candidates begin with, as the first one writes it.
  var commonBeginning: String {
    guard var common = candidates.first?.text else { return "" }
    for candidate in candidates.dropFirst() {
      let shared = zip(common, candidate.text).prefix { $0.lowercased() == $1.lowercased() }.count
      common = String(common.prefix(shared))
    }
    return common
  }
}
