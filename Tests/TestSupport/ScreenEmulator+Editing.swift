/// Moving, erasing and scrolling.
extension ScreenEmulator {
  // MARK: Moving

  mutating func moveTo(row: Int? = nil, column: Int) {
    place.row = min(max(0, row ?? place.row), rows - 1)
    place.column = min(max(0, column), columns - 1)
    place.isWrapPending = false
  }

  mutating func move(columns: Int) {
    moveTo(column: place.column + columns)
  }

  /// Up and down stop at the edge of the rows that scroll, when the cursor is not beyond it already.
  mutating func move(rows distance: Int) {
    let top = place.row >= region.lowerBound ? region.lowerBound : 0
    let bottom = place.row < region.upperBound ? region.upperBound - 1 : rows - 1
    moveTo(row: min(max(top, place.row + distance), bottom), column: place.column)
  }

  mutating func lineFeed() {
    place.isWrapPending = false
    index()
  }

  /// One row down; at the last row that scrolls, all of them go up.
  mutating func index() {
    if place.row == region.upperBound - 1 {
      scroll(1)
    } else if place.row < rows - 1 {
      place.row += 1
    }
  }

  mutating func reverseIndex() {
    place.isWrapPending = false
    if place.row == region.lowerBound {
      scroll(-1)
    } else if place.row > 0 {
      place.row -= 1
    }
  }

  mutating func setRegion(_ command: ScreenCommand) {
    let bottom = command.number(1) == 0 ? rows : min(command.number(1), rows)
    guard command.position(0) + 1 < bottom else { return }
    region = command.position(0)..<bottom
    moveTo(row: 0, column: 0)
  }

  // MARK: Scrolling

  /// Moves the rows of the region up, or down by a negative count. What leaves at the top of the screen is kept.
  mutating func scroll(_ count: Int) {
    let leaving = min(max(0, count), region.count)
    if region.lowerBound == 0, hidden == nil { history += grid[..<leaving] }
    shift(region, by: count)
  }

  /// Inserts rows at the cursor, or deletes them by a negative count.
  mutating func shiftRows(_ count: Int) {
    guard region.contains(place.row) else { return }
    shift(place.row..<region.upperBound, by: -count)
    moveTo(column: 0)
  }

  /// Moves these rows up, or down by a negative count, with empty ones behind them.
  private mutating func shift(_ range: Range<Int>, by count: Int) {
    let empty = Array(repeating: ScreenRow(columns: columns), count: min(abs(count), range.count))
    let moved = count > 0 ? grid[range].dropFirst(count) + empty : empty + grid[range].dropLast(-count)
    grid.replaceSubrange(range, with: moved)
  }

  // MARK: Erasing

  mutating func eraseScreen(_ command: ScreenCommand) {
    switch command.number(0) {
    case 0:
      eraseRow(command)
      for row in place.row + 1..<max(rows, place.row + 1) { grid[row] = ScreenRow(columns: columns) }
    case 1:
      for row in 0..<place.row { grid[row] = ScreenRow(columns: columns) }
      eraseRow(command)
    case 2: grid = Array(repeating: ScreenRow(columns: columns), count: rows)
    case 3: history = []
    default: unknown.append("CSI \(command.text)J")
    }
  }

  mutating func eraseRow(_ command: ScreenCommand) {
    switch command.number(0) {
    case 0: editRow { row, column in row.erase(column..<row.cells.count) }
    case 1: grid[place.row].erase(0..<place.column + 1)
    case 2: grid[place.row].erase(0..<columns)
    default: unknown.append("CSI \(command.text)K")
    }
  }

  /// Changes the cursor's row from the cursor on. As in xterm, no wrap is pending after it.
  mutating func editRow(_ change: (inout ScreenRow, Int) -> Void) {
    change(&grid[place.row], place.column)
    place.isWrapPending = false
  }
}
