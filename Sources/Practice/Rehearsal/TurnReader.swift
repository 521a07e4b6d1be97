import Books
import Language

/// Reads the turns of a rehearsal.
struct TurnReader: Sendable {
  /// A sentence with fewer words of content is no repetition of another.
  static let fewestStems = 3

  private let scenario: Scenario
  private let hearing: Hearing
  private let feels: [WordEntry]

  init(_ scenario: Scenario, _ hearing: Hearing) {
    self.scenario = scenario
    self.hearing = hearing
    feels = scenario.customer.feels.map(WordEntry.pattern)
  }

  /// - Parameters:
  ///   - before: what the trainee said in earlier turns, as stems of each sentence.
  ///   - theirs: what the customer said last, the latest last.
  func read(_ text: String, _ customer: Customer, before: [Set<String>], theirs: [String]) -> TurnReading {
    guard text.contains(where: \.isLetter) else { return TurnReading(sentences: []) }
    let heard = hearing.hear(text)
    let namesDeed = heard.contains(where: \.namesDeed)
    let sentences = heard.enumerated().map { index, sentence in
      let next = index + 1 < heard.count ? heard[index + 1] : nil
      let moves = moves(of: sentence, before: next, customer, said: before, theirs)
      // Whoever says what went wrong in one sentence and takes it upon them in another has owned it by name.
      return TurnReading.Sentence(
        heard: sentence, moves: namesDeed ? moves.map { $0 == .claimed ? .owned(isTakenBack: false) : $0 } : moves)
    }
    return TurnReading(sentences: sentences, isSoup: isSoup(heard))
  }

  private func moves(
    of heard: HeardSentence, before next: HeardSentence?, _ customer: Customer, said: [Set<String>], _ theirs: [String]
  ) -> [TurnReading.Move] {
    if isRepeated(heard, said, customer) { return [.repeated] }
    if !heard.isQuotation, isParroted(heard, theirs) { return [.parroted] }
    let labels = Dictionary(heard.cues.map { ($0.label, $0.certainty) }, uniquingKeysWith: max)
    var moves = risky(heard, labels)
    guard !moves.contains(where: \.isSurelyRisky) else { return moves }
    moves += special(heard)
    moves += understood(heard, labels, customer)
    moves += committed(heard, labels, before: next)
    moves += asked(heard, labels)
    if labels[.together] != nil { moves.append(.together) }
    if labels[.thanks] != nil { moves.append(.thanks) }
    if moves.isEmpty, heard.isGreeting { moves.append(.greeting) }
    if moves.isEmpty, isAboutThem(heard) { moves.append(.half) }
    return moves
  }

  // MARK: - Sentence by sentence

  private func risky(_ heard: HeardSentence, _ labels: [CueLabel: Cue.Certainty]) -> [TurnReading.Move] {
    // A say-back that is sure outweighs a cue: "we told you it was fixed, and it wasn't" is no defence.
    guard heard.isInsult || !heard.saidBack.values.contains(.sure) else { return [] }
    // What can be promised the brief decides: a day that can be kept is no promise too much.
    let canBeKept = !heard.promises.isEmpty && heard.promises.allSatisfy(canBeKept)
    let risky = labels.filter { $0.key.isRisky && !($0.key == .overpromise && canBeKept) }
    // Beside what shows that they were understood it is doubtful, unless it takes that back.
    let isUnderstanding = labels[.acknowledge] != nil || labels[.paraphrase] != nil || !heard.saidBack.isEmpty
    let isDoubtful = isUnderstanding && !heard.isTakenBack
    return risky.sorted { $0.key < $1.key }.map { label, certainty in
      .risky(label, isSure: heard.isInsult || certainty == .sure && !isDoubtful)
    }
  }

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
    if labels[.acknowledge] != nil || namesFeeling && heard.isAboutYou {
      let hasContent = namesFeeling || !heard.saidBack.isEmpty || !heard.named.isEmpty || !heard.hidden.isEmpty
      moves.append(hasContent ? .acknowledged : .kindWords)
    }
    if labels[.apology] != nil { moves.append(.apology) }
    return moves
  }

  private func committed(
    _ heard: HeardSentence, _ labels: [CueLabel: Cue.Certainty], before next: HeardSentence?
  ) -> [TurnReading.Move] {
    var moves: [TurnReading.Move] = []
    if labels[.ownership] != nil {
      let isDefended = next?.cues.contains { $0.label == .defensive || $0.label == .blame } ?? false
      let isNamed = heard.namesDeed || !heard.saidBack.isEmpty || !heard.named.isEmpty
      moves.append(isNamed ? .owned(isTakenBack: isDefended || heard.isTakenBack) : .claimed)
    }
    moves += heard.promises.filter { $0.at != nil }.map { .promise($0) }
    if labels[.commitment] != nil {
      if heard.promises.contains(where: { $0.at == nil }) { moves.append(.noDate) }
      if heard.promises.isEmpty { moves.append(heard.day == nil ? .noDate : .unasked) }
    }
    if labels[.concession] != nil { moves.append(.money) }
    if heard.isHonest { moves.append(.honest) }
    return moves
  }

  private func asked(_ heard: HeardSentence, _ labels: [CueLabel: Cue.Certainty]) -> [TurnReading.Move] {
    if labels[.check] != nil { return [.check] }
    if labels[.question] != nil || heard.isOpenQuestion { return [.invitation] }
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

  /// Their own words, with the persons turned round: a run of six, or three in four of five and more that carry content.
  private func isParroted(_ heard: HeardSentence, _ theirs: [String]) -> Bool {
    let runs = TurnReader.runs(of: heard.impersonal)
    let stems = heard.content.stems
    return theirs.contains { line in
      !runs.isDisjoint(with: TurnReader.runs(of: HeardSentence.impersonal(line)))
        || stems.count >= 5 && stems.intersection(hearing.stems(of: line)).count * 4 >= stems.count * 3
    }
  }

  /// All runs of six words.
  private static func runs(of words: [String]) -> Set<ArraySlice<String>> {
    guard words.count >= 6 else { return [] }
    return Set((0...words.count - 6).map { words[$0..<$0 + 6] })
  }

  /// Fragments, or many helpful phrases in few words.
  private func isSoup(_ heard: [HeardSentence]) -> Bool {
    let words = heard.reduce(0) { $0 + $1.count }
    let helpful = heard.reduce(0) { sum, sentence in sum + sentence.cues.count { !$0.label.isRisky } }
    return heard.count { $0.count <= 3 } >= 4 || helpful >= 5 && words <= 30
  }
}
