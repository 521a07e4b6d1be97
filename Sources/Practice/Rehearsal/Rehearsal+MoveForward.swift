import Books

/// What they bring up by themselves: each turn is a reaction and a step of their own.
extension Rehearsal {
  struct Forward {
    let text: String
    var effects: [RehearsalTurn.Effect] = []
  }

  /// What is not told yet, what lies open, what was passed over, what they want.
  mutating func moveForward(_ reading: TurnReading, _ turn: TurnEffects) -> Forward? {
    if reading.isSoup || turn.acts.first?.act == .warning { return nil }
    if let insult = insult(turn.number) { return Forward(text: insult) }
    if let disclosed = disclosure(reading, turn) { return disclosed }
    if let told = tellAsked(reading) { return Forward(text: told) }
    return otherwise(reading, turn.number).map { Forward(text: $0) }
  }

  private mutating func otherwise(_ reading: TurnReading, _ number: Int) -> String? {
    if let next = openQuestion(reading, number) ?? tellNext() { return next }
    if reading.moves.contains(.invitation) { return hint() ?? chooser.line(for: .nothingMore, in: mood, slots()) }
    if let pressed = press(reading) { return pressed }
    return heard >= setting.rules.accept.of(.heard) ? askForWant(reading) : nil
  }

  /// Asked about one of their issues they tell more of that, and not the next one.
  private mutating func tellAsked(_ reading: TurnReading) -> String? {
    let asking: Set<TurnReading.Move> = [.invitation, .askedFact]
    for sentence in reading.sentences where !asking.isDisjoint(with: sentence.moves) {
      let topics = reader.topics(of: [sentence.heard])
      for issue in scenario.issues where topics.contains(issue.id) && !customer.settled.contains(issue.id) {
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
    let invitations = reading.sentences.filter { $0.moves.contains(.invitation) }
    for hidden in scenario.hidden where !customer.disclosed.contains(hidden.id) {
      let isAsked = invitations.contains { $0.heard.content.meets(anyOf: hidden.asked) }
      guard isAsked || hidden.upon.map(turn.occasions.contains) == true, customer.trust >= hidden.leastTrust,
        heard >= hidden.leastHeard, let line = chooser.line(of: hidden.say, slots())
      else { continue }
      customer.disclosed.append(hidden.id)
      return Forward(text: line, effects: [RehearsalTurn.Effect(.disclosed, words: line, about: hidden.id)])
    }
    return nil
  }

  private mutating func hint() -> String? {
    guard customer.times[.hint, default: 0] < setting.rules.limits.of(.hints),
      let hidden = scenario.hidden.first(where: { !customer.disclosed.contains($0.id) && !$0.asked.isEmpty })
    else { return nil }
    customer.count(.hint)
    return chooser.line(of: [hidden.hint].compactMap(\.self), slots()) ?? chooser.line(for: .hint, in: mood, slots())
  }

  /// A question that lies open is asked again after a while; one they have not asked is asked when they are cool enough.
  private mutating func openQuestion(_ reading: TurnReading, _ number: Int) -> String? {
    let limits = setting.rules.limits
    if let id = customer.questions(lyingFor: limits.of(.lyingTurns), at: number).first,
      let question = scenario.questions.first(where: { $0.id == id }), !reading.touches(question),
      let line = ask(question, number)
    {
      return line
    }
    let hasToldAll = customer.told.count == scenario.issues.count
    guard customer.openQuestions.isEmpty, hasToldAll || number >= limits.of(.firstQuestion) else { return nil }
    for question in scenario.questions
    where customer.asked[question.id] == nil && !customer.answered.contains(question.id)
      && !customer.settled.contains(question.id) && customer.heat < question.heatBelow * 10
      && !reading.touches(question)
    {
      if let line = ask(question, number) { return line }
    }
    return nil
  }

  private mutating func ask(_ question: Scenario.Question, _ number: Int) -> String? {
    guard let line = chooser.line(of: question.ask, slots()) else { return nil }
    customer.asked[question.id] = number
    return line
  }

  private mutating func tellNext() -> String? {
    for issue in scenario.issues where !customer.told.contains(issue.id) && !customer.settled.contains(issue.id) {
      guard let line = chooser.line(of: issue.tell, slots()) else { continue }
      customer.told.append(issue.id)
      return line
    }
    return nil
  }

  /// The issue they have pressed least of those that were hardly said back, the weightiest first. One that was spoken of, or
  /// whose want is met, is silent.
  private mutating func press(_ reading: TurnReading) -> String? {
    let pressed = { (issue: Scenario.Issue, customer: Customer) in customer.times[.pressed(issue.id), default: 0] }
    let most = setting.rules.limits.of(.presses)
    let open = customer.open(scenario.issues, below: 50).filter {
      !customer.met.contains($0.id) && !customer.named.contains($0.id) && pressed($0, customer) < most
    }
    for issue in open.sorted(by: { (pressed($0, customer), -$0.weight) < (pressed($1, customer), -$1.weight) }) {
      customer.count(.pressed(issue.id))
      let line = chooser.line(of: issue.press, slots())
      if let line = line ?? chooser.line(for: .passedOver, in: mood, slots(["mine": issue.mine])) { return line }
    }
    return nil
  }

  private mutating func askForWant(_ reading: TurnReading) -> String? {
    for want in scenario.musts where !customer.met.contains(want.id) && !reading.touches(want) {
      if let after = want.after, !customer.disclosed.contains(after) { continue }
      if let line = chooser.line(for: .openWant, in: mood, slots(["want": want.name])) { return line }
    }
    return nil
  }
}
