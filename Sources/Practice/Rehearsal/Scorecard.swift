import Books

/// How a rehearsal went, skill by skill, measured against the openings the customer gave and not the amount said.
package struct Scorecard: Sendable {
  package typealias Reason = RehearsalTurn.Effect.Reason

  /// What a point is for.
  package struct Evidence: Sendable, Hashable {
    package let turn: Int
    package let effect: RehearsalTurn.Effect
  }

  package struct Skill: Sendable {
    package let skill: Scenario.Skill
    /// 0 to 100; nil where there was no opening for it.
    package let points: Int?
    package let evidence: [Evidence]
  }

  package let skills: [Skill]
  /// 0 to 30.
  package let outcome: Int
  /// 0 to 100; where a colleague plays the customer it says nothing, and nobody shows it.
  package let total: Int

  package init(_ record: RehearsalRecord) {
    skills = Scenario.Skill.allCases.map { Scorecard.judge($0, in: record) }
    outcome = Scorecard.outcome(of: record)
    let seen = skills.compactMap(\.points)
    total = 70 * seen.reduce(0, +) / (100 * max(1, seen.count)) + outcome
  }

  // MARK: - Skill by skill

  private static func judge(_ skill: Scenario.Skill, in record: RehearsalRecord) -> Skill {
    let scenario = record.scenario
    let met = scenario.wants.filter { record.standing.met.contains($0.id) }
    let effects = record.turns.flatMap { turn in turn.effects.map { Evidence(turn: turn.number, effect: $0) } }
    let evidence = { (reasons: Set<Reason>) in effects.filter { reasons.contains($0.effect.reason) } }
    let promises = { (isNextWord: Bool) in
      let wants = Set(scenario.wants.filter { $0.isNextWord == isNextWord }.map(\.id))
      return evidence([.promise]).filter { $0.effect.about.map(wants.contains) ?? false }
    }
    switch skill {
    case .acknowledge:
      let found = evidence([.acknowledged, .takenUp])
      return Skill(skill: skill, points: share(of: found.count, 2), evidence: found)
    case .listen:
      let found = evidence([.invited, .disclosed, .answered])
      return Skill(skill: skill, points: share(of: found.count, 4), evidence: found)
    case .paraphrase:
      return Skill(
        skill: skill, points: record.standing.heard, evidence: evidence([.saidBack, .likelySaidBack, .quoted, .half]))
    case .own:
      let apology = evidence([.apology]).prefix(1)
      let owned = evidence([.owned, .ownedBut, .claimed])
      let named = owned.contains { $0.effect.reason == .owned } ? 50 : owned.isEmpty ? 0 : 25
      let points = apology.count * 50 + named
      return Skill(skill: skill, points: scenario.brief.fault.isOursToo ? points : nil, evidence: apology + owned)
    case .remedy:
      let possible = scenario.wants.count { !$0.isNextWord && $0.isPossible }
      let points = share(of: met.count { !$0.isNextWord }, max(1, min(3, possible)))
      return Skill(skill: skill, points: points, evidence: promises(false))
    case .followUp:
      return Skill(skill: skill, points: met.contains(where: \.isNextWord) ? 100 : 0, evidence: promises(true))
    case .composure:
      let risky = evidence([.blame, .defensive, .dismissive, .policy, .overpromise, .tooEarly, .contradiction])
      // Whoever only keeps calm is half composed.
      let good: Set<Reason> = [
        .acknowledged, .takenUp, .saidBack, .likelySaidBack, .quoted, .half, .promise, .owned, .ownedBut, .claimed,
      ]
      let most = evidence(good).isEmpty ? 50 : 100
      return Skill(skill: skill, points: min(most, max(0, 100 - risky.count * 25)), evidence: risky)
    }
  }

  private static func share(of count: Int, _ all: Int) -> Int { min(100, count * 100 / all) }

  // MARK: - How it ended

  private static func outcome(of record: RehearsalRecord) -> Int {
    switch record.standing.ending {
    case .hungUp, .played: 0
    case .accepted: 30
    case .boundary: 15
    case .open, nil: record.standing.isAgreed ? 30 : 15 * fall(in: record) / 1000
    }
  }

  /// How far the heat fell, in thousandths of all it could; 20 is as cool as a first call gets.
  private static func fall(in record: RehearsalRecord) -> Int {
    let start = record.scenario.customer.heat
    guard start > 20 else { return 1000 }
    return max(0, min(1000, (start * 10 - record.standing.heat) * 100 / (start - 20)))
  }
}
