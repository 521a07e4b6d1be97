import Books
import Language

/// What the trainee asks, and what they do with the questions of the customer.
extension TurnEffects {
  mutating func invite(_ text: String) {
    // Whoever has just let something be felt wants to be asked.
    if customer.heat >= rules.limits.of(.refusalHeat) * 10, customer.hinted == nil {
      answer(.refused, .invited, words: text)
    } else {
      bring(.invited, .invited, words: text)
    }
  }

  /// "Did I get that right?"
  mutating func check(_ text: String) {
    // What was spoken of in whatever way was not left out.
    let missing = customer.open(scenario.issues, below: 1).filter { !customer.named.contains($0.id) }
      .max { $0.weight < $1.weight }
    if let missing {
      bring(.leftOut, .checked, words: text, ["mine": missing.mine])
    } else if let open = scenario.musts.first(where: customer.lacks),
      customer.told.count == scenario.issues.count, promises == 0
    {
      if customer.hasHeardNothing(of: open) {
        bring(.leftOut, .checked, words: text, ["mine": open.name])
      } else {
        bring(.wantAgain, .checked, words: text, ["want": open.name])
      }
    } else {
      let hasToldAll = customer.told.count == scenario.issues.count
      bring(hasToldAll ? .complete : .silenceWaits, .checked, words: text)
    }
  }

  /// "Have I got that right?" What was understood they confirm as it is; else it is about right.
  mutating func checkRight(_ text: String) {
    isGood = true
    asksIfRight = true
    add(.checked, words: text)
    if acts.isEmpty { acts.append(Answer(isSummingUp ? .summed : .half)) }
  }

  mutating func answerQuestions(_ reading: TurnReading) {
    for question in scenario.questions
    where !customer.answered.contains(question.id) && !customer.settled.contains(question.id) {
      let isAsked = customer.asked[question.id] != nil
      // What is said before it is asked has to be said of it by its words.
      guard
        let sentence = reading.sentences.first(where: { sentence in
          answers(question, sentence) && (isAsked || sentence.heard.content.meets(anyOf: question.about))
        })
      else {
        if reading.sentences.contains(where: { isFlatAnswer($0.heard, to: question, isAsked) }) {
          customer.answered.insert(question.id)
        }
        continue
      }
      customer.answered.insert(question.id)
      // What they asked of one of their matters is dealt with when it is answered.
      customer.named.formUnion(customer.askedOf[question.id, default: []])
      isGood = true
      guard isAsked else {
        // Whatever is about the matter tells what it is; that they wanted to ask it may be wrong.
        let isNo = question.kind == .yesNo && sentence.heard.refusesNow
        if question.kind != .what { acts.append(Answer(isNo ? .answeredNo : .answeredAhead)) }
        continue
      }
      add(
        .answered, heat: rules.heat.of(.answered), trust: rules.trust.of(.answered), words: sentence.heard.text,
        about: question.id)
      // Told a day, they take up the day; told that it is not known yet, that they were told so.
      let isLate = number - customer.asked[question.id, default: number] > TurnEffects.turnsOfAnswer
      if !isDayTakenUp(in: sentence), !sentence.moves.contains(.honest), !isLate { acts.append(Answer(.answered)) }
    }
  }

  /// A no that argues is an answer for all that: they do not ask again, and nothing is gained by it.
  private func isFlatAnswer(_ heard: HeardSentence, to question: Scenario.Question, _ isAsked: Bool) -> Bool {
    guard question.kind == .yesNo, !heard.isQuestion, !heard.postpones else { return false }
    let isAbout = heard.content.meets(anyOf: question.about)
    return isAsked && heard.repeatsAnswer || isAbout && (heard.isFlat || heard.deniesOurDoing || heard.saysThereIsNone)
  }

  /// Whether they have something to say to a day that a sentence gives.
  private func isDayTakenUp(in sentence: TurnReading.Sentence) -> Bool {
    let ofDays: Set<PracticeAct> = [.goodPromise, .unheardPromise, .tooLate, .tooEarly]
    return sentence.moves.contains(where: \.isPromise)
      && acts.contains { ofDays.contains($0.act) }
  }

  /// Whether a sentence answers a question: a day, a name, a cause, a yes or no. An honest "not known yet" answers a why.
  private func answers(_ question: Scenario.Question, _ sentence: TurnReading.Sentence) -> Bool {
    let heard = sentence.heard
    let isHonest = sentence.moves.contains(.honest)
    // What may be an excuse answers nothing, were it not honest.
    guard !heard.isQuestion, !heard.isRead, !sentence.moves.contains(where: \.isSurelyRisky),
      isHonest || !sentence.moves.contains(where: \.isDoubtful)
    else { return false }
    let isAbout = heard.content.meets(anyOf: question.about)
    // To feel with them decides nothing.
    let isKind = sentence.moves.contains { $0 == .acknowledged || $0 == .kindWords }
    switch question.kind {
    case .when:
      // "Four thousand on Thursday, eight thousand on Friday" names no one day, and answers all the same.
      let isSayBack = !heard.saidBack.isEmpty
      let isDated = heard.day != nil && !heard.isMissed && !isSayBack || heard.promises.contains { $0.at != nil }
      // Whoever was just asked for a day and names one need not say what it is for.
      let isElsewhere = heard.promises.contains { $0.at != nil && $0.want != customer.askedFor }
      let isReply =
        customer.asked[question.id] == number - 1 && number > 1 && heard.namesDay && !heard.isMissed && !isElsewhere
      // "Towards the end of the week, most likely" is no day.
      return !heard.isHedged && !heard.isVague && (isReply || isAbout && isDated)
        || isHonest && (isAbout || heard.speaksOfCause)
    case .who: return isAbout && (heard.speaksOfMe || namesSomebody(heard.text))
    case .why:
      let tells = heard.saidBack.isEmpty && heard.promises.allSatisfy { $0.at == nil }
      return isHonest && (isAbout || heard.speaksOfCause) || heard.givesCause || isAbout && (tells || heard.namesDeed)
    case .yesNo:
      // "In our file I see he wrote ..." says where it stands, and so that it does.
      if isAbout, heard.namesRecord { return true }
      if customer.asked[question.id] == number - 1, heard.isPlainAnswer, !isKind { return true }
      let isDecided =
        heard.saysYesOrNo && !heard.postpones || isHonest || !heard.promises.isEmpty
        || sentence.moves.contains { if case .news = $0 { true } else { false } }
      // What is given is given, however kindly.
      return isAbout && (sentence.moves.contains(.money) || isDecided && !isKind)
    // To say their words back tells them nothing they asked.
    case .what:
      return isAbout
        && (heard.saidBack.isEmpty || isHonest || heard.namesRecord || heard.promises.contains { $0.at != nil })
    }
  }

  private func namesSomebody(_ text: String) -> Bool {
    text.split(separator: " ").dropFirst().contains { $0.first?.isUppercase == true && $0 != "I" }
  }

  /// Whether they have just asked something, and were told something else.
  func isPassedOver(by reading: TurnReading) -> Bool {
    let asked = customer.openQuestions.filter { number > 1 && customer.asked[$0] == number - 1 }
    let isLong = reading.sentences.contains { $0.heard.count >= TurnEffects.wordsOfAnswer }
    return isLong && scenario.questions.contains { asked.contains($0.id) && !reading.touches($0) }
  }

  /// After more turns they do not say that it is an answer: what it answers is long ago.
  private static let turnsOfAnswer = 2
  /// Fewer words may be an answer that was not understood.
  static let wordsOfAnswer = 5

  mutating func leaveLying(_ reading: TurnReading) {
    let lying = customer.questions(lyingFor: rules.limits.of(.lyingTurns), at: number)
    let passedOver = scenario.questions.filter { lying.contains($0.id) && !reading.touches($0) }
    guard let first = passedOver.first?.id else { return }
    add(.leftLying, heat: rules.heat.of(.leftLying), trust: rules.trust.of(.leftLying), about: first)
  }
}
