import Books
import Language

/// Lines of a scenario that nobody will ever hear, whatever is said in the talk.
struct DeadLines {
  typealias Reason = BookFault.Silence

  let scenario: Scenario
  let rules: PracticeRules
  private let log: (BookFault.Kind, SourceMark) -> Void

  init(_ scenario: Scenario, _ rules: PracticeRules, log: @escaping (BookFault.Kind, SourceMark) -> Void) {
    (self.scenario, self.rules, self.log) = (scenario, rules, log)
  }

  func find() {
    for entry in scenario.lines.all {
      guard let reason = silence(of: entry.act, in: entry.mood) else { continue }
      log(.deadLine(entry.text, reason), scenario.lines.mark(of: entry.act))
    }
    for fact in scenario.hidden { find(in: fact) }
    let coolest = rules.floors.of(.promised)
    for question in scenario.questions
    where question.heatBelow <= min(coolest, scenario.customer.heat) && !scenario.opening.asks.contains(question.id) {
      question.ask.forEach { log(.deadLine($0, .neverSoCool(coolest)), question.mark) }
    }
    if let truth = scenario.truth, truth.afterHeard == 0 {
      truth.early.forEach { log(.deadLine($0, .neverEarly), truth.mark) }
    }
    findSlots()
    findTwice()
  }

  // MARK: - By the act

  /// Why the lines of an act are never said; nil where they may be.
  private func silence(of act: PracticeAct, in mood: PracticeMood) -> Reason? {
    if let part = act.part, !has(part) { return .lacks(part) }
    let agreed: Set<PracticeAct> = [.accept, .agreed, .closing, .suits]
    let calmed: Set<PracticeAct> = [.partly, .unheard]
    let isTooHot =
      switch mood {
      case .hot: agreed.contains(act) && rules.accept.of(.heat) < rules.moods.of(.hot) || calmed.contains(act)
      case .warm: agreed.contains(act) && rules.accept.of(.heat) < rules.moods.of(.warm)
      case .cool, .any: false
      }
    return isTooHot ? .neverSoHot : nil
  }

  private func has(_ part: Scenario.Part) -> Bool {
    switch part {
    case .boundary: scenario.boundary != nil
    case .hidden: !scenario.hidden.isEmpty
    case .questions: !scenario.questions.isEmpty
    case .wants: !scenario.wants.isEmpty
    case .ourFault: scenario.brief.fault.isOursToo
    }
  }

  // MARK: - What is held back

  private func find(in fact: Scenario.Hidden) {
    if !scenario.wants.contains(where: { $0.after == fact.id }) {
      fact.given.forEach { log(.deadLine($0, .neverGiven), fact.mark) }
    }
    guard !fact.canBeFelt, !comes(upon: fact.upon) else { return }
    fact.say.forEach { log(.deadLine($0, .neverBrought), fact.mark) }
  }

  /// Whether what brings a fact out unasked can happen in this talk.
  private func comes(upon occasion: Scenario.Hidden.Occasion?) -> Bool {
    switch occasion {
    case .boundary: scenario.boundary != nil
    case .owned: scenario.brief.fault.isOursToo
    case .waited: scenario.opening.tells.count < scenario.issues.count || scenario.silences != nil
    case .acknowledged: true
    case nil: false
    }
  }

  // MARK: - By the words

  /// What stands in braces and has nothing to stand in for it there.
  private func findSlots() {
    for entry in scenario.lines.all { findSlot(in: entry.text, entry.act.slots, scenario.lines.mark(of: entry.act)) }
    for line in scenario.ownLines { findSlot(in: line.text, line.slots, line.mark) }
  }

  /// - Parameter slots: what may stand in braces there, besides {thing} and {name}.
  private func findSlot(in text: String, _ slots: Set<String>, _ mark: SourceMark) {
    let inBraces = text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
      String($0.prefix { $0 != "}" })
    }
    guard let slot = inBraces.first(where: { !PracticeAct.everywhere.union(slots).contains($0) }) else { return }
    log(.deadLine(text, .emptySlot(slot)), mark)
  }

  /// A line that stands there twice is said once.
  private func findTwice() {
    var seen: Set<String> = [scenario.opening.say]
    let own = scenario.ownLines.map { ($0.text, $0.mark) }
    for (text, mark) in own + scenario.lines.all.map({ ($0.text, scenario.lines.mark(of: $0.act)) })
    where !seen.insert(text).inserted {
      log(.deadLine(text, .twice), mark)
    }
  }
}

extension Scenario {
  /// A line of theirs outside `lines`.
  struct OwnLine {
    let text: String
    let mark: SourceMark
    /// What may stand in braces in it, besides {thing} and {name}.
    var slots: Set<String> = []
  }

  /// What they say of their matters, each with its place.
  var ownLines: [OwnLine] {
    let ofIssues = issues.flatMap { issue in
      (issue.tell + issue.press + issue.confirm).map { OwnLine(text: $0, mark: issue.mark) }
    }
    let ofFacts = hidden.flatMap { fact in
      (fact.say + fact.given + [fact.hint].compactMap(\.self)).map { OwnLine(text: $0, mark: fact.mark) }
    }
    let ofAnswers = answers.flatMap { answer in answer.say.map { OwnLine(text: $0, mark: answer.mark) } }
    let ofQuestions = questions.flatMap { question in question.ask.map { OwnLine(text: $0, mark: question.mark) } }
    let ofTruth = truth.map { truth in
      (truth.told + truth.early + truth.blunt).map { OwnLine(text: $0, mark: truth.mark) }
    }
    let ofBoundary = boundary.map { boundary in
      let said = boundary.ending?.said ?? []
      let plain = boundary.says + boundary.tested + boundary.again + boundary.nagged + (boundary.ending?.bare ?? [])
      return plain.map { OwnLine(text: $0, mark: boundary.mark) }
        + said.map { OwnLine(text: $0, mark: boundary.mark, slots: ["when"]) }
    }
    return ofIssues + ofFacts + ofAnswers + ofQuestions + (ofTruth ?? []) + (ofBoundary ?? [])
  }

  /// What an act needs to have in the scenario.
  typealias Part = BookFault.ScenarioPart
}

extension PracticeAct {
  /// The part of a scenario without which it never happens; nil where it may happen in any.
  var part: Scenario.Part? {
    switch self {
    case .boundary: .boundary
    case .takenUp, .hint: .hidden
    case .silenceQuestion, .questionAgain, .answered, .answeredAhead: .questions
    case .tooLate, .tooEarly, .goodPromise, .unheardPromise, .samePromise, .contradiction, .quotedBack, .openWant,
      .wantAgain, .suitsPart:
      .wants
    case .owned, .claimed, .ownedBut: .ourFault
    default: nil
    }
  }

  /// What may stand in braces in any line.
  static let everywhere: Set<String> = ["thing", "name"]

  /// What may stand in braces in its lines besides.
  var slots: Set<String> {
    switch self {
    case .blame, .defensive, .dismissive, .policy, .overpromise, .noDate, .doubt, .kindWords, .kindWordsAgain: ["said"]
    case .contradiction: ["when", "promised"]
    case .quotedBack: ["when", "promised", "said"]
    case .tooLate, .tooEarly, .askedDeadline: ["when", "want"]
    case .goodPromise, .unheardPromise: ["when"]
    case .ground, .half, .leftOut, .passedOver: ["mine"]
    case .openWant, .wantAgain, .suitsPart: ["want"]
    default: []
    }
  }
}
