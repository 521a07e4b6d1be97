import Books

/// What is promised, and money.
extension TurnEffects {
  /// "I'll call you on 1 July with the decision" gives a day for the decision; that it is no early word from us is no fault.
  func isBeside(_ promise: Promise, in moves: [TurnReading.Move]) -> Bool {
    // And "I'll ring you at four to hear whether it has come" moves no day that they have.
    let isPromised = customer.met.contains(promise.want)
    guard isPromised || !isKept(promise) else { return false }
    return moves.contains {
      guard case .promise(let other) = $0, other.want != promise.want else { return false }
      return (other.at == promise.at || isPromised) && isKept(other)
    }
  }

  private func isKept(_ promise: Promise) -> Bool {
    scenario.wants.contains { $0.id == promise.want && promise.at?.keeps($0) == true }
  }

  mutating func take(_ promise: Promise, _ heard: HeardSentence) {
    let text = heard.text
    guard let want = scenario.wants.first(where: { $0.id == promise.want }), let day = promise.at else { return }
    isGood = true
    // A day that stands beside another thing is no fault where it does not fit this one.
    if !promise.isOwn, !day.keeps(want) || customer.promised[want.id] != nil {
      return acts.append(Answer(.samePromise))
    }
    if let earlier = customer.promised[want.id]?.at { return change(want, from: earlier, to: day, heard) }
    promisedNow.insert(want.id)
    note(promise, for: want, day, heard)
    // What holds from this moment on has no day that they could repeat.
    let isOneDay = heard.day != nil || heard.promises.count > 1 || !heard.namesDay
    let slots =
      day.isThisDay(scenario.now) || day.partEnd != nil || !isOneDay ? [:] : ["when": day.spoken(at: scenario.now)]
    if !day.isInTime(for: want) {
      answer(
        .tooLate, .tooLate, heat: rules.heat.of(.tooLate), words: text, about: want.id,
        slots.merging(["want": want.name]) { $1 })
    } else if !day.isPossible(for: want) {
      answer(
        .tooEarly, .tooEarly, heat: rules.heat.of(.tooEarly), trust: rules.trust.of(.tooEarly), words: text,
        about: want.id, slots.merging(["want": want.name]) { $1 })
    } else {
      keep(want, text, slots)
    }
  }

  private mutating func note(_ promise: Promise, for want: Scenario.Want, _ day: Promise.Day, _ heard: HeardSentence) {
    customer.promised[want.id] = promise
    customer.promisedIn[want.id] = heard.text
    customer.promisedOf[want.id] = heard.content.stems
    if day.keeps(want) { customer.met.insert(want.id) } else { customer.met.remove(want.id) }
  }

  /// A day they can live with, and that we can keep.
  private mutating func keep(_ want: Scenario.Want, _ text: String, _ slots: LineChooser.Slots) {
    promises += 1
    // Asked openly they tell, and do not complain that nobody asks.
    if invites, passedOver != nil || heard < rules.heardFirst {
      let share = passedOver == nil ? rules.turn.of(.unheardPromise) : 0
      return add(
        .promise, heat: rules.heat.of(.promise) * share / 100, trust: passedOver == nil ? rules.trust.of(.promise) : 0,
        words: text, about: want.id)
    }
    if let first = passedOver, first.wants.isEmpty || first.wants.contains(want.id) {
      return answer(.unheardPromise, .promise, words: text, about: want.id, lines: first.say)
    }
    let isHeard = heard >= rules.heardFirst
    let share = isHeard ? 100 : rules.turn.of(.unheardPromise)
    let heat = promises <= rules.turn.of(.promises) ? rules.heat.of(.promise) * share / 100 : 0
    // That they were not heard yet they say once, while there is more to hear.
    let isFirst = !isHeard && customer.told.count < scenario.issues.count && customer.count(.unheardPromise) == 0
    answer(
      isFirst ? .unheardPromise : .goodPromise, .promise, heat: heat, trust: rules.trust.of(.promise), words: text,
      about: want.id, slots)
  }

  /// What has to be heard first and was not.
  private var passedOver: Scenario.First? {
    scenario.first.flatMap { first in
      let heard = first.issues.reduce(0) { $0 + customer.saidBack[$1, default: 0] }
      return heard < first.heard * first.issues.count ? first : nil
    }
  }

  /// Another day for what was promised already. Whoever calls once more moves nothing.
  private mutating func change(
    _ want: Scenario.Want, from earlier: Promise.Day, to day: Promise.Day, _ heard: HeardSentence
  ) {
    let text = heard.text
    // To say the day by which they need it moves nothing either.
    let isTheirs = day.keeps(want) && !day.differs(from: want.deadline)
    guard day.differs(from: earlier), !isTheirs else { return acts.append(Answer(.samePromise)) }
    if want.isNextWord, customer.met.contains(want.id) { return }
    // "He knows at two, I'll ring you at half past": said in one turn it is one promise, the one that holds.
    if !promisedNow.insert(want.id).inserted {
      if !earlier.keeps(want) || earlier.isSooner(than: day), day.keeps(want) {
        note(Promise(want: want.id, at: day), for: want, day, heard)
      }
      return
    }
    // Whoever goes through several of them sums up, and moves nothing; and of what shares no more than a word with what was
    // promised, nobody can be sure that it is the same.
    if isSummingUp || !speaksOfTheSame(heard, want) { return acts.append(Answer(.samePromise)) }
    let before = customer.promisedIn[want.id].map(TurnEffects.quoting) ?? [:]
    note(Promise(want: want.id, at: day), for: want, day, heard)
    // Sooner than they were told, and we can: nobody minds.
    if day.isSooner(than: earlier), day.keeps(want) {
      return answer(.goodPromise, nil, words: text, about: want.id, ["when": day.spoken(at: scenario.now)])
    }
    let days = ["when": day.spoken(at: scenario.now), "promised": earlier.spoken(at: scenario.now)]
    let isQuoted = customer.count(.contradiction) % 2 == 0
    answer(
      isQuoted ? .quotedBack : .contradiction, .contradiction, heat: rules.heat.of(.contradiction),
      trust: rules.trust.of(.contradiction),
      words: text, about: want.id, isQuoted ? days.merging(before) { $1 } : days)
  }

  /// Whether a sentence has two words of content in common with the one in which a want was promised, besides those of days;
  /// or hardly any of its own: "The rest comes on Saturday."
  private func speaksOfTheSame(_ heard: HeardSentence, _ want: Scenario.Want) -> Bool {
    let stems = heard.content.stems.subtracting(HeardSentence.Words.ofDays)
    return stems.count < 3 || stems.intersection(customer.promisedOf[want.id, default: []]).count >= 2
  }

  mutating func leaveOpen(_ text: String) {
    let time = customer.count(.noDate)
    answer(
      .noDate, .noDate, heat: rules.heat.of(.noDate, time: time), trust: rules.trust.of(.noDate, time: time),
      words: text, TurnEffects.quoting(text))
  }

  mutating func offerMoney(_ text: String) {
    if heard < rules.heardFirst {
      // Whoever is not hot only waves it aside.
      let isHot = customer.heat >= rules.moods.of(.hot) * 10
      answer(.earlyMoney, .earlyMoney, heat: isHot ? rules.heat.of(.earlyMoney) : 0, words: text)
    } else {
      bring(.lateMoney, .money, heat: rules.heat.of(.lateMoney, time: customer.count(.lateMoney)), words: text)
    }
  }
}

extension Scenario.Want {
  /// When they need it, as a day that may be promised.
  var deadline: Promise.Day { Promise.Day(date: by.date, time: by.time) }
}
