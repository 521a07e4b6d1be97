import Books
import LineEditing
import Practice

/// What a rehearsal was: how it ended, the heat turn by turn with what moved it, what stayed hidden, and the skills.
struct DebriefView {
  let record: RehearsalRecord

  private var scenario: Scenario { record.scenario }

  var blocks: [any Block] {
    let card = Scorecard(record)
    return [Gap(), Heading("How it went", remark: "\(card.total) of 100"), Paragraph(StyledText(ending), indent: 2)]
      + heat + hidden + skills(card)
  }

  private var ending: String {
    switch record.standing.ending {
    case .accepted: "It was agreed, and they can live with it."
    case .hungUp: "They hung up."
    case .boundary: "You ended it at the limit you had set, with a day for the next word."
    case .open, nil: "It ended, and not everything they need is there."
    }
  }

  // MARK: - Heat

  private var heat: [any Block] {
    let guess = { (turns: Int) in record.guesses[turns].map { " (you thought \($0 * 10))" } ?? "" }
    let start = row("start", scenario.customer.heat, StyledText(guess(0), .muted))
    let rows = record.spoken.map { turn in
      row("turn \(turn.number)", turn.heat / 10, StyledText("\(guess(turn.number)) \(reasons(turn))", .muted))
    }
    return [Gap(), Heading("Heat, of 100"), LabelledList([start] + rows, labelWidth: 9)]
  }

  private func row(_ label: String, _ degrees: Int, _ remark: StyledText) -> LabelledList.Row {
    let bar = String(repeating: "#", count: degrees / 5)
    return LabelledList.Row(label, StyledText("\(degrees) \(bar)") + remark, spoken: "\(label), heat \(degrees)")
  }

  /// What moved them, in words; the strongest first.
  private func reasons(_ turn: RehearsalTurn) -> String {
    let effects = turn.effects.filter { $0.heat != 0 && $0.reason != .floor }.sorted { abs($0.heat) > abs($1.heat) }
    let moved = effects.map { "\($0.heat > 0 ? "up" : "down"): \(words(of: $0))" }
    let isHeld = turn.effects.contains { $0.reason == .floor }
    return (moved + (isHeld ? [DebriefWords.of(.floor)] : [])).joined(separator: "; ")
  }

  private func words(of effect: RehearsalTurn.Effect) -> String {
    DebriefWords.of(effect.reason) + (matter(of: effect).map { " (\($0))" } ?? "")
  }

  /// What an effect is about, as the scenario calls it.
  private func matter(of effect: RehearsalTurn.Effect) -> String? {
    switch effect.reason {
    case .promise, .tooLate, .tooEarly, .contradiction: scenario.wants.first { $0.id == effect.about }?.name
    case .answered, .leftLying:
      scenario.questions.first { $0.id == effect.about }.flatMap { said($0.ask) ?? $0.ask.first }
    case .takenUp, .disclosed: scenario.hidden.first { $0.id == effect.about }.flatMap { said($0.say) ?? $0.say.first }
    default: scenario.issues.first { $0.id == effect.about }?.name
    }
  }

  /// Which of some lines they have said.
  private func said(_ lines: [String]) -> String? {
    let theirs = [scenario.opening.say] + record.turns.map(\.reply)
    return lines.first { line in theirs.contains { $0.contains(line) } }
  }

  // MARK: - What stayed hidden

  private var hidden: [any Block] {
    let left = scenario.hidden.filter { !record.standing.disclosed.contains($0.id) }
    guard !left.isEmpty else { return [] }
    return [Gap(), Heading("What they did not tell you")]
      + left.map { Paragraph(StyledText("- \($0.say.first ?? $0.id)"), indent: 2, hanging: 4) }
  }

  // MARK: - Skills

  private func skills(_ card: Scorecard) -> [any Block] {
    let rows = card.skills.map { skill in
      let points = skill.points.map { "\($0 / 10)" } ?? "not seen"
      let examples = skill.points == nil ? "" : examples(skill)
      return LabelledList.Row(
        skill.skill.rawValue, StyledText(points, .strong) + StyledText(examples.isEmpty ? "" : " \(examples)", .muted))
    }
    return [Gap(), Heading("Skills, of 10"), LabelledList(rows, labelWidth: 13)]
  }

  /// The first two things its points are for, each sentence once.
  private func examples(_ skill: Scorecard.Skill) -> String {
    var seen: Set<String> = []
    let examples = skill.evidence.filter { seen.insert("\($0.turn) \($0.effect.words)").inserted }.prefix(2).map {
      evidence in
      let effect = evidence.effect
      let who = effect.reason == .disclosed ? "they told you " : ""
      return "turn \(evidence.turn): " + (effect.words.isEmpty ? words(of: effect) : "\(who)\"\(effect.words)\"")
    }
    return examples.joined(separator: "; ")
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
    case .invited: "asked openly"
    case .asked: "asked for a fact"
    case .checked: "checked"
    case .boundary: "set a limit"
    case .truth: "told what happened"
    case .early: "told it too early"
    case .silence: "silence"
    case .floor: "held by what is still missing"
    case .disclosed: "told what they held back"
    case .empty: "brought nothing"
    }
  }
}
