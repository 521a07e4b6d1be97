import Calls
import Language
import LineEditing
import Storage

/// What stands above the first card: who, which call, what is owed, and one breath.
enum OpeningView {
  static func blocks(
    _ call: Call, number: Int, escalation: EscalationOutline?, isNew: Bool = false, owed: [Promise], terms: Terms
  ) -> [any Block] {
    let who = [call.state.account, call.state.contact?.name].compactMap { $0 }.joined(separator: ", ")
    let remark = "call \(number)" + (escalation.map { ", \(isNew ? "new " : "")escalation \($0.number)" } ?? "")
    let head: [any Block] = [Gap(), Heading(who.isEmpty ? "A call, no name yet" : who, remark: remark)]
    if call.isWrittenAfterwards { return head + [NotesView.head(call, terms: terms)] }
    return head + self.owed(owed, terms: terms)
      + [Paragraph("One slow breath. Low voice. They are angry at the problem, not at you.", indent: 2)]
  }

  /// What we need from them, from an earlier call.
  static func parked(_ text: String, in call: Int) -> any Block {
    Paragraph(
      StyledText("Parked in call \(call): \(text). Say it when they are calm and our part is said.", .muted), indent: 2,
      hanging: 4)
  }

  /// "You owe them: credit note for October, promised Fri 20 Nov, 2 working days late."
  static func owed(_ promises: [Promise], terms: Terms) -> [any Block] {
    let today = terms.now.civil.date
    return promises.prefix(3).compactMap { promise in
      guard let due = promise.dueDate else { return nil }
      let days = max(1, WhenWords.workingDays(from: due, to: today, in: terms.working))
      let late = "\(days) working day\(days == 1 ? "" : "s") late"
      let text = "You owe them: \(promise.text), promised \(WhenWords.day(due, now: today)), \(late)."
      return Paragraph(StyledText(text, .caution), indent: 2, hanging: 4)
    }
  }
}
