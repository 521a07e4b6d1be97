import LineEditing

/// A number on a scale, to be seen at a glance: `########--`. The number itself stands beside it.
struct Bar: Hashable {
  let value: Int
  let most: Int

  /// One place for each step of a short scale.
  var text: String {
    let full = min(max(value, 0), most)
    return String(repeating: "#", count: full) + String(repeating: "-", count: most - full)
  }

  /// "heat 8  ########--"; for a listener the words alone.
  func beside(_ words: String, on paper: Paper) -> StyledText {
    StyledText(words) + (paper.isLinear ? StyledText() : StyledText("  \(text)", .muted))
  }
}
