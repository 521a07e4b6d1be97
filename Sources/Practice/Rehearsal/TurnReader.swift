import Books
import Language

/// Reads the turns of a rehearsal.
struct TurnReader: Sendable {
  /// A sentence with fewer words of content is no repetition of another.
  static let fewestStems = 3

  let scenario: Scenario
  let hearing: Hearing
  private let feels: [WordEntry]
  /// The sums of money that the brief speaks of.
  let sums: [WordEntry]
  /// The words of each sentence of what the trainee knows.
  private let known: [Set<String>]
  /// Those of them that are news to the customer.
  let facts: [Set<String>]
  /// Of what they hold back, the words of each sentence in which the trainee knows it as well.
  let ours: [String: [Set<String>]]
  /// The words of each issue's name.
  private let topics: [String: Set<String>]

  init(_ scenario: Scenario, _ hearing: Hearing) {
    self.scenario = scenario
    self.hearing = hearing
    feels = scenario.customer.feels.map(WordEntry.pattern)
    // What they tell or hold back is no news to them.
    let told = scenario.issues.flatMap(\.tell) + scenario.hidden.flatMap(\.say)
    let theirs = ([scenario.opening.say] + told).map { hearing.stems(of: $0) }
    let known = scenario.brief.know.flatMap { $0.split(separator: ".") }.map { hearing.stems(of: String($0)) }
    let covers = { (line: Set<String>, fact: Set<String>) in line.intersection(fact).count * 2 >= max(fact.count, 1) }
    facts = known.filter { fact in !theirs.contains { covers($0, fact) } }
    self.known = known
    ours = scenario.hidden.reduce(into: [:]) { ours, hidden in
      let says = hidden.say.map { hearing.stems(of: $0) }
      ours[hidden.id] = known.filter { fact in fact.count > 2 && says.contains { covers($0, fact) } }
    }
    sums = TurnReader.sums(in: scenario.brief.may + scenario.brief.know)
    topics = Dictionary(uniqueKeysWithValues: scenario.issues.map { ($0.id, hearing.stems(of: $0.name)) })
  }

  /// The figures that stand before a currency.
  private static func sums(in lines: [String]) -> [WordEntry] {
    let currencies = ["euro", "pound", "dollar"]
    return lines.flatMap { line -> [WordEntry] in
      let words = line.split(separator: " ")
      return zip(words, words.dropFirst()).compactMap { figure, currency in
        guard currencies.contains(where: currency.hasPrefix), figure.contains(where: \.isNumber) else { return nil }
        return WordPattern(figure.filter(\.isNumber)).map(WordEntry.pattern)
      }
    }
  }

  /// What they said, as it is needed to know an echo of it.
  struct TheirLine: Sendable {
    /// Its words, those for a person as one.
    let words: [String]
    /// Those that carry content.
    let stems: Set<String>
  }

  func theirLine(_ text: String) -> TheirLine {
    TheirLine(words: HeardSentence.impersonal(text), stems: hearing.stems(of: text))
  }

  /// What each sentence says; nothing where nothing is said.
  func hear(_ text: String, isRead: Bool = false) -> [HeardSentence] {
    guard text.contains(where: \.isLetter) else { return [] }
    return hearing.hear(text).map { sentence in
      var sentence = sentence
      sentence.isRead = isRead
      return sentence
    }
  }

  /// - Parameters:
  ///   - before: what the trainee said in earlier turns, as stems of each sentence.
  ///   - theirs: what the customer said last, the latest last.
  func read(
    _ heard: [HeardSentence], _ customer: Customer, before: [Set<String>], theirs: [TheirLine]
  ) -> TurnReading {
    let heard = TurnReader.withHedges(heard)
    let dated = heard.flatMap(\.promises).filter { $0.at != nil }
    let keepsAll = !dated.isEmpty && dated.allSatisfy(canBeKept)
    let hasSayBack = heard.contains { $0.saidBack.values.contains(.sure) }
    let hasPlan = heard.contains {
      !$0.isQuestion && (!$0.promises.isEmpty || $0.isPlanned || $0.givesMoney || $0.offersPolitely)
    }
    let isAboutMatter = heard.contains { sentence in
      !sentence.isQuestion && !sentence.isPlanned && sentence.cues.allSatisfy { $0.label == .paraphrase }
        && !(sentence.named.isEmpty && sentence.saidBack.isEmpty)
    }
    let beside = Beside(
      keepsAll: keepsAll, hasPlan: hasPlan, hasSayBack: hasSayBack, isAboutMatter: isAboutMatter,
      meansWell: meansWell(heard))
    var sentences = heard.enumerated().map { index, sentence in
      let next = index + 1 < heard.count ? heard[index + 1] : nil
      let moves = moves(
        of: sentence, before: next, customer, beside,
        said: before, theirs)
      return TurnReading.Sentence(heard: sentence, moves: moves)
    }
    TurnReader.weighTogether(&sentences)
    return TurnReading(
      sentences: sentences, isSoup: isSoup(heard), topics: topics(of: heard), touched: touched(by: heard))
  }

  /// What stands in the same turn.
  struct Beside {
    /// Whether every day that is promised can be kept.
    let keepsAll: Bool
    /// Whether something is laid out to them, or said back.
    let hasPlan: Bool
    let hasSayBack: Bool
    /// Whether a sentence without any kindness in it speaks of what happened to them.
    let isAboutMatter: Bool
    /// Whether it gives a day that can be kept, asks openly, owns, feels with them, says back, is honest or sets a limit, and
    /// takes nothing of it back.
    let meansWell: Bool
  }

  private func meansWell(_ heard: [HeardSentence]) -> Bool {
    guard !heard.contains(where: { $0.isTakenBack || $0.isInsult }) else { return false }
    return heard.contains { sentence in
      if sentence.cues.contains(where: \.label.isRisky) { return false }
      let isKept = sentence.promises.contains { $0.at != nil && canBeKept($0) }
      let isKind = sentence.cues.contains { [.acknowledge, .ownership, .paraphrase].contains($0.label) }
      let isLimit = sentence.content.meets(.concept("setting_limits"))
      return isKept || isKind || isLimit || sentence.isOpenQuestion || sentence.namesDeed || sentence.isHonest
        || sentence.saidBack.values.contains(.sure)
    }
  }

  /// What one sentence says is meant of the others.
  private static func weighTogether(_ sentences: inout [TurnReading.Sentence]) {
    // Whoever says what went wrong in one sentence and takes it upon them in another has owned it by name.
    let isNamed = sentences.contains { sentence in
      sentence.heard.namesDeed || !sentence.heard.saidBack.isEmpty || !sentence.heard.named.isEmpty
    }
    // And whoever asks when to ring promises no call without a day.
    let asksWhen = sentences.contains { $0.moves.contains(.asked(.when)) }
    // And whoever says honestly that they do not know puts nobody off.
    let isHonest = sentences.contains { $0.moves.contains(.honest) }
    for index in sentences.indices {
      if isNamed {
        sentences[index].moves = sentences[index].moves.map { $0 == .claimed ? .owned(isTakenBack: false) : $0 }
      }
      // "I'll have them put back. They're there at one."
      let dated = Set(sentences.flatMap { $0.heard.promises.filter { $0.at != nil }.map(\.want) })
      let open = sentences[index].heard.promises.filter { $0.at == nil }.map(\.want)
      let hasDay = !open.isEmpty && dated.isSuperset(of: open)
      let isNoPuttingOff = asksWhen || isHonest && !sentences[index].heard.isVague || hasDay
      if isNoPuttingOff { sentences[index].moves.removeAll { $0 == .noDate } }
    }
  }

  /// "August. Probably." is no day.
  private static func withHedges(_ heard: [HeardSentence]) -> [HeardSentence] {
    var hedged = heard
    for index in heard.indices.dropFirst() where heard[index].isHedged && heard[index].count <= shortHedge {
      hedged[index - 1].promises = []
      hedged[index - 1].day = nil
      hedged[index - 1].namesDay = false
    }
    return hedged
  }

  /// A hedge of no more words belongs to what stands before it.
  private static let shortHedge = 3

  /// The issues that are spoken of: named, said back, or by a word of their name.
  func topics(of heard: [HeardSentence]) -> Set<String> {
    let ids = topics.filter { _, words in heard.contains { !$0.content.stems.isDisjoint(with: words) } }.keys
    return heard.reduce(into: Set(ids)) { $0.formUnion($1.named.union($1.saidBack.keys)) }
  }

  /// The issues that a line of theirs speaks of by a word of their name.
  func topics(ofLine line: String) -> Set<String> {
    let stems = hearing.stems(of: line)
    return Set(topics.filter { !stems.isDisjoint(with: $0.value) }.keys)
  }

  /// The issues by whose first words, those for what it is about, something in it is met.
  func touched(by heard: [HeardSentence]) -> Set<String> {
    let ids = scenario.issues.filter { issue in
      guard let subject = issue.means.first else { return false }
      return heard.contains { $0.content.meets(anyOf: subject) }
    }.map(\.id)
    return topics(of: heard).union(ids)
  }

  private func moves(
    of heard: HeardSentence, before next: HeardSentence?, _ customer: Customer, _ turn: Beside,
    said: [Set<String>], _ theirs: [TheirLine]
  ) -> [TurnReading.Move] {
    if isRepeated(heard, said, customer) { return [.repeated] }
    if !heard.isQuotation, !heard.namesDeed, isParroted(heard, theirs, said) { return [.parroted] }
    let labels = Dictionary(heard.cues.map { ($0.label, $0.certainty) }, uniquingKeysWith: max)
    // What is read from the card says their points back and asks whether they are right, and is nothing of our own.
    if heard.isRead { return quoted(heard) + (heard.isQuestion ? [.check] : []) }
    var moves = risky(
      heard, labels, keepsAll: turn.keepsAll, meansWell: turn.meansWell, isPlanned: turn.hasPlan && turn.meansWell)
    // Whoever asks for a yes or a no and gets it is not argued with.
    if isDenialAskedFor(heard, customer) { moves.removeAll { $0.label == .defensive } }
    guard !moves.contains(where: \.isSurelyRisky) else { return moves }
    moves += special(heard)
    moves += understood(heard, labels, customer, turn)
    moves += committed(heard, labels, customer, before: next)
    moves += asked(heard, labels, turn)
    if labels[.together] == .sure { moves.append(.together) }
    if labels[.thanks] == .sure, heard.isThanking { moves.append(.thanks) }
    if moves.isEmpty, heard.isGreeting { moves.append(.greeting) }
    let isHarmless = !labels.keys.contains(where: \.isRisky) && labels[.acknowledge] == nil
    if moves.isEmpty, isHarmless, !isTheirs(heard, theirs), let fact = news(in: heard) {
      moves.append(.news(fact))
    }
    if moves.isEmpty, isHarmless, isAboutThem(heard), !touched(by: [heard]).isEmpty { moves.append(.half) }
    if moves.isEmpty, let label = suspicious(heard, labels) { moves.append(.suspicious(label)) }
    return moves
  }

  // MARK: - Sentence by sentence
  // A likely cue needs a second witness, from what the sentence is about or from its words: alone it is not there.

  /// What only some scenarios have.
  func special(_ heard: HeardSentence) -> [TurnReading.Move] {
    let meets = { (meaning: Scenario.Meaning?) in meaning.map(heard.content.meets(groups:)) ?? false }
    var moves: [TurnReading.Move] = []
    if meets(scenario.boundary?.means) || scenario.boundary != nil && heard.content.meets(.concept("setting_limits")) {
      moves.append(.boundary)
    }
    if meets(scenario.boundary?.ending?.means) { moves.append(heard.isConditional ? .boundary : .endsAtBoundary) }
    if !heard.isQuestion, meets(scenario.truth?.means) || deniesWhatIsWrong(heard) { moves.append(.truth) }
    return moves
  }

  /// "Our update didn't touch any prices" tells one who is wrong so, were it without the cause.
  private func deniesWhatIsWrong(_ heard: HeardSentence) -> Bool {
    guard let truth = scenario.truth, heard.deniesOurDoing else { return false }
    return !topics(of: [heard]).isDisjoint(with: truth.settles)
  }

  private func quoted(_ heard: HeardSentence) -> [TurnReading.Move] {
    scenario.issues.filter { heard.saidBack[$0.id] != nil || heard.named.contains($0.id) }.map {
      .saidBack($0.id, .quoted)
    }
  }

  private func understood(
    _ heard: HeardSentence, _ labels: [CueLabel: Cue.Certainty], _ customer: Customer, _ turn: Beside
  ) -> [TurnReading.Move] {
    let isHarmful = TurnReader.harmfulWords.contains { heard.content.meets(.concept($1)) }
    var moves = scenario.issues.compactMap { issue -> TurnReading.Move? in
      guard let certainty = heard.saidBack[issue.id] else { return nil }
      // A likely one needs a second witness, as a cue does.
      let isSeconded = labels[.paraphrase] != nil || labels[.acknowledge] != nil || labels[.ownership] != nil
      // "I'll let you get back to your homes, and ring at two" is about what comes.
      let isOfPlan =
        (heard.isPlanned || certainty != .sure) && heard.promises.contains { $0.at != nil && canBeKept($0) }
      // And beside words that harm it is none.
      guard !isOfPlan || isSeconded, certainty == .sure || !isHarmful,
        certainty == .sure || isSeconded || heard.isAboutYou && !heard.isQuestion && !heard.isPlanned
      else { return nil }
      // What they have not told themselves they ask about, unless every word of it is there.
      let isKnown = customer.told.contains(issue.id) || heard.content.meets(groups: issue.means)
      return .saidBack(issue.id, heard.isQuotation ? .quoted : certainty == .sure && isKnown ? .own : .likely)
    }
    if !heard.isQuestion {
      // What they let out, or what we say ourselves of what they hold back.
      // Beside what is news to them it is not taken up.
      let fact = news(in: heard)
      if fact.map(customer.learnt.contains) != false {
        moves += scenario.hidden.map(\.id).filter { id in
          heard.hidden.contains(id) && (customer.disclosed.contains(id) || fact == nil && tells(heard, ofHidden: id))
        }.map { .takenUp($0) }
      }
    }
    // Their feeling in words of this scenario; in any words where it stands beside what was said back.
    let isSaidBack = heard.saidBack.values.contains(.sure)
    let namesFeeling =
      heard.content.meets(anyOf: feels) || isSaidBack && heard.content.meets(anyOf: TurnReader.feelings)
      || heard.isSympathetic
    let hasContent =
      turn.isAboutMatter || namesFeeling || !heard.saidBack.isEmpty || !heard.named.isEmpty || !heard.hidden.isEmpty
    let isAcknowledged = labels[.acknowledge] == .sure || labels[.acknowledge] != nil && hasContent
    // "You'd have to send us your losses" gives them work. What may be risky is no kindness.
    // And "if you felt talked down to" says that it may not be so.
    let isAsking = heard.isQuestion && labels[.acknowledge] != .sure
    // "I feel awful about it" is of us.
    let isOfUs = heard.isSorry && labels[.acknowledge] == nil && heard.saidBack.isEmpty
    let isOpen =
      isAsking || isOfUs || heard.accusesThem || heard.isDuty || heard.isConditional
      || labels.keys.contains(where: \.isRisky) && heard.saidBack.isEmpty
    if !isOpen, isAcknowledged || namesFeeling && (heard.isAboutYou || heard.isSympathetic) {
      moves.append(hasContent ? .acknowledged : .kindWords)
    }
    // "Sorry, go on" lets them speak.
    if !heard.isInviting, !heard.asksAgain, labels[.apology] == .sure || labels[.apology] != nil && heard.isSorry {
      moves.append(.apology)
    }
    return moves
  }

  /// What anybody may feel over such a matter.
  private static let feelings: [WordEntry] = [
    "feel", "worry", "angry", "fed_up", "let_down", "alone", "embarrassed", "fool", "exposed", "job_risk", "stress",
    "pile_up",
  ].map(WordEntry.concept)

  private func committed(
    _ heard: HeardSentence, _ labels: [CueLabel: Cue.Certainty], _ customer: Customer, before next: HeardSentence?
  ) -> [TurnReading.Move] {
    var moves: [TurnReading.Move] = []
    let isNamed =
      heard.namesDeed || !heard.saidBack.isEmpty || !heard.named.isEmpty
      || heard.namesFailing && !touched(by: [heard]).isEmpty
    // "That was wrong of us" owns what was said back just before.
    let isOfBefore = heard.ownsWhatWasSaid && customer.hasJustHeard
    let takesIt =
      (!heard.isQuestion || heard.endsInTag) && (labels[.ownership] != nil || heard.ownsOutright || heard.ownsByDeed)
    if takesIt, isNamed || isOfBefore {
      let isDefended =
        next.map {
          !$0.isHonest && !$0.isInviting && !$0.isQuestion
            && $0.cues.contains { [.defensive, .blame].contains($0.label) }
            && !$0.cues.contains { [.acknowledge, .ownership].contains($0.label) }
        } ?? false
      moves.append(.owned(isTakenBack: isDefended || heard.isTakenBack))
    } else if takesIt, heard.takesBlame {
      moves.append(.claimed)
    }
    // "I hope this week, maybe Monday" is no day.
    if heard.isHedged, heard.promises.contains(where: { $0.at != nil }) || heard.isVague { return moves + [.noDate] }
    // "You'll get one, tomorrow at ten, when the technician has been": what they have just asked for.
    if let want = customer.askedFor, heard.givesOne, !heard.isQuestion, let day = heard.firstDay,
      !heard.promises.contains(where: { $0.want == want })
    {
      return moves + [.promise(Promise(want: want, at: day))]
    }
    // "Product decides on 30 June" says what the brief says, and promises nothing before its time.
    let isOfBrief = known.contains { TurnReader.tells(heard, $0) }
    moves += heard.promises.filter { $0.at != nil && (!isOfBrief || canBeKept($0)) }.map { .promise($0) }
    if let promise = promiseOfBefore(heard, customer) { moves.append(.promise(promise)) }
    // Just asked for a day they are given one.
    let mayBePlan =
      !heard.isQuestion && !heard.tellsWhatWas && heard.saidBack.isEmpty
      && !labels.keys.contains { $0.isRisky && $0 != .overpromise }
    if let want = customer.askedFor, heard.promises.isEmpty, mayBePlan, !heard.givesMoney, let day = heard.firstDay {
      moves.append(.promise(Promise(want: want, at: day)))
    } else if labels[.commitment] == .sure || labels[.commitment] != nil && heard.isPlanned {
      let isOpen = heard.promises.contains { $0.at == nil } && !heard.namesDay
      if isOpen, !heard.isConditional { moves.append(.noDate) }
      if heard.promises.isEmpty, !heard.isConditional || heard.namesDay, heard.isPlanned || !heard.namesDay,
        !heard.isQuestion
      {
        moves.append(heard.namesDay ? .unasked : .noDate)
      }
    } else if heard.isVague || heard.namesSeason && isAskedWhen(customer), !heard.namesDay, !heard.isQuestion {
      moves.append(.noDate)
    }
    let isOffer = heard.speaksOfMoney || heard.givesMoney
    // "No voucher."
    let isNone = heard.begins(with: ["no ", "not "]) || heard.refusesMoney
    if !isNone,
      labels[.concession] == .sure || labels[.concession] != nil && isOffer || heard.givesMoney && speaksOfBill(heard)
    {
      moves.append(.money)
    }
    if heard.isHonest { moves.append(.honest) }
    return moves
  }

  /// "No, it wasn't our update", where that was the question.
  private func isDenialAskedFor(_ heard: HeardSentence, _ customer: Customer) -> Bool {
    let open = Set(customer.openQuestions)
    return heard.deniesDoing
      && scenario.questions.contains {
        $0.kind == .yesNo && open.contains($0.id) && heard.content.meets(anyOf: $0.about)
      }
  }

  /// Whether a question of theirs for a day lies open.
  private func isAskedWhen(_ customer: Customer) -> Bool {
    let open = Set(customer.openQuestions)
    return scenario.questions.contains { $0.kind == .when && open.contains($0.id) }
  }
}
