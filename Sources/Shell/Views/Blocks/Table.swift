import LineEditing

/// Rows of cells in columns as wide as their widest cell; the last column gets the rest and wraps. Where that is too
/// little each cell stands on a line of its own, below the first.
struct Table: Block {
  enum Side { case left, right }

  var rows: [[StyledText]]
  var indent = 0
  /// The side each column is lined up at; left where nothing is said.
  var sides: [Side] = []
  /// What the first cell is, for a listener: "Call" makes "Call 3: ...".
  var noun: String

  private static let gap = 2
  /// The least that the last column is worth having beside the others.
  private static let leastRoom = 20

  init(_ rows: [[StyledText]], noun: String, indent: Int = 0, sides: [Side] = []) {
    self.rows = rows
    self.noun = noun
    self.indent = indent
    self.sides = sides
  }

  func lines(on paper: Paper) -> [StyledText] {
    if paper.isLinear { return rows.flatMap { Wrapping.lines(spoken($0), columns: paper.columns) } }
    let widths = widths
    let before = indent + widths.reduce(0) { $0 + $1 + Table.gap }
    let isWide = paper.columns - before >= Table.leastRoom
    return rows.flatMap { isWide ? beside($0, widths, before, paper) : stacked($0, paper) }
  }

  /// The width of each column but the last.
  private var widths: [Int] {
    let count = max(0, (rows.map(\.count).max() ?? 0) - 1)
    return (0..<count).map { column in rows.map { column < $0.count ? $0[column].width : 0 }.max() ?? 0 }
  }

  private func beside(_ row: [StyledText], _ widths: [Int], _ before: Int, _ paper: Paper) -> [StyledText] {
    var fixed = StyledText(blanks(indent))
    for (column, width) in widths.enumerated() {
      let cell = column < row.count ? row[column] : StyledText()
      let fill = StyledText(blanks(width - cell.width))
      if column > 0 { fixed += StyledText(blanks(Table.gap)) }
      fixed += column < sides.count && sides[column] == .right ? fill + cell : cell + fill
    }
    return paper.hung(row.count > widths.count ? row[widths.count] : StyledText(), behind: fixed, at: before)
  }

  private func stacked(_ row: [StyledText], _ paper: Paper) -> [StyledText] {
    let hanging = indent + 2
    var lines: [StyledText] = []
    for (column, cell) in row.enumerated() where !cell.isEmpty {
      // A short first cell is the row's mark and keeps its second on the same line.
      if column == 1, let mark = row.first, !mark.isEmpty, mark.width <= 4 {
        lines = Wrapping.lines(
          mark + StyledText(blanks(Table.gap)) + cell, columns: paper.columns, indent: indent, hanging: hanging)
      } else {
        lines += Wrapping.lines(
          cell, columns: paper.columns, indent: column == 0 ? indent : hanging, hanging: hanging)
      }
    }
    return lines
  }

  private func spoken(_ row: [StyledText]) -> StyledText {
    let cells = row.filter { !$0.isEmpty }
    var line = StyledText("\(noun) ") + (cells.first ?? StyledText())
    for (index, cell) in cells.dropFirst().enumerated() { line += StyledText(index == 0 ? ": " : ", ") + cell }
    return line
  }
}
