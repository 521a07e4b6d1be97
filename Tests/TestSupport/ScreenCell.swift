/// One place on an emulated screen.
struct ScreenCell: Equatable, Sendable {
  /// Nothing was written here, or it was erased: not the same as a blank that was written.
  static let empty = ScreenCell(text: "", width: 1, style: "")

  /// What a person takes for one character.
  var text: String
  /// 1, 2, or 0 for the right half of a wide character.
  var width: Int
  /// The SGR parameters that were in force.
  var style: String
}

/// One row of an emulated screen.
struct ScreenRow: Equatable, Sendable {
  var cells: [ScreenCell]
  /// The text goes on in the next row, because it did not fit.
  var isWrapped = false

  init(columns: Int) {
    cells = Array(repeating: .empty, count: columns)
  }

  init(_ cells: some Sequence<ScreenCell>, columns: Int) {
    self.cells = Array(cells.prefix(columns))
    self.cells += Array(repeating: .empty, count: columns - self.cells.count)
    mend()
  }

  /// How far something was written.
  var used: Int { (cells.lastIndex { $0 != .empty } ?? -1) + 1 }

  /// What is seen, without blanks at the end.
  var text: String {
    var text = cells.map { $0.text.isEmpty && $0.width > 0 ? " " : $0.text }.joined()
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  mutating func put(_ cell: ScreenCell, at column: Int) {
    cells[column] = cell
    if cell.width == 2 { cells[column + 1] = ScreenCell(text: "", width: 0, style: cell.style) }
    mend(column - 1..<column + cell.width + 1)
  }

  /// Erasing to the end also ends the line there, as in VTE; in tmux only erasing all of the row does.
  mutating func erase(_ columns: Range<Int>) {
    for column in columns.clamped(to: cells.indices) { cells[column] = .empty }
    if columns.upperBound >= cells.count { isWrapped = false }
    mend()
  }

  mutating func insert(_ count: Int, at column: Int) {
    let moved = cells[column...]
    self.cells = Array((cells[..<column] + Array(repeating: .empty, count: count) + moved).prefix(cells.count))
    mend()
  }

  mutating func delete(_ count: Int, at column: Int) {
    let columns = cells.count
    cells.removeSubrange(column..<min(column + count, columns))
    cells += Array(repeating: .empty, count: columns - cells.count)
    mend()
  }

  private mutating func mend() {
    mend(cells.indices)
  }

  /// Half of a wide character cannot stay: it becomes a blank.
  private mutating func mend(_ columns: Range<Int>) {
    for column in columns.clamped(to: cells.indices) {
      let isFollowed = column + 1 < cells.count && cells[column + 1].width == 0
      let isLed = column > 0 && cells[column - 1].width == 2
      let isHalf = cells[column].width == 2 && !isFollowed || cells[column].width == 0 && !isLed
      if isHalf { cells[column] = ScreenCell(text: " ", width: 1, style: cells[column].style) }
    }
  }
}
