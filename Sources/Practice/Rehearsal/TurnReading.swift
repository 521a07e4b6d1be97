import Books
import Language

/// What a turn of the trainee does, sentence by sentence, before the customer feels anything about it.
struct TurnReading: Sendable {
  enum Move: Hashable, Sendable {
    case risky(CueLabel, isSure: Bool)
    /// An issue said back: in own words, only likely, or as a quotation.
    case saidBack(String, Certainty)
    case takenUp(String)
    case acknowledged
    case kindWords
    case apology
    case owned(isTakenBack: Bool)
    case claimed
    case promise(Promise)
    /// Something will be done, and no day is said.
    case noDate
    /// A day for what they did not ask for.
    case unasked
    case money
    case invitation
    case askedFact
    case check
    case honest
    case together
    case thanks
    case greeting
    case boundary
    case endsAtBoundary
    case truth
    case parroted
    case repeated
    /// Many words about them in which nothing was recognised.
    case half

    enum Certainty: Sendable { case own, likely, quoted }
  }

  struct Sentence: Sendable {
    let heard: HeardSentence
    var moves: [Move] = []
  }

  var sentences: [Sentence]
  var isSoup = false
  var isSilence = false

  var moves: [Move] { sentences.flatMap(\.moves) }
  /// The first sentence that does something of a kind.
  func sentence(where does: (Move) -> Bool) -> String? {
    sentences.first { $0.moves.contains(where: does) }?.heard.text
  }

  func count(_ label: CueLabel) -> Int { sentences.count { $0.heard.cues.contains { $0.label == label } } }
}

/// Reads the turns of a rehearsal.
struct TurnReader: Sendable {
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
    let bare = text.replacing("\u{2026}", with: "...")
    guard bare.contains(where: \.isLetter) else { return TurnReading(sentences: [], isSilence: true) }
    let heard = hearing.hear(bare)
    var reading = TurnReading(sentences: heard.map { TurnReading.Sentence(heard: $0) })
    for index in heard.indices {
      reading.sentences[index].moves = moves(
        of: heard[index], customer, before, theirs,
        isFollowedByDefence: {
          heard.dropFirst(index + 1).first?.cues.contains { $0.label == .defensive || $0.label == .blame } ?? false
        }())
    }
    nameDeeds(in: &reading)
    reading.isSoup = isSoup(heard)
    return reading
  }

  private func moves(
    of heard: HeardSentence, _ customer: Customer, _ before: [Set<String>], _ theirs: [String],
    isFollowedByDefence: Bool
  ) -> [TurnReading.Move] {
    let stems = heard.content.stems
    if stems.count >= 3, !bringsNew(heard, customer), before.contains(where: { isSame($0, stems) }) {
      return [.repeated]
    }
    let labels = Dictionary(heard.cues.map { ($0.label, $0.certainty) }, uniquingKeysWith: max)
    let isQuoted = Phrase.quotes.contains { heard.text.lowercased().contains($0) }
    if !isQuoted, isParroted(heard, theirs) { return [.parroted] }
    var moves = risky(heard, labels)
    let isHarmed = moves.contains { if case .risky(_, isSure: true) = $0 { true } else { false } }
    guard !isHarmed else { return moves }
    if let boundary = scenario.boundary, heard.content.meets(groups: boundary.means) { moves.append(.boundary) }
    if let ending = scenario.boundary?.ending, heard.content.meets(groups: ending.means) {
      moves.append(.endsAtBoundary)
    }
    if let truth = scenario.truth, heard.content.meets(groups: truth.means), !heard.isQuestion { moves.append(.truth) }
    moves += understood(heard, labels, customer, isQuoted)
    moves += committed(heard, labels, isFollowedByDefence)
    moves += asked(heard, labels)
    if labels[.together] != nil { moves.append(.together) }
    if labels[.thanks] != nil { moves.append(.thanks) }
    if moves.isEmpty, isGreeting(heard) { moves.append(.greeting) }
    if moves.isEmpty, isAboutThem(heard) { moves.append(.half) }
    return moves
  }

  /// Whether a sentence gives a day that was not given before, or says another issue back: in the same words, it is not the
  /// same sentence.
  private func bringsNew(_ heard: HeardSentence, _ customer: Customer) -> Bool {
    heard.promises.contains { $0.at != nil && customer.promised[$0.want]?.at != $0.at }
      || heard.saidBack.contains { $0.value == .sure && customer.saidBack[$0.key, default: 0] == 0 }
  }

  private func risky(_ heard: HeardSentence, _ labels: [CueLabel: Cue.Certainty]) -> [TurnReading.Move] {
    // A say-back that is sure outweighs a cue: "we told you it was fixed, and it wasn't" is no defence.
    guard heard.saidBack.values.allSatisfy({ $0 != .sure }) || heard.isInsult else { return [] }
    // What can be promised the brief decides: a day that can be kept is no promise too much.
    let canBeKept = !heard.promises.isEmpty && heard.promises.allSatisfy(canBeKept)
    let risky = labels.filter { $0.key.isRisky && !($0.key == .overpromise && canBeKept) }
    return risky.sorted { $0.key < $1.key }.map { label, certainty in
      .risky(label, isSure: certainty == .sure || heard.isInsult)
    }
  }

  private func canBeKept(_ promise: Promise) -> Bool {
    guard let want = scenario.wants.first(where: { $0.id == promise.want }) else { return false }
    return promise.at?.isPossible(from: want.can ?? scenario.now) ?? false
  }

  private func understood(
    _ heard: HeardSentence, _ labels: [CueLabel: Cue.Certainty], _ customer: Customer, _ isQuoted: Bool
  ) -> [TurnReading.Move] {
    var moves: [TurnReading.Move] = scenario.issues.compactMap { issue in
      guard let certainty = heard.saidBack[issue.id] else { return nil }
      return .saidBack(issue.id, isQuoted ? .quoted : certainty == .sure ? .own : .likely)
    }
    if !heard.isQuestion {
      moves += scenario.hidden.filter { heard.hidden.contains($0.id) && customer.disclosed.contains($0.id) }
        .map { .takenUp($0.id) }
    }
    let hasContent =
      !heard.saidBack.isEmpty || !heard.named.isEmpty || !heard.hidden.isEmpty || heard.content.meets(anyOf: feels)
    if labels[.acknowledge] != nil || (heard.content.meets(anyOf: feels) && heard.isAboutYou) {
      moves.append(hasContent ? .acknowledged : .kindWords)
    }
    if labels[.apology] != nil { moves.append(.apology) }
    return moves
  }

  private func committed(
    _ heard: HeardSentence, _ labels: [CueLabel: Cue.Certainty], _ isFollowedByDefence: Bool
  ) -> [TurnReading.Move] {
    var moves: [TurnReading.Move] = []
    if labels[.ownership] != nil {
      let isNamed = !heard.saidBack.isEmpty || !heard.named.isEmpty || names(deed: heard)
      let isTakenBack = isFollowedByDefence || heard.contains(" but ")
      moves.append(isNamed ? .owned(isTakenBack: isTakenBack) : .claimed)
    }
    moves += heard.promises.filter { $0.at != nil }.map { .promise($0) }
    if heard.promises.isEmpty, labels[.commitment] != nil { moves.append(heard.day == nil ? .noDate : .unasked) }
    if heard.promises.contains(where: { $0.at == nil }) { moves.append(.noDate) }
    if labels[.concession] != nil { moves.append(.money) }
    if Phrase.honest.contains(where: { heard.contains($0) }) { moves.append(.honest) }
    return moves
  }

  private func asked(_ heard: HeardSentence, _ labels: [CueLabel: Cue.Certainty]) -> [TurnReading.Move] {
    if labels[.check] != nil { return [.check] }
    if labels[.question] != nil { return [.invitation] }
    guard heard.isQuestion else { return [] }
    return [Phrase.open.contains { heard.begins(with: $0) } ? .invitation : .askedFact]
  }

  /// Whoever says what went wrong in one sentence and takes it upon them in another has owned it by name.
  private func nameDeeds(in reading: inout TurnReading) {
    guard reading.sentences.contains(where: { names(deed: $0.heard) }) else { return }
    for index in reading.sentences.indices {
      reading.sentences[index].moves = reading.sentences[index].moves.map {
        $0 == .claimed ? .owned(isTakenBack: false) : $0
      }
    }
  }

  private func names(deed heard: HeardSentence) -> Bool {
    !heard.isQuestion && Phrase.deeds.contains { heard.contains($0) }
  }

  // MARK: - Form

  /// Fragments, or many helpful phrases in few words.
  private func isSoup(_ heard: [HeardSentence]) -> Bool {
    let fragments = heard.count { $0.content.text.split(separator: " ").count <= 3 }
    let words = heard.reduce(0) { $0 + $1.content.text.split(separator: " ").count }
    let helpful = heard.reduce(0) { sum, sentence in sum + sentence.cues.count { !$0.label.isRisky } }
    return fragments >= 4 || (helpful >= 5 && words <= 30)
  }

  private func isSame(_ one: Set<String>, _ other: Set<String>) -> Bool {
    let shared = one.intersection(other).count
    return shared * 4 >= max(one.count, other.count) * 3
  }

  /// Their own words, with the persons turned round: a run of six, or three in four of five and more that carry content.
  private func isParroted(_ heard: HeardSentence, _ theirs: [String]) -> Bool {
    let words = Phrase.impersonal(heard.text)
    let stems = heard.content.stems
    for line in theirs {
      let their = Phrase.impersonal(line)
      if words.count >= 6, their.count >= 6 {
        let runs = Set((0...(their.count - 6)).map { Array(their[$0..<($0 + 6)]) })
        if (0...(words.count - 6)).contains(where: { runs.contains(Array(words[$0..<($0 + 6)])) }) { return true }
      }
      let shared = stems.intersection(hearing.stems(of: line)).count
      if stems.count >= 5, shared * 4 >= stems.count * 3 { return true }
    }
    return false
  }

  private func isGreeting(_ heard: HeardSentence) -> Bool {
    Phrase.greetings.contains { heard.begins(with: $0) } || heard.contains(" my name is ")
  }

  private func isAboutThem(_ heard: HeardSentence) -> Bool {
    heard.form > 0 && heard.isAboutYou && !heard.isQuestion && heard.text.split(separator: " ").count >= 8
      && !Phrase.future.contains { heard.contains($0) }
  }

  /// Words that show what a sentence is for, where no cue says so.
  private enum Phrase {
    static let quotes = ["you said", "you told", "as you put it", "in your words", "you call it", "your words"]
    static let deeds = [
      " we told ", " we promised ", " we didn't ", " we did not ", " we never ", " we put ", " we left ",
      " we lost ", " we sent ", " we let ", " i told ", " i didn't ", " we should have ", " we forgot ", " we changed ",
    ]
    static let honest = [
      " i don't know ", " i do not know ", " we don't know ", " not sure ", " can't say yet", " don't know yet",
      " nobody knows yet ", " can't promise ", " cannot promise ",
    ]
    static let open = ["what", "how", "tell me", "where", "which", "who", "why", "when"]
    static let greetings = ["good morning", "good afternoon", "hello", "hi ", "good day", "this is "]
    static let future = [" will ", "'ll ", " going to ", " can "]
    private static let persons: Set<String> = [
      "i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "yours",
    ]

    static func impersonal(_ text: String) -> [String] {
      text.lowercased().replacing("\u{2019}", with: "'").split { !($0.isLetter || $0.isNumber || $0 == "'") }.map {
        let word = String($0.split(separator: "'").first ?? $0)
        return persons.contains(word) ? "you" : String($0)
      }
    }
  }
}

extension HeardSentence {
  var isQuestion: Bool { text.last { !$0.isWhitespace } == "?" }
  var isAboutYou: Bool { contains(" you ") || contains(" your ") || contains(" you've ") || contains(" you're ") }

  /// Whether words stand in it, in small letters, with a blank where a word begins or ends.
  func contains(_ words: String) -> Bool { plain.contains(words) }
  func begins(with words: String) -> Bool { plain.dropFirst().hasPrefix(words) }
}
