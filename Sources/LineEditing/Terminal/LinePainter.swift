/// Brings the screen from one frame to the next with as few characters as it takes.
///
/// Pure: it returns what is to be written. It knows what it has drawn and where it has left the cursor; everything it
/// writes is relative to the first row of the line, and it never goes above that row.
struct LinePainter {
  private let look: (Style) -> String?
  /// Whether the terminal can make room within a row, and take it away.
  private let canShift: Bool
  private var drawn: [Frame.Row] = []
  /// Rows that are there below the first, ours or cleared, so that going down does not need a new one.
  private var reach = 1
  private var row = 0
  /// Nil where it is not certain: behind a full row.
  private var column: Int? = 0
  private var style = Style.plain
  private var columns = 80
  private var out = ""

  /// - Parameters:
  ///   - canShift: the terminal knows `ESC [ @` and `ESC [ P`.
  ///   - look: the parameters of a select-graphic-rendition sequence for a style, nil for none.
  init(canShift: Bool = false, look: @escaping (Style) -> String?) {
    self.canShift = canShift
    self.look = look
  }

  /// What makes a screen of so many columns show `frame`.
  mutating func paint(_ frame: Frame, columns: Int) -> String {
    self.columns = columns
    for index in frame.rows.indices {
      paintRow(index, from: index < drawn.count ? drawn[index] : Frame.Row(), to: frame.rows[index])
    }
    if drawn.count > frame.rows.count {
      move(toRow: frame.rows.count, column: 0)
      out += ControlSequence.clearBelow
    }
    drawn = frame.rows
    move(toRow: frame.cursor.row, column: frame.cursor.column)
    return taken()
  }

  /// What takes the line off the screen and leaves the cursor where it began, to write something above it.
  mutating func lift() -> String {
    move(toRow: 0, column: 0)
    out += ControlSequence.clearBelow
    forget()
    return taken()
  }

  /// What leaves the line as it is and the cursor at the beginning of the row below.
  mutating func leave() -> String {
    move(toRow: max(drawn.count - 1, 0), column: 0)
    out += "\r\n"
    forget()
    return taken()
  }

  /// What takes the line off a screen that has got another width, as far as it can be found there: `row` is where the
  /// cursor is in it at least.
  mutating func lift(atLeast row: Int) -> String {
    out = "\r" + (row > 0 ? ControlSequence.up(row) : "") + ControlSequence.clearBelow
    forget()
    return taken()
  }

  /// The rows from the first one of the line to the cursor, were each broken anew at so many columns.
  func rowsAboveCursor(columns: Int) -> Int {
    guard columns > 0 else { return 0 }
    let above = drawn.prefix(row).reduce(0) {
      $0 + max(1, (($1.edge.isEmpty ? $1.width : self.columns) + columns - 1) / columns)
    }
    let place = column ?? 0
    // Behind the last character of a row that is just full the cursor stays in that row.
    let isBehindAll = row >= drawn.count || place >= (drawn[row].edge.isEmpty ? drawn[row].width : self.columns)
    return above + (isBehindAll ? max(0, place - 1) : place) / columns
  }

  var rowOfCursor: Int { row }

  /// The screen is another one: the next frame is drawn in full from where the cursor stands, which is at the beginning
  /// of a row.
  mutating func forget() {
    (drawn, reach, row, column) = ([], 1, 0, 0)
  }

  private mutating func taken() -> String {
    defer { out = "" }
    return out
  }

  // MARK: Rows

  private mutating func paintRow(_ index: Int, from old: Frame.Row, to new: Frame.Row) {
    if old == new {
      // An empty row is there once the cursor has been in it.
      if index >= reach { move(toRow: index, column: 0) }
      return
    }
    paintLine(index, from: old, to: new)
    paintEdge(index, from: old.edge, to: new.edge, behind: new.width)
  }

  /// What is written from the left: the part that has changed, and blanks over what was longer.
  private mutating func paintLine(_ index: Int, from old: Frame.Row, to new: Frame.Row) {
    var start = 0
    var begin = 0
    while start < old.glyphs.count, start < new.glyphs.count, old.glyphs[start] == new.glyphs[start] {
      begin += new.glyphs[start].width
      start += 1
    }
    guard start < max(old.glyphs.count, new.glyphs.count) else { return }
    if let shift = Shift(from: old, to: new, at: start, columns: columns), canShift {
      return make(shift, in: index, at: start, begin: begin, new)
    }
    var (oldEnd, newEnd) = (old.glyphs.count, new.glyphs.count)
    let mayStick = old.glyphs[start...].contains { $0.isUncertain }
    let isTailKept = old.width == new.width && !mayStick && !new.glyphs[start...].contains { $0.isUncertain }
    while isTailKept, oldEnd > start, newEnd > start, old.glyphs[oldEnd - 1] == new.glyphs[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    move(toRow: index, column: begin)
    write(new.glyphs[start..<newEnd], from: begin)
    guard !isTailKept, old.width > new.width || mayStick else { return }
    let most = columns - old.edge.width - new.width
    clear(mayStick ? most : min(most, old.width - new.width), upToEdge: !old.edge.isEmpty)
  }

  /// Moves the rest of a row by a few columns instead of writing it again.
  private mutating func make(_ shift: Shift, in index: Int, at start: Int, begin: Int, _ new: Frame.Row) {
    move(toRow: index, column: begin)
    switch shift {
    case .right(let count):
      out += ControlSequence.insert(count)
      write(new.glyphs[start..<(start + count)], from: begin)
    case .left(let count, let kept):
      out += ControlSequence.delete(count)
      guard start + kept < new.glyphs.count else { return }
      move(toRow: index, column: begin + kept)
      write(new.glyphs[(start + kept)...], from: begin + kept)
    }
  }

  /// How a row has changed when what stood behind a place only moved along.
  private enum Shift {
    /// So many glyphs have come in; what is behind the last column is gone.
    case right(Int)
    /// So many have gone out; behind those kept, others follow.
    case left(Int, kept: Int)

    private static let most = 4
    /// A shorter rest is written again as quickly.
    private static let shortest = 12

    init?(from old: Frame.Row, to new: Frame.Row, at start: Int, columns: Int) {
      let (before, after) = (old.glyphs[start...], new.glyphs[start...])
      guard old.edge.isEmpty, new.edge.isEmpty, before.count >= Self.shortest, after.count >= Self.shortest,
        before.allSatisfy(\.isOneCell), after.allSatisfy(\.isOneCell)
      else { return nil }
      for count in 1...Self.most {
        let moved = after.dropFirst(count)
        if moved.elementsEqual(before.prefix(moved.count)), moved.count == before.count || new.width == columns {
          self = .right(count)
          return
        }
        let kept = before.dropFirst(count)
        if after.starts(with: kept) {
          self = .left(count, kept: kept.count)
          return
        }
      }
      return nil
    }
  }

  /// What stands at the right edge: the part that has changed, or nothing any more.
  private mutating func paintEdge(_ index: Int, from old: [Glyph], to new: [Glyph], behind width: Int) {
    guard old != new else { return }
    guard old.width <= new.width else {
      // The longer one must go first.
      if width < columns {
        move(toRow: index, column: width)
        out += ControlSequence.clearRight
      }
      return paintEdge(index, from: [], to: new, behind: width)
    }
    let kept = old.width == new.width ? zip(old, new).prefix { $0 == $1 }.count : 0
    var end = new.count
    while old.width == new.width, end > kept, old[end - 1] == new[end - 1] { end -= 1 }
    let begin = columns - new[kept...].width
    move(toRow: index, column: begin)
    write(new[kept..<end], from: begin)
  }

  /// Clears what stood behind the cursor: so many columns, or the rest of the row where nothing stands at its edge.
  private mutating func clear(_ count: Int, upToEdge: Bool) {
    // Behind a full row the cursor still stands on its last character, which would go too.
    guard let place = column else { return }
    if upToEdge {
      out += String(repeating: " ", count: max(0, count))
      column = place + max(0, count)
    } else {
      out += ControlSequence.clearRight
    }
  }

  private mutating func write(_ glyphs: ArraySlice<Glyph>, from begin: Int) {
    var place = begin
    for glyph in glyphs {
      apply(style: glyph.style)
      // Drawn in fewer columns than we count, it would leave something old beside it.
      if glyph.isUncertain, glyph.width > 1, place + glyph.width < columns {
        out += String(repeating: " ", count: glyph.width) + (place > 0 ? "\r" + ControlSequence.right(place) : "\r")
      }
      out += glyph.text
      place += glyph.width
      if glyph.isUncertain, place < columns { out += "\r" + ControlSequence.right(place) }
    }
    apply(style: .plain)
    column = place < columns ? place : nil
  }

  private mutating func apply(style wanted: Style) {
    guard wanted != style, look(wanted) != look(style) else { return }
    if look(style) != nil { out += ControlSequence.plainLook }
    if let parameters = look(wanted) { out += ControlSequence.look(parameters) }
    style = wanted
  }

  // MARK: The cursor

  private mutating func move(toRow wanted: Int, column target: Int) {
    if wanted < row { out += ControlSequence.up(row - wanted) }
    while row < wanted, row + 1 >= reach {
      out += "\r\n"
      column = 0
      row += 1
      reach = row + 1
    }
    if row < wanted { out += ControlSequence.down(wanted - row) }
    row = wanted
    moveAlong(to: target)
  }

  private mutating func moveAlong(to target: Int) {
    guard column != target else { return }
    defer { column = target }
    if target == 0 {
      out += "\r"
    } else if let column, column > target, column - target <= 3 {
      out += String(repeating: "\u{8}", count: column - target)
    } else if let column, column > target {
      out += ControlSequence.left(column - target)
    } else if let column {
      out += ControlSequence.right(target - column)
    } else {
      out += "\r" + ControlSequence.right(target)
    }
  }
}
