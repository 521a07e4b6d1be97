import Books
import Language

/// What a turn does to the customer, by the rules, and how they may answer it. Promises, questions and what comes of it all
/// stand in files of their own.
struct TurnEffects {
  typealias Effect = RehearsalTurn.Effect

  let number: Int
  let scenario: Scenario
  let setting: Rehearsal.Setting
  var customer: Customer
  var effects: [Effect] = []
  /// How they may answer; once settled in the order in which they come first.
  var acts: [Answer] = []
  /// What may bring out a hidden fact.
  private(set) var occasions: Set<Scenario.Hidden.Occasion> = []
  /// Whether it brought something, and whether it harmed.
  var isGood = false
  private(set) var isHarmful = false
  private var hasApologised = false
  /// Whether it asks if they were understood as they meant it.
  var asksIfRight = false
  /// Whether it asks if that is all: then a no would say that something is missing.
  private(set) var asksIfThatIsAll = false
  /// What only hands their own words back.
  private var echoes: [String] = []
  /// So many wants were promised in it, and which.
  var promises = 0
  /// Whether a day stands in a sentence that gives no money.
  private(set) var hasDayBesideMoney = false
  var promisedNow: Set<String> = []
  /// Whether it asks them openly.
  private(set) var invites = false
  /// Whether it asks them anything, and does not only bid them go on.
  private(set) var asksThem = false
  /// Whether a whole sentence of it was not understood, and whether one of these says no to something.
  private(set) var isPartlyUnread = false
  private(set) var mayRefuse = false
  /// How many wants it speaks of as promised, now or again.
  private(set) var named = 0
  /// Whether it goes through several that were promised before.
  private(set) var isSummingUp = false

  var rules: PracticeRules { setting.rules }
  var heard: Int { customer.heard(scenario.issues) }

  init(number: Int, _ scenario: Scenario, _ setting: Rehearsal.Setting, _ customer: Customer) {
    self.number = number
    self.scenario = scenario
    self.setting = setting
    self.customer = customer
  }

  mutating func apply(_ reading: TurnReading) {
    if reading.isSilence { return beSilent() }
    if reading.isSoup, number > 1 {
      return answer(.soup, .soup, heat: rules.heat.of(.soup), words: reading.sentences[0].heard.text)
    }
    // A limit is worth something when the matter follows; alone it is a reprimand.
    let isReprimand = reading.moves.allSatisfy { $0 == .boundary || $0 == .thanks }
    let again = reading.moves.compactMap { if case .promise(let promise) = $0 { promise.want } else { nil } }
    invites = reading.moves.contains(.invitation)
    asksThem = reading.sentences.contains { $0.heard.isQuestion }
    asksIfThatIsAll = reading.sentences.contains { $0.heard.asksIfThatIsAll }
    let unread = reading.sentences.filter { sentence in
      sentence.moves.allSatisfy(\.isSuspicious) && sentence.heard.count >= TurnEffects.wordsOfAnswer
    }
    isPartlyUnread = !unread.isEmpty
    hasDayBesideMoney = reading.sentences.contains {
      !$0.moves.contains(.money) && $0.moves.contains(where: \.isPromise)
    }
    mayRefuse = unread.contains { $0.heard.refuses }
    named = Set(again).count
    isSummingUp = Set(again).count { customer.promised[$0] != nil } > 1
    for sentence in reading.sentences {
      for move in sentence.moves { apply(move, of: sentence, isReprimand: isReprimand) }
    }
    // What is paid for, owned or planned for is not complained of again, nor told as if it were new.
    var dealtWith = reading.moves.contains(.money) ? reading.touched : []
    for sentence in reading.sentences where sentence.moves.contains(where: \.dealsWithIt) {
      dealtWith.formUnion(sentence.heard.named)
    }
    customer.named.formUnion(dealtWith)
    // What they held back and we say ourselves is no secret any more.
    for sentence in reading.sentences where sentence.moves.contains(where: \.ownsOrFeels) {
      let said = scenario.hidden.map(\.id).filter(sentence.heard.hidden.contains)
      said.forEach { customer.disclose($0) }
    }
    customer.told += scenario.issues.map(\.id).filter { dealtWith.contains($0) && !customer.told.contains($0) }
    answerQuestions(reading)
    sumUp()
    judgeWhole(reading)
    leaveLying(reading)
  }

  /// A turn that brings nothing costs patience, one that brings something gives some back.
  private mutating func judgeWhole(_ reading: TurnReading) {
    // Whoever brings something besides may take their words into it.
    if !isGood, let echo = echoes.first {
      let heat = rules.heat.of(.parrot, time: customer.count(.parrot))
      answer(.parrot, .parrot, heat: heat, words: echo)
    }
    let isEmpty = acts.isEmpty || reading.moves.allSatisfy { $0 == .kindWords || $0 == .repeated }
    if isGood {
      customer.patience = min(setting.character.patience, customer.patience + 1)
    } else if !isHarmful, isEmpty {
      add(.empty)
      customer.patience -= 1
      if acts.isEmpty { acts.append(Answer(emptyAnswer(to: reading))) }
    }
  }

  /// A word or two that bring nothing they let pass once; a longer turn may be one that was not understood.
  private mutating func emptyAnswer(to reading: TurnReading) -> PracticeAct {
    if isPassedOver(by: reading) { return .questionAgain }
    let isShort = reading.sentences.allSatisfy { $0.heard.count < TurnEffects.wordsOfAnswer }
    return isShort && customer.count(.emptyWords) > 0 ? .empty : .receipt
  }

  /// Several things that they have already make a summing up.
  private mutating func sumUp() {
    let again: Set<PracticeAct> = [.known, .samePromise]
    guard acts.count(where: { again.contains($0.act) }) > 1, acts.contains(where: { $0.act == .samePromise }) else {
      return
    }
    acts.removeAll { again.contains($0.act) }
    acts.append(Answer(.summed))
  }

  private mutating func beSilent() {
    let time = customer.count(.ourSilence)
    if customer.told.count < scenario.issues.count || scenario.silences != nil && time < 2 {
      answer(.silenceWaits, time < 2 ? .silence : nil, heat: rules.heat.of(.silenceWaits))
      occasions.insert(.waited)
    } else if !customer.openQuestions.isEmpty {
      answer(.silenceQuestion, .silence, heat: rules.heat.of(.silenceQuestion))
    } else {
      customer.patience -= 1
      acts.append(Answer(.stillThere))
    }
  }

  private mutating func apply(_ move: TurnReading.Move, of sentence: TurnReading.Sentence, isReprimand: Bool) {
    let text = sentence.heard.text
    switch move {
    case .risky(let label, let isSure): risk(label, isSure, text)
    case .suspicious(let label): suspect(label, text)
    case .saidBack(let issue, let how): sayBack(issue, how, text)
    case .half: sayHalfBack(text)
    case .takenUp(let fact): takeUp(fact, text)
    case .acknowledged: acknowledge(text)
    case .kindWords: beKind(text)
    case .apology: apologise(sentence.heard)
    case .owned(let isTakenBack): own(isTakenBack: isTakenBack, text)
    case .claimed: claim(text)
    case .promise(let promise): if !isBeside(promise, in: sentence.moves) { take(promise, sentence.heard) }
    case .noDate: leaveOpen(text)
    case .unasked: bring(.unaskedPromise, .unasked, words: text)
    case .money: offerMoney(text)
    case .invitation: invite(text)
    case .asked:
      isGood = true
      add(.asked, words: text)
    case .check: check(text)
    case .checkRight: checkRight(text)
    case .honest: bring(.honest, .honest, trust: rules.trust.of(.honest), words: text)
    case .news(let fact): bringNews(fact, text)
    case .together: bring(.together)
    case .thanks: acts.append(Answer(.thanks))
    case .greeting:
      acts.append(Answer(.greeting))
      if number == 1 { isGood = true }
    case .boundary: setBoundary(text, isReprimand: isReprimand)
    case .endsAtBoundary: endAtBoundary(sentence.heard)
    case .truth: tellTruth(text)
    case .parroted: echoes.append(text)
    case .repeated: answer(.repeated, .repeated, heat: rules.heat.of(.repeated), words: text)
    }
  }

  // MARK: - How an effect is kept

  /// - Parameter heat: in degrees.
  mutating func add(_ reason: Effect.Reason, heat: Int = 0, trust: Int = 0, words: String = "", about: String? = nil) {
    effects.append(Effect(reason, words: words, about: about, heat: heat * 10, trust: trust))
  }

  /// An effect and how they answer it.
  mutating func answer(
    _ act: PracticeAct, _ reason: Effect.Reason?, heat: Int = 0, trust: Int = 0, words: String = "",
    about: String? = nil, lines: [String] = [], _ slots: LineChooser.Slots = [:]
  ) {
    if let reason { add(reason, heat: heat, trust: trust, words: words, about: about) }
    acts.append(Answer(act, lines: lines, slots))
  }

  /// The same for what brings something.
  mutating func bring(
    _ act: PracticeAct, _ reason: Effect.Reason? = nil, heat: Int = 0, trust: Int = 0, words: String = "",
    about: String? = nil, lines: [String] = [], _ slots: LineChooser.Slots = [:]
  ) {
    isGood = true
    answer(act, reason, heat: heat, trust: trust, words: words, about: about, lines: lines, slots)
  }

  // MARK: - What harms

  private mutating func risk(_ label: CueLabel, _ isSure: Bool, _ text: String) {
    // A second likely one within a few turns counts as sure.
    let isSecond = customer.lastDoubt.map { 1...rules.limits.of(.doubtTurns) ~= number - $0 } ?? false
    guard isSure || isSecond else {
      customer.lastDoubt = number
      return answer(.doubt, .doubt, words: text, TurnEffects.quoting(text))
    }
    // However much of it stands in a turn, it is one such turn.
    if !isHarmful, customer.heat >= rules.hangUp.of(.heat) * 10 { customer.riskyAtTop += 1 }
    isHarmful = true
    let (act, reason, heat, trust) = TurnEffects.harm(label)
    answer(
      act, reason, heat: rules.heat.of(heat), trust: rules.trust.of(trust), words: text, TurnEffects.quoting(text))
  }

  /// What they may quote of a sentence.
  static func quoting(_ text: String) -> LineChooser.Slots { LineChooser.clause(of: text).map { ["said": $0] } ?? [:] }

  /// What may be risky they let pass; another one soon after they ask about.
  private mutating func suspect(_ label: CueLabel, _ text: String) {
    let isSecond = customer.lastSuspicion.map { 1...rules.limits.of(.doubtTurns) ~= number - $0 } ?? false
    customer.lastSuspicion = number
    if isSecond { risk(label, false, text) }
  }

  private static func harm(
    _ label: CueLabel
  ) -> (PracticeAct, Effect.Reason, PracticeRules.Heat, PracticeRules.Trust) {
    switch label {
    case .blame: (.blame, .blame, .blame, .blame)
    case .defensive: (.defensive, .defensive, .defensive, .defensive)
    case .dismissive: (.dismissive, .dismissive, .dismissive, .dismissive)
    case .policy: (.policy, .policy, .policy, .policy)
    default: (.overpromise, .overpromise, .tooEarly, .tooEarly)
    }
  }

  // MARK: - Understanding

  private mutating func sayBack(_ id: String, _ how: TurnReading.SayBack, _ text: String) {
    guard let issue = scenario.issues.first(where: { $0.id == id }), !customer.settled.contains(id) else { return }
    // What they have not told themselves they confirm in no more words than anybody would.
    let isTold = customer.told.contains(id)
    if !isTold { customer.told.append(id) }
    let (name, reason, answer): (PracticeRules.SaidBack, Effect.Reason, Answer) =
      switch how {
      case .own: (.own, .saidBack, Answer(.confirm, lines: isTold ? issue.confirm : []))
      case .likely: (.likely, .likelySaidBack, Answer(.ground, ["mine": issue.mine]))
      case .quoted: (.quoted, .quoted, Answer(.quoted))
      }
    let gain = rules.saidBack.of(name) - customer.saidBack[id, default: 0]
    guard gain > 0 else { return bring(.known) }
    customer.saidBack[id, default: 0] += gain
    // The rule is for an issue of weight 2.
    let heat = rules.heat.of(.saidBack) * issue.weight * gain / 200
    bring(answer.act, reason, heat: heat, words: text, about: id, lines: answer.lines, answer.slots)
  }

  private mutating func sayHalfBack(_ text: String) {
    guard customer.times[.halfSayBack, default: 0] < rules.limits.of(.halves) else { return }
    let open = Set(customer.open(scenario.issues, below: 1).map(\.id))
    guard let last = customer.told.last(where: open.contains),
      let issue = scenario.issues.first(where: { $0.id == last })
    else { return }
    customer.count(.halfSayBack)
    customer.saidBack[last] = rules.saidBack.of(.half)
    bring(.half, .half, heat: rules.heat.of(.saidBack) / 2, words: text, about: last, ["mine": issue.mine])
  }

  private mutating func bringNews(_ fact: Int, _ text: String) {
    guard customer.learnt.insert(fact).inserted else { return bring(.known) }
    bring(.news, .news, trust: rules.trust.of(.news), words: text)
  }

  private mutating func takeUp(_ fact: String, _ text: String) {
    isGood = true
    customer.disclose(fact)
    guard customer.takenUp.insert(fact).inserted else { return }
    customer.isTouched = true
    answer(
      .takenUp, .takenUp, heat: rules.heat.of(.takenUp), trust: rules.trust.of(.takenUp), words: text, about: fact)
  }

  private mutating func acknowledge(_ text: String) {
    customer.isTouched = true
    occasions.insert(.acknowledged)
    let time = customer.count(.acknowledged)
    bring(.acknowledged, .acknowledged, heat: rules.heat.of(.acknowledged, time: time), words: text)
  }

  private mutating func beKind(_ text: String) {
    let time = customer.count(.kindWords)
    answer(
      time == 0 ? .kindWords : .kindWordsAgain, .kindWords, heat: rules.heat.of(.kindWords, time: time), words: text,
      TurnEffects.quoting(text))
  }

  private mutating func apologise(_ sentence: HeardSentence) {
    // However often it is said in a turn, it is one.
    if hasApologised { return }
    hasApologised = true
    let time = customer.count(.apology)
    if time == 0 { isGood = true }
    // Sorry once more, and for what: they may be tired of it, but do not ask for what.
    let isForDeed = sentence.namesDeed || !sentence.named.isEmpty || !sentence.saidBack.isEmpty
    let act: PracticeAct = time == 0 ? .firstApology : isForDeed ? .receipt : time == 1 ? .apologyAgain : .lateApology
    answer(act, .apology, heat: rules.heat.of(.apology, time: time), words: sentence.text)
  }

  private mutating func own(isTakenBack: Bool, _ text: String) {
    isGood = true
    guard scenario.brief.fault.isOursToo else { return }
    customer.isOwned = true
    let time = customer.count(.owned)
    let trust = time == 0 ? rules.trust.of(.owned) : 0
    let heat = rules.heat.of(.owned, time: time)
    // An argument behind it takes half of it back.
    if isTakenBack {
      answer(.ownedBut, .ownedBut, heat: heat / 2, trust: trust / 2, words: text)
    } else {
      occasions.insert(.owned)
      answer(.owned, .owned, heat: heat, trust: trust, words: text)
    }
  }

  private mutating func claim(_ text: String) {
    guard scenario.brief.fault.isOursToo else { return }
    // What was owned by name before they do not ask for.
    if customer.isOwned { return bring(.known) }
    let time = customer.count(.claimed)
    bring(
      .claimed, .claimed, heat: rules.heat.of(.claimed, time: time), trust: time == 0 ? rules.trust.of(.claimed) : 0,
      words: text)
  }

  // MARK: - What only some scenarios have

  private mutating func setBoundary(_ text: String, isReprimand: Bool) {
    // Said in two sentences of a turn it is one limit.
    guard let boundary = scenario.boundary, occasions.insert(.boundary).inserted else { return }
    switch customer.count(.boundary) {
    case 0:
      bring(
        .boundary, .boundary, heat: isReprimand ? 0 : rules.heat.of(.boundary),
        trust: isReprimand ? 0 : rules.trust.of(.boundary), words: text)
    case 1: bring(.boundary, lines: boundary.again)
    default: bring(.boundary, lines: boundary.nagged)
    }
  }

  private mutating func endAtBoundary(_ heard: HeardSentence) {
    guard let ending = scenario.boundary?.ending, customer.times[.boundary, default: 0] > 0,
      !occasions.contains(.boundary)
    else { return }
    if let day = heard.promises.compactMap(\.at).first ?? heard.day, customer.times[.tested, default: 0] > 0 {
      customer.ending = .boundary
      bring(.boundary, lines: ending.said, ["when": day.spoken(at: scenario.now)])
    } else {
      customer.ending = .open
      bring(.boundary, lines: ending.bare)
    }
  }

  private mutating func tellTruth(_ text: String) {
    guard let truth = scenario.truth, !customer.settled.isSuperset(of: truth.settles) else { return }
    if isHarmful {
      answer(.defensive, nil, lines: truth.blunt)
    } else if heard >= truth.afterHeard {
      customer.settled.formUnion(truth.settles)
      bring(.answered, .truth, trust: rules.trust.of(.answered), words: text, lines: truth.told)
    } else {
      answer(.defensive, .early, heat: rules.heat.of(.tooEarly), words: text, lines: truth.early)
    }
  }
}
