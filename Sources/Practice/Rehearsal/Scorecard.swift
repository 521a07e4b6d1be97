import Books

/// How a rehearsal went, skill by skill, measured against the openings the customer gave and not the amount said.
package struct Scorecard: Sendable {
  /// A point and what it is for.
  package struct Evidence: Sendable, Hashable {
    package let turn: Int
    package let words: String
    package let reason: RehearsalTurn.Effect.Reason
    package let about: String?
  }

  package struct Skill: Sendable {
    package let skill: Scenario.Skill
    /// 0 to 100, tenths of a point of 10; nil where there was no opening for it.
    package let points: Int?
    package let evidence: [Evidence]
  }

  package let skills: [Skill]
  /// 0 to 30.
  package let outcome: Int
  /// 0 to 100.
  package let total: Int

  package init(_ rehearsal: Rehearsal) {
    let turns = rehearsal.turns
    let scenario = rehearsal.scenario
    let all = turns.flatMap { turn in turn.effects.map { (turn: turn, effect: $0) } }
    let evidence = { (reasons: Set<RehearsalTurn.Effect.Reason>) in
      all.filter { reasons.contains($0.effect.reason) }.map {
        Evidence(turn: $0.turn.number, words: $0.effect.words, reason: $0.effect.reason, about: $0.effect.about)
      }
    }
    let customer = rehearsal.customer
    let acknowledged = evidence([.acknowledged, .takenUp])
    let listened = evidence([.invited, .disclosed, .answered])
    let saidBack = evidence([.saidBack, .likelySaidBack, .quoted, .half])
    let apologies = evidence([.apology])
    let owned = evidence([.owned, .ownedBut, .claimed])
    let promises = evidence([.promise])
    let risky = evidence([.blame, .defensive, .dismissive, .policy, .overpromise, .tooEarly, .contradiction])
    let canOwn = scenario.brief.fault == .ours || scenario.brief.fault == .shared
    let best = owned.contains { $0.reason == .owned } ? 50 : owned.isEmpty ? 0 : 25
    let next = customer.met.contains(Scorecard.nextWord)
    let helped = !acknowledged.isEmpty || !saidBack.isEmpty || !promises.isEmpty || !owned.isEmpty
    let wants = customer.met.subtracting([Scorecard.nextWord]).count
    let possible = max(
      1, min(3, scenario.wants.filter { $0.id != Scorecard.nextWord && ($0.can ?? scenario.now) <= $0.by }.count))
    skills = [
      Skill(skill: .acknowledge, points: min(100, acknowledged.count * 50), evidence: acknowledged),
      Skill(skill: .listen, points: min(100, listened.count * 25), evidence: listened),
      Skill(skill: .paraphrase, points: rehearsal.heard, evidence: saidBack),
      Skill(
        skill: .own, points: canOwn ? (apologies.isEmpty ? 0 : 50) + best : nil, evidence: apologies.prefix(1) + owned),
      Skill(
        skill: .remedy, points: min(100, wants * 100 / possible),
        evidence: promises.filter { $0.about != Scorecard.nextWord }),
      Skill(skill: .followUp, points: next ? 100 : 0, evidence: promises.filter { $0.about == Scorecard.nextWord }),
      Skill(
        skill: .composure, points: min(helped ? 100 : 50, max(0, 100 - risky.count * 25)), evidence: risky),
    ]
    let start = scenario.customer.heat
    let fall = start > 20 ? max(0, min(1000, (start * 10 - customer.heat) * 100 / (start - 20))) : 1000
    switch customer.ending {
    case .hungUp: outcome = 0
    case .accepted: outcome = 30
    case .boundary: outcome = 15
    case .open, nil: outcome = customer.isAgreed ? 30 : 15 * fall / 1000
    }
    let seen = skills.compactMap(\.points)
    total = 70 * seen.reduce(0, +) / (100 * max(1, seen.count)) + outcome
  }

  /// The want that is a word from us, by which following up is judged.
  package static let nextWord = "next"
}
