/// Breaks styled text into lines that fit.
///
/// A line is broken at its last blanks, which the break replaces; a word longer than a line is broken between graphemes.
/// Newlines in the text end lines. Nothing else is lost, and every character keeps its style.
package enum Wrapping {
  /// The narrowest line there is; fewer columns count as so many.
  static let narrowest = 10

  /// The lines of `text`, none wider than `columns`. The first is indented by `indent` columns, the others by
  /// `hanging`; both are cut to half a line. There is always at least one line.
  package static func lines(_ text: StyledText, columns: Int, indent: Int = 0, hanging: Int = 0) -> [StyledText] {
    let columns = max(columns, narrowest)
    let margin = { (wanted: Int) in min(max(wanted, 0), columns / 2) }
    let indent = margin(indent)
    let hanging = margin(hanging)
    if !text.isEmpty, let line = text.ifNarrow(columns - indent) {
      return [StyledText(String(repeating: " ", count: indent)) + line]
    }
    var lines: [[Cell]] = []
    for paragraph in cells(of: text).split(separator: .newline, omittingEmptySubsequences: false) {
      var rest = paragraph
      repeat {
        let room = columns - (lines.isEmpty ? indent : hanging)
        lines.append(Array(takeLine(&rest, room: room)))
      } while !rest.isEmpty
    }
    return lines.enumerated().map { number, line in
      styled(line, indent: number == 0 ? indent : hanging)
    }
  }

  /// One grapheme with its style.
  private struct Cell: Equatable {
    var grapheme: Character
    var style: Style

    static let newline = Cell(grapheme: "\n", style: .plain)
    var isBlank: Bool { grapheme == " " }
  }

  /// The graphemes of the text; every newline in it, whatever its style, is the one newline cell.
  private static func cells(of text: StyledText) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(text.spans.reduce(0) { $0 + $1.text.utf8.count })
    for span in text.spans {
      for grapheme in span.text {
        switch grapheme {
        case "\n": cells.append(.newline)
        case "\r\n": cells += [Cell(grapheme: "\r", style: span.style), .newline]
        default: cells.append(Cell(grapheme: grapheme, style: span.style))
        }
      }
    }
    return cells
  }

  /// Takes the next line off the front of `rest`, and the blank it is broken at with it.
  private static func takeLine(_ rest: inout ArraySlice<Cell>, room: Int) -> ArraySlice<Cell> {
    guard let overflow = firstOverflow(rest, room: room) else {
      defer { rest = [] }
      return rest
    }
    let blank = rest[...overflow].lastIndex { $0.isBlank }
    if let blank, rest[..<blank].contains(where: { !$0.isBlank }) {
      defer { rest = rest[(blank + 1)...] }
      let end = rest[..<blank].lastIndex { !$0.isBlank }.map { $0 + 1 } ?? blank
      return rest[..<end]
    }
    // At least one grapheme is taken, however wide, so that there is an end.
    let end = max(overflow, rest.startIndex + 1)
    defer { rest = rest[end...] }
    return rest[..<end]
  }

  /// Where the cells no longer fit.
  private static func firstOverflow(_ cells: ArraySlice<Cell>, room: Int) -> Int? {
    var width = 0
    for index in cells.indices {
      width += DisplayWidth.of(cells[index].grapheme)
      if width > room { return index }
    }
    return nil
  }

  private static func styled(_ line: [Cell], indent: Int) -> StyledText {
    var text = StyledText(line.isEmpty ? "" : String(repeating: " ", count: indent))
    var rest = line[...]
    while let style = rest.first?.style {
      let run = rest.prefix { $0.style == style }
      text.append(String(run.map(\.grapheme)), style)
      rest = rest[run.endIndex...]
    }
    return text
  }
}

extension StyledText {
  /// The text itself where it is so plain that one sees at once that it fits: letters of one column, no more than that.
  fileprivate func ifNarrow(_ columns: Int) -> StyledText? {
    var width = 0
    for span in spans {
      width += span.text.utf8.count
      guard width <= columns, span.text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return nil }
    }
    return self
  }
}
