import Books
import Language

/// What they bring up by themselves: each turn is a reaction and a step of their own.
extension Rehearsal {
  struct Forward {
    /// What kind of step it is, by which it may or may not stand behind a reaction.
    enum Kind: CaseIterable { case insult, told, answer, hint, question, want, press, over }

    /// Whether they say it of their own accord, as one may when asked openly, or as the answer to what was asked.
    enum Occasion { case ownAccord, invited, asked }

    let kind: Kind
    let text: String
    var occasion = Occasion.ownAccord
    var effects: [RehearsalTurn.Effect] = []
    /// The hidden fact that is let be felt.
    var hinted: String?
    /// Whether it is their yes to what was laid out.
    var isConsent = false
    /// Whether it tries whether a limit holds.
    var isTest = false
  }

  /// A question of ours is answered first; then comes what is not told yet, what lies open, what was passed over, and what
  /// they want.
  mutating func moveForward(_ reading: TurnReading, _ turn: TurnEffects) -> Forward? {
    if reading.isSoup { return nil }
    let fitting = Forward.Kind.fitting(behind: turn.leading)
    if fitting.contains(.insult), let insult = insult(turn.number) {
      return Forward(kind: .insult, text: insult, isTest: customer.times[.tested, default: 0] > 0)
    }
    if fitting.contains(.told), let disclosed = disclosure(reading, turn) { return disclosed }
    // Whoever asks is answered, whatever else stands in the turn.
    if fitting.contains(.answer) {
      let topic = reading.topic
      // What they mean is another matter than the one that is being promised; and what others said of it is none of theirs.
      if turn.leading != .unheardPromise,
        let told = tellAnswer(reading) ?? (topic.map(Rehearsal.ownTopics.contains) == true ? nil : tellAsked(reading))
      {
        return Forward(kind: .told, text: told, occasion: .asked)
      }
      // Of trust, and of others, they speak at once, and of the rest once they have told what there is to tell.
      if let topic, Rehearsal.ownTopics.contains(topic), let told = tell(of: topic, reading) { return told }
      if reading.moves.contains(.invitation), let told = tellOpenly(reading, turn) { return told }
      if let question = reading.question {
        if question == .fact, let told = tell(of: topic, reading) { return told }
        return answer(question, reading, turn).map { Forward(kind: .answer, text: $0, isConsent: question == .suits) }
      }
    }
    return otherwise(reading, turn, fitting)
  }

  /// What is never asked of one of their matters alone.
  private static let ownTopics = TurnReading.ofAnybody.union([.askedTrust, .askedOthers])

  private mutating func otherwise(
    _ reading: TurnReading, _ turn: TurnEffects, _ fitting: Set<Forward.Kind>
  ) -> Forward? {
    if fitting.contains(.question), let question = openQuestion(reading, turn.number) {
      return Forward(kind: .question, text: question)
    }
    if fitting.contains(.told), let told = tellNext() { return told }
    // Whoever was just understood does not complain in the same breath.
    if fitting.contains(.press), !turn.isUnderstood, let pressed = press(reading) {
      return Forward(kind: .press, text: pressed)
    }
    guard fitting.contains(.want), !turn.isUnderstood, heard >= setting.rules.accept.of(.heard) else { return nil }
    return askForWant(reading).map { Forward(kind: .want, text: $0) }
  }

  /// An open question gets what is not told yet, a hint where something is held back, and else that they have told it.
  private mutating func tellOpenly(_ reading: TurnReading, _ turn: TurnEffects) -> Forward? {
    // Asked about the very thing they hold back they do not change the subject.
    let asked = scenario.hidden.first {
      isHeld($0) && reading.words(on: $0, ratherThanOn: answersLeft) > 1
    }
    let asksForMore = reading.sentences.contains { $0.heard.content.meets(.concept("anything_else")) }
    if let asked, customer.hinted != asked.id, let hint = hint(at: asked, isAnnounced: asksForMore) {
      return Forward(kind: .hint, text: hint, hinted: asked.id)
    }
    let invitations = reading.sentences.filter { $0.moves.contains(.invitation) }
    let isSpecific = invitations.last?.heard.asksForOneThing == true
    // To what is asked in every such talk there is an answer, and what they have not told yet is another matter.
    if isSpecific, let answer = tell(of: reading.topic, reading) {
      guard answer.kind == .answer, let next = tellNext() else { return answer }
      return Forward(kind: .told, text: spoken(answer.text, next.text), occasion: .asked)
    }
    if var next = tellNext(asked: isSpecific ? invitations.last?.heard : nil) {
      if !isSpecific { next.occasion = .invited }
      return next
    }
    if invitations.last?.heard.asksHowTheyAre == true, let line = chooser.line(for: .askedWell, in: mood, slots()) {
      return Forward(kind: .over, text: line)
    }
    let held = scenario.hidden.first { hidden in
      isHeld(hidden)
        && (customer.hinted == hidden.id || invitations.contains { $0.heard.content.meets(anyOf: hidden.asked) })
    }
    let more =
      asksForMore ? scenario.hidden.first { isHeld($0) && $0.canBeFelt } : nil
    if let hidden = held ?? more, customer.hinted != hidden.id, let hint = hint(at: hidden, isAnnounced: asksForMore) {
      return Forward(kind: .hint, text: hint, hinted: hidden.id)
    }
    if held == nil, !asksForMore, let told = tell(of: reading.topic, reading) { return told }
    // What they say to the rest of the turn is answer enough.
    if held == nil, !asksForMore, let leading = turn.leading, !Rehearsal.loose.contains(leading) { return nil }
    if asksForMore, heard >= setting.rules.accept.of(.heard), let want = askForWant(reading) {
      return Forward(kind: .want, text: want)
    }
    // Asked what was not understood they tell more of it, unless there is a day for it.
    if held == nil, !asksForMore {
      for issue in customer.open(scenario.issues, below: 50).sorted(by: { $0.weight > $1.weight })
      where !customer.met.contains(issue.id) {
        if let line = chooser.line(of: issue.tell, slots()) { return Forward(kind: .told, text: line) }
      }
    }
    let isChoice = invitations.last?.heard.offersChoice == true
    // What they told is no answer to what is asked now, unless it is about that.
    let isOfTold =
      !isSpecific || !reader.touched(by: invitations.map(\.heard)).isDisjoint(with: customer.told)
    let act: PracticeAct =
      asksForMore ? .nothingMore : isChoice ? .askedEither : isOfTold ? .toldAll : .askedOneThing
    return chooser.line(for: act, in: mood, slots()).map { Forward(kind: .over, text: $0) }
  }

  /// What they would have to say to it, were it asked now.
  func answers(to text: String) -> [Scenario.Answer] {
    answers(to: reader.read(reader.hear(text), customer, before: before, theirs: theirs))
  }

  private func answers(to reading: TurnReading) -> [Scenario.Answer] {
    reading.answers(among: answersLeft, besides: scenario.hidden.filter { !customer.disclosed.contains($0.id) })
  }

  /// Those that they have not given yet.
  private var answersLeft: [Scenario.Answer] { scenario.answers.filter { !chooser.hasSaidAll(of: $0.say) } }

  /// What the scenario has them say to this very question.
  private mutating func tellAnswer(_ reading: TurnReading) -> String? {
    for answer in answers(to: reading) {
      if let line = chooser.line(of: answer.say, slots()) { return line }
    }
    return nil
  }

  /// Asked about one of their issues they tell more of that, and not the next one.
  private mutating func tellAsked(_ reading: TurnReading) -> String? {
    for (index, sentence) in reading.sentences.enumerated()
    where sentence.moves.contains(where: { $0 == .invitation || $0 == .asked(.fact) }) {
      // "You mentioned the towels. What happens there?"
      var topics = reader.topics(of: [sentence.heard])
      let isNamed = !topics.isEmpty && sentence.heard.asksHowItGoes
      // "What did that tell you about us?" is about what they made of it.
      if topics.isEmpty, index > 0, sentence.heard.isQuestion, sentence.heard.pointsBack, reading.topic == nil {
        topics = reader.touched(by: [reading.sentences[index - 1].heard])
      }
      // What they hold back is asked for, and not what they have said, unless it is asked how that goes.
      if !isNamed, scenario.hidden.contains(where: { sentence.heard.content.meets(anyOf: $0.asked) }) { continue }
      // What was understood they do not tell again, unless they are asked how it goes.
      for issue in scenario.issues
      where topics.contains(issue.id) && !customer.settled.contains(issue.id)
        && (isNamed || !customer.met.contains(issue.id))
        && (isNamed || customer.saidBack[issue.id, default: 0] < setting.rules.saidBack.of(.own))
      {
        guard let line = chooser.line(of: issue.tell, slots()) else { continue }
        if !customer.told.contains(issue.id) { customer.told.append(issue.id) }
        return line
      }
    }
    return nil
  }

  /// One who insults does so every second turn until a limit is set, and tries it once more then.
  private mutating func insult(_ number: Int) -> String? {
    let limits = setting.rules.limits
    guard let boundary = scenario.boundary, customer.heat >= limits.of(.insultHeat) * 10 else { return nil }
    let isSet = customer.times[.boundary, default: 0] > 0
    let deed = isSet ? Customer.Deed.tested : .insult
    let isDue = isSet || number % 2 == 1
    guard isDue, customer.times[deed, default: 0] < (isSet ? 1 : limits.of(.insults)),
      let line = chooser.line(of: isSet ? boundary.tested : boundary.says, slots())
    else { return nil }
    customer.count(deed)
    return line
  }

  /// A hidden fact comes out when they are asked openly about it, or once something was done; and when they feel ready.
  private mutating func disclosure(_ reading: TurnReading, _ turn: TurnEffects) -> Forward? {
    let answers = answersLeft
    let hasAnswer = !reading.answers(among: answers, besides: scenario.hidden.filter(isHeld)).isEmpty
    let isOther =
      reading.topic == .askedNeeded || hasAnswer
      || reading.sentences.contains { $0.heard.content.meets(.concept("anything_else")) }
    let asksOneThing = reading.sentences.contains { $0.asksForWords && $0.heard.asksForOneThing }
    let left = scenario.hidden.enumerated().filter { !customer.disclosed.contains($1.id) }
      .map { (place: $0, hidden: $1, words: reading.words(on: $1, ratherThanOn: answers)) }
    // What most of the question is about comes first.
    for (_, hidden, words) in left.sorted(by: { (-$0.words, $0.place) < (-$1.words, $1.place) }) {
      // Whoever lets something be felt is asked about that next.
      let isHinted = customer.hinted == hidden.id && reading.moves.contains(.invitation)
      let isAsked = isHinted || words > 0
      // Whoever has it already does not say that they need it, where they have another answer.
      if isOther, !isHeld(hidden), hidden.given.isEmpty { continue }
      // What they were asked comes before what they say of their own accord.
      guard isAsked || !hasAnswer && isHeld(hidden) && hidden.upon.map(turn.occasions.contains) == true,
        isHinted && turn.isWelcome
          || customer.trust >= hidden.leastTrust && heard >= hidden.leastHeard,
        let line = chooser.line(of: isHeld(hidden) || hidden.given.isEmpty ? hidden.say : hidden.given, slots())
      else { continue }
      customer.disclosed.append(hidden.id)
      let aside = asksOneThing && !isAsked ? putAside() : nil
      return Forward(
        kind: .told, text: spoken(aside, line),
        occasion: isAsked ? .invited : .ownAccord,
        effects: [RehearsalTurn.Effect(.disclosed, words: line, about: hidden.id)])
    }
    return nil
  }

  /// Whether it is not told yet, and they have not got what it makes them want.
  private func isHeld(_ hidden: Scenario.Hidden) -> Bool {
    !customer.disclosed.contains(hidden.id)
      && !scenario.wants.contains { $0.after == hidden.id && customer.met.contains($0.id) }
  }

  /// Asked about what they are not ready to tell, they let it be felt.
  /// - Parameter isAnnounced: whether they were asked if there is anything more, and first say that there is.
  private mutating func hint(at hidden: Scenario.Hidden, isAnnounced: Bool = false) -> String? {
    guard customer.times[.hint, default: 0] < setting.rules.limits.of(.hints) else { return nil }
    customer.count(.hint)
    let own = chooser.line(of: [hidden.hint].compactMap(\.self), slots())
    let common = own == nil || isAnnounced ? chooser.line(for: .hint, in: mood, slots()) : nil
    return common == nil && own == nil ? nil : spoken(common, own)
  }

  /// A question that lies open is asked again after a while; one they have not asked is asked when they are cool enough.
  private mutating func openQuestion(_ reading: TurnReading, _ number: Int) -> String? {
    let limits = setting.rules.limits
    if let id = customer.questions(lyingFor: limits.of(.lyingTurns), at: number).first,
      let question = scenario.questions.first(where: { $0.id == id }), !reading.touches(question),
      customer.spokenOf[.question(id), default: -1] <= customer.asked[id, default: number],
      let line = ask(question, number)
    {
      return line
    }
    let hasToldAll = customer.told.count == scenario.issues.count
    guard customer.openQuestions.isEmpty, hasToldAll || number >= limits.of(.firstQuestion) else { return nil }
    for question in scenario.questions
    where customer.asked[question.id] == nil && !customer.answered.contains(question.id)
      && !customer.settled.contains(question.id) && customer.heat < question.heatBelow * 10
      && Set(question.told).isSubset(of: customer.told) && !isPromised(question) && !reading.touches(question)
      && !wasSpokenOf(question, by: number)
    {
      if let line = ask(question, number) { return line }
    }
    return nil
  }

  /// Whether something was said to it lately: perhaps it was only not understood.
  private func wasSpokenOf(_ question: Scenario.Question, by number: Int) -> Bool {
    customer.spokenOf[.question(question.id)].map { number - $0 < setting.rules.limits.of(.spokenTurns) } ?? false
  }

  /// Whether what it is about has a day already.
  private func isPromised(_ question: Scenario.Question) -> Bool {
    scenario.wants.contains { want in
      customer.met.contains(want.id) && !want.isNextWord
        && want.means.first.map { !Set($0).isDisjoint(with: question.about) } ?? false
    }
  }

  private mutating func ask(_ question: Scenario.Question, _ number: Int) -> String? {
    guard let line = chooser.line(of: question.ask, slots()) else { return nil }
    customer.asked[question.id] = number
    customer.askedOf[question.id] = reader.topics(ofLine: line)
    if question.kind == .when { customer.askedFor = wantAsked(in: line) }
    return line
  }

  /// The want for which a question asks a day: what its words are about, else the first they must have.
  private mutating func wantAsked(in line: String) -> String? {
    let open = scenario.wants.filter { !customer.met.contains($0.id) }
    let content = known.asked[line] ?? reader.hearing.content(of: line)
    known.asked[line] = content
    let meets = { (group: [WordEntry]) in content.contains { $0.meets(anyOf: group) } }
    // "When do I have that in writing?" names no account, and asks for one.
    let about = open.first { $0.means.first.map(meets) ?? false } ?? open.first { $0.means.contains(where: meets) }
    return (about ?? open.first { $0.isMust && !$0.isNextWord })?.id
  }

  /// What they have not told yet. Asked for one thing they tell that first which it is about; where it is about none of it,
  /// they put the question aside before they tell something else.
  private mutating func tellNext(asked question: HeardSentence? = nil) -> Forward? {
    let about = question.map { reader.touched(by: [$0]) } ?? []
    let mustBeFirst = scenario.first?.issues ?? []
    let left = scenario.issues.filter { !customer.told.contains($0.id) && !customer.settled.contains($0.id) }
      // What has to be heard first comes first; what was spoken of comes last: it is no news to us.
      .putting(first: { mustBeFirst.contains($0.id) })
      .putting(first: { !customer.named.contains($0.id) })
      .putting(first: { about.contains($0.id) })
    for issue in left {
      guard let line = chooser.line(of: issue.tell, slots()) else { continue }
      customer.told.append(issue.id)
      let isAside = question != nil && !about.contains(issue.id)
      let aside = isAside ? putAside() : nil
      return Forward(kind: .told, text: spoken(aside, line))
    }
    return nil
  }

  /// What they say in one breath.
  private func spoken(_ parts: String?...) -> String { parts.compactMap(\.self).joined(separator: " ") }

  /// Asked for one thing they say first that they speak of another.
  private mutating func putAside() -> String? { chooser.line(for: .putAside, in: mood, slots()) }

  /// The issue they have pressed least of those that were hardly said back, the weightiest first. One that was spoken of, or
  /// touched a moment ago, or whose want is met, is silent.
  private mutating func press(_ reading: TurnReading) -> String? {
    let pressed = { (issue: Scenario.Issue, customer: Customer) in customer.times[.pressed(issue.id), default: 0] }
    let most = setting.rules.limits.of(.presses)
    let silent = customer.met.union(customer.named).union(customer.touchedBefore).union(reading.touched)
    let open = customer.open(scenario.issues, below: 50).filter {
      !silent.contains($0.id) && pressed($0, customer) < most
    }
    for issue in open.sorted(by: { (pressed($0, customer), -$0.weight) < (pressed($1, customer), -$1.weight) }) {
      customer.count(.pressed(issue.id))
      let line = chooser.line(of: issue.press, slots())
      if let line = line ?? chooser.line(for: .passedOver, in: mood, slots(["mine": issue.mine])) { return line }
    }
    return nil
  }

  /// What they need and nobody has spoken of; what was spoken of and not understood they ask for again.
  mutating func askForWant(_ reading: TurnReading) -> String? {
    for want in scenario.musts where customer.lacks(want) && !reading.touches(want) {
      let act: PracticeAct = customer.hasHeardNothing(of: want) ? .openWant : .wantAgain
      if let line = chooser.line(for: act, in: mood, slots(["want": want.name])) {
        customer.askedFor = want.id
        return line
      }
    }
    return nil
  }
}

extension Array {
  /// The same with those that are so before the others, and in their order else.
  fileprivate func putting(first isFirst: (Element) -> Bool) -> [Element] { filter(isFirst) + filter { !isFirst($0) } }
}

extension Rehearsal.Forward.Kind {
  /// What may stand behind a reaction. Whoever asks back waits for the answer; whoever was just given something does not
  /// complain in the same breath; an angry one goes on telling.
  /// - Parameter act: what the reaction begins with; nil where there is none.
  static func fitting(behind act: PracticeAct?) -> Set<Self> {
    switch act {
    case .warning, .stays, .hangUp, .refused: []
    case .doubt, .wantAgain, .noDate, .tooLate, .tooEarly, .contradiction, .quotedBack, .leftOut, .reopened,
      .questionAgain:
      [.insult]
    case .blame, .defensive, .dismissive, .policy, .overpromise, .ownedBut, .interrupted, .tooLong, .earlyMoney:
      [.insult, .told, .question]
    case .goodPromise, .unheardPromise, .lateMoney, .agreed, .answered, .samePromise, .summed, .complete:
      [.insult, .told, .answer, .question, .want]
    default: Set(allCases)
    }
  }
}
