import Books
import LineEditing

/// What a sentence said to the customer of a scenario, line by line.
struct HeardView {
  let answer: ScenarioHearCommand.Answer
  let scenario: Scenario

  var blocks: [any Block] {
    var rows = rows("says back", answer.issues) + rows("may say back", answer.likely) + rows("speaks of", answer.named)
    rows += scenario.hidden.filter { answer.hidden.contains($0.id) }.map {
      LabelledList.Row("touches", StyledText("what they hold back: ") + StyledText($0.id, .strong))
    }
    rows += answer.promises.map { promise in
      let want = scenario.wants.first { $0.id == promise.want }?.name ?? promise.want
      return LabelledList.Row(
        "promises", StyledText(want) + StyledText(promise.at.map { ", \($0)" } ?? ", no day said"))
    }
    if !answer.cues.isEmpty { rows.append(LabelledList.Row("does", StyledText(answer.cues.joined(separator: ", ")))) }
    guard !rows.isEmpty else {
      return [Paragraph("It says nothing back, names none of their issues and promises nothing.")]
    }
    return [LabelledList(rows, labelWidth: 14)]
  }

  private func rows(_ label: String, _ ids: [String]) -> [LabelledList.Row] {
    scenario.issues.filter { ids.contains($0.id) }.map { issue in
      LabelledList.Row(label, StyledText(issue.name) + StyledText(" (\(issue.id))", .muted))
    }
  }
}
