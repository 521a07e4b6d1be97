import LineEditing

/// What a view is drawn on: how wide it is, and whether it is looked at or listened to.
struct Paper: Hashable {
  let columns: Int

  /// Drawn for a screen reader: in words, from the top down, with nothing that only its place on the line explains.
  var isLinear = false

  /// Text beside a label needs this much room; where it has less the label runs on into it.
  static let roomBesideLabel = 40
}

extension Paper {
  /// A text that begins behind a label and keeps to its own column: no line of it starts before `column`.
  func hung(_ text: StyledText, behind label: StyledText, at column: Int) -> [StyledText] {
    if text.isEmpty { return Wrapping.lines(label, columns: columns) }
    return Wrapping.lines(text, columns: columns - column).enumerated().map { number, line in
      let before = number == 0 ? label + StyledText(blanks(column - label.width)) : StyledText(blanks(column))
      return line.isEmpty ? StyledText() : before + line
    }
  }
}

extension Console {
  /// The screen as it is now; asked again for each view, because a window can change.
  var paper: Paper { Paper(columns: columns, isLinear: isLinear) }
}
