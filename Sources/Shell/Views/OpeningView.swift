import Calls
import Language
import LineEditing
import Storage

/// What stands above the first card: who, which call, what is owed, and one breath.
enum OpeningView {
  static func lines(
    _ call: Call, number: Int, escalation: EscalationOutline?, owed: [Promise], terms: Terms, columns: Int
  ) -> [StyledText] {
    let who = [call.state.account, call.state.contact?.name].compactMap { $0 }.joined(separator: ", ")
    let left = who.isEmpty ? "A call, no name yet" : who
    let right = "call \(number)" + (escalation.map { ", \($0.isNew ? "new " : "")escalation \($0.number)" } ?? "")
    let gap = columns - DisplayWidth.of(left) - right.count
    var lines = [StyledText()]
    if gap >= 2 {
      lines.append(
        StyledText(left, .title) + StyledText(String(repeating: " ", count: gap)) + StyledText(right, .muted))
    } else {
      lines += Wrapping.lines(StyledText(left, .title), columns: columns)
      lines += Wrapping.lines(StyledText(right, .muted), columns: columns)
    }
    lines += self.owed(owed, terms: terms, columns: columns)
    lines += Wrapping.lines(
      "One slow breath. Low voice. They are angry at the problem, not at you.", columns: columns, indent: 2, hanging: 2)
    return lines
  }

  /// "You owe them: credit note for October, promised Fri 20 Nov, 2 working days late."
  static func owed(_ promises: [Promise], terms: Terms, columns: Int) -> [StyledText] {
    let today = terms.now.civil.date
    return promises.prefix(3).flatMap { promise -> [StyledText] in
      guard let due = promise.dueDate else { return [] }
      let days = max(1, WhenWords.workingDays(from: due, to: today, workingDays: terms.workingDays))
      let late = "\(days) working day\(days == 1 ? "" : "s") late"
      let text = "You owe them: \(promise.text), promised \(WhenWords.day(due, now: today)), \(late)."
      return Wrapping.lines(StyledText(text, .caution), columns: columns, indent: 2, hanging: 4)
    }
  }
}
