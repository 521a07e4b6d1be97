import Calls
import Language
import LineEditing
import Reports
import Storage

/// An account on one screen, before dialling: who, what is open and owed, what drove the anger, how the last calls went.
enum BriefView {
  /// - Parameter owed: what we promised and have not done in time.
  static func blocks(_ brief: AccountBrief, owed: [Promise], tally: PromiseTally, terms: Terms, on paper: Paper)
    -> [any Block]
  {
    let now = terms.now.civil.date
    var rows: [LabelledList.Row] = []
    func row(_ label: String, _ text: String, _ style: Style = .plain) {
      rows.append(LabelledList.Row(label, StyledText(text, style)))
    }
    if !brief.people.isEmpty { row("people", some(brief.people.map { person($0, now) }, most: 3)) }
    if tally != .none { row("promises", words(tally), tally.broken > 0 ? .caution : .plain) }
    for open in brief.open { self.rows(of: open, terms).forEach { row($0.label, $0.text, $0.style) } }
    if !brief.before.isEmpty {
      row(
        "before", some(brief.before.map { words($0, now) }, most: 2),
        brief.before[0].reopenings > 0 ? .caution : .plain)
    }
    if let turn = brief.setOff.first { row("set off", words(turn)) }
    if let turn = brief.helped.first { row("helped", words(turn)) }
    if !brief.remedies.isEmpty { row("remedies", some(brief.remedies, most: 2)) }
    return OpeningView.owed(owed, terms: terms)
      + (rows.isEmpty ? [] : [LabelledList(rows, labelWidth: 11, style: .plain)])
      + brief.past.prefix(brief.open.isEmpty ? 5 : 3).flatMap { history($0, now: now, on: paper) }
  }

  /// In a call with an account that has no other.
  static func none(_ account: String) -> [any Block] {
    [Paragraph(StyledText("No call with \(account) before this one.", .muted), indent: 2)]
  }

  /// The first of them, and how many there are besides.
  private static func some(_ texts: [String], most: Int) -> String {
    let more = texts.count > most ? "; \(texts.count - most) more" : ""
    return texts.prefix(most).joined(separator: "; ") + more
  }

  /// "Dana Reyes, CFO, decides, against us (4 calls, last Mon 16 Nov)"
  private static func person(_ person: AccountBrief.Person, _ now: CivilDate) -> String {
    let calls = person.calls == 1 ? "" : "\(person.calls) calls, last "
    return person.contact.words + " (\(calls)\(WhenWords.day(person.lastAt.civil.date, now: now)))"
  }

  private static func rows(
    of open: AccountBrief.Open, _ terms: Terms
  ) -> [(label: String, text: String, style: Style)] {
    let now = terms.now.civil.date
    let state = [
      "escalation \(open.number)", open.stage == .open ? nil : open.stage.rawValue,
      open.severity.map { "severity \($0)" }, open.owner.map { "owner \($0)" },
      "since \(WhenWords.day(open.since.civil.date, now: now))",
    ]
    var rows: [(label: String, text: String, style: Style)] = [
      ("open", state.compactMap(\.self).joined(separator: ", "), .strong)
    ]
    if let word = open.nextWord {
      let isLate = word.due.isBefore(terms.now)
      let channel = word.channel.map { " \($0.words)" } ?? ""
      rows.append(
        ("next word", word.due.words(now: now) + channel + (isLate ? ", late" : ""), isLate ? .caution : .plain))
    } else {
      rows.append(("next word", "none: they do not know when they hear from you", .caution))
    }
    let issues = open.items(.issue).filter(\.isOpen)
    let solved = open.items(.issue).count - issues.count
    if !open.items(.issue).isEmpty {
      let texts = issues.map { item in
        (open.text(item) ?? "") + (item.reopenings > 0 ? " (came back)" : "")
      }
      let count = solved == 0 ? "" : "\(solved) solved" + (texts.isEmpty ? "" : "; ")
      rows.append(("issues", count + some(texts, most: 3), .plain))
    }
    for side in [Actor.Side.ours, .theirs] {
      let texts = open.items(.action).filter(\.isOpen).compactMap { item -> String? in
        guard case .action(let actor, let text, let due) = item.capture, actor.side == side else { return nil }
        return text.shortened(to: 40) + ", " + (due?.words(now: now) ?? "no date yet")
      }
      if !texts.isEmpty { rows.append((side == .ours ? "we do" : "they do", some(texts, most: 2), .plain)) }
    }
    return rows
  }

  /// "orders are shipped twice (escalation 1, solved Mon 16 Nov, came back once before)"
  private static func words(_ before: AccountBrief.Before, _ now: CivilDate) -> String {
    let parts = [
      "escalation \(before.number)", before.solvedOn.map { "solved \(WhenWords.day($0, now: now))" } ?? "closed",
      before.reopenings == 0
        ? nil : "came back \(before.reopenings == 1 ? "once" : "\(before.reopenings) times") before that",
    ]
    return "\(before.text.shortened(to: 50)) (\(parts.compactMap(\.self).joined(separator: ", ")))"
  }

  /// "12 kept in time, 2 kept late, 1 broken".
  private static func words(_ tally: PromiseTally) -> String {
    let parts = [
      (tally.kept, "kept in time"), (tally.late, "kept late"), (tally.broken, "late and not done"),
      (tally.waived, "waived"),
    ]
    return parts.filter { $0.0 > 0 }.map { "\($0) \($1)" }.joined(separator: ", ")
  }

  /// "8 to 9, after "I had to find out from my own customers""
  private static func words(_ turn: AccountBrief.Turn) -> String {
    let words = turn.isTheirWords ? "\"\(turn.words.shortened(to: 60))\"" : turn.words.shortened(to: 60)
    return "anger \(turn.from) to \(turn.to), after \(words)"
  }

  private static func history(_ past: AccountBrief.Past, now: CivilDate, on paper: Paper) -> [any Block] {
    let head = StyledText("call \(past.number), \(WhenWords.day(past.heldAt.civil.date, now: now))", .strong)
    let heat = Sparkline(values: past.heats, most: 10)
    let tail = heat.values.isEmpty ? StyledText() : StyledText(", ", .strong) + heat.beside("heat", on: paper)
    let counts = [
      past.agreed == 0 ? nil : "\(past.agreed) agreed", past.solved == 0 ? nil : "\(past.solved) solved",
    ].compactMap(\.self)
    let outcome = counts.isEmpty ? StyledText() : StyledText(", \(counts.joined(separator: ", "))", .muted)
    return [Paragraph(head + tail + outcome, indent: 2, hanging: 4)]
      + [LabelledList.bullets(Array(past.issues.prefix(3)), of: "Issue", indent: 4)]
  }
}

extension AccountBrief.Open {
  fileprivate func text(_ item: CarryOver.Item) -> String? {
    if case .issue(let text, _) = item.capture { text.shortened(to: 50) } else { nil }
  }
}
