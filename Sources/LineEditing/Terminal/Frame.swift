/// What the rows of the line look like on the screen, and where the cursor stands in them.
struct Frame: Equatable {
  struct Position: Equatable {
    var row: Int
    var column: Int
  }

  var rows: [[Glyph]]
  var cursor: Position
}
