/// A terminal that only remembers: what a person would see after a program has written these bytes, row by row, and
/// where the cursor is. Does as xterm does where terminals differ.
package struct ScreenEmulator: Sendable {
  /// Where the cursor is, and what ESC 7 keeps with it.
  struct Place: Sendable {
    var row = 0
    var column = 0
    /// The last column was written: the next character goes to the next row.
    var isWrapPending = false
    var rendition = ScreenRendition()

    /// The nearest place on a screen of another size, where no wrap is pending.
    func within(rows: Int, columns: Int) -> Place {
      Place(row: min(row, rows - 1), column: min(column, columns - 1), rendition: rendition)
    }
  }

  package private(set) var rows: Int
  package private(set) var columns: Int

  /// What the terminal has answered to questions, to be written to the program.
  package var answers: [UInt8] = []

  /// What the emulator does not know, as it was written, ESC as `ESC`: a test says there is none.
  package internal(set) var unknown: [String] = []

  let width: @Sendable (Character) -> Int
  var grid: [ScreenRow]
  var history: [ScreenRow] = []
  var place = Place()
  var savedPlace = Place()
  /// The rows that scroll.
  var region: Range<Int>
  /// The private modes that are set.
  var modes: Set<Int> = [7, 25]
  /// The screen that the alternate one hides.
  var hidden: (grid: [ScreenRow], place: Place)?
  private var input = ScreenInput()
  /// Nothing has come since the last character, so the next may join it.
  private var isJoinable = false

  /// `width` is how many columns a character takes, 0 for one that joins the character before it.
  package init(rows: Int, columns: Int, width: @escaping @Sendable (Character) -> Int = TerminalWidth.of) {
    self.rows = rows
    self.columns = columns
    self.width = width
    grid = Array(repeating: ScreenRow(columns: columns), count: rows)
    region = 0..<rows
  }

  // MARK: What is seen

  /// All rows from the top, without blanks at their ends.
  package var screen: [String] { grid.map(\.text) }

  /// The rows that have left the screen at the top, oldest first.
  package var scrolledOff: [String] { history.map(\.text) }

  package var cursor: (row: Int, column: Int) { (place.row, place.column) }

  /// The last column was written and the cursor is still in it; the next character wraps.
  package var isWrapPending: Bool { place.isWrapPending }

  package var isBracketedPasteOn: Bool { modes.contains(2004) }
  package var isCursorVisible: Bool { modes.contains(25) }
  package var isAlternateScreenOn: Bool { hidden != nil }

  /// A row without blanks at its end; empty when there is no such row.
  package func text(ofRow row: Int) -> String {
    grid.indices.contains(row) ? grid[row].text : ""
  }

  /// The SGR parameters that were in force when this place was written, as in `1;31`; empty for plain text.
  package func style(atRow row: Int, column: Int) -> String {
    guard grid.indices.contains(row), grid[row].cells.indices.contains(column) else { return "" }
    return grid[row].cells[column].style
  }

  // MARK: What is written

  package mutating func feed(_ text: String) {
    feed(Array(text.utf8))
  }

  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for element in input.take(bytes) { obey(element) }
  }

  private mutating func obey(_ element: ScreenInput.Element) {
    switch element {
    case .character(let scalar):
      show(scalar)
      isJoinable = true
      return
    case .control(let scalar): control(scalar)
    case .escape(let text): escape(text)
    case .command(let text, let final): command(ScreenCommand(text, final: final))
    }
    isJoinable = false
  }

  // MARK: Characters

  private mutating func show(_ scalar: Unicode.Scalar) {
    let columns = width(Character(scalar))
    if let column = columnBefore, isJoinable || columns == 0 {
      let joined = grid[place.row].cells[column].text + String(Character(scalar))
      if joined.count == 1 { return join(Character(joined), at: column) }
    }
    if columns > 0 { put(Character(scalar), columns) }
  }

  /// Where the character before the cursor begins; nil where none was written.
  private var columnBefore: Int? {
    var column = place.isWrapPending ? place.column : place.column - 1
    if column > 0, grid[place.row].cells[column].width == 0 { column -= 1 }
    return column < 0 || grid[place.row].cells[column].text.isEmpty ? nil : column
  }

  private mutating func join(_ character: Character, at column: Int) {
    let old = grid[place.row].cells[column]
    let columns = max(1, width(character))
    guard columns != old.width else {
      grid[place.row].cells[column].text = String(character)
      return
    }
    grid[place.row].erase(column..<column + old.width)
    place.column = column
    place.isWrapPending = false
    put(character, columns)
  }

  private mutating func put(_ character: Character, _ width: Int) {
    guard width <= columns else { return }
    let isAtEnd = place.isWrapPending || place.column + width > columns
    if isAtEnd, modes.contains(7) { wrap() }
    let column = min(place.column, columns - width)
    grid[place.row].put(
      ScreenCell(text: String(character), width: width, style: place.rendition.text), at: column)
    place.isWrapPending = column + width >= columns && modes.contains(7)
    place.column = min(column + width, columns - 1)
  }

  private mutating func wrap() {
    let row = place.row
    grid[row].isWrapped = true
    place.column = 0
    place.isWrapPending = false
    index()
  }

  /// Only for `resize`, which makes the rows fit.
  mutating func setSize(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    region = 0..<rows
  }
}
