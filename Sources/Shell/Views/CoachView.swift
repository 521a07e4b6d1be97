import Language
import LineEditing

/// What a sentence does: each cue with the words that carry it, what that means, and what to say instead.
struct CoachView {
  let cues: [AdvisedCue]

  var blocks: [any Block] {
    guard !cues.isEmpty else { return [Paragraph(StyledText("Neutral: nothing in it warms or harms."), indent: 2)] }
    return [LabelledList(cues.flatMap(rows), labelWidth: 14)]
  }

  private func rows(_ advised: AdvisedCue) -> [LabelledList.Row] {
    let name = advised.cue.label.rawValue
    let certainty = advised.cue.certainty == .sure ? "sure" : "likely"
    let head =
      StyledText("\"\(advised.cue.phrase)\"  ", .plain)
      + StyledText(advised.isWarning ? "risky, \(certainty)" : certainty, advised.isWarning ? .caution : .muted)
    var rows = [
      LabelledList.Row(name, head, spoken: name), LabelledList.Row("", StyledText(advised.advice), spoken: ""),
    ]
    if advised.isWarning, let instead = advised.instead {
      rows.append(LabelledList.Row("", StyledText("Say: ", .strong) + StyledText("\"\(instead)\"", .words), spoken: ""))
    }
    if !advised.rules.isEmpty {
      let numbers = advised.rules.map(String.init).joined(separator: ", ")
      rows.append(
        LabelledList.Row("", StyledText("rule\(advised.rules.count == 1 ? "" : "s") \(numbers)", .muted), spoken: ""))
    }
    return rows
  }
}
