import LineEditing

/// A card: what it is about, a remark at the right, and a few labelled texts.
struct Card: Block {
  var heading: Heading
  var rows: [LabelledList.Row]

  func lines(on paper: Paper) -> [StyledText] {
    heading.lines(on: paper) + Card.body(rows).lines(on: paper)
  }

  /// The rows alone, as they stand on the card.
  static func body(_ rows: [LabelledList.Row]) -> LabelledList {
    LabelledList(rows, labelWidth: 7, style: .muted, outdentsUnlabelled: true)
  }
}
