import Books
import Language

/// What a turn of the trainee does, sentence by sentence, before the customer feels anything about it.
struct TurnReading: Sendable {
  enum Move: Hashable, Sendable {
    case risky(CueLabel, isSure: Bool)
    /// May be risky, by one witness alone, and nothing else was recognised in it.
    case suspicious(CueLabel)
    case saidBack(String, SayBack)
    case takenUp(String)
    case acknowledged
    case kindWords
    case apology
    case owned(isTakenBack: Bool)
    case claimed
    /// A day for what they want.
    case promise(Promise)
    /// Something will be done, and no day is said.
    case noDate
    /// A day for what they did not ask for.
    case unasked
    case money
    case invitation
    case asked(TraineeQuestion)
    case check
    /// Whether they have it right; not whether it is all.
    case checkRight
    case honest
    /// A fact of the brief, by its place, that they were not told and did not tell.
    case news(Int)
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

    var isPromise: Bool { if case .promise = self { true } else { false } }
    var isSuspicious: Bool { if case .suspicious = self { true } else { false } }
    /// Risky, or perhaps.
    var isDoubtful: Bool { if case .risky = self { true } else { isSuspicious } }
    var isSurelyRisky: Bool { if case .risky(_, isSure: true) = self { true } else { false } }

    /// Whether something is done about a matter by it, or it is taken upon us.
    var dealsWithIt: Bool {
      switch self {
      case .promise, .unasked, .owned, .news: true
      default: false
      }
    }

    /// Whether it takes something upon us, or shows that we see what it did to them.
    var ownsOrFeels: Bool {
      switch self {
      case .owned, .acknowledged, .news: true
      default: false
      }
    }

    /// Whether they cut in on it when they are hot.
    var isCutShort: Bool {
      if case .risky(let label, isSure: true) = self { label != .overpromise } else { false }
    }
  }

  /// How an issue was said back: in own words, perhaps, or as a quotation.
  enum SayBack: Sendable { case own, likely, quoted }

  struct Sentence: Sendable {
    let heard: HeardSentence
    var moves: [Move]

    /// Whether it is a question that is answered by saying something, and not by a yes, a choice or a day.
    var asksForWords: Bool {
      moves.contains {
        switch $0 {
        case .invitation: true
        case .asked(let question): [.who, .howMuch, .whether, .deed, .fact].contains(question)
        default: false
        }
      }
    }
  }

  var sentences: [Sentence]
  /// Fragments, or helpful phrases strung together.
  var isSoup = false
  /// The issues it speaks of, in whatever way.
  var topics: Set<String> = []
  /// The issues whose subject it touches, were it only by a word.
  var touched: Set<String> = []

  /// The sentences in which nothing was recognised and that did nothing; a word or two are none.
  func unread(besides effects: [RehearsalTurn.Effect]) -> [String] {
    let read = Set(effects.map(\.words))
    return sentences.filter { $0.moves.allSatisfy(\.isSuspicious) && !$0.heard.isRead && $0.heard.count > 2 }.map(
      \.heard.text
    ).filter {
      !read.contains($0)
    }
  }

  /// Nothing was said.
  var isSilence: Bool { sentences.isEmpty }
  var moves: [Move] { sentences.flatMap(\.moves) }

  /// What they want to know: the last question that can be answered with a word.
  var question: TraineeQuestion? {
    moves.lazy.compactMap { if case .asked(let question) = $0 { question } else { nil } }.last
  }

  /// Whether it speaks of a want or a question: then it was not passed over, however it was taken.
  func touches(_ want: Scenario.Want) -> Bool {
    sentences.contains { sentence in
      sentence.heard.promises.contains { $0.want == want.id }
        || want.means.first.map(sentence.heard.content.meets(anyOf:)) ?? false
    }
  }
  func touches(_ question: Scenario.Question) -> Bool {
    sentences.contains { $0.heard.content.meets(anyOf: question.about) }
  }
  /// Whether it says something to a want, and not only a word that occurs in it.
  private func speaks(of want: Scenario.Want) -> Bool {
    sentences.contains { sentence in
      let heard = sentence.heard
      return heard.promises.contains { $0.want == want.id }
        || !heard.isQuestion && (heard.isPlanned || heard.namesDay || heard.speaksOfMe || heard.isHonest)
          && want.means.first.map(heard.content.meets(anyOf:)) ?? false
    }
  }

  /// Whether something in it may be an answer to a question, though it was not understood as one.
  private func speaks(to question: Scenario.Question) -> Bool {
    sentences.contains { sentence in
      let heard = sentence.heard
      guard !heard.isQuestion, !sentence.moves.contains(where: \.isSurelyRisky),
        heard.content.meets(anyOf: question.about)
      else { return false }
      return switch question.kind {
      case .when: heard.namesDay || heard.isHonest
      // Few say "because".
      case .why, .who, .yesNo, .what: heard.saidBack.isEmpty || heard.isPlanned || heard.isHonest
      }
    }
  }

  /// How many words of an open question are about what they hold back; 0 where it is by far more about something that they
  /// tell anybody.
  func words(on hidden: Scenario.Hidden, ratherThanOn answers: [Scenario.Answer]) -> Int {
    sentences.filter { $0.moves.contains(.invitation) }.map { sentence in
      let content = sentence.heard.content
      let words = content.words(meeting: hidden.asked)
      return answers.contains { content.words(meeting: $0.asked) >= words + 2 } ? 0 : words
    }.max() ?? 0
  }

  /// What they have to say to what it asks, that first of which most of its words are. Where they are as much of what is held
  /// back, that comes first.
  func answers(among answers: [Scenario.Answer], besides hidden: [Scenario.Hidden]) -> [Scenario.Answer] {
    let asked = sentences.filter(\.asksForWords).map(\.heard.content)
    func words(on topics: [WordEntry]) -> Int { asked.map { $0.words(meeting: topics) }.max() ?? 0 }
    let held = hidden.map { words(on: $0.asked) }.max() ?? 0
    // "How did the nurses get through the night?" names the nurses, and asks how they got through.
    let topic = ofAnybody
    let isBesides = { (answer: Scenario.Answer, words: Int) in
      guard let topic, words < 2 else { return false }
      return topic.words >= words && !answer.asked.contains(topic.concept)
    }
    let about = answers.map { (answer: $0, words: words(on: $0.asked)) }
    return about.filter { $0.words > held && !isBesides($0.answer, $0.words) }.sorted { $0.words > $1.words }
      .map(\.answer)
  }

  /// The wants and questions that it says something to.
  func matters(in scenario: Scenario) -> [Customer.Matter] {
    scenario.wants.filter(speaks(of:)).map { .want($0.id) }
      + scenario.questions.filter(speaks(to:)).map { .question($0.id) }
  }
}
