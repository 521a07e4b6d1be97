/// The line that is being typed with all that stands around it, and how it falls into rows.
///
/// Pure: the same layout gives the same frame. A row is broken by us and never by the terminal, a wide character that
/// does not fit the last column begins the next row, and no text is put into the column behind the last.
struct LineLayout {
  /// One place the cursor can be at: a grapheme, a pasted block, a line break.
  enum Piece: Equatable {
    case glyphs([Glyph])
    case lineBreak
  }

  var prompt: [Glyph]
  var pieces: [Piece] = []
  /// The piece before which the cursor stands.
  var cursor = 0
  /// What could follow, shown behind the end of the line when the cursor is there; cut where it does not fit.
  var hint: [Glyph] = []
  /// At the right edge of the first row; left out where the line needs the room.
  var edge: [Glyph] = []
  /// Rows below the line, each cut to the width; as many as fit.
  var menu: [[Glyph]] = []

  /// Stands before each row that a line break has begun.
  static let continuation = Glyph.glyphs(of: StyledText("..> ", .muted))

  /// - Parameters:
  ///   - columns: the width of the terminal.
  ///   - height: how many rows may be taken at most. A taller line is shown in part, the part around the cursor.
  func frame(columns: Int, height: Int) -> Frame {
    let columns = max(columns, 2)
    var fall = Fall(columns: columns)
    prompt.forEach { fall.add($0) }
    var cursor: Frame.Position?
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .glyphs(let glyphs):
        if let first = glyphs.first { fall.makeRoom(for: first) }
        if index == self.cursor { cursor = fall.place }
        glyphs.forEach { fall.add($0) }
      case .lineBreak:
        if index == self.cursor { cursor = fall.place }
        fall.breakLine()
        if columns > 2 * Self.continuation.width { Self.continuation.forEach { fall.add($0) } }
      }
    }
    let place = cursor ?? fall.place
    // The cursor behind a full row stands at the beginning of the next.
    if place.row == fall.rows.count { fall.breakLine() }
    let rows = decorated(fall.rows, columns: columns)
    return window(Frame(rows: rows, cursor: place), columns: columns, height: max(height, 1))
  }

  /// The hint behind the line and the edge at the right, where they fit; the edge before the hint.
  private func decorated(_ rows: [[Glyph]], columns: Int) -> [[Glyph]] {
    var rows = rows
    let last = rows.count - 1
    let edgeFits = !edge.isEmpty && rows[0].width + 2 + edge.width <= columns
    if cursor >= pieces.count {
      let kept = edgeFits && last == 0 ? edge.width + 2 : 1
      rows[last] += hint.prefix(columns: columns - rows[last].width - kept)
    }
    if edgeFits { rows[0] += Glyph.blanks(columns - rows[0].width - edge.width) + edge }
    return rows
  }

  /// The part that fits, and the menu where there is room for it.
  private func window(_ frame: Frame, columns: Int, height: Int) -> Frame {
    var frame = frame
    if frame.rows.count > height {
      let top = min(max(frame.cursor.row - height / 2, 0), frame.rows.count - height)
      frame.rows = Array(frame.rows[top..<(top + height)])
      frame.cursor.row -= top
      return frame
    }
    for row in menu.prefix(height - frame.rows.count) {
      frame.rows.append(Array(row.prefix(columns: columns)))
    }
    return frame
  }

  /// Glyphs falling into rows.
  private struct Fall {
    let columns: Int
    var rows: [[Glyph]] = [[]]
    private var column = 0

    init(columns: Int) {
      self.columns = columns
    }

    /// Where the next glyph of one column would go; behind a full row that is the beginning of a row to come.
    var place: Frame.Position {
      column < columns
        ? Frame.Position(row: rows.count - 1, column: column) : Frame.Position(row: rows.count, column: 0)
    }

    mutating func makeRoom(for glyph: Glyph) {
      if column + glyph.width > columns, column > 0 { breakLine() }
    }

    mutating func add(_ glyph: Glyph) {
      makeRoom(for: glyph)
      rows[rows.count - 1].append(glyph)
      column += glyph.width
    }

    mutating func breakLine() {
      rows.append([])
      column = 0
    }
  }
}

extension Collection<Glyph> {
  /// As many of the first glyphs as fit into so many columns.
  fileprivate func prefix(columns: Int) -> SubSequence {
    var width = 0
    var end = startIndex
    while end < endIndex, width + self[end].width <= columns {
      width += self[end].width
      end = index(after: end)
    }
    return self[..<end]
  }
}
