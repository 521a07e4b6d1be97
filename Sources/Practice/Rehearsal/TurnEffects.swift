import Books
import Language

/// What a turn does to the customer, by the rules, and how they may answer it.
struct TurnEffects {
  typealias Effect = RehearsalTurn.Effect

  let number: Int
  private let scenario: Scenario
  private let setting: Rehearsal.Setting
  private let hearing: Hearing
  private(set) var customer: Customer
  private(set) var effects: [Effect] = []
  /// In the order in which they come first.
  var acts: [Answer] = []
  private(set) var occasions: Set<Scenario.Hidden.Occasion> = []
  private var promises = 0
  /// Whether a limit is all that was said.
  private var isAlone = false
  /// Whether it brought something, and whether it harmed.
  private var isGood = false
  private var isHarmful = false

  private var rules: PracticeRules { setting.rules }
  private var heard: Int { customer.heard(scenario.issues) }

  init(number: Int, scenario: Scenario, setting: Rehearsal.Setting, hearing: Hearing, customer: Customer) {
    self.number = number
    self.scenario = scenario
    self.setting = setting
    self.hearing = hearing
    self.customer = customer
  }

  mutating func apply(_ reading: TurnReading) {
    if reading.isSilence { return silence() }
    if reading.isSoup, number > 1 {
      add(.soup, heat: rules.heat.of("soup"), words: reading.sentences.first?.heard.text ?? "")
      acts.append(Answer(.soup))
      return
    }
    isAlone = reading.moves.allSatisfy { $0 == .boundary || $0 == .thanks }
    for sentence in reading.sentences { apply(sentence) }
    answerQuestions(reading)
    if !isGood, !isHarmful, acts.isEmpty || reading.moves.allSatisfy({ $0 == .kindWords || $0 == .repeated }) {
      add(.empty)
      customer.patience -= 1
      if acts.isEmpty { acts.append(Answer(.receipt)) }
    } else if isGood {
      customer.patience = min(setting.character.patience, customer.patience + 1)
    }
    leaveLying()
  }

  private mutating func silence() {
    let times = customer.count(.silence)
    if customer.told.count < scenario.issues.count || (scenario.silences != nil && times < 2) {
      if times < 2 { add(.silence, heat: rules.heat.of("silence_waits")) }
      acts.append(Answer(.silenceWaits))
      occasions.insert(.waited)
    } else if !customer.openQuestions.isEmpty {
      add(.silence, heat: rules.heat.of("silence_question"))
      acts.append(Answer(.silenceQuestion))
    } else {
      customer.patience -= 1
      acts.append(Answer(.stillThere))
    }
  }

  // MARK: - Sentence by sentence

  private mutating func apply(_ sentence: TurnReading.Sentence) {
    let text = sentence.heard.text
    let said = LineChooser.clause(of: text).map { ["said": $0] } ?? [:]
    for move in sentence.moves {
      switch move {
      case .risky(let label, let isSure): risky(label, isSure, text, said)
      case .saidBack(let issue, let certainty): sayBack(issue, certainty, text)
      case .takenUp(let fact): takeUp(fact, text)
      case .acknowledged: acknowledge(text)
      case .kindWords: beKind(text)
      case .apology: apologise(text)
      case .owned(let isTakenBack): own(isTakenBack: isTakenBack, text)
      case .claimed: claim(text)
      case .promise(let promise):
        if !isBeside(promise, in: sentence.moves) { take(promise, text) }
      case .noDate: leaveOpen(text)
      case .unasked:
        add(.unasked, words: text)
        acts.append(Answer(.unaskedPromise))
        isGood = true
      case .money: offerMoney(text)
      case .invitation:
        add(.invited, words: text)
        if customer.heat >= 920 {
          acts.append(Answer(.refused))
        } else {
          acts.append(Answer(.invited))
          isGood = true
        }
      case .askedFact:
        add(.invited, words: text)
        acts.append(Answer(.closedQuestion))
        isGood = true
      case .check: check(text)
      case .honest:
        add(.honest, trust: rules.trust.of("honest"), words: text)
        acts.append(Answer(.honest))
        isGood = true
      case .together:
        acts.append(Answer(.together))
        isGood = true
      case .thanks: acts.append(Answer(.thanks))
      case .greeting:
        acts.append(Answer(.greeting))
        if number == 1 { isGood = true }
      case .boundary: setBoundary(text, isAlone: isAlone)
      case .endsAtBoundary: endAtBoundary(sentence.heard)
      case .truth: tellTruth(text)
      case .parroted:
        add(.parrot, heat: rules.heat.of("parrot", time: customer.count(.parrot)), words: text)
        acts.append(Answer(.parrot))
      case .repeated:
        add(.repeated, heat: rules.heat.of("repeated"), words: text)
        acts.append(Answer(.repeated))
      case .half: hearHalf(text)
      }
    }
  }

  private mutating func add(
    _ reason: Effect.Reason, heat: Int = 0, trust: Int = 0, words: String = "", about: String? = nil
  ) {
    effects.append(Effect(reason, words: words, about: about, heat: heat * 10, trust: trust))
  }

  private mutating func risky(_ label: CueLabel, _ isSure: Bool, _ text: String, _ said: LineChooser.Slots) {
    let isSecond = customer.lastDoubt.map { number - $0 <= 3 } ?? false
    guard isSure || (isSecond && customer.lastDoubt != number) else {
      customer.lastDoubt = number
      add(.doubt, words: text)
      acts.append(Answer(.doubt))
      return
    }
    isHarmful = true
    let deed = label.rawValue
    switch label {
    case .blame, .defensive, .dismissive, .policy:
      add(
        Effect.Reason(rawValue: deed) ?? .defensive, heat: rules.heat.of(deed), trust: rules.trust.of(deed),
        words: text)
      acts.append(Answer(PracticeAct(rawValue: deed) ?? .defensive, said))
    default:
      add(.overpromise, heat: rules.heat.of("too_early"), trust: rules.trust.of("too_early"), words: text)
      acts.append(Answer(.overpromise, said))
    }
    if customer.heat >= rules.hangUp.of("heat") * 10 { customer.riskyAtTop += 1 }
  }

  private mutating func sayBack(_ id: String, _ certainty: TurnReading.Move.Certainty, _ text: String) {
    guard let issue = scenario.issues.first(where: { $0.id == id }), !customer.settled.contains(id) else { return }
    let share = rules.saidBack.of(certainty == .own ? "own" : certainty == .likely ? "likely" : "quoted")
    let before = customer.saidBack[id, default: 0]
    if !customer.told.contains(id) { customer.told.append(id) }
    isGood = true
    guard share > before else {
      acts.append(Answer(.known))
      return
    }
    customer.saidBack[id] = share
    let reason: Effect.Reason = certainty == .own ? .saidBack : certainty == .likely ? .likelySaidBack : .quoted
    let heat = rules.heat.of("said_back") * issue.weight * (share - before) / 200
    add(reason, heat: heat, words: text, about: id)
    switch certainty {
    case .own: acts.append(Answer(.confirm, lines: issue.confirm))
    case .likely: acts.append(Answer(.ground, ["mine": issue.mine]))
    case .quoted: acts.append(Answer(.quoted))
    }
  }

  private mutating func hearHalf(_ text: String) {
    let last = customer.told.last { customer.saidBack[$0, default: 0] == 0 && !customer.settled.contains($0) }
    guard let last, customer.times[.halfSayBack, default: 0] < 2 else { return }
    _ = customer.count(.halfSayBack)
    customer.saidBack[last] = rules.saidBack.of("half")
    add(.half, heat: rules.heat.of("said_back") / 2, words: text, about: last)
    acts.append(Answer(.half))
    isGood = true
  }

  private mutating func takeUp(_ fact: String, _ text: String) {
    isGood = true
    guard customer.takenUp.insert(fact).inserted else { return }
    add(.takenUp, heat: rules.heat.of("taken_up"), trust: rules.trust.of("taken_up"), words: text, about: fact)
    acts.append(Answer(.takenUp))
    customer.isTouched = true
  }

  private mutating func acknowledge(_ text: String) {
    isGood = true
    customer.isTouched = true
    occasions.insert(.acknowledged)
    let time = customer.count(.acknowledged)
    add(.acknowledged, heat: rules.heat.of("acknowledged", time: time), words: text)
    acts.append(Answer(.acknowledged))
  }

  private mutating func beKind(_ text: String) {
    let time = customer.count(.kindWords)
    add(.kindWords, heat: rules.heat.of("kind_words", time: time), words: text)
    acts.append(Answer(time == 0 ? .kindWords : .kindWordsAgain))
  }

  private mutating func apologise(_ text: String) {
    let time = customer.count(.apology)
    add(.apology, heat: rules.heat.of("apology", time: time), words: text)
    if time == 0 { isGood = true }
    acts.append(Answer(time == 0 ? .firstApology : time == 1 ? .apologyAgain : .lateApology))
  }

  private var ownsSomething: Bool { scenario.brief.fault == .ours || scenario.brief.fault == .shared }

  private mutating func own(isTakenBack: Bool, _ text: String) {
    isGood = true
    guard ownsSomething else { return }
    let time = customer.count(.owned)
    let share = isTakenBack ? 2 : 1
    add(
      isTakenBack ? .ownedBut : .owned, heat: rules.heat.of("owned", time: time) / share,
      trust: time == 0 ? rules.trust.of("owned") / share : 0, words: text)
    acts.append(Answer(isTakenBack ? .ownedBut : .owned))
    customer.isOwned = true
    if !isTakenBack { occasions.insert(.owned) }
  }

  private mutating func claim(_ text: String) {
    guard ownsSomething else { return }
    isGood = true
    let time = customer.count(.claimed)
    add(
      .claimed, heat: rules.heat.of("claimed", time: time), trust: time == 0 ? rules.trust.of("claimed") : 0,
      words: text)
    acts.append(Answer(.claimed))
  }

  // MARK: - Promises and money

  /// "I'll call you on 1 July with the decision" gives a day for the decision; that it is no early word from us is no fault.
  private func isBeside(_ promise: Promise, in moves: [TurnReading.Move]) -> Bool {
    guard !isKept(promise) else { return false }
    return moves.contains {
      if case .promise(let other) = $0 { other.at == promise.at && isKept(other) } else { false }
    }
  }

  /// Whether its day is in time for what they want, and possible.
  private func isKept(_ promise: Promise) -> Bool {
    guard let want = scenario.wants.first(where: { $0.id == promise.want }), let day = promise.at else { return false }
    return day.isInTime(for: want.by) && day.isPossible(from: want.can ?? scenario.now)
  }

  private mutating func take(_ promise: Promise, _ text: String) {
    guard let want = scenario.wants.first(where: { $0.id == promise.want }), let day = promise.at else { return }
    isGood = true
    let slots = ["when": spoken(day)]
    if let earlier = customer.promised[want.id], let first = earlier.at {
      guard first.date != day.date || (first.time != nil && day.time != nil && first.time != day.time) else {
        acts.append(Answer(.samePromise))
        return
      }
      // Whoever calls once more moves nothing.
      guard want.id != Scorecard.nextWord || !customer.met.contains(want.id) else { return }
      customer.promised[want.id] = promise
      add(
        .contradiction, heat: rules.heat.of("contradiction"), trust: rules.trust.of("contradiction"), words: text,
        about: want.id)
      acts.append(Answer(.contradiction, slots.merging(["promised": spoken(first)]) { $1 }))
      judge(day, want)
      return
    }
    customer.promised[want.id] = promise
    guard judge(day, want) else {
      let isLate = !day.isInTime(for: want.by)
      if isLate {
        add(.tooLate, heat: rules.heat.of("too_late"), words: text, about: want.id)
        acts.append(Answer(.tooLate, slots))
      } else {
        add(
          .tooEarly, heat: rules.heat.of("too_early"), trust: rules.trust.of("too_early"), words: text, about: want.id)
        acts.append(Answer(.tooEarly, slots))
      }
      return
    }
    promises += 1
    let share = heard < rules.heardFirst ? rules.turn.of("unheard_promise") : 100
    let heat = promises <= rules.turn.of("promises") && !isFirstPassedOver ? rules.heat.of("promise") * share / 100 : 0
    add(.promise, heat: heat, trust: isFirstPassedOver ? 0 : rules.trust.of("promise"), words: text, about: want.id)
    if isFirstPassedOver, let first = scenario.first {
      acts.append(Answer(.unheardPromise, lines: first.say))
    } else {
      acts.append(Answer(share < 100 ? .unheardPromise : .goodPromise, slots))
    }
  }

  /// Whether what has to be heard first was not.
  private var isFirstPassedOver: Bool {
    guard let first = scenario.first else { return false }
    let heard = first.issues.reduce(0) { $0 + customer.saidBack[$1, default: 0] }
    return heard < first.heard * first.issues.count
  }

  /// Whether the day is in time and possible; the want is met or not accordingly.
  @discardableResult
  private mutating func judge(_ day: Promise.CivilDay, _ want: Scenario.Want) -> Bool {
    let isGood = isKept(Promise(want: want.id, at: day))
    if isGood { customer.met.insert(want.id) } else { customer.met.remove(want.id) }
    return isGood
  }

  private func spoken(_ day: Promise.CivilDay) -> String {
    let words = SpokenDate.words(day.date, day.time, now: scenario.now)
    return words.hasPrefix("on ") ? String(words.dropFirst(3)) : words
  }

  private mutating func leaveOpen(_ text: String) {
    let time = customer.count(.noDate)
    add(.noDate, heat: rules.heat.of("no_date", time: time), trust: rules.trust.of("no_date", time: time), words: text)
    acts.append(Answer(.noDate))
  }

  private mutating func offerMoney(_ text: String) {
    let isEarly = heard < rules.heardFirst && customer.heat >= rules.moods.of("hot") * 10
    if isEarly {
      add(.earlyMoney, heat: rules.heat.of("early_money"), words: text)
      acts.append(Answer(.earlyMoney))
    } else {
      isGood = true
      add(.money, heat: rules.heat.of("late_money", time: customer.count(.lateMoney)), words: text)
      acts.append(Answer(.lateMoney))
    }
  }

  // MARK: - What only some scenarios have

  private mutating func setBoundary(_ text: String, isAlone: Bool) {
    guard let boundary = scenario.boundary else { return }
    isGood = true
    occasions.insert(.boundary)
    switch customer.count(.boundary) {
    case 0:
      // It is worth something when the matter follows; alone it is a reprimand.
      add(
        .boundary, heat: isAlone ? 0 : rules.heat.of("boundary"), trust: isAlone ? 0 : rules.trust.of("boundary"),
        words: text)
      acts.append(Answer(.boundary))
    case 1: acts.append(Answer(.boundary, lines: boundary.again))
    default: acts.append(Answer(.boundary, lines: boundary.nagged))
    }
  }

  private mutating func endAtBoundary(_ heard: HeardSentence) {
    guard let ending = scenario.boundary?.ending, customer.times[.boundary, default: 0] > 0 else { return }
    isGood = true
    let day = heard.promises.compactMap(\.at).first ?? heard.day
    if let day, customer.times[.tested, default: 0] > 0 {
      acts.append(Answer(.boundary, lines: ending.said, ["when": spoken(day)]))
      customer.ending = .boundary
    } else {
      acts.append(Answer(.boundary, lines: ending.bare))
      customer.ending = .open
    }
  }

  private mutating func tellTruth(_ text: String) {
    guard let truth = scenario.truth, !customer.settled.isSuperset(of: truth.settles) else { return }
    if isHarmful {
      acts.append(Answer(.defensive, lines: truth.blunt))
    } else if heard >= truth.afterHeard {
      isGood = true
      customer.settled.formUnion(truth.settles)
      add(.truth, trust: rules.trust.of("answered"), words: text)
      acts.append(Answer(.answered, lines: truth.told))
    } else {
      add(.early, heat: rules.heat.of("too_early"), words: text)
      acts.append(Answer(.defensive, lines: truth.early))
    }
  }

  // MARK: - Checks and questions

  private mutating func check(_ text: String) {
    isGood = true
    add(.checked, words: text)
    let missing = scenario.issues.filter { issue in
      customer.told.contains(issue.id) && customer.saidBack[issue.id, default: 0] == 0
        && !customer.settled.contains(issue.id)
    }
    if let missing = missing.max(by: { $0.weight < $1.weight }) {
      acts.append(Answer(.leftOut, ["mine": missing.mine]))
    } else {
      acts.append(Answer(customer.told.count == scenario.issues.count ? .complete : .silenceWaits))
    }
  }

  private mutating func answerQuestions(_ reading: TurnReading) {
    for question in scenario.questions where !customer.answered.contains(question.id) {
      guard !customer.settled.contains(question.id),
        let sentence = reading.sentences.first(where: { answers(question, $0) })
      else { continue }
      let isAsked = customer.asked[question.id] != nil
      // What is said before it is asked has to be said of it alone.
      guard isAsked || sentence.heard.content.meets(anyOf: question.about) else { continue }
      customer.answered.insert(question.id)
      isGood = true
      guard isAsked else { continue }
      add(
        .answered, heat: rules.heat.of("answered"), trust: rules.trust.of("answered"), words: sentence.heard.text,
        about: question.id)
      acts.append(Answer(.answered))
    }
  }

  /// Whether a sentence answers a question: a day, a name, a cause, a yes or no; an honest "not known, by then" answers a why.
  private func answers(_ question: Scenario.Question, _ sentence: TurnReading.Sentence) -> Bool {
    let heard = sentence.heard
    guard !heard.isQuestion,
      !sentence.moves.contains(where: { if case .risky(_, isSure: true) = $0 { true } else { false } })
    else { return false }
    let isAbout = heard.content.meets(anyOf: question.about)
    switch question.kind {
    case .when: return heard.day != nil && isAbout
    case .who:
      let words = heard.text.split(separator: " ").dropFirst()
      return isAbout
        && (words.contains { $0.first?.isUppercase == true && $0 != "I" } || heard.contains(" i am ")
          || heard.contains(" i'm "))
    case .why:
      let isHonest = sentence.moves.contains(.honest)
      return isHonest || (isAbout && !heard.promises.contains { $0.at != nil } && heard.saidBack.isEmpty)
        || heard.contains(" because ")
    case .yesNo:
      return isAbout
        && (heard.begins(with: "yes") || heard.begins(with: "no ") || heard.contains(" confirmed ")
          || !heard.promises.isEmpty || sentence.moves.contains(.money) || sentence.moves.contains(.honest)
          || heard.contains(" won't ") || heard.contains(" will ") || heard.contains(" can ")
          || heard.contains(" i'll "))
    case .what: return isAbout
    }
  }

  private mutating func leaveLying() {
    let lying = customer.openQuestions.filter { number - (customer.asked[$0] ?? number) >= 2 }
    guard let first = lying.first else { return }
    add(
      .leftLying, heat: rules.heat.of("left_lying"), trust: rules.trust.of("left_lying"), about: first)
  }

  // MARK: - What comes of it

  /// Brings the effects together: up by the character and the level, down by the character and never below the floor.
  mutating func settle() {
    var (up, down) = (0, 0)
    for effect in effects {
      if effect.heat > 0 { up += effect.heat } else { down -= effect.heat }
      customer.trust = max(0, min(100, customer.trust + effect.trust))
    }
    let before = customer.heat
    let level = rules.levels[scenario.level - 1]
    up = min(rules.turn.of("most_up") * 10, TurnEffects.rounded(up * setting.character.up * level, by: 100_000))
    // Near the top there is less left to rise.
    up = TurnEffects.rounded(up * max(0, min(250, 1050 - before)), by: 250)
    down = min(rules.turn.of("most_down") * 10, TurnEffects.rounded(down * setting.character.down, by: 1000))
    let floor = min(before, self.floor * 10)
    customer.heat = max(0, min(1000, max(floor, before - down) + up))
    if before - down < floor { effects.append(Effect(.floor, heat: floor)) }
    order()
    end(before)
  }

  private static func rounded(_ number: Int, by divisor: Int) -> Int { (number * 2 + divisor) / (divisor * 2) }

  /// The heat that this much of content lets them cool to.
  private var floor: Int {
    let needs = rules.floorNeeds
    let musts = scenario.wants.filter(\.isMust).map(\.id)
    guard customer.isTouched || heard >= needs.of("touched") else { return rules.floors.of("start") }
    guard heard >= needs.of("heard") else { return rules.floors.of("touched") }
    guard customer.isOwned || !ownsSomething else { return rules.floors.of("heard") }
    return rules.floors.of(musts.allSatisfy(customer.met.contains) ? "promised" : "owned")
  }

  /// The order in which what was done is answered; objections only where nothing good stands in the turn.
  private mutating func order() {
    let order: [PracticeAct] = [
      .blame, .defensive, .dismissive, .policy, .overpromise, .contradiction, .answered, .tooLate, .tooEarly, .ownedBut,
      .earlyMoney, .lateMoney, .goodPromise, .unheardPromise, .boundary, .owned, .lateApology, .apologyAgain,
      .acknowledged,
      .takenUp, .confirm, .quoted, .leftOut, .complete, .claimed, .noDate, .doubt, .ground, .half, .firstApology,
      .honest,
      .unaskedPromise, .samePromise, .known, .invited, .refused, .closedQuestion, .silenceWaits, .silenceQuestion,
      .together, .thanks, .greeting, .kindWords, .kindWordsAgain, .parrot, .soup, .repeated, .receipt, .stillThere,
    ]
    let places = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
    let objections: Set<PracticeAct> = [.kindWords, .kindWordsAgain, .parrot]
    if isGood { acts.removeAll { $0.act.map(objections.contains) ?? false } }
    acts = acts.enumerated().sorted { one, other in
      let place = { (answer: Answer) in answer.act.flatMap { places[$0] } ?? -1 }
      return (place(one.element), one.offset) < (place(other.element), other.offset)
    }.map(\.element)
  }

  private mutating func end(_ before: Int) {
    let isOut = customer.riskyAtTop >= rules.hangUp.of("risky") || customer.patience <= 0
    let isClose = customer.riskyAtTop == rules.hangUp.of("risky") - 1 || customer.patience == 1
    if isOut, customer.isWarned {
      if setting.stays {
        customer.patience = setting.character.patience
        customer.riskyAtTop = 0
        acts.insert(Answer(.stays), at: 0)
      } else {
        customer.ending = .hungUp
        acts.insert(Answer(.hangUp), at: 0)
      }
    } else if (isOut || isClose) && !customer.isWarned {
      customer.isWarned = true
      customer.patience = max(1, customer.patience)
      acts.insert(Answer(.warning), at: 0)
    }
  }
}
