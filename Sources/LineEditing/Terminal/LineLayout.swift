/// The line that is being typed with all that stands around it, and how it falls into rows.
///
/// Pure: the same layout gives the same frame. A row is broken by us and never by the terminal, a wide character that
/// does not fit the last column begins the next row, and no text is put into the column behind the last.
struct LineLayout {
  /// One place the cursor can be at: a grapheme, a pasted block, a line break.
  enum Piece: Equatable {
    case glyph(Glyph)
    /// Several that are one place: a marker, a control character in its visible form.
    case glyphs([Glyph])
    case lineBreak

    init(_ glyphs: [Glyph]) {
      self = glyphs.count == 1 ? .glyph(glyphs[0]) : .glyphs(glyphs)
    }

    /// Those of ASCII, made once: they are most of what is typed.
    static let ascii: [Piece] = (UInt8(0)..<128).map { value in
      value == 0x0A ? .lineBreak : Piece(Glyph.glyphs(of: Character(Unicode.Scalar(value)), style: .plain))
    }
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
    for glyph in prompt { fall.add(glyph) }
    var cursor: Frame.Position?
    for index in pieces.indices {
      let isHere = index == self.cursor
      switch pieces[index] {
      case .glyph(let glyph):
        fall.makeRoom(for: glyph)
        if isHere { cursor = fall.place }
        fall.add(glyph)
      case .glyphs(let glyphs):
        if let first = glyphs.first { fall.makeRoom(for: first) }
        if isHere { cursor = fall.place }
        for glyph in glyphs { fall.add(glyph) }
      case .lineBreak:
        if isHere { cursor = fall.place }
        fall.breakLine()
        if columns > 2 * Self.continuation.width { for glyph in Self.continuation { fall.add(glyph) } }
      }
    }
    let place = cursor ?? fall.place
    // The cursor behind a full row stands at the beginning of the next.
    if place.row == fall.rows.count { fall.breakLine() }
    decorate(&fall.rows, columns: columns)
    return window(Frame(rows: fall.rows, cursor: place), columns: columns, height: max(height, 1))
  }

  /// The hint behind the line and the edge at the right, where they fit; the edge before the hint.
  private func decorate(_ rows: inout [Frame.Row], columns: Int) {
    let last = rows.count - 1
    let edgeFits = !edge.isEmpty && rows[0].width + 2 + edge.width <= columns
    if cursor >= pieces.count, !hint.isEmpty {
      rows[last].append(hint, upTo: columns - (edgeFits && last == 0 ? edge.width + 2 : 1))
    }
    if edgeFits { rows[0].edge = edge }
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
    for glyphs in menu.prefix(height - frame.rows.count) {
      var row = Frame.Row()
      row.append(glyphs, upTo: columns)
      frame.rows.append(row)
    }
    return frame
  }

  /// Glyphs falling into rows.
  private struct Fall {
    let columns: Int
    var rows = [Frame.Row()]

    init(columns: Int) {
      self.columns = columns
    }

    private var column: Int { rows[rows.count - 1].width }

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
    }

    mutating func breakLine() { rows.append(Frame.Row()) }
  }
}
