extension ScreenEmulator {
  /// What becomes of the text when the window changes its size.
  package enum ResizeMode: CaseIterable, Sendable {
    /// As in xterm: rows are cut off on the right, and what was cut is lost.
    case truncating
    /// As in tmux and VTE: text that was wrapped is wrapped anew, and what has left the screen may come back. The
    /// alternate screen is truncated, and so is what it hides.
    case reflowing
  }

  package mutating func resize(rows newRows: Int, columns newColumns: Int, _ mode: ResizeMode) {
    if mode == .reflowing, hidden == nil {
      setHeight(newRows)
      if newColumns != columns { reflow(columns: newColumns) }
    } else {
      truncate(rows: newRows, columns: newColumns)
    }
    if let (grid, place) = hidden {
      hidden = (Self.fit(grid, rows: newRows, columns: newColumns), place.within(rows: newRows, columns: newColumns))
    }
    savedPlace = savedPlace.within(rows: newRows, columns: newColumns)
    setSize(rows: newRows, columns: newColumns)
  }

  private static func fit(_ grid: [ScreenRow], rows: Int, columns: Int) -> [ScreenRow] {
    let kept = grid.prefix(rows).map { row in
      var fitted = ScreenRow(row.cells, columns: columns)
      fitted.isWrapped = row.isWrapped
      return fitted
    }
    return kept + Array(repeating: ScreenRow(columns: columns), count: rows - kept.count)
  }

  private mutating func truncate(rows newRows: Int, columns newColumns: Int) {
    let leaving = max(0, place.row - (newRows - 1))
    if hidden == nil { history += grid[..<leaving] }
    grid = Self.fit(Array(grid.dropFirst(leaving)), rows: newRows, columns: newColumns)
    place.row -= leaving
    place = place.within(rows: newRows, columns: newColumns)
  }

  /// Rows below the cursor go first, then those at the top; a larger window takes back what has left.
  private mutating func setHeight(_ newRows: Int) {
    if newRows < rows {
      let below = min(rows - 1 - place.row, rows - newRows)
      let above = rows - newRows - below
      history += grid[..<above]
      grid = Array(grid[above..<rows - below])
      place.row -= above
    } else {
      let back = min(history.count, newRows - rows)
      grid = Array(history.suffix(back)) + grid
      history.removeLast(back)
      place.row += back
      grid += Array(repeating: ScreenRow(columns: columns), count: newRows - grid.count)
    }
  }

  private mutating func reflow(columns newColumns: Int) {
    let rows = grid.count
    var text = ScreenLines(rows: history + grid, row: history.count + place.row, column: cursorOffset)
    text.wrap(columns: newColumns)
    while text.rows.count < rows { text.rows.append(ScreenRow(columns: newColumns)) }
    history = Array(text.rows.dropLast(rows))
    grid = Array(text.rows.suffix(rows))
    let isAbove = text.row < history.count
    place.row = isAbove ? 0 : text.row - history.count
    place.isWrapPending = !isAbove && text.column >= newColumns
    place.column = isAbove ? 0 : min(text.column, newColumns - 1)
  }

  private var cursorOffset: Int { place.column + (place.isWrapPending ? 1 : 0) }
}
