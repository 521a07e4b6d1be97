/// Brings the screen from one frame to the next with as few characters as it takes.
///
/// Pure: it returns what is to be written. It knows what it has drawn and where it has left the cursor; everything it
/// writes is relative to the first row of the line, and it never goes above that row.
struct LinePainter {
  private let look: (Style) -> String?
  private var drawn: [[Glyph]] = []
  /// Rows that are there below the first, ours or cleared, so that going down does not need a new one.
  private var reach = 1
  private var row = 0
  /// Nil where it is not certain: behind a full row.
  private var column: Int? = 0
  private var style = Style.plain
  private var columns = 80
  private var out = ""

  /// - Parameter look: the parameters of a select-graphic-rendition sequence for a style, nil for none.
  init(look: @escaping (Style) -> String?) {
    self.look = look
  }

  /// What makes a screen of so many columns show `frame`.
  mutating func paint(_ frame: Frame, columns: Int) -> String {
    self.columns = columns
    for index in frame.rows.indices {
      paintRow(index, from: index < drawn.count ? drawn[index] : [], to: frame.rows[index])
    }
    if drawn.count > frame.rows.count {
      move(toRow: frame.rows.count, column: 0)
      out += "\u{1B}[J"
    }
    drawn = frame.rows
    move(toRow: frame.cursor.row, column: frame.cursor.column)
    return taken()
  }

  /// What takes the line off the screen and leaves the cursor where it began, to write something above it.
  mutating func lift() -> String {
    move(toRow: 0, column: 0)
    out += "\u{1B}[J"
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
    out = "\r" + (row > 0 ? "\u{1B}[\(row)A" : "") + "\u{1B}[J"
    forget()
    return taken()
  }

  /// The rows from the first one of the line to the cursor, were each broken anew at so many columns.
  func rowsAboveCursor(columns: Int) -> Int {
    guard columns > 0 else { return 0 }
    let above = drawn.prefix(row).reduce(0) { $0 + max(1, ($1.width + columns - 1) / columns) }
    return above + (column ?? 0) / columns
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

  private mutating func paintRow(_ index: Int, from old: [Glyph], to new: [Glyph]) {
    let start = zip(old, new).prefix { $0 == $1 }.count
    guard start < max(old.count, new.count) else {
      // An empty row is there once the cursor has been in it.
      if index >= reach { move(toRow: index, column: 0) }
      return
    }
    var oldEnd = old.count
    var newEnd = new.count
    let isTailKept = old.width == new.width && !(old + new).contains { $0.isUncertain }
    if isTailKept {
      while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
        oldEnd -= 1
        newEnd -= 1
      }
    }
    let begin = new[..<start].reduce(0) { $0 + $1.width }
    move(toRow: index, column: begin)
    write(new[start..<newEnd], from: begin)
    let mayStick = old.width > new.width || old[start...].contains { $0.isUncertain }
    // Behind a full row the cursor still stands on its last character, which this would take.
    if !isTailKept, mayStick, column != nil { out += "\u{1B}[K" }
  }

  private mutating func write(_ glyphs: ArraySlice<Glyph>, from begin: Int) {
    var place = begin
    for glyph in glyphs {
      wear(glyph.style)
      out += glyph.text
      place += glyph.width
      if glyph.isUncertain, place < columns { out += "\r\u{1B}[\(place)C" }
    }
    wear(.plain)
    column = place < columns ? place : nil
  }

  private mutating func wear(_ wanted: Style) {
    guard look(wanted) != look(style) else { return }
    if look(style) != nil { out += "\u{1B}[0m" }
    if let parameters = look(wanted) { out += "\u{1B}[\(parameters)m" }
    style = wanted
  }

  // MARK: The cursor

  private mutating func move(toRow wanted: Int, column target: Int) {
    if wanted < row { out += "\u{1B}[\(row - wanted)A" }
    while row < wanted, row + 1 >= reach {
      out += "\r\n"
      column = 0
      row += 1
      reach = row + 1
    }
    if row < wanted { out += "\u{1B}[\(wanted - row)B" }
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
      out += "\u{1B}[\(column - target)D"
    } else if let column {
      out += "\u{1B}[\(target - column)C"
    } else {
      out += "\r\u{1B}[\(target)C"
    }
  }
}
