import Books
import Language

/// A talk with a simulated customer. It is a value: the same scenario, seed and lines give the same talk on every machine.
package struct Rehearsal: Sendable {
  /// What a rehearsal is made of besides its scenario.
  package struct Setting: Sendable {
    let character: PracticeCharacter
    let common: PracticeLines
    let rules: PracticeRules
    let tools: Hearing.Tools
    /// The trainee, for "{name}".
    let trainee: String
    /// Whether they stay on the line whatever is said.
    let stays: Bool
    /// Whether a colleague plays them.
    let isPair: Bool

    package init(
      character: PracticeCharacter, common: PracticeLines, rules: PracticeRules, tools: Hearing.Tools, trainee: String,
      stays: Bool = false, isPair: Bool = false
    ) {
      self.character = character
      self.common = common
      self.rules = rules
      self.tools = tools
      self.trainee = trainee
      self.stays = stays
      self.isPair = isPair
    }
  }

  package let scenario: Scenario
  let setting: Setting
  let reader: TurnReader
  /// What the reader gets wrong on purpose; nil where it does its best.
  var mishearing: Mishearing?
  package internal(set) var customer: Customer
  package private(set) var turns: [RehearsalTurn] = []
  var chooser: LineChooser
  /// The acts for which they had no line left when it was their turn to be said.
  private(set) var dry: [PracticeAct] = []
  /// What they said last.
  var theirs: [TurnReader.TheirLine]
  /// What was looked at before, so that it is not again where a talk is played many times.
  var known: Known
  /// What the trainee said, as the stems of each sentence.
  var before: [Set<String>] = []
  /// What the trainee has put right, in the order they did.
  var meant: [Meant] = []

  package init(_ scenario: Scenario, _ setting: Setting, seed: UInt64) {
    self.init(scenario, setting, TurnReader(scenario, Hearing(scenario, setting.tools)), seed)
  }

  private init(
    _ scenario: Scenario, _ setting: Setting, _ reader: TurnReader, _ seed: UInt64, known: Known = Known()
  ) {
    self.scenario = scenario
    self.setting = setting
    self.reader = reader
    customer = Customer(scenario, setting.character, setting.rules)
    chooser = LineChooser([scenario.lines, setting.character.lines, setting.common], seed: seed)
    chooser.say(scenario.opening.say)
    self.known = known
    let opening = known.theirs[scenario.opening.say] ?? reader.theirLine(scenario.opening.say)
    self.known.theirs[scenario.opening.say] = opening
    theirs = [opening]
  }

  /// The same talk from its beginning, with another chance.
  package func anew(seed: UInt64) -> Rehearsal {
    var talk = Rehearsal(scenario, setting, reader, seed, known: known)
    talk.mishearing = mishearing.map { Mishearing($0.rates, seed: seed) }
    talk.meant = meant
    return talk
  }

  /// The same, with a customer who stays on the line.
  func staying(seed: UInt64) -> Rehearsal {
    let setting = Setting(
      character: setting.character, common: setting.common, rules: setting.rules, tools: setting.tools,
      trainee: setting.trainee, stays: true)
    return Rehearsal(scenario, setting, reader, seed, known: known)
  }

  /// Sentences of both sides, read.
  struct Known: Sendable {
    var theirs: [String: TurnReader.TheirLine] = [:]
    var ours: [String: [HeardSentence]] = [:]
    /// What their questions are about.
    var asked: [String: [FoundContent]] = [:]
  }

  package var isOver: Bool { customer.ending != nil }
  package var record: RehearsalRecord { RehearsalRecord(scenario, turns, isPair: setting.isPair) }
  /// How much of what they told was said back, in percent.
  package var heard: Int { customer.heard(scenario.issues) }

  // MARK: - A turn

  /// The same as `say` of a text that is likely to come again.
  @discardableResult
  mutating func sayAgain(_ text: String) -> RehearsalTurn? {
    let heard = known.ours[text] ?? reader.hear(text)
    known.ours[text] = heard
    return say(text, heard)
  }

  /// What the trainee says next, and how they answer; nil once the talk is over.
  @discardableResult
  package mutating func say(_ text: String, isRead: Bool = false) -> RehearsalTurn? {
    say(text, reader.hear(text, isRead: isRead), isRead: isRead)
  }

  /// - Parameters:
  ///   - heard: its sentences, already heard.
  ///   - isRead: whether it is read from the card.
  @discardableResult
  mutating func say(_ text: String, _ heard: [HeardSentence], isRead: Bool = false) -> RehearsalTurn? {
    guard !isOver else { return nil }
    var reading = reader.read(heard, customer, before: before, theirs: theirs)
    correct(&reading)
    mishearing?.blur(&reading, scenario, customer)
    let cut = cut(&reading)
    var turn = TurnEffects(number: turns.count + 1, scenario, setting, customer)
    for matter in reading.matters(in: scenario) { turn.customer.spokenOf[matter] = turn.number }
    turn.apply(reading)
    if let cut { turn.acts.insert(Answer(cut.act), at: 0) }
    turn.customer.named.formUnion(reading.topics)
    turn.settle()
    customer = turn.customer
    if cut != nil { customer.lastCut = turn.number }
    agree(&turn)
    customer.askedFor = turn.leading == .noDate || reading.question == .when ? wantWithoutDay(reading) : nil
    let forward = isOver ? nil : moveForward(reading, turn)
    customer.touchedBefore = reading.touched
    customer.hinted = forward?.hinted
    let reaction = reaction(to: turn, before: forward)
    customer.hasJustTold = forward?.kind == .told
    customer.hasJustHeard = turn.isUnderstood
    let effects = turn.effects + (forward?.effects ?? [])
    let done = RehearsalTurn(
      number: turn.number, said: text, isRead: isRead, cut: cut?.words,
      reply: [reaction, forward?.text].compactMap(\.self).joined(separator: " "), effects: effects,
      unread: reading.unread(besides: effects), standing: Standing(customer, scenario))
    finish(done, reading)
    return done
  }

  /// What they ask a day for where something was said without one: what it was about, else the next word.
  private func wantWithoutDay(_ reading: TurnReading) -> String? {
    let open = scenario.wants.filter { !customer.met.contains($0.id) }
    return (open.first { reading.touches($0) } ?? open.first(where: \.isNextWord))?.id
  }

  /// Reads the next turn as the trainee says it was meant.
  func correct(_ reading: inout TurnReading) {
    for meant in meant where meant.turn == turns.count + 1 { reading.correct(meant) }
  }

  /// - Parameter reading: nil where nothing was said.
  mutating func finish(_ turn: RehearsalTurn, _ reading: TurnReading?) {
    turns.append(turn)
    guard let reading else { return }
    theirs = (theirs + [theirLine(turn.reply)]).suffix(3)
    before += reading.sentences.map(\.heard.content.stems).filter { $0.count >= TurnReader.fewestStems }
  }

  /// The last turn with an answer to it; nil where nothing was said.
  mutating func answerLast(_ line: PlayedLine) -> RehearsalTurn? {
    guard let last = turns.last else { return nil }
    let turn = last.answered(by: line, in: scenario)
    turns[turns.count - 1] = turn
    if !line.text.isEmpty { theirs = (theirs.dropLast() + [theirLine(turn.reply)]).suffix(3) }
    return turn
  }

  private mutating func theirLine(_ reply: String) -> TurnReader.TheirLine {
    if let known = known.theirs[reply] { return known }
    let line = reader.theirLine(reply)
    known.theirs[reply] = line
    return line
  }

  /// The trainee ends the talk.
  @discardableResult
  package mutating func end() -> RehearsalTurn? {
    guard !isOver else { return nil }
    let isAccepted = isAcceptable
    customer.ending = isAccepted ? .accepted : .open
    let met = scenario.musts.count { customer.met.contains($0.id) }
    let hasSome = met > 0 && mood != .hot
    let act: PracticeAct =
      isAccepted ? .accept : hasSome && met == scenario.musts.count ? .unheard : hasSome ? .partly : .open
    let reply = chooser.line(for: act, in: mood, slots()) ?? chooser.line(for: .open, in: mood, slots()) ?? ""
    let done = RehearsalTurn(
      number: turns.count + 1, said: "", cut: nil, reply: reply, effects: [], unread: [],
      standing: Standing(customer, scenario))
    finish(done, nil)
    return done
  }

  /// The turn in which the last thing needed came, and the one that undoes it.
  private mutating func agree(_ turn: inout TurnEffects) {
    guard !isOver, customer.isAgreed != isAcceptable else { return }
    customer.isAgreed.toggle()
    // Where nothing was promised there is nothing that they say yes to: they feel that it will do, and go on.
    if customer.isAgreed, !turn.bringsPlan || turn.isAsked { return }
    turn.acts.insert(Answer(customer.isAgreed ? .agreed : .reopened), at: 0)
  }

  var isAcceptable: Bool {
    let needs = setting.rules.accept
    return scenario.musts.allSatisfy { customer.met.contains($0.id) } && customer.heat <= needs.of(.heat) * 10
      && customer.trust >= needs.of(.trust) && heard >= needs.of(.heard)
  }

  /// Where they cut in, the rest of the turn is not heard.
  private func cut(_ reading: inout TurnReading) -> (words: String, act: PracticeAct)? {
    let rules = setting.rules.interrupt
    if let last = customer.lastCut, turns.count + 1 - last <= rules.of(.pause) { return nil }
    var words = 0
    for (index, sentence) in reading.sentences.enumerated() {
      words += sentence.heard.count
      let isHarmful = customer.heat >= rules.of(.heat) * 10 && sentence.moves.contains(where: \.isCutShort)
      let isTooLong = customer.heat >= rules.of(.longHeat) * 10 && words > rules.of(.words)
      guard isHarmful || isTooLong else { continue }
      let rest = reading.sentences[(index + 1)...].map(\.heard.text).joined(separator: " ")
      guard !rest.isEmpty else { return nil }
      reading.sentences.removeSubrange((index + 1)...)
      return (rest, isHarmful ? .interrupted : .tooLong)
    }
    return nil
  }

  // MARK: - What they say

  var mood: PracticeMood {
    let moods = setting.rules.moods
    return customer.heat >= moods.of(.hot) * 10 ? .hot : customer.heat >= moods.of(.warm) * 10 ? .warm : .cool
  }

  func slots(_ further: LineChooser.Slots = [:]) -> LineChooser.Slots {
    ["thing": scenario.customer.thing, "name": setting.trainee].merging(further) { $1 }
  }

  /// Their reaction: the first act that has a line left. When all is said, a short silence and never a repetition. What says
  /// no more than that they heard it makes way for what they have to say themselves; they say that it was well asked only
  /// where they tell.
  private mutating func reaction(to turn: TurnEffects, before forward: Forward?) -> String? {
    var turn = turn
    if forward?.kind != .told || forward?.occasion != .invited { turn.acts.removeAll { $0.act == .invited } }
    // Where they go on by themselves they agree to a turn only as far as they have followed it.
    if forward != nil, turn.isPartlyUnread || turn.asksThem, !turn.asksIfRight {
      turn.acts.removeAll { Rehearsal.loose.contains($0.act) || turn.isPartlyUnread && $0.act == .acknowledged }
    }
    if forward != nil, !turn.hasReaction {
      return turn.acts.contains { $0.act == .invited } ? chooser.line(for: .invited, in: mood, slots()) : nil
    }
    // Whoever asks is answered, and what says little is left out before it.
    if let forward,
      forward.occasion == .asked || forward.occasion == .invited && turn.leading == .takenUp
        || [.answer, .over, .hint].contains(forward.kind), let leading = turn.leading,
      Rehearsal.slightBeforeAnswer.contains(leading)
    {
      return nil
    }
    if let kind = forward?.kind, [.told, .hint].contains(kind), turn.leading == .complete { return nil }
    // Asked something beside a say-back they answer it, and that it was right they show by that.
    if let forward, forward.occasion == .asked || forward.kind == .answer, !turn.asksIfRight {
      turn.acts.removeAll { [.confirm, .known, .quoted].contains($0.act) }
      if turn.acts.isEmpty { return nil }
    }
    // Asked openly they answer; that it is agreed they say another time.
    if turn.invites, let kind = forward?.kind, [.told, .answer, .hint].contains(kind), turn.leading == .agreed {
      return nil
    }
    if forward?.isConsent == true { turn.acts.removeAll { Rehearsal.consented.contains($0.act) } }
    // Whoever tries a limit takes nothing else up.
    if forward?.isTest == true { return nil }
    if let forward, turn.acts.isEmpty || !turn.hasReaction && forward.isConsent { return nil }
    if forward == nil { turn.acts.removeAll { $0.act == .known } }
    if forward == nil, let line = farewell(to: turn) { return line }
    if let filled = filled(turn) ?? silence(turn.acts.first?.act) { return filled }
    // All is said and agreed: they leave the end to us.
    if forward == nil, !turn.hasReaction, customer.isAgreed,
      let line = chooser.line(for: .closing, in: mood, slots())
    {
      return line
    }
    // "Yes. Like a schoolgirl." behind a question of ours would answer that.
    var without: Set<String> = forward?.kind == .answer ? ["yes", "no", "exactly", "right"] : []
    if turn.asksIfThatIsAll { without.formUnion(["no", "nothing"]) }
    for answer in turn.acts + [Answer(.receipt), Answer(.stillThere)] {
      let slots = slots(answer.slots)
      let line = chooser.line(of: answer.lines, slots, without: without)
      if let line = line ?? chooser.line(for: answer.act, in: mood, slots, without: without) { return line }
      dry.append(answer.act)
    }
    return "..."
  }

  /// All is agreed, and we thank them or take our leave.
  private mutating func farewell(to turn: TurnEffects) -> String? {
    guard customer.isAgreed, turn.acts.contains(where: { $0.act == .thanks }),
      turn.acts.allSatisfy({ Rehearsal.consented.contains($0.act) || $0.act == .thanks || $0.act == .receipt })
    else { return nil }
    return chooser.line(for: .closing, in: mood, slots())
  }

  private static let toSilence: Set<PracticeAct> = [.silenceWaits, .silenceQuestion, .stillThere]

  /// What agrees to something that they may have taken for something else.
  static let loose: Set<PracticeAct> = [.half, .ground]

  private static let slightBeforeAnswer: Set<PracticeAct> = [
    .claimed, .kindWords, .kindWordsAgain, .unaskedPromise, .honest, .news, .ground, .half, .parrot, .repeated,
    .samePromise, .together, .acknowledged, .takenUp, .firstApology, .apologyAgain,
  ]

  /// What a yes to the whole says as well.
  private static let consented: Set<PracticeAct> = [
    .goodPromise, .samePromise, .agreed, .summed, .unaskedPromise, .known,
  ]

  /// One who said nothing is talked at, and nothing comes of it.
  private mutating func filled(_ turn: TurnEffects) -> String? {
    guard let silences = scenario.silences, !turn.isGood, !turn.isHarmful,
      !turn.acts.contains(where: { Rehearsal.toSilence.contains($0.act) }),
      turns.last?.reply.hasPrefix(silences.shown) == true
    else { return nil }
    return chooser.line(of: silences.filled, slots())
  }

  /// One who says little may answer with silence.
  private mutating func silence(_ act: PracticeAct?) -> String? {
    guard let silences = scenario.silences, heard < silences.untilHeard, let act, silences.answers.contains(act),
      silences.isAlsoAfterTelling || !customer.hasJustTold,
      turns.last?.reply.hasPrefix(silences.shown) != true, customer.times[.theirSilence, default: 0] < silences.most
    else { return nil }
    customer.count(.theirSilence)
    return silences.shown
  }
}
