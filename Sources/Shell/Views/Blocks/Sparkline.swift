import LineEditing

/// Numbers on a scale as one short line that rises and falls: `'^--_`. Their words stand before it.
struct Sparkline: Hashable {
  let values: [Int]
  let most: Int

  /// From the ground to the top, in plain ASCII: each mark sits higher on its line than the one before.
  private static let marks = Array("_.-'^")

  /// A mark for each number; empty for fewer than two, which make no line.
  var text: String {
    guard values.count > 1 else { return "" }
    return String(
      values.map { value in
        let place = min(max(value, 0), most) * (Sparkline.marks.count - 1)
        return Sparkline.marks[(place + most / 2) / max(1, most)]
      })
  }

  /// "heat 8 9 5 4": what it shows, in words.
  func words(_ noun: String) -> String {
    values.isEmpty ? "" : "\(noun) \(values.map(String.init).joined(separator: " "))"
  }

  /// The words, and the line behind them; for a listener the words alone.
  func beside(_ noun: String, on paper: Paper) -> StyledText {
    let line = text
    return StyledText(words(noun)) + (paper.isLinear || line.isEmpty ? StyledText() : StyledText("  \(line)", .muted))
  }
}
