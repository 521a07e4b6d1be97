import Calls
import Language
import LineEditing
import Reports
import Storage

/// Escalations: the list of them, and one with all that its calls have brought.
enum EscalationView {
  static func table(_ listings: [EscalationListing], today: CivilDate) -> Table {
    Table(
      listings.map { listing in
        let calls = "\(listing.calls) call\(listing.calls == 1 ? "" : "s")"
        let late = listing.late == 0 ? "" : ", \(listing.late) late"
        let word = listing.nextWord.map { "next word \(words($0, today))" } ?? "no next word"
        return [
          StyledText("\(listing.outline.number)", .strong),
          StyledText(listing.outline.account),
          StyledText(
            "\(listing.outline.stage == .open ? "" : "\(listing.outline.stage.rawValue), ")\(calls)\(late)", .muted),
          StyledText(word, listing.nextWord == nil && listing.outline.isOpen ? .caution : .plain),
        ]
      }, noun: "Escalation")
  }

  /// Which ones a call could belong to.
  static func choice(_ open: [EscalationOutline], today: CivilDate) -> any Block {
    let names = open.map { "\($0.number) (since \(WhenWords.day($0.openedAt.civil.date, now: today)))" }
    return Paragraph(
      StyledText(
        "\(open.count) escalations are open with them: \(names.joined(separator: ", ")). /escalation \(open[0].number) joins one, /escalation new opens another.",
        .caution), indent: 2, hanging: 4)
  }

  /// "Wed 25 Nov 16:00" of a stored day or hour.
  private static func words(_ iso: String, _ today: CivilDate) -> String {
    guard let day = CivilDate(iso: String(iso.prefix(10))) else { return iso }
    return WhenWords.day(day, now: today) + (iso.count > 10 ? " \(iso.dropFirst(11).prefix(5))" : "")
  }

  static func page(_ record: EscalationRecord, now: Moment, working: WorkingCalendar) -> [any Block] {
    let today = now.civil.date
    var rows: [LabelledList.Row] = []
    func row(_ label: String, _ text: String, _ style: Style = .plain) {
      rows.append(LabelledList.Row(label, StyledText(text, style)))
    }
    if let opened = record.openedAt { row("since", WhenWords.day(opened.civil.date, now: today)) }
    if let closed = record.closedAt { row("closed", WhenWords.day(closed.civil.date, now: today)) }
    let calls = record.calls.map { call in
      "\(call.number) (\(WhenWords.day(call.heldAt.civil.date, now: today))\(call.heat.map { ", heat \($0)" } ?? ""))"
    }
    if !calls.isEmpty { row("calls", calls.joined(separator: ", ")) }
    if record.isOpen { row("stage", record.stage.rawValue + next(record)) }
    if let severity = record.severity {
      row("severity", "\(severity)" + (Cadence(severity: severity).map { ", a word \($0.words)" } ?? ""))
    }
    if record.heats.count > 1 { row("anger", trend(record.heats)) }
    if let owner = record.owner { row("owner", owner) }
    if let exit = record.exit { row("exit", exit) }
    for (fact, value) in record.facts.sorted(by: { $0.key < $1.key }) { row(fact, value) }
    if case .nextWord(let due, let channel, _)? = record.nextWord?.capture {
      let isRare = record.severity.flatMap { Cadence(severity: $0) }?.isExceeded(by: due, now: now, working) == true
      let remark = due.isBefore(now) ? ", late" : isRare && record.isOpen ? ": later than the severity wants" : ""
      row(
        "next word", due.words(now: today) + (channel.map { " \($0.words)" } ?? "") + remark,
        remark.isEmpty ? .plain : .caution)
    } else if record.isOpen {
      row("next word", "none: they do not know when they hear from you", .caution)
    }
    for words in record.feedback { row("feedback", "\"\(words)\"") }
    let head = Heading(record.account, remark: "escalation \(record.number)\(record.isOpen ? "" : ", closed")")
    let items = record.items.map { item in
      let (kind, text, remark) = words(item, record, today)
      let name = record.name(of: item)
      return LabelledList.Row(
        name, StyledText(text) + (remark.isEmpty ? StyledText() : StyledText(" (\(remark))", .muted)),
        spoken: "\(kind.capitalizedFirst) \(name)")
    }
    return [Gap(), head, LabelledList(rows, labelWidth: 11, style: .plain)]
      + (items.isEmpty ? [] : [Gap(), LabelledList(items, labelWidth: 7)])
  }

  /// "falling: 8 6 3"
  private static func trend(_ heats: [Int]) -> String {
    let (last, before) = (heats[heats.count - 1], heats[heats.count - 2])
    let way = last < before ? "falling" : last > before ? "rising" : "level"
    return "\(way): \(heats.suffix(8).map(String.init).joined(separator: " "))"
  }

  /// What could be said now and nobody has.
  private static func next(_ record: EscalationRecord) -> String {
    let isSolved = record.standing.openIssues == 0 && record.items.contains { $0.solution != nil }
    guard isSolved, record.stage != .resolved, record.stage != .finalMeeting else { return "" }
    return " (every issue is solved: escalation \(record.number) --stage resolved)"
  }

  private static func words(
    _ item: CarryOver.Item, _ record: EscalationRecord, _ today: CivilDate
  ) -> (kind: String, text: String, remark: String) {
    let snoozed = record.snooze(of: item).flatMap { snooze in
      snooze.until > today ? "put off until \(WhenWords.day(snooze.until, now: today)): \(snooze.why)" : nil
    }
    let kept = item.keptOn.map { $0.keptWords(now: today) } ?? item.waived.map { "waived: \($0)" } ?? snoozed
    let moved = item.dateChanges.words(now: today)
    func remark(_ parts: String?...) -> String { parts.compactMap(\.self).joined(separator: ", ") }
    func due(_ due: Due?) -> String { due?.words(now: today) ?? "no date yet" }
    let kind = item.source.reference.kind.noun
    switch item.capture {
    case .issue(let text, _):
      let cameBack = item.reopenings > 0 ? "came back" : nil
      return (kind, text, remark(item.mark?.rawValue, cameBack, item.solution?.words(now: today)))
    case .action(let actor, let text, let by):
      return (
        kind, "\(record.words(for: actor)): \(text)",
        remark(due(by), item.mark?.rawValue, item.term?.words, moved, kept)
      )
    case .todo(let text, let by): return (kind, text, remark(due(by), moved, kept))
    case .remedy(let text, let cost, _):
      return (kind, text, remark(item.mark?.rawValue ?? "proposed", cost?.words, kept))
    default: return (kind, item.capture.text, "")
    }
  }
}
