import Books
import Language
import Practice

/// What happened in a rehearsal, in the debrief's words.
struct DebriefWords: Sendable {
  private let record: RehearsalRecord

  init(_ record: RehearsalRecord) { self.record = record }

  private var scenario: Scenario { record.scenario }

  static func ending(_ standing: Standing) -> String {
    switch standing.ending {
    case .accepted: "It was agreed, and they can live with it."
    case .hungUp: "They hung up."
    case .played: "A colleague played the customer, and said how hot they were."
    case .boundary: "You ended it at the limit you had set, with a day for the next word."
    case .open where standing.isAgreed: "It was agreed."
    case .open: "You ended it, and they could not say yes yet."
    case nil: "It is not over yet."
    }
  }

  /// What moved them in a turn, the strongest first.
  func reasons(of turn: RehearsalTurn) -> [String] {
    let effects = turn.effects.filter { $0.heat != 0 && $0.reason != .floor }.sorted { abs($0.heat) > abs($1.heat) }
    var seen: Set<String> = []
    // What did what to a person, nobody can tell.
    let moved = effects.map { record.isPair ? describe($0) : "\($0.heat > 0 ? "up" : "down"): \(describe($0))" }
      .filter { seen.insert($0).inserted }
    if record.isPair { return moved }
    let held = turn.effects.first { $0.reason == .floor }.map { "held: \(DebriefWords.missing($0.about))" }
    return moved + [held].compactMap(\.self)
  }

  /// What has to come before they cool further.
  private static func missing(_ step: String?) -> String {
    switch step.flatMap(PracticeRules.Floor.init(rawValue:)) {
    case .start: "nobody has said yet what it means to them"
    case .touched: "half of their points have to be said back"
    case .heard: "our part is not owned by name"
    case .owned: "something they must have has no day yet"
    case .promised, nil: "a first call calms nobody further"
    }
  }

  /// "said back (the late cartons)"
  func describe(_ effect: RehearsalTurn.Effect) -> String {
    DebriefWords.of(effect.reason) + (matter(of: effect).map { " (\($0))" } ?? "")
  }

  /// "turn 3 counts as paraphrase (the late cartons)"
  func describe(_ meant: Meant) -> String {
    let issue = scenario.issues.first { $0.id == meant.about }?.name
    let matter = (issue ?? scenario.wants.first { $0.id == meant.about }?.name).map { " (\($0))" } ?? ""
    return "turn \(meant.turn) counts \(meant.isSaid ? "as" : "no longer as") \(meant.label.rawValue)\(matter)"
  }

  /// What an effect is about, as the scenario calls it, or as they said it.
  private func matter(of effect: RehearsalTurn.Effect) -> String? {
    switch effect.reason {
    case .promise, .tooLate, .tooEarly, .contradiction: scenario.wants.first { $0.id == effect.about }?.name
    case .answered, .leftLying:
      scenario.questions.first { $0.id == effect.about }.flatMap { said($0.ask) ?? $0.ask.first }
    case .disclosed: nil
    case .takenUp: scenario.hidden.first { $0.id == effect.about }.flatMap { said($0.say) ?? $0.say.first }
    default: scenario.issues.first { $0.id == effect.about }?.name
    }
  }

  /// Which of some lines they have said.
  private func said(_ lines: [String]) -> String? {
    let theirs = [scenario.opening.say] + record.turns.map(\.reply)
    return lines.first { line in theirs.contains { $0.contains(line) } }
  }

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
    case .news: "told them what they did not know"
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
    case .disclosed: "they told you"
    case .empty: "brought nothing"
    }
  }

  /// The cues a skill shows in, by which the advice has its rules.
  static func cues(of skill: Scenario.Skill) -> [CueLabel] {
    switch skill {
    case .acknowledge: [.acknowledge]
    case .listen: [.question]
    case .paraphrase: [.paraphrase, .check]
    case .own: [.ownership, .apology]
    case .remedy: [.concession]
    case .followUp: [.commitment]
    case .composure: [.blame, .defensive]
    }
  }

  static func advice(for skill: Scenario.Skill) -> String {
    switch skill {
    case .acknowledge: "Say what it means to them, in a sentence of its own, before anything about the matter."
    case .listen:
      "Ask one open question, then wait. Answer theirs in the same turn, even if the answer is: not known yet."
    case .paraphrase: "Say each point back in your own words, with \"you\" in it, before you plan anything."
    case .own: "Name what we did or left undone, say that it was ours, apologise once, and stop there."
    case .remedy: "Offer what they asked for, by a day you can keep, once they feel heard."
    case .followUp: "Say when they hear from you next: a day and an hour, whatever the news."
    case .composure: "Let the hard sentence pass. Where you would explain, say back what they told you last."
    }
  }
}
