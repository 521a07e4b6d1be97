import CEditLine

/// What is drawn: the prompt, the line, and what helps to write it.
extension LineEditor {
  /// Asks the terminal how large it is.
  func measure() {
    let found = (columns: Int(ce_terminal_columns(1)), rows: Int(ce_terminal_rows(1)))
    let columns = found.columns > 0 ? found.columns : DrawingWidth.usual
    self.columns = keepsMargin ? columns : max(columns - 1, 1)
    rows = found.rows > 0 ? found.rows : 24
  }

  /// Brings the screen up to date.
  func paint() {
    if edgeAlarm.isDue { prepareEdge() }
    output.write(painter.paint(layout.frame(columns: columns, height: rows), columns: columns))
  }

  private var layout: LineLayout {
    let line = isFinished ? finishedLine : line
    var layout = LineLayout(prompt: search.map { Glyph.glyphs(of: $0.prompt.onOneLine) } ?? prompt)
    layout.pieces = line.scalars.map(piece)
    layout.cursor = line.cursor
    layout.edge = edge
    if isFinished {
      layout.pieces += closingMark.map { LineLayout.Piece(Glyph.glyphs(of: $0, style: .plain)) }
      layout.cursor = layout.pieces.count
      return layout
    }
    if let hint = hint(after: line.scalars, cursor: line.cursor) {
      // Without colour it would look like what has been typed.
      let shown = output.hasColour ? hint : "[\(hint)]"
      layout.hint = Glyph.glyphs(of: StyledText(shown, .hint))
    }
    if let menu {
      layout.menu = menu.rows(columns: columns, height: max(1, rows / 2)).map { Glyph.glyphs(of: $0) }
    }
    return layout
  }

  /// libedit ends a line that was entered with the line break that ended it.
  private var finishedLine: (scalars: [Unicode.Scalar], cursor: Int) {
    var scalars = line.scalars
    if departure == nil, scalars.last == "\n" || scalars.last == "\r" { scalars.removeLast() }
    return (scalars, scalars.count)
  }

  /// Makes what stands around the line of what the request says now.
  func prepareSurroundings() {
    prompt = Glyph.glyphs(of: request.prompt.text().onOneLine)
    dueAlarm.set(milliseconds: request.elsewhere?.dueIn())
    prepareEdge()
  }

  private func prepareEdge() {
    edge = Glyph.glyphs(of: request.edge.text().onOneLine)
    edgeAlarm.set(milliseconds: request.edge.changesIn())
  }

  private func piece(_ scalar: Unicode.Scalar) -> LineLayout.Piece {
    let isSelected = selection.isStanding && !isFinished
    if scalar.isASCII, !isSelected || scalar == "\n" { return LineLayout.Piece.ascii[Int(scalar.value)] }
    switch tokens.token(of: scalar) {
    case .grapheme(let text):
      return LineLayout.Piece(text.flatMap { Glyph.glyphs(of: $0, style: isSelected ? .selected : .plain) })
    case .block(_, let marker):
      return .glyphs(Glyph.glyphs(of: StyledText(marker, isSelected ? .selected : .muted)))
    }
  }

  /// How the line could go on; only where the cursor is at its end and nothing else is being chosen.
  func hint(after scalars: [Unicode.Scalar], cursor: Int) -> String? {
    guard cursor == scalars.count, scalars.count < 500, menu == nil, search == nil, !selection.isStanding,
      let first = scalars.first, request.assistant?.hints(afterFirst: Character(first)) == true
    else { return nil }
    let text = tokens.text(of: scalars)
    if let knownHint, knownHint.text == text { return knownHint.hint }
    let hint = text.contains("\n") ? nil : newHint(after: text)
    knownHint = (text, hint)
    return hint
  }

  private func newHint(after text: String) -> String? {
    guard let assistant = request.assistant else { return nil }
    if let hint = assistant.hint(after: text), !hint.isEmpty { return hint }
    // What came back to be mended is not to be made into what it was refused with.
    guard text != request.prefill?.text, assistant.hintsFromHistory(after: text),
      let whole = history.continuation(of: text)
    else { return nil }
    return String(whole.dropFirst(text.count))
  }

  /// Lines that came from elsewhere go above the line that is being typed, which stays as it is.
  func showElsewhere() {
    let lines = request.elsewhere?.take() ?? []
    prepareSurroundings()
    guard !lines.isEmpty else { return }
    if isBeingResized { resize() }
    output.write(painter.lift())
    lines.forEach(output.show)
    paint()
  }

  /// The window has another size. Where it is not known how far the line reaches now, this goes up only as far as it did
  /// before and would after: a row drawn twice is better than one of an answer lost.
  func resize() {
    isBeingResized = false
    el_resize(editor)
    measure()
    let wrapped = painter.rowsAboveCursor(columns: columns)
    output.write(painter.lift(atLeast: wrapsAnew && restAlarm.isDue ? wrapped : min(painter.rowOfCursor, wrapped)))
  }

  func clearScreen() {
    output.write(ControlSequence.clearScreen)
    painter.forget()
  }
}

extension StyledText {
  /// A text that cannot leave its row.
  var onOneLine: StyledText {
    var text = StyledText()
    for span in spans { text.append(String(span.text.map { $0.isNewline ? " " : $0 }), span.style) }
    return text
  }
}
