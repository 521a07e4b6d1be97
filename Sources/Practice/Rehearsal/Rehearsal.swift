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

    package init(
      character: PracticeCharacter, common: PracticeLines, rules: PracticeRules, tools: Hearing.Tools, trainee: String,
      stays: Bool = false
    ) {
      self.character = character
      self.common = common
      self.rules = rules
      self.tools = tools
      self.trainee = trainee
      self.stays = stays
    }
  }

  package let scenario: Scenario
  let setting: Setting
  package private(set) var customer: Customer
  package private(set) var turns: [RehearsalTurn] = []
  var chooser: LineChooser
  private let reader: TurnReader
  let hearing: Hearing
  /// What the trainee said, as the stems of each sentence.
  private var before: [Set<String>] = []
  /// What the customer said, the latest last.
  private var theirs: [String]

  package init(_ scenario: Scenario, _ setting: Setting, seed: UInt64) {
    self.scenario = scenario
    self.setting = setting
    hearing = Hearing(scenario, setting.tools)
    reader = TurnReader(scenario, hearing)
    customer = Customer(scenario, setting.character)
    chooser = LineChooser([scenario.lines, setting.character.lines, setting.common], seed: seed)
    chooser.say(scenario.opening.say)
    theirs = [scenario.opening.say]
  }

  /// The same talk from its beginning, with another chance.
  package func anew(seed: UInt64) -> Rehearsal {
    var rehearsal = self
    rehearsal.customer = Customer(scenario, setting.character)
    rehearsal.chooser = LineChooser([scenario.lines, setting.character.lines, setting.common], seed: seed)
    rehearsal.chooser.say(scenario.opening.say)
    rehearsal.turns = []
    rehearsal.before = []
    rehearsal.theirs = [scenario.opening.say]
    return rehearsal
  }

  package var isOver: Bool { customer.ending != nil }
  package var heard: Int { customer.heard(scenario.issues) }

  /// What the trainee says next, and how they answer; nil once the talk is over.
  @discardableResult
  package mutating func say(_ text: String) -> RehearsalTurn? {
    guard !isOver else { return nil }
    let number = turns.count + 1
    var reading = reader.read(text, customer, before: before, theirs: theirs.suffix(3))
    let (cut, interruption) = cut(&reading, number)
    if interruption != nil { customer.lastCut = number }
    var turn = TurnEffects(number: number, scenario: scenario, setting: setting, hearing: hearing, customer: customer)
    turn.apply(reading)
    if let interruption { turn.acts.insert(Answer(interruption), at: 0) }
    turn.settle()
    let start = customer
    customer = turn.customer
    if customer.ending == nil { agree(&turn) }
    var (reply, sayings) = reply(to: turn, reading)
    if customer.ending == nil, let forward = moveForward(reading, turn) {
      reply.append(forward.text)
      sayings.append(contentsOf: forward.disclosed.map { .disclosed($0) })
    }
    let answer = reply.filter { !$0.isEmpty }.joined(separator: " ")
    let done = RehearsalTurn(
      number: number, said: text, cut: cut, reply: answer, act: turn.acts.first?.act,
      effects: turn.effects + sayings.map(\.effect),
      unread: reading.sentences.filter(\.moves.isEmpty).map(\.heard.text), before: start, after: customer)
    turns.append(done)
    before += reading.sentences.map(\.heard.content.stems).filter { $0.count >= 3 }
    theirs.append(answer)
    return done
  }

  /// The trainee ends the talk.
  @discardableResult
  package mutating func end() -> RehearsalTurn? {
    guard !isOver else { return nil }
    let start = customer
    customer.ending = isAcceptable ? .accepted : .open
    let answer = chooser.line(for: isAcceptable ? .accept : .open, in: mood, slots()) ?? ""
    let done = RehearsalTurn(
      number: turns.count + 1, said: "", cut: nil, reply: answer, act: isAcceptable ? .accept : .open, effects: [],
      unread: [], before: start, after: customer)
    turns.append(done)
    return done
  }

  /// The turn in which the last thing needed came, and the one that undoes it.
  private mutating func agree(_ turn: inout TurnEffects) {
    if isAcceptable, !customer.isAgreed {
      customer.isAgreed = true
      turn.acts.insert(Answer(.agreed), at: 0)
    } else if customer.isAgreed, !isAcceptable {
      customer.isAgreed = false
      turn.acts.insert(Answer(.reopened), at: 0)
    }
  }

  // MARK: - Cutting in

  /// Where they cut in, the rest of the turn is not heard.
  private func cut(_ reading: inout TurnReading, _ number: Int) -> (words: String?, act: PracticeAct?) {
    let rules = setting.rules.interrupt
    if let last = customer.lastCut, number - last <= rules.of("pause") { return (nil, nil) }
    let cutting: Set<CueLabel> = [.blame, .defensive, .dismissive, .policy]
    var words = 0
    for index in reading.sentences.indices {
      let isHarmful = reading.sentences[index].moves.contains { move in
        if case .risky(let label, isSure: true) = move { cutting.contains(label) } else { false }
      }
      words += reading.sentences[index].heard.text.split(separator: " ").count
      let isTooLong = words > rules.of("words") && customer.heat >= rules.of("long_heat") * 10
      guard isHarmful && customer.heat >= rules.of("heat") * 10 || isTooLong else { continue }
      let rest = reading.sentences[(index + 1)...].map(\.heard.text).joined(separator: " ")
      guard !rest.isEmpty else { return (nil, nil) }
      reading.sentences.removeSubrange((index + 1)...)
      return (rest, isHarmful ? .interrupted : .tooLong)
    }
    return (nil, nil)
  }

  // MARK: - What they say

  var mood: PracticeMood {
    let moods = setting.rules.moods
    return customer.heat >= moods.of("hot") * 10 ? .hot : customer.heat >= moods.of("warm") * 10 ? .warm : .cool
  }

  var isAcceptable: Bool {
    let needs = setting.rules.accept
    let musts = scenario.wants.filter(\.isMust).map(\.id)
    return musts.allSatisfy(customer.met.contains) && customer.heat <= needs.of("heat") * 10
      && customer.trust >= needs.of("trust") && heard >= needs.of("heard")
  }

  func slots(_ further: LineChooser.Slots = [:]) -> LineChooser.Slots {
    ["thing": scenario.customer.thing, "name": setting.trainee].merging(further) { $1 }
  }

  private enum Saying {
    case disclosed(String)

    var effect: RehearsalTurn.Effect {
      switch self {
      case .disclosed(let id): RehearsalTurn.Effect(.disclosed, words: id)
      }
    }
  }

  /// Their reaction: the first act that has a line left.
  private mutating func reply(to turn: TurnEffects, _ reading: TurnReading) -> ([String], [Saying]) {
    if let silence = silence(turn) { return ([silence], []) }
    let acts = turn.acts + [Answer(.receipt), Answer(.stillThere)]
    for answer in acts {
      let slots = slots(answer.slots)
      if let lines = answer.lines, let line = chooser.line(of: lines, slots) { return ([line], []) }
      if let act = answer.act, let line = chooser.line(for: act, in: mood, slots) { return ([line], []) }
    }
    // All is said: a short silence, never a repetition.
    return (["..."], [])
  }

  /// One who says little may answer with silence.
  private mutating func silence(_ turn: TurnEffects) -> String? {
    guard let silences = scenario.silences, heard < silences.untilHeard, let act = turn.acts.first?.act,
      silences.answers.contains(act), turns.last?.reply.hasPrefix(silences.shown) != true,
      customer.times[.silence, default: 0] < silences.most
    else { return nil }
    _ = customer.count(.silence)
    return silences.shown
  }

  // MARK: - Their move forward

  private typealias Forward = (text: String, disclosed: [String])

  /// What they bring up by themselves: what is not told yet, what lies open, what was passed over, what they want.
  private mutating func moveForward(_ reading: TurnReading, _ turn: TurnEffects) -> Forward? {
    if reading.isSoup || turn.acts.first?.act == .warning { return nil }
    let isInvited = reading.moves.contains(.invitation)
    if let insult = insult(turn.number) { return (insult, []) }
    if let disclosed = disclosure(reading, turn, isInvited: isInvited) { return disclosed }
    if let question = openQuestion(turn) { return (question, []) }
    if let told = tellNext() { return (told, []) }
    if isInvited {
      if let hint = hint(reading) { return (hint, []) }
      return chooser.line(for: .nothingMore, in: mood, slots()).map { ($0, []) }
    }
    if let pressed = press() { return (pressed, []) }
    if heard >= setting.rules.accept.of("heard"), let want = askForWant() { return (want, []) }
    return nil
  }

  /// One who insults does so every second turn until a limit is set, and tries it once more then.
  private mutating func insult(_ number: Int) -> String? {
    guard let boundary = scenario.boundary, customer.heat >= 500 else { return nil }
    if customer.times[.boundary, default: 0] > 0 {
      guard customer.times[.tested, default: 0] == 0, let line = chooser.line(of: boundary.tested, slots()) else {
        return nil
      }
      _ = customer.count(.tested)
      return line
    }
    guard number % 2 == 1, customer.times[.insult, default: 0] < 5, let line = chooser.line(of: boundary.says, slots())
    else { return nil }
    _ = customer.count(.insult)
    return line
  }

  /// A hidden fact comes out when they are asked openly about it, or once something was done; and when they feel ready.
  private mutating func disclosure(_ reading: TurnReading, _ turn: TurnEffects, isInvited: Bool) -> Forward? {
    for hidden in scenario.hidden where !customer.disclosed.contains(hidden.id) {
      guard customer.trust >= hidden.leastTrust, heard >= hidden.leastHeard else { continue }
      let isAsked =
        isInvited
        && reading.sentences.contains { sentence in
          sentence.moves.contains(.invitation) && sentence.heard.content.meets(anyOf: hidden.asked)
        }
      guard isAsked || hidden.upon.map(turn.occasions.contains) == true else { continue }
      guard let line = chooser.line(of: hidden.say, slots()) else { continue }
      customer.disclosed.append(hidden.id)
      return (line, [hidden.id])
    }
    return nil
  }

  private mutating func hint(_ reading: TurnReading) -> String? {
    guard customer.times[.hint, default: 0] < 2,
      let hidden = scenario.hidden.first(where: { !customer.disclosed.contains($0.id) && !$0.asked.isEmpty })
    else { return nil }
    _ = customer.count(.hint)
    if let hint = hidden.hint, let line = chooser.line(of: [hint], slots()) { return line }
    return chooser.line(for: .hint, in: mood, slots())
  }

  /// A question that lies open for two turns is asked again; one they have not asked is asked when they are cool enough.
  private mutating func openQuestion(_ turn: TurnEffects) -> String? {
    let lying = customer.openQuestions.filter { turn.number - (customer.asked[$0] ?? 0) >= 2 }
    if let id = lying.first, let question = scenario.questions.first(where: { $0.id == id }),
      let line = chooser.line(of: question.ask, slots())
    {
      customer.asked[id] = turn.number
      return line
    }
    guard customer.openQuestions.isEmpty, customer.told.count == scenario.issues.count || turn.number >= 3 else {
      return nil
    }
    for question in scenario.questions {
      guard customer.asked[question.id] == nil, !customer.answered.contains(question.id),
        !customer.settled.contains(question.id), customer.heat < question.heatBelow * 10,
        let line = chooser.line(of: question.ask, slots())
      else { continue }
      customer.asked[question.id] = turn.number
      return line
    }
    return nil
  }

  private mutating func tellNext() -> String? {
    for issue in scenario.issues where !customer.told.contains(issue.id) && !customer.settled.contains(issue.id) {
      guard let line = chooser.line(of: issue.tell, slots()) else { continue }
      customer.told.append(issue.id)
      return line
    }
    return nil
  }

  /// The weightiest issue that was said back least; one whose want is met is silent.
  private mutating func press() -> String? {
    let open = scenario.issues.filter { issue in
      customer.told.contains(issue.id) && customer.saidBack[issue.id, default: 0] < 50
        && !customer.settled.contains(issue.id) && !customer.met.contains(issue.id)
    }
    for issue in open.sorted(by: { $0.weight > $1.weight }) {
      if let line = chooser.line(of: issue.press, slots()) { return line }
      if let line = chooser.line(for: .passedOver, in: mood, slots(["mine": issue.mine])) { return line }
    }
    return nil
  }

  private mutating func askForWant() -> String? {
    for want in scenario.wants where want.isMust && !customer.met.contains(want.id) {
      if let after = want.after, !customer.disclosed.contains(after) { continue }
      if let line = chooser.line(for: .openWant, in: mood, slots(["want": want.name])) { return line }
    }
    return nil
  }
}

/// How they answer: an act, or lines that the scenario has for this case, and what may stand in them.
struct Answer: Sendable {
  var act: PracticeAct?
  var lines: [String]?
  var slots: LineChooser.Slots

  init(_ act: PracticeAct, lines: [String]? = nil, _ slots: LineChooser.Slots = [:]) {
    self.act = act
    self.lines = lines
    self.slots = slots
  }
}

/// One turn of a rehearsal: what was said, what it did, and what they answered.
package struct RehearsalTurn: Sendable {
  package struct Effect: Sendable, Hashable {
    package enum Reason: String, Sendable, Codable {
      case saidBack, likelySaidBack, quoted, half, takenUp, acknowledged, kindWords, apology, owned, ownedBut, claimed
      case promise, tooLate, tooEarly, noDate, samePromise, unasked, contradiction, money, earlyMoney, answered,
        leftLying
      case honest, blame, defensive, dismissive, policy, overpromise, doubt, parrot, repeated, soup, invited, checked
      case boundary, truth, early, first, silence, floor, disclosed, empty
    }

    package let reason: Reason
    /// The words of the trainee that did it, or the name of what it is about.
    package let words: String
    /// The issue, want, question or hidden fact it is about.
    package let about: String?
    /// In tenths, before character, level and floors.
    package let heat: Int
    package let trust: Int

    init(_ reason: Reason, words: String = "", about: String? = nil, heat: Int = 0, trust: Int = 0) {
      self.reason = reason
      self.words = words
      self.about = about
      self.heat = heat
      self.trust = trust
    }
  }

  package let number: Int
  package let said: String
  /// What they did not hear because they cut in.
  package let cut: String?
  package let reply: String
  package let act: PracticeAct?
  package let effects: [Effect]
  /// The sentences in which nothing was recognised.
  package let unread: [String]
  package let before: Customer
  package let after: Customer
}
