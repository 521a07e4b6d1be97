import CEditLine

/// The line as libedit holds it.
extension LineEditor {
  /// The scalars of the line and the place of the cursor among them.
  var line: (scalars: [Unicode.Scalar], cursor: Int) {
    guard let line = el_wline(editor)?.pointee, let start = line.buffer, let end = line.lastchar else { return ([], 0) }
    let scalars = WideText.scalars(start, count: end - start)
    return (scalars, min(max(line.cursor - start, 0), scalars.count))
  }

  /// What has been typed.
  var text: String { tokens.text(of: line.scalars) }

  var textBeforeCursor: String {
    let line = line
    return tokens.text(of: line.scalars[..<line.cursor])
  }

  var isAtEnd: Bool {
    let line = line
    return line.cursor == line.scalars.count
  }

  /// Makes the line what it is told to be.
  func replaceLine(_ scalars: [Unicode.Scalar], cursor: Int) {
    if scalars.isEmpty {
      el_cursor(editor, Int32(clamping: line.scalars.count - line.cursor))
      el_deletestr(editor, Int32(clamping: line.scalars.count))
    } else {
      _ = WideText.lending(scalars) { el_wreplacestr(editor, $0) }
    }
    moveCursor(to: cursor)
  }

  func replaceLine(_ text: String) {
    let scalars = lineScalars(of: text)
    replaceLine(scalars, cursor: scalars.count)
  }

  func insert(_ scalars: [Unicode.Scalar]) {
    guard !scalars.isEmpty else { return }
    _ = WideText.lending(scalars) { el_winsertstr(editor, $0) }
  }

  func moveCursor(to place: Int) {
    el_cursor(editor, Int32(clamping: place - line.cursor))
  }

  /// A text as it is put into the line: one that is too much to be seen at a glance as one block.
  func lineScalars(of text: String, mostLines: Int = 4, mostCharacters: Int = 1000) -> [Unicode.Scalar] {
    let lines = text.utf8.count { $0 == 0x0A } + 1
    let characters = text.utf8.count > mostCharacters ? text.count : 0
    guard lines > mostLines || characters > mostCharacters else { return tokens.scalars(of: text) }
    let marker = lines > 1 ? "[pasted \(lines) lines]" : "[pasted \(characters) characters]"
    return tokens.scalar(ofBlock: text, marker: marker).map { [$0] } ?? tokens.scalars(of: text)
  }

  /// Puts right what no command of libedit does: codes that are keys of ours stay out of the line, a grapheme is one
  /// scalar, and the cursor is inside. In vi's keys libedit can leave it outside, and the next command would write there.
  func settle() {
    if let line = el_wline(editor)?.pointee {
      if line.cursor < line.buffer { el_cursor(editor, Int32(clamping: line.buffer - line.cursor)) }
      if line.cursor > line.lastchar { el_cursor(editor, Int32(clamping: line.lastchar - line.cursor)) }
    }
    var line = line
    if line.scalars.contains(where: EditorKey.isReserved) {
      let before = line.scalars[..<line.cursor].filter { !EditorKey.isReserved($0) }
      line = (line.scalars.filter { !EditorKey.isReserved($0) }, before.count)
      replaceLine(line.scalars, cursor: line.cursor)
    }
    if let folded = tokens.folded(line.scalars, cursor: line.cursor) {
      line = folded
      replaceLine(line.scalars, cursor: line.cursor)
    }
    changes.note(line.scalars, cursor: line.cursor)
  }
}
