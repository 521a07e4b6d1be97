/// Where libedit has put the cursor, which it does not tell: counted as it draws, scalar by scalar.
enum CursorRow {
  /// The row, 0 for the prompt's, of the place after `scalars` on a terminal of so many columns.
  static func after(_ scalars: some Sequence<Unicode.Scalar>, columns: Int) -> Int {
    guard columns > 1 else { return 0 }
    var row = 0
    var column = 0
    for scalar in scalars {
      let width = scalar == "\n" ? columns - column : min(DisplayWidth.of(scalar), columns)
      if column + width > columns {
        row += 1
        column = 0
      }
      column += width
      if column == columns {
        row += 1
        column = 0
      }
    }
    return row
  }
}
