import Calls
import Language
import LineEditing
import Storage

/// What somebody waits for: the next words that are late first, then ours, then theirs.
struct DueView {
  let items: [DueItem]
  let now: Moment
  let working: WorkingCalendar
  /// So many of a kind at most.
  var most = Int.max
  /// What lists the others.
  var rest = "due lists them"

  private var today: CivilDate { now.civil.date }

  /// Whether its hour or its day is over.
  func isLate(_ item: DueItem) -> Bool {
    guard let due = item.due else { return false }
    return due.moment.map { $0 < now } ?? (due.date < today)
  }

  /// Working days since; nil where it is not late.
  func daysLate(_ item: DueItem) -> Int? {
    guard isLate(item), let date = item.due?.date else { return nil }
    return date < today ? WhenWords.workingDays(from: date, to: today, in: working) : 0
  }

  var blocks: [any Block] {
    let words = items.filter { $0.kind == .nextWord }
    return group("They wait to hear from you:", words.filter(isLate))
      + group("They do not know when they hear from you next:", items.filter { $0.kind == .noNextWord })
      + group("They hear from you:", words.filter { !isLate($0) })
      + group("Ours:", items.filter { $0.kind == .ours })
      + group("Theirs:", items.filter { $0.kind == .theirs })
  }

  /// What nobody looks at until some day, with the reason.
  func putOff(_ items: [SnoozedItem]) -> [any Block] {
    if items.isEmpty { return [] }
    let rows = items.prefix(most).map { snoozed in
      let until = "until \(WhenWords.day(snoozed.until, now: today)): \(snoozed.why)"
      return LabelledList.Row(
        snoozed.item.name ?? "",
        parts: [
          StyledText(snoozed.item.text, .muted),
          StyledText("(\(snoozed.item.account ?? "no name yet"), \(until))", .muted),
        ], spoken: snoozed.item.name ?? "")
    }
    return [Paragraph(StyledText("Put off:", .muted), indent: 2), LabelledList(rows, indent: 4, labelWidth: 7)]
  }

  private func group(_ title: String, _ items: [DueItem]) -> [any Block] {
    if items.isEmpty { return [] }
    let more: [any Block] =
      items.count > most ? [Paragraph(StyledText("There are more: \(rest).", .muted), indent: 4)] : []
    return [
      Paragraph(StyledText(title, .strong), indent: 2),
      LabelledList(items.prefix(most).map(row), indent: 4, labelWidth: 7),
    ] + more
  }

  private func row(_ item: DueItem) -> LabelledList.Row {
    let account = item.account ?? "no name yet"
    let remark = [
      when(item), item.kind == .ours && item.reference?.kind == .action && !item.isAgreed ? "not agreed" : nil,
    ]
    .compactMap(\.self).joined(separator: ", ")
    let style: Style = isLate(item) || item.kind == .noNextWord ? .caution : .plain
    if item.text.isEmpty {
      let text = remark.isEmpty ? account : "\(account), \(remark)"
      let name = item.name ?? item.escalation.map { "\($0)" } ?? ""
      return LabelledList.Row(name, StyledText(text, style), spoken: item.name == nil ? "Escalation \(name)" : name)
    }
    let name = item.name ?? ""
    let who = item.owner.map { "\($0): " } ?? ""
    return LabelledList.Row(
      name,
      parts: [StyledText(who + item.text), StyledText("(\(account), \(remark))", isLate(item) ? .caution : .muted)],
      spoken: name)
  }

  private func when(_ item: DueItem) -> String? {
    guard let due = item.due else { return nil }
    let hour = due.time.map { " \($0)" } ?? ""
    let late = isLate(item) ? KeptWords.late(from: due.date, to: today, in: working) ?? "late" : nil
    let day = due.date == today ? "today" : WhenWords.day(due.date, now: today)
    return "\(day)\(hour)" + (late.map { ", \($0)" } ?? "")
  }
}
