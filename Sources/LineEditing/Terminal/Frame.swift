/// What the rows of the line look like on the screen, and where the cursor stands in them.
struct Frame: Equatable {
  struct Position: Equatable {
    var row: Int
    var column: Int
  }

  /// One row: what is written from the left, and what stands at the right edge of the screen. Between them is nothing.
  struct Row: Equatable {
    private(set) var glyphs: [Glyph] = []
    /// Of the glyphs, in columns.
    private(set) var width = 0
    var edge: [Glyph] = []

    mutating func append(_ glyph: Glyph) {
      glyphs.append(glyph)
      width += glyph.width
    }

    /// As many of these as fit into so many columns.
    mutating func append(_ more: [Glyph], upTo columns: Int) {
      for glyph in more {
        guard width + glyph.width <= columns else { return }
        append(glyph)
      }
    }
  }

  var rows: [Row]
  var cursor: Position
}
