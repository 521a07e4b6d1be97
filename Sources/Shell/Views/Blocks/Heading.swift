import LineEditing

/// A title, and a remark at the right edge. Where the two do not fit on one line the remark gets its own.
struct Heading: Block {
  var title: String
  /// The title in words, where its short form needs eyes: "Step 2 of 6: Listen".
  var spoken: String?
  var remark = ""
  var style = Style.title
  var indent = 0

  /// Title and remark stand at least this far apart.
  private static let gap = 2

  init(_ title: String, spoken: String? = nil, remark: String = "", style: Style = .title, indent: Int = 0) {
    self.title = title
    self.spoken = spoken
    self.remark = remark
    self.style = style
    self.indent = indent
  }

  func lines(on paper: Paper) -> [StyledText] {
    if paper.isLinear {
      let words = [spoken ?? title, remark].filter { !$0.isEmpty }.map(\.sentence).joined(separator: " ")
      return Wrapping.lines(StyledText(words, style), columns: paper.columns)
    }
    let titles = Wrapping.lines(StyledText(title, style), columns: paper.columns, indent: indent, hanging: indent + 2)
    guard !remark.isEmpty else { return titles }
    let room = paper.columns - (titles.last?.width ?? 0) - DisplayWidth.of(remark)
    guard titles.count == 1, room >= Heading.gap else {
      return titles
        + Wrapping.lines(StyledText(remark, .muted), columns: paper.columns, indent: indent, hanging: indent)
    }
    return [titles[0] + StyledText(blanks(room)) + StyledText(remark, .muted)]
  }
}
