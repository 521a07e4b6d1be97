import TestSupport

/// What a line that is being typed should look like, worked out apart from the program: its text, its cursor, and the
/// rows they make.
struct EditedLineModel {
  static let prompt = "1/6 acknowledge> "
  static let edge = "0:00"

  private(set) var scalars: [Unicode.Scalar] = []
  /// Before this scalar.
  private(set) var cursor = 0

  var text: String { String(String.UnicodeScalarView(scalars)) }

  mutating func insert(_ text: String) {
    scalars.insert(contentsOf: Array(text.unicodeScalars), at: cursor)
    cursor += text.unicodeScalars.count
  }

  mutating func left() { cursor -= before.last?.unicodeScalars.count ?? 0 }

  mutating func right() { cursor += behind.first?.unicodeScalars.count ?? 0 }

  mutating func home() { cursor = 0 }

  mutating func end() { cursor = scalars.count }

  mutating func backspace() {
    let start = cursor - (before.last?.unicodeScalars.count ?? 0)
    scalars.removeSubrange(start..<cursor)
    cursor = start
  }

  mutating func delete() {
    scalars.removeSubrange(cursor..<(cursor + (behind.first?.unicodeScalars.count ?? 0)))
  }

  mutating func cutAfter() { scalars.removeSubrange(cursor...) }

  mutating func cutBefore() {
    scalars.removeSubrange(..<cursor)
    cursor = 0
  }

  /// The graphemes before the cursor and behind it, which it keeps apart.
  private var before: [Character] { Array(String(String.UnicodeScalarView(scalars[..<cursor]))) }
  private var behind: [Character] { Array(String(String.UnicodeScalarView(scalars[cursor...]))) }

  /// The rows on a screen of so many columns, without blanks at their ends, and the cursor in them.
  func rows(columns: Int) -> (rows: [String], row: Int, column: Int) {
    var rows = [""]
    var column = 0
    var place: (row: Int, column: Int)?
    func breakRow() {
      rows.append("")
      column = 0
    }
    func put(_ character: Character) {
      let width = max(1, TerminalWidth.of(character))
      if column + width > columns { breakRow() }
      rows[rows.count - 1].append(TerminalWidth.of(character) == 0 ? Character("\u{25CC}\(character)") : character)
      column += width
    }
    Self.prompt.forEach(put)
    var passed = 0
    for character in before + behind {
      if column + max(1, TerminalWidth.of(character)) > columns, character != "\n" { breakRow() }
      if passed == cursor { place = column < columns ? (rows.count - 1, column) : (rows.count, 0) }
      passed += character.unicodeScalars.count
      if character == "\n" {
        breakRow()
        if columns > 8 { "..> ".forEach(put) }
      } else {
        put(character)
      }
    }
    let end = place ?? (column < columns ? (rows.count - 1, column) : (rows.count, 0))
    if end.0 == rows.count { rows.append("") }
    let first = TerminalWidth.of(text: rows[0])
    if first + 2 + Self.edge.count <= columns {
      rows[0] += String(repeating: " ", count: columns - first - Self.edge.count) + Self.edge
    }
    return (rows.map { String($0.reversed().drop { $0 == " " }.reversed()) }, end.0, end.1)
  }

  /// Whether a screen shows the line, whatever stands above it.
  func isShown(on screen: ScreenEmulator) -> Bool {
    let expected = rows(columns: screen.columns)
    let shown = screen.scrolledOff + screen.screen
    let cursor = screen.scrolledOff.count + screen.cursor.row
    let top = cursor - expected.row
    guard top >= 0, top + expected.rows.count <= shown.count, screen.cursor.column == expected.column else {
      return false
    }
    return Array(shown[top..<(top + expected.rows.count)]) == expected.rows
      && shown[(top + expected.rows.count)...].joined() == ""
  }
}

extension TerminalWidth {
  fileprivate static func of(text: String) -> Int { text.reduce(0) { $0 + max(1, of($1)) } }
}
