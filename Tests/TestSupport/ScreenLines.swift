/// The rows of a screen and all above it as the lines they were before they wrapped, with a place in them.
struct ScreenLines {
  var rows: [ScreenRow]
  var row: Int
  var column: Int

  /// Wraps every line anew. The place stays at its character; beyond the end of a line it goes to that end.
  mutating func wrap(columns: Int) {
    var wrapped: [ScreenRow] = []
    var place = (row: 0, column: 0)
    var start = 0
    while start < rows.count {
      var end = start
      while rows[end].isWrapped, end + 1 < rows.count { end += 1 }
      let parts = rows[start...end].map { $0.cells.prefix($0.used) }
      let pieces = Self.cut(parts.flatMap { $0 }, columns: columns)
      if (start...end).contains(row) {
        place = Self.place(offset(in: parts, start: start), in: pieces)
        place.row += wrapped.count
      }
      wrapped += pieces.indices.map { index in
        var row = ScreenRow(pieces[index], columns: columns)
        row.isWrapped = index + 1 < pieces.count
        return row
      }
      start = end + 1
    }
    (rows, row, column) = (wrapped, place.row, place.column)
  }

  /// How many cells of its line are before the place.
  private func offset(in parts: [ArraySlice<ScreenCell>], start: Int) -> Int {
    let isBeyond = column >= parts[row - start].count
    let before = isBeyond ? parts[...] : parts.prefix(row - start)
    return before.reduce(0) { $0 + $1.count } + (isBeyond ? 0 : column)
  }

  /// Pieces that fit, no wide character cut in half; one empty piece for an empty line.
  private static func cut(_ cells: [ScreenCell], columns: Int) -> [[ScreenCell]] {
    var pieces: [[ScreenCell]] = [[]]
    var used = 0
    for cell in cells {
      if cell.width > 0, used + cell.width > columns {
        pieces.append([])
        used = 0
      }
      pieces[pieces.count - 1].append(cell)
      used += cell.width
    }
    return pieces
  }

  private static func place(_ offset: Int, in pieces: [[ScreenCell]]) -> (row: Int, column: Int) {
    var left = offset
    for (row, piece) in pieces.enumerated() {
      if left < piece.count || row == pieces.count - 1 { return (row, min(left, piece.count)) }
      left -= piece.count
    }
    return (0, 0)
  }
}
