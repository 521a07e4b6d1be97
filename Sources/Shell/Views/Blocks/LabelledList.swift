import LineEditing

/// Texts with a label before each, in a column of their own. Where that would leave too little room the labels run on
/// into the texts.
struct LabelledList: Block {
  /// One text and what it is.
  struct Row {
    var label: String
    /// The label in words, where its short form needs eyes: "Issue 2" for `i2`. Empty: the text says it.
    var spoken: String?
    /// What stands behind it; several parts are set apart from each other.
    var parts: [StyledText]

    init(_ label: String, _ text: StyledText, spoken: String? = nil) {
      self.init(label, parts: [text], spoken: spoken)
    }

    init(_ label: String, parts: [StyledText], spoken: String? = nil) {
      self.label = label
      self.spoken = spoken
      self.parts = parts
    }

    /// "Say: ..."
    fileprivate var words: StyledText {
      let label = spoken ?? label.capitalizedFirst
      return StyledText(label.isEmpty ? "" : "\(label): ") + joined(" ")
    }

    fileprivate func joined(_ gap: String) -> StyledText {
      parts.dropFirst().reduce(parts.first ?? StyledText()) { $0 + StyledText(gap) + $1 }
    }
  }

  var rows: [Row]
  var indent = 2
  /// The columns of the labels, with the gap behind them; the widest label decides where none is given or it needs more.
  var labelWidth = 0
  var style = Style.strong
  /// Whether a text without a label begins where the labels do.
  var outdentsUnlabelled = false

  init(
    _ rows: [Row], indent: Int = 2, labelWidth: Int = 0, style: Style = .strong, outdentsUnlabelled: Bool = false
  ) {
    self.rows = rows
    self.indent = indent
    self.labelWidth = labelWidth
    self.style = style
    self.outdentsUnlabelled = outdentsUnlabelled
  }

  /// Texts with a dash before each; for a listener with the word for what they are.
  static func bullets(_ texts: [String], of noun: String = "", indent: Int = 2) -> LabelledList {
    let rows = texts.map { Row("-", StyledText($0), spoken: noun) }
    return LabelledList(rows, indent: indent, labelWidth: 2, style: .plain)
  }

  func lines(on paper: Paper) -> [StyledText] {
    if paper.isLinear { return rows.flatMap { Wrapping.lines($0.words, columns: paper.columns) } }
    let widest = rows.map { DisplayWidth.of($0.label) }.max() ?? 0
    let column = indent + max(labelWidth, widest == 0 ? 0 : widest + 1)
    let isBeside = paper.columns - column >= Paper.roomBesideLabel
    return rows.flatMap { row in
      let text = row.joined("   ")
      if row.label.isEmpty, outdentsUnlabelled || !isBeside {
        return Wrapping.lines(text, columns: paper.columns, indent: indent, hanging: indent)
      }
      let label = StyledText(row.label, style)
      if isBeside { return paper.hung(text, behind: StyledText(blanks(indent)) + label, at: column) }
      return Wrapping.lines(
        label + StyledText(" ") + text, columns: paper.columns, indent: indent, hanging: indent + 2)
    }
  }
}
