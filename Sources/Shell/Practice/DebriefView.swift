import Books
import LineEditing
import Practice

/// What a rehearsal was: how it ended, the heat turn by turn with what moved it, what stayed hidden, and the skills.
struct DebriefView {
  let rehearsal: Rehearsal
  /// What the trainee thought the heat was, by the turn before which they said so.
  let guesses: [Int: Int]

  private var scenario: Scenario { rehearsal.scenario }

  var blocks: [any Block] {
    let card = Scorecard(rehearsal)
    return [Gap(), Heading("How it went", remark: "\(card.total) of 100"), Paragraph(StyledText(ending), indent: 2)]
      + heat + hidden + skills(card)
  }

  private var ending: String {
    switch rehearsal.customer.ending {
    case .accepted: "It was agreed, and they can live with it."
    case .hungUp: "They hung up."
    case .boundary: "You ended it at the limit you had set, with a day for the next word."
    case .open, nil: "It ended, and not everything they need is there."
    }
  }

  // MARK: - Heat

  private var heat: [any Block] {
    let rows = rehearsal.turns.filter { !$0.said.isEmpty }.map { turn in
      let degrees = turn.after.heat / 10
      let bar = String(repeating: "#", count: degrees / 5)
      let guess = guesses[turn.number - 1].map { " (you thought \($0 * 10))" } ?? ""
      return LabelledList.Row(
        "turn \(turn.number)", StyledText("\(degrees) \(bar)") + StyledText(guess + " " + reasons(turn), .muted),
        spoken: "turn \(turn.number), heat \(degrees)")
    }
    let start = LabelledList.Row(
      "start", StyledText("\(scenario.customer.heat) \(String(repeating: "#", count: scenario.customer.heat / 5))"))
    return [Gap(), Heading("Heat"), LabelledList([start] + rows, labelWidth: 9)]
  }

  /// What moved them, in words; the strongest first.
  private func reasons(_ turn: RehearsalTurn) -> String {
    let effects = turn.effects.filter { $0.heat != 0 && $0.reason != .floor }.sorted { abs($0.heat) > abs($1.heat) }
    let words = effects.map { effect in
      let about = effect.about.map { " (\($0))" } ?? ""
      return "\(effect.heat > 0 ? "+" : "-")\(DebriefWords.of(effect.reason))\(about)"
    }
    let floor = turn.effects.contains { $0.reason == .floor } ? ["held by what is still missing"] : []
    return (words + floor).joined(separator: ", ")
  }

  // MARK: - What stayed hidden

  private var hidden: [any Block] {
    let left = scenario.hidden.filter { !rehearsal.customer.disclosed.contains($0.id) }
    guard !left.isEmpty else { return [] }
    return [Gap(), Heading("What they did not tell you")]
      + left.map { Paragraph(StyledText("- \($0.say.first ?? $0.id)"), indent: 2, hanging: 4) }
  }

  // MARK: - Skills

  private func skills(_ card: Scorecard) -> [any Block] {
    let rows = card.skills.map { skill in
      let points = skill.points.map { "\($0 / 10)" } ?? "not seen"
      let why = skill.evidence.prefix(2).map { "turn \($0.turn): \"\($0.words)\"" }.joined(separator: "; ")
      return LabelledList.Row(skill.skill.rawValue, StyledText(points, .strong) + StyledText(" " + why, .muted))
    }
    return [Gap(), Heading("Skills, of 10"), LabelledList(rows, labelWidth: 13)]
  }
}

/// What moved a customer, in the debrief's words.
enum DebriefWords {
  static func of(_ reason: RehearsalTurn.Effect.Reason) -> String {
    switch reason {
    case .saidBack: "said back"
    case .likelySaidBack: "nearly said back"
    case .quoted: "quoted"
    case .half: "half said back"
    case .takenUp: "took up what they let out"
    case .acknowledged: "saw what it means to them"
    case .kindWords: "kind words about nothing"
    case .apology: "apology"
    case .owned: "owned our part"
    case .ownedBut: "owned it, then argued"
    case .claimed: "took responsibility, for nothing named"
    case .promise: "a day for what they want"
    case .tooLate: "too late for them"
    case .tooEarly: "earlier than we can"
    case .noDate: "no day said"
    case .samePromise: "promised before"
    case .unasked: "not asked for"
    case .contradiction: "another day than before"
    case .money: "money, once heard"
    case .earlyMoney: "money too early"
    case .answered: "answered their question"
    case .leftLying: "left their question lying"
    case .honest: "said honestly"
    case .blame: "blame"
    case .defensive: "defended us"
    case .dismissive: "played it down"
    case .policy: "hid behind a rule"
    case .overpromise: "promised what nobody can"
    case .doubt: "unclear"
    case .parrot: "their own words handed back"
    case .repeated: "said before"
    case .soup: "fragments"
    case .invited: "asked"
    case .checked: "checked"
    case .boundary: "set a limit"
    case .truth: "told what happened"
    case .early: "told it too early"
    case .first: "passed over what comes first"
    case .silence: "silence"
    case .floor: "held by what is still missing"
    case .disclosed: "told what they held back"
    case .empty: "brought nothing"
    }
  }
}
