import Books
import Language

/// What only shows when a scenario is played: whether it can be won, by whom, and whether they run out of words.
struct PlayedCheck {
  private var rehearsal: Rehearsal
  private let words: WordBook
  private let isStopped: () -> Bool
  private let log: (BookFault.Kind, SourceMark) -> Void

  private var scenario: Scenario { rehearsal.scenario }

  /// - Parameters:
  ///   - rehearsal: before its first turn.
  ///   - isStopped: asked between talks.
  init(
    _ rehearsal: Rehearsal, words: WordBook, isStopped: @escaping () -> Bool,
    log: @escaping (BookFault.Kind, SourceMark) -> Void
  ) {
    (self.rehearsal, self.words, self.isStopped, self.log) = (rehearsal, words, isStopped, log)
  }

  mutating func find() {
    findHarmfulExamples()
    findWinningSentence()
    var good: [Played] = []
    for voice in SimulatedTrainee.Voice.allCases where voice.isGood {
      for seed in PlayedCheck.seeds { good.append(Played(play(voice, seed: seed), voice)) }
    }
    guard !isStopped() else { return }
    if let lacking = lacking(in: good) { log(.noAgreement(lacking.what), lacking.mark) }
    findEqualScores(good)
    findHelpfulHarm()
    findDryPools()
  }

  // MARK: - Talks

  private struct Played {
    let talk: Rehearsal
    let voice: SimulatedTrainee.Voice
    let total: Int
    var isAgreed: Bool { talk.customer.ending == .accepted || talk.customer.ending == .boundary }

    init(_ talk: Rehearsal, _ voice: SimulatedTrainee.Voice) {
      (self.talk, self.voice) = (talk, voice)
      total = Scorecard(talk.record).total
    }
  }

  private static let seeds: [UInt64] = [1, 2, 3]

  private mutating func play(_ voice: SimulatedTrainee.Voice, seed: UInt64, with further: String? = nil) -> Rehearsal {
    if isStopped() { return rehearsal }
    let talk = SimulatedTrainee.play(rehearsal, as: voice, words: words, seed: seed, with: further)
    rehearsal.known = talk.known
    return talk
  }

  // MARK: - Whether it can be won

  /// What keeps all those who do well from an agreement; nil where one of them comes to it.
  private func lacking(in good: [Played]) -> (what: BookFault.Lacking, mark: SourceMark)? {
    if good.contains(where: \.isAgreed) { return nil }
    let customers = good.map(\.talk.customer)
    if let must = scenario.musts.first(where: { must in !customers.contains { $0.met.contains(must.id) } }) {
      return (.must(must.id), must.mark)
    }
    let needs = rehearsal.setting.rules.accept
    if !customers.contains(where: { $0.heard(scenario.issues) >= needs.of(.heard) }) {
      let best = { (issue: Scenario.Issue) in customers.map { $0.saidBack[issue.id, default: 0] }.max() ?? 0 }
      if let issue = scenario.issues.min(by: { best($0) < best($1) }) { return (.issue(issue.id), issue.mark) }
    }
    let trusts = customers.contains { $0.trust >= needs.of(.trust) }
    return (trusts ? .calm : .trust, .start)
  }

  /// Whoever does badly must not come near whoever does well.
  private mutating func findEqualScores(_ good: [Played]) {
    var bad: [Played] = []
    for voice in SimulatedTrainee.Voice.allCases where voice.mustFail {
      bad.append(Played(play(voice, seed: 1), voice))
    }
    let medians = Dictionary(grouping: good, by: \.voice).mapValues { PlayedCheck.median($0.map(\.total)) }
    guard !isStopped(), let worst = medians.min(by: { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }),
      let best = bad.max(by: { $0.total < $1.total }), worst.value - best.total < PlayedCheck.leastGap
    else { return }
    log(
      .equalScores(good: worst.key.rawValue, worst.value, bad: best.voice.rawValue, best.total), .start)
  }

  /// So many points lie at least between those who do well and those who do not.
  private static let leastGap = 25

  // MARK: - Whether it takes harm to win it

  /// What the scenario holds up as the right words must not itself do harm.
  private func findHarmfulExamples() {
    let hearing = rehearsal.reader.hearing
    let examples =
      scenario.issues.flatMap { issue in issue.examples.soundsLike.map { ($0, issue.mark) } }
      + [(scenario.truth?.examples, scenario.truth?.mark), (scenario.boundary?.examples, scenario.boundary?.mark)]
      .flatMap { examples, mark in (examples?.soundsLike ?? []).map { ($0, mark ?? .start) } }
    for (text, mark) in examples {
      let moves = rehearsal.reader.read(hearing.hear(text), rehearsal.customer, before: [], theirs: []).moves
      let risky = moves.lazy.compactMap { if case .risky(let label, isSure: true) = $0 { label } else { nil } }.first
      if let risky { log(.harmfulExample(text, cue: risky.rawValue), mark) }
    }
  }

  /// No harmful sentence may bring a good talk further than a question or a nod in its place does, over all chances: a turn
  /// more is a chance more, whatever is said in it.
  private mutating func findHelpfulHarm() {
    var best = 0
    for text in PlainQuestions.all.prefix(PlayedCheck.questions) + PlayedCheck.nods {
      best = max(best, usualTotal(with: text))
    }
    var worst: (text: String, gain: Int)?
    for text in SimulatedTrainee.harmful {
      let gain = usualTotal(with: text) - best
      if gain > worst?.gain ?? PlayedCheck.mostGain { worst = (text, gain) }
    }
    if let worst, !isStopped() { log(.harmHelps(worst.text, gain: worst.gain), .start) }
  }

  /// What a talk done well reaches on average with a further sentence in it.
  private mutating func usualTotal(with further: String) -> Int {
    var sum = 0
    for seed in PlayedCheck.manySeeds { sum += Scorecard(play(.plain, seed: seed, with: further).record).total }
    return sum / PlayedCheck.manySeeds.count
  }

  /// So many questions are tried in its place.
  private static let questions = 4
  private static let nods = ["I see.", "I'm writing that down."]
  /// What comes by chance is averaged out over so many talks.
  private static let manySeeds: ClosedRange<UInt64> = 1...6
  /// So much may be left of it.
  private static let mostGain = 2

  // MARK: - Whether one sentence wins it

  /// One sentence must not do the work of a talk: win it, say everything back, or promise all they need.
  private func findWinningSentence() {
    let hearing = rehearsal.reader.hearing
    let own = scenario.issues.flatMap(\.examples.soundsLike) + (scenario.truth?.examples.soundsLike ?? [])
    for text in SimulatedTrainee.magicWords + own {
      let heard = hearing.hear(text)
      let saidBack = Set(heard.flatMap { $0.saidBack.filter { $0.value == .sure }.keys })
      let musts = Set(heard.flatMap(\.promises).map(\.want)).intersection(scenario.musts.map(\.id))
      var talk = rehearsal.anew(seed: 1)
      talk.say(text)
      talk.end()
      let isMost = saidBack.count > 2 && saidBack.count * 3 > scenario.issues.count * 2
      guard isMost || musts.count > 1 || talk.customer.ending == .accepted else { continue }
      return log(.winningSentence(text), .start)
    }
  }

  // MARK: - Whether they run out of words

  /// Talks of thirty turns in which all is said that one says; they stay on the line.
  private mutating func findDryPools() {
    var dry: [PracticeAct: Int] = [:]
    let bag =
      scenario.issues.flatMap(\.examples.soundsLike) + SimulatedTrainee.magicWords + SimulatedTrainee.harmful
      + PlainQuestions.all + (scenario.boundary?.examples.soundsLike ?? []) + ["..."]
    for seed in PlayedCheck.seeds where !isStopped() {
      var chance = SeededRandom(seed: seed)
      var talk = rehearsal.staying(seed: seed)
      for _ in 0..<PlayedCheck.longTalk { talk.sayAgain(bag[Int(chance.next() % UInt64(bag.count))]) }
      rehearsal.known = talk.known
      for act in talk.dry { dry[act, default: 0] += 1 }
    }
    let turns = PlayedCheck.longTalk * PlayedCheck.seeds.count
    let missing = dry.values.reduce(0, +)
    guard missing * 100 > turns * PlayedCheck.mostDry,
      let act = dry.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) })?.key
    else { return }
    log(.dryPool(act.rawValue, missing: missing, turns: turns), .start)
  }

  private static let longTalk = 30
  /// In so many of a hundred turns they may be short of a line.
  private static let mostDry = 5

  private static func median(_ numbers: [Int]) -> Int { numbers.sorted()[numbers.count / 2] }
}
