import Calls
import Language
import LineEditing
import Reports

/// The project plan of an escalation as a table, and what is to be otherwise in it.
struct PlanView {
  let plan: EscalationPlan
  let today: CivilDate

  var blocks: [any Block] {
    let head = Heading(plan.account, remark: "plan of escalation \(plan.number)")
    var blocks: [any Block] = [Gap(), head]
    if !plan.issues.isEmpty {
      blocks += [Gap(), Table(plan.issues.map { [StyledText($0.name), text($0)] }, noun: "Issue")]
    }
    let rows = plan.rows.map { [StyledText($0.name), StyledText($0.owner ?? ""), due($0), text($0)] }
    return blocks + [Gap(), rows.isEmpty ? Paragraph("Nothing is to be done yet.") : Table(rows, noun: "Step")]
      + notLasting
  }

  /// What helps now is there, and nothing that keeps it from coming back (rule 48).
  private var notLasting: [any Block] {
    let agreed = plan.rows.filter { $0.item.waived == nil && $0.item.mark == .agreed }
    guard agreed.contains(where: { $0.item.term == .short && $0.actor?.side == .ours }),
      !agreed.contains(where: { $0.item.term == .long })
    else { return [] }
    return [
      Gap(),
      Paragraph(StyledText("Nothing here keeps it from coming back. plan REF --term long says what does.", .muted)),
    ]
  }

  private func due(_ row: EscalationPlan.Row) -> StyledText {
    guard let due = row.due else { return StyledText(row.reference.kind == .remedy ? "" : "no date yet", .muted) }
    return StyledText(due.words(now: today), row.item.isOpen && due.isBefore(plan.asOf) ? .caution : .plain)
  }

  private func text(_ row: EscalationPlan.Row) -> StyledText {
    let remark = remark(row)
    return StyledText(row.item.capture.text) + (remark.isEmpty ? StyledText() : StyledText(" (\(remark))", .muted))
  }

  private func remark(_ row: EscalationPlan.Row) -> String {
    let item = row.item
    let parts = [
      row.reference.kind == .issue && item.mark == nil ? "not confirmed" : nil,
      row.reference.kind == .action && item.mark == nil && item.isOpen ? "not agreed" : nil,
      item.term?.words, item.reopenings > 0 ? "came back" : nil, item.solution?.words(now: today),
      item.keptOn?.keptWords(now: today) ?? item.waived.map { "waived: \($0)" },
      item.isOpen ? item.dateChanges.words(now: today) : nil, row.note.map { "note: \($0)" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// What is to be otherwise, a line each.
  func differences(
    _ changes: [PlanChange], order: [EscalationPlan.Row]?, issueOrder: [EscalationPlan.Row]? = nil
  ) -> [any Block] {
    let orders = [issueOrder, order].compactMap { rows in
      rows.map { "order: \($0.map(\.name).joined(separator: " "))" }
    }
    return (changes.flatMap(lines) + orders).map { Paragraph(StyledText($0), hanging: 2) }
  }

  /// They will read that it has moved, and not why.
  func missingReasons(_ changes: [PlanChange]) -> [any Block] {
    changes.filter { $0.due != nil && $0.why == nil && $0.row.item.mark == .agreed }.map { change in
      Paragraph(
        StyledText(
          "\(change.row.name) was agreed, and the next letter says that it moves. --why tells them the reason.",
          .caution
        ),
        hanging: 2)
    }
  }

  /// "14.a2 owner: Klaus, now Ana": what is to be otherwise, a line each.
  func lines(_ change: PlanChange) -> [String] {
    let row = change.row
    var lines: [String] = []
    func line(_ what: String, _ from: String?, _ to: String) {
      lines.append("\(row.name) \(what): \(from.map { "\($0), now " } ?? "")\(to)")
    }
    if let actor = change.actor {
      let side = actor.side == row.actor?.side ? "" : " (\(actor.side.rawValue))"
      line("owner", row.owner, plan.words(for: actor) + side)
    }
    if let due = change.due {
      line("due", row.due?.words(now: today), due.words(now: today) + (change.why.map { ": \($0)" } ?? ""))
    }
    switch change.done {
    case .on(let day): line("done", nil, WhenWords.day(day, now: today))
    case .waived(let why): line("waived", nil, why)
    case .notAfterAll: line("open again", nil, row.item.capture.text)
    case nil: break
    }
    if let term = change.term { line("term", row.item.term?.rawValue, term.value?.rawValue ?? "none") }
    if let note = change.note { line("note", row.note, note.isEmpty ? "none" : note) }
    return lines
  }
}
