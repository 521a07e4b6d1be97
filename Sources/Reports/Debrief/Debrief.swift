import Books
import Language
import Practice

/// How a rehearsal went, worked out once from what was said; every form prints it.
package struct Debrief: Sendable {
  /// How hot they were behind a turn, and why.
  package struct Reading: Sendable {
    /// 0 is before anything was said.
    package let turn: Int
    /// 0 to 100.
    package let heat: Int
    /// What the trainee thought it was, 0 to 100.
    package let guess: Int?
    /// What the talk so far lets them cool to, 0 to 100.
    package let floor: Int?
    /// What moved them, the strongest first: "down: said back (the late cartons)".
    package let reasons: [String]
    /// Whether it is one of the turns that changed most.
    package let isTurningPoint: Bool
  }

  /// A turn that mattered, and what to say in its place.
  package struct Moment: Sendable {
    package let turn: Int
    /// How far the heat moved; below 0 it fell.
    package let change: Int
    /// What they had just said.
    package let theirs: String
    package let said: String
    package let why: String
    /// A better line; nil where it was a good one.
    package let better: String?
  }

  /// What they held back, and how one gets to hear it.
  package struct Hidden: Sendable {
    package let fact: String
    package let way: String
  }

  package struct Skill: Sendable {
    package let name: String
    /// 0 to 100; nil where there was no opening for it.
    package let points: Int?
    package let evidence: [Evidence]
    /// The rules of the advice it stands on.
    package let rules: [Int]
  }

  package struct Evidence: Sendable {
    package let turn: Int
    package let reason: String
    package let words: String
    /// Whether the words are what they said.
    package let isTheirs: Bool
  }

  /// A sentence that nothing was recognised in.
  package struct Unread: Sendable {
    package let turn: Int
    package let words: String
  }

  package let title: String
  /// "Priya Nair, operations director, Halden Foods"
  package let customer: String
  package let isOver: Bool
  /// 0 to 100; nil where a colleague played the customer.
  package let total: Int?
  /// Between which totals nine in ten scores lie, if the reader errs as often as it was measured to.
  package let range: ClosedRange<Int>?
  package let ending: String
  /// What they need and have no day for, where it was not agreed.
  package let missing: [String]
  package let readings: [Reading]
  package let moments: [Moment]
  package let hidden: [Hidden]
  package let skills: [Skill]
  package let unread: [Unread]
  /// What the trainee put right: "turn 7 counts as an apology, as you say".
  package let putRight: [String]
  /// The skill to practise next, and what it asks for.
  package let next: (skill: String, advice: String)?

  /// - Parameters:
  ///   - finder: finds the words of the scenario.
  ///   - rules: of the advice, by the cue that they speak of.
  package init(_ record: RehearsalRecord, _ finder: WordFinder, rules: (CueLabel) -> [Int]) {
    let (scenario, card) = (record.scenario, Scorecard(record))
    let words = DebriefWords(record)
    title = scenario.title
    customer = "\(scenario.customer.name), \(scenario.customer.role)"
    isOver = record.isOver
    total = record.isPair ? nil : card.total
    range = record.range
    ending = DebriefWords.ending(record.standing)
    missing = record.standing.isAgreed || record.isPair ? [] : Debrief.missing(record)
    readings = Debrief.readings(record, words)
    moments = DebriefMoments(record, words).chosen
    hidden = scenario.hidden.filter { !record.standing.disclosed.contains($0.id) }.map { fact in
      Hidden(fact: fact.say.first ?? fact.id, way: PlainQuestions.way(to: fact, finder))
    }
    skills = card.skills.map { skill in
      Skill(
        name: skill.skill.rawValue, points: skill.points,
        evidence: skill.points == nil ? [] : Debrief.evidence(skill.evidence, words),
        rules: Set(DebriefWords.cues(of: skill.skill).flatMap(rules)).sorted())
    }
    unread = record.turns.flatMap { turn in turn.unread.map { Unread(turn: turn.number, words: $0) } }
    putRight = record.meant.map(words.describe)
    next = Debrief.next(card, scenario)
  }

  /// "78 of 100, between 71 and 82"
  package var score: String {
    guard let total else { return "skills alone" }
    let range = range.map { ", between \($0.lowerBound) and \($0.upperBound)" } ?? ""
    return "\(total) of 100\(range)"
  }

  /// What stands between them and a yes.
  private static func missing(_ record: RehearsalRecord) -> [String] {
    let (scenario, standing) = (record.scenario, record.standing)
    let open = scenario.musts.filter { !standing.met.contains($0.id) }.map(\.name)
    let heard = standing.heard < 60 ? ["to have more of their points said back (\(standing.heard) of 100 so far)"] : []
    let rest = open.isEmpty && heard.isEmpty ? ["to cool down a little, or to trust you more"] : []
    return open + heard + rest
  }

  private static func readings(_ record: RehearsalRecord, _ words: DebriefWords) -> [Reading] {
    let start = record.scenario.customer.heat
    let heats = [start] + record.spoken.map { $0.heat / 10 }
    let changes = zip(heats, heats.dropFirst()).map { $1 - $0 }
    // The steepest rise and the steepest fall, where they are worth the name.
    let steepest = [changes.max { $0 < $1 }, changes.min { $0 < $1 }].compactMap(\.self).filter { abs($0) >= 6 }
    let guess = { (turns: Int) in record.guesses[turns].map { $0 * 10 } }
    let first = Reading(turn: 0, heat: start, guess: guess(0), floor: nil, reasons: [], isTurningPoint: false)
    return [first]
      + zip(record.spoken, changes).map { turn, change in
        Reading(
          turn: turn.number, heat: turn.heat / 10, guess: guess(turn.number),
          floor: record.isPair ? nil : turn.standing.floor,
          reasons: words.reasons(of: turn), isTurningPoint: steepest.contains(change))
      }
  }

  /// Each sentence once, with the first thing it did.
  private static func evidence(_ evidence: [Scorecard.Evidence], _ words: DebriefWords) -> [Evidence] {
    var seen: Set<String> = []
    return evidence.filter { seen.insert("\($0.turn) \($0.effect.words)").inserted }.map {
      Evidence(
        turn: $0.turn, reason: words.describe($0.effect), words: $0.effect.words,
        isTheirs: $0.effect.reason == .disclosed)
    }
  }

  /// The weakest skill, those first that the scenario trains.
  private static func next(_ card: Scorecard, _ scenario: Scenario) -> (skill: String, advice: String)? {
    let weak = card.skills.filter { ($0.points ?? 100) < 80 }
    let trained = weak.filter { scenario.trains.contains($0.skill) }
    let weakest = (trained.isEmpty ? weak : trained).min { ($0.points ?? 100) < ($1.points ?? 100) }
    return weakest.map { ($0.skill.rawValue, DebriefWords.advice(for: $0.skill)) }
  }
}
