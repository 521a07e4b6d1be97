import LineEditing

/// A question and the numbers that answer it: `do they feel mistreated?   /1 yes   /2 no`.
struct Choices: Block {
  /// An answer and the digit that picks it.
  struct Choice {
    let digit: Int
    let label: String
  }

  let question: String
  var choices: [Choice] = []
  /// What to type where there is nothing to choose from.
  var example = ""
  /// The label on a card; empty where the question stands alone.
  var label = ""
  /// Whether a listener is told how to answer: where an answer is waited for, and once.
  var tellsHow = false

  func lines(on paper: Paper) -> [StyledText] {
    if paper.isLinear { return spoken(on: paper) }
    let both = StyledText("\(question)   \(list)")
    if !label.isEmpty { return Card.body([LabelledList.Row(label, both)]).lines(on: paper) }
    if both.width + 2 <= paper.columns { return Paragraph(both, indent: 2).lines(on: paper) }
    return [Paragraph(StyledText(question), indent: 2), Paragraph(StyledText(list), indent: 2)].lines(on: paper)
  }

  private var list: String {
    choices.isEmpty ? example : choices.map { "/\($0.digit) \($0.label)" }.joined(separator: "   ")
  }

  /// One line for each answer.
  private func spoken(on paper: Paper) -> [StyledText] {
    let how =
      choices.first.map { tellsHow ? ["Type /\($0.digit) to answer \($0.label)."] : [] }
      ?? (example.isEmpty ? [] : ["Type \(example)."])
    let lines = ["Question: \(question)"] + choices.map { "\($0.digit): \($0.label)" } + how
    return lines.flatMap { Wrapping.lines(StyledText($0), columns: paper.columns) }
  }
}
