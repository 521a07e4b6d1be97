import Books
import Language

/// Reads the turns of a rehearsal.
struct TurnReader: Sendable {
  /// A sentence with fewer words of content is no repetition of another.
  static let fewestStems = 3

  private let scenario: Scenario
  private let hearing: Hearing
  private let feels: [WordEntry]
  /// The words of each issue's name.
  private let topics: [String: Set<String>]

  init(_ scenario: Scenario, _ hearing: Hearing) {
    self.scenario = scenario
    self.hearing = hearing
    feels = scenario.customer.feels.map(WordEntry.pattern)
    topics = Dictionary(uniqueKeysWithValues: scenario.issues.map { ($0.id, hearing.stems(of: $0.name)) })
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
  func hear(_ text: String) -> [HeardSentence] { text.contains(where: \.isLetter) ? hearing.hear(text) : [] }

  /// - Parameters:
  ///   - before: what the trainee said in earlier turns, as stems of each sentence.
  ///   - theirs: what the customer said last, the latest last.
  func read(
    _ heard: [HeardSentence], _ customer: Customer, before: [Set<String>], theirs: [TheirLine]
  ) -> TurnReading {
    let keepsAll = heard.contains { !$0.promises.isEmpty } && heard.allSatisfy { $0.promises.allSatisfy(canBeKept) }
    let namesDeed = heard.contains(where: \.namesDeed)
    let sentences = heard.enumerated().map { index, sentence in
      let next = index + 1 < heard.count ? heard[index + 1] : nil
      let moves = moves(of: sentence, before: next, customer, keepsAll, said: before, theirs)
      // Whoever says what went wrong in one sentence and takes it upon them in another has owned it by name.
      return TurnReading.Sentence(
        heard: sentence, moves: namesDeed ? moves.map { $0 == .claimed ? .owned(isTakenBack: false) : $0 } : moves)
    }
    return TurnReading(sentences: sentences, isSoup: isSoup(heard), topics: topics(of: heard))
  }

  /// The issues that are spoken of: named, said back, or by a word of their name.
  func topics(of heard: [HeardSentence]) -> Set<String> {
    let ids = topics.filter { _, words in heard.contains { !$0.content.stems.isDisjoint(with: words) } }.keys
    return heard.reduce(into: Set(ids)) { $0.formUnion($1.named.union($1.saidBack.keys)) }
  }

  private func moves(
    of heard: HeardSentence, before next: HeardSentence?, _ customer: Customer, _ keepsAll: Bool, said: [Set<String>],
    _ theirs: [TheirLine]
  ) -> [TurnReading.Move] {
    if isRepeated(heard, said, customer) { return [.repeated] }
    if !heard.isQuotation, isParroted(heard, theirs, said) { return [.parroted] }
    let labels = Dictionary(heard.cues.map { ($0.label, $0.certainty) }, uniquingKeysWith: max)
    var moves = risky(heard, labels, keepsAll)
    guard !moves.contains(where: \.isSurelyRisky) else { return moves }
    moves += special(heard)
    moves += understood(heard, labels, customer)
    moves += committed(heard, labels, before: next)
    moves += asked(heard, labels)
    if labels[.together] == .sure { moves.append(.together) }
    if labels[.thanks] == .sure { moves.append(.thanks) }
    if moves.isEmpty, heard.isGreeting { moves.append(.greeting) }
    if moves.isEmpty, isAboutThem(heard) { moves.append(.half) }
    return moves
  }

  // MARK: - Sentence by sentence
  // A likely cue needs a second witness, from what the sentence is about or from its words: alone it is not there.

  private func risky(
    _ heard: HeardSentence, _ labels: [CueLabel: Cue.Certainty], _ keepsAll: Bool
  ) -> [TurnReading.Move] {
    // A say-back that is sure outweighs a cue: "we told you it was fixed, and it wasn't" is no defence.
    guard heard.isInsult || !heard.saidBack.values.contains(.sure) else { return [] }
    // What can be promised the brief decides: days that can be kept are no promise too much, whatever is said beside them.
    var risky = labels.filter { $0.key.isRisky && !($0.key == .overpromise && keepsAll) }
    // Words that often harm make a likely cue sure, and are a doubt by themselves.
    for (label, concept) in TurnReader.harmfulWords where heard.content.meets(.concept(concept)) {
      risky[label] = risky[label] == nil ? .likely : .sure
    }
    // Beside what shows that they were understood, that it lies with us, or what is not known, a sure one is doubtful and a
    // likely one is none, unless it takes that back.
    let isOwned = labels[.ownership] != nil && (heard.namesDeed || heard.takesBlame)
    let isUnderstanding =
      labels[.acknowledge] != nil || labels[.paraphrase] != nil || !heard.saidBack.isEmpty || isOwned || heard.isHonest
    let isDoubtful = isUnderstanding && !heard.isTakenBack
    return risky.filter { heard.isInsult || !isDoubtful || $0.value == .sure }.sorted { $0.key < $1.key }.map {
      label, certainty in
      .risky(label, isSure: heard.isInsult || certainty == .sure && !isDoubtful)
    }
  }

  /// The concepts of the word book that are a second witness to a cue.
  private static let harmfulWords: KeyValuePairs<CueLabel, String> = [
    .defensive: "arguing", .policy: "rule_talk", .dismissive: "belittling",
  ]

  private func canBeKept(_ promise: Promise) -> Bool {
    scenario.wants.contains { $0.id == promise.want && promise.at?.isPossible(for: $0) == true }
  }

  /// What only some scenarios have.
  private func special(_ heard: HeardSentence) -> [TurnReading.Move] {
    let meets = { (meaning: Scenario.Meaning?) in meaning.map(heard.content.meets(groups:)) ?? false }
    var moves: [TurnReading.Move] = []
    if meets(scenario.boundary?.means) { moves.append(.boundary) }
    if meets(scenario.boundary?.ending?.means) { moves.append(heard.isConditional ? .boundary : .endsAtBoundary) }
    if !heard.isQuestion, meets(scenario.truth?.means) { moves.append(.truth) }
    return moves
  }

  private func understood(
    _ heard: HeardSentence, _ labels: [CueLabel: Cue.Certainty], _ customer: Customer
  ) -> [TurnReading.Move] {
    var moves = scenario.issues.compactMap { issue in
      heard.saidBack[issue.id].map { certainty in
        TurnReading.Move.saidBack(issue.id, heard.isQuotation ? .quoted : certainty == .sure ? .own : .likely)
      }
    }
    if !heard.isQuestion {
      let facts = scenario.hidden.map(\.id).filter { heard.hidden.contains($0) && customer.disclosed.contains($0) }
      moves += facts.map { .takenUp($0) }
    }
    let namesFeeling = heard.content.meets(anyOf: feels)
    let hasContent = namesFeeling || !heard.saidBack.isEmpty || !heard.named.isEmpty || !heard.hidden.isEmpty
    let isAcknowledged = labels[.acknowledge] == .sure || labels[.acknowledge] != nil && hasContent
    // "You'd have to send us your losses" gives them work. What may be risky is no kindness.
    // And "if you felt talked down to" says that it may not be so.
    let isOpen = heard.isDuty || heard.isConditional || labels.keys.contains(where: \.isRisky) && heard.saidBack.isEmpty
    if !isOpen, isAcknowledged || namesFeeling && heard.isAboutYou {
      moves.append(hasContent ? .acknowledged : .kindWords)
    }
    if labels[.apology] == .sure || labels[.apology] != nil && heard.isSorry { moves.append(.apology) }
    return moves
  }

  private func committed(
    _ heard: HeardSentence, _ labels: [CueLabel: Cue.Certainty], before next: HeardSentence?
  ) -> [TurnReading.Move] {
    var moves: [TurnReading.Move] = []
    let isNamed = heard.namesDeed || !heard.saidBack.isEmpty || !heard.named.isEmpty
    if labels[.ownership] != nil, isNamed {
      let isDefended = next?.cues.contains { $0.label == .defensive || $0.label == .blame } ?? false
      moves.append(.owned(isTakenBack: isDefended || heard.isTakenBack))
    } else if labels[.ownership] != nil, heard.takesBlame {
      moves.append(.claimed)
    }
    // "I hope this week, maybe Monday" is no day.
    if heard.isHedged, heard.promises.contains(where: { $0.at != nil }) || heard.isVague { return moves + [.noDate] }
    moves += heard.promises.filter { $0.at != nil }.map { .promise($0) }
    if labels[.commitment] == .sure || labels[.commitment] != nil && heard.isPlanned {
      if heard.promises.contains(where: { $0.at == nil }) { moves.append(.noDate) }
      if heard.promises.isEmpty { moves.append(heard.namesDay ? .unasked : .noDate) }
    } else if heard.isVague, !heard.namesDay {
      moves.append(.noDate)
    }
    if labels[.concession] == .sure || labels[.concession] != nil && heard.speaksOfMoney { moves.append(.money) }
    if heard.isHonest { moves.append(.honest) }
    return moves
  }

  private func asked(_ heard: HeardSentence, _ labels: [CueLabel: Cue.Certainty]) -> [TurnReading.Move] {
    if labels[.check] == .sure || labels[.check] != nil && heard.isQuestion { return [.check] }
    if labels[.question] == .sure || heard.isOpenQuestion || heard.isInviting { return [.invitation] }
    return heard.isQuestion ? [.askedFact] : []
  }

  private func isAboutThem(_ heard: HeardSentence) -> Bool {
    heard.form > 0 && heard.isAboutYou && !heard.isQuestion && !heard.isPlanned && heard.count >= 8
  }

  // MARK: - Form

  /// The same sentence again: three in four of its words. One that gives a day that was not given before, or says another
  /// issue back, is another one however it is built.
  private func isRepeated(_ heard: HeardSentence, _ said: [Set<String>], _ customer: Customer) -> Bool {
    let stems = heard.content.stems
    guard stems.count >= TurnReader.fewestStems else { return false }
    let bringsNew =
      heard.promises.contains { $0.at != nil && customer.promised[$0.want]?.at != $0.at }
      || heard.saidBack.contains { $0.value == .sure && customer.saidBack[$0.key, default: 0] == 0 }
    return !bringsNew && said.contains { $0.intersection(stems).count * 4 >= max($0.count, stems.count) * 3 }
  }

  /// Their own words, with the persons turned round: runs of six that make up half of it, or three in four of five and more
  /// that carry content. What the trainee said before them is nobody's echo.
  private func isParroted(_ heard: HeardSentence, _ theirs: [TheirLine], _ said: [Set<String>]) -> Bool {
    let stems = heard.content.stems
    if said.contains(where: { stems.intersection($0).count * 2 >= max(stems.count, 1) }) { return false }
    let words = heard.impersonal
    return theirs.contains { line in
      let echoed = TurnReader.echo(of: line.words, in: words)
      return echoed >= 6 && echoed * 2 >= words.count
        || stems.count >= 5 && stems.intersection(line.stems).count * 4 >= stems.count * 3
    }
  }

  /// How many words stand in runs of six that stand in their line as well.
  private static func echo(of line: [String], in words: [String]) -> Int {
    guard words.count >= 6, line.count >= 6 else { return 0 }
    let runs = Set((0...line.count - 6).map { line[$0..<$0 + 6] })
    return (0...words.count - 6).reduce(into: Set<Int>()) { places, start in
      if runs.contains(words[start..<start + 6]) { places.formUnion(start..<start + 6) }
    }.count
  }

  /// Fragments, or many helpful phrases in few words.
  private func isSoup(_ heard: [HeardSentence]) -> Bool {
    let words = heard.reduce(0) { $0 + $1.count }
    let helpful = heard.reduce(0) { sum, sentence in sum + sentence.cues.count { !$0.label.isRisky } }
    return heard.count { $0.count <= 3 } >= 4 || helpful >= 5 && words <= 30
  }
}
