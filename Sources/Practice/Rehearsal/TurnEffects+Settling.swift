import Books

/// What comes of a turn: heat and trust, the order of the answers, and whether the customer goes.
extension TurnEffects {
  mutating func settle() {
    settleHeat()
    order()
    considerHangingUp()
  }

  /// Up by the character and the level, down by the character and never below the floor.
  private mutating func settleHeat() {
    for effect in effects { customer.trust = max(0, min(100, customer.trust + effect.trust)) }
    let before = customer.heat
    let raised = effects.reduce(0) { $0 + max(0, $1.heat) }
    let lowered = effects.reduce(0) { $0 - min(0, $1.heat) }
    let level = rules.levels[scenario.level - 1]
    let up = min(
      rules.turn.of(.mostUp) * 10, TurnEffects.rounded(raised * setting.character.up * level, by: 100_000))
    let down = min(rules.turn.of(.mostDown) * 10, TurnEffects.rounded(lowered * setting.character.down, by: 1000))
    // Near the top there is less left to rise.
    let damped = TurnEffects.rounded(up * max(0, min(250, 1050 - before)), by: 250)
    let (step, degrees) = (floorStep, rules.floors.of(floorStep))
    customer.floor = degrees
    let floor = min(before, degrees * 10)
    customer.heat = max(0, min(1000, max(floor, before - down) + damped))
    if before - down < floor { effects.append(Effect(.floor, about: step.rawValue, heat: floor)) }
  }

  private static func rounded(_ number: Int, by divisor: Int) -> Int { (number * 2 + divisor) / (divisor * 2) }

  /// How far the talk has come: what it has to bring next before they cool further.
  private var floorStep: PracticeRules.Floor {
    let needs = rules.floorNeeds
    guard customer.isTouched || heard >= needs.of(.touched) else { return .start }
    guard heard >= needs.of(.heard) else { return .touched }
    guard customer.isOwned || !scenario.brief.fault.isOursToo else { return .heard }
    return scenario.musts.allSatisfy { customer.met.contains($0.id) } ? .promised : .owned
  }

  // MARK: - The order of the answers

  /// Whether the turn did something that they have to take up before they go on.
  var hasReaction: Bool {
    acts.contains { !TurnEffects.slight.contains($0.act) }
  }

  /// Whether they may open up behind it.
  var isWelcome: Bool { !isHarmful && customer.heat < rules.limits.of(.refusalHeat) * 10 }

  /// Whether it showed them that they were understood.
  var isUnderstood: Bool { effects.contains { $0.reason.isUnderstanding } }

  /// Whether they were asked if that is all, and say so.
  var isAsked: Bool { acts.contains { [.leftOut, .complete, .wantAgain].contains($0.act) } }

  /// Whether something in it can be agreed to.
  var bringsPlan: Bool {
    acts.contains {
      [.goodPromise, .samePromise, .summed, .lateMoney, .answered, .boundary, .complete].contains($0.act)
    }
  }

  /// What a reaction begins with; nil where there is none worth the name.
  var leading: PracticeAct? { acts.first { !TurnEffects.slight.contains($0.act) }?.act }

  private static let slight: Set<PracticeAct> = [.receipt, .thanks, .greeting, .known, .invited, .answeredAhead]

  /// What is not said where something else is so, in the order in which it makes way.
  private static let makingWay: [(isSo: @Sendable (TurnEffects) -> Bool, acts: Set<PracticeAct>)] = [
    // They object, and ask what may have been meant, only where nothing good stands in the turn.
    ({ $0.isGood }, [.kindWords, .kindWordsAgain, .parrot, .doubt]),
    // Asked openly they tell, whatever may be meant by the rest, and whatever of theirs stands before the question.
    ({ $0.invites }, [.doubt, .quoted]),
    // Asked whether it is right they do not say that it is all.
    ({ $0.asksIfRight && $0.acts.contains { TurnEffects.assenting.contains($0.act) } }, [.complete]),
    // What is agreed and gone through once more is confirmed as that, and not as something they had told.
    ({ $0.isSummingUp }, [.ground, .half]),
    // Asked whether that is all they say so, and not that each of it will do, or was well said.
    (
      { $0.isAsked },
      [
        .doubt, .goodPromise, .samePromise, .summed, .unaskedPromise, .known, .lateMoney, .takenUp,
        .acknowledged, .news, .honest, .ground, .half,
      ]
    ),
    // Beside a day they can live with, money is no matter of its own.
    ({ $0.promises > 0 }, [.earlyMoney]),
    ({ $0.promises > 0 && $0.hasDayBesideMoney }, [.lateMoney]),
    // What is done about what they let out is answered, and not that it was kept in mind.
    ({ $0.acts.contains { TurnEffects.promised.contains($0.act) } }, [.takenUp]),
    // Beside what they kept to themselves, the rest is no news worth a word.
    ({ $0.acts.contains { $0.act == .takenUp } }, [.news]),
    // "Since you ask" wants a question.
    ({ !$0.asksThem }, [.invited]),
  ]

  private static let assenting: Set<PracticeAct> = [.confirm, .takenUp, .acknowledged, .quoted, .ground, .half]
  private static let promised: Set<PracticeAct> = [.goodPromise, .samePromise, .unheardPromise, .unaskedPromise]

  /// What comes first, first.
  private mutating func order() {
    for (isSo, acts) in TurnEffects.makingWay where isSo(self) { self.acts.removeAll { acts.contains($0.act) } }
    // Whoever has just shown that they understood is not told that they have not; and whoever asked for the day has it.
    let hasAsked = effects.contains { $0.reason == .answered }
    if hasAsked || isUnderstood || acts.contains(where: { [.acknowledged, .owned].contains($0.act) }) {
      acts = acts.map { $0.act == .unheardPromise && $0.lines.isEmpty ? Answer(.goodPromise, $0.slots) : $0 }
    }
    // Beside what may be a no they only note a day.
    if mayRefuse { acts = acts.map { $0.act == .goodPromise && $0.lines.isEmpty ? Answer(.unaskedPromise) : $0 } }
    // Asked whether that is right they say so before all else.
    let yes: Set<PracticeAct> = asksIfRight && !isHarmful ? [.confirm, .takenUp, .ground, .half, .quoted] : []
    let ranked = acts.enumerated().sorted { one, other in
      let rank = { (act: PracticeAct) in yes.contains(act) ? 0 : (TurnEffects.ranks[act] ?? -1) + 1 }
      return (rank(one.element.act), one.offset) < (rank(other.element.act), other.offset)
    }
    acts = ranked.map(\.element)
  }

  /// The place of each act; what is not among them comes before all.
  private static let ranks: [PracticeAct: Int] = {
    let order: [PracticeAct] = [
      .blame, .defensive, .dismissive, .policy, .overpromise, .quotedBack, .contradiction, .answered, .answeredNo,
      .tooLate,
      .tooEarly,
      .ownedBut, .earlyMoney, .lateMoney, .goodPromise, .unheardPromise, .boundary, .owned, .news, .doubt,
      .acknowledged,
      .takenUp, .confirm, .quoted, .leftOut, .wantAgain, .complete, .claimed, .noDate,
      .ground, .half, .firstApology, .lateApology, .apologyAgain, .summed, .honest, .answeredAhead,
      .unaskedPromise,
      .samePromise, .known, .invited, .refused,
      .questionAgain, .silenceWaits, .silenceQuestion, .together, .thanks, .greeting, .kindWords, .kindWordsAgain,
      .parrot, .soup, .repeated, .empty, .receipt, .stillThere,
    ]
    return Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
  }()

  // MARK: - Hanging up

  /// One warning comes before it, always.
  private mutating func considerHangingUp() {
    let most = rules.hangUp.of(.risky)
    let isOut = customer.riskyAtTop >= most || customer.patience <= 0
    let isClose = customer.riskyAtTop == most - 1 || customer.patience == 1
    if isOut, customer.isWarned {
      if setting.stays {
        customer.patience = setting.character.patience
        customer.riskyAtTop = 0
        acts.insert(Answer(.stays), at: 0)
      } else {
        customer.ending = .hungUp
        acts.insert(Answer(.hangUp), at: 0)
      }
    } else if isOut || isClose, !customer.isWarned, isHarmful || !isGood {
      customer.isWarned = true
      customer.patience = max(1, customer.patience)
      acts.insert(Answer(.warning), at: 0)
    }
  }
}
