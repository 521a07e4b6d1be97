import Books
import Language

/// Hears what a sentence of the manager says back to the customer of a scenario.
///
/// Two things have to come together. The sentence has to be built as a say-back is, and not as a question, a promise or an
/// explanation: weights over the features of the cue reader judge that, whatever the sentence is about. And it has to be
/// about an issue: it meets the issue's groups of words, or shares rare words and concepts with what the customer says of
/// it, and more so than with any other issue.
package struct Hearing: Sendable {
  /// What is the same for every scenario.
  package struct Tools: Sendable {
    package let words: WordBook
    let reader: CueReader
    let form: CueWeights
    let weights: HearingWeights
    /// What anybody says in such a talk; `ScenarioCheck` tries it.
    let ordinary: [String]

    /// - Parameter form: its first lane is how much a sentence is built as a say-back.
    package init(
      words: WordBook, reader: CueReader, form: CueWeights, weights: HearingWeights, ordinary: [String] = []
    ) {
      self.words = words
      self.reader = reader
      self.form = form
      self.weights = weights
      self.ordinary = ordinary
    }
  }

  private let scenario: Scenario
  private let tools: Tools
  private let finder: WordFinder
  private let signs: IssueSigns
  private let promises: PromiseReader
  private let insults: [WordEntry]

  package init(_ scenario: Scenario, _ tools: Tools) {
    self.scenario = scenario
    self.tools = tools
    finder = WordFinder(tools.words, lists: scenario.lists)
    signs = IssueSigns(scenario, finder)
    promises = PromiseReader(scenario, finder)
    insults = scenario.customer.insults.map(WordEntry.pattern)
  }

  /// What each sentence of a text says.
  package func hear(_ text: String) -> [HeardSentence] {
    var heard = finder.find(in: text).map { hear($0, signs.signs(of: $0)) }
    takeReadBack(&heard)
    var spokenOf: Promise.Day?
    for index in heard.indices.dropFirst() {
      let said = heard[index - 1]
      // "What about Thursday? Your board sits at nine. I could come at eight." Up to the end of August is no such day.
      if let day = said.day, said.namesWeekday, !day.isHourAlone, !said.tellsWhatWas { spokenOf = day }
      if heard[index].promises.isEmpty { heard[index].promises = promises.read(heard[index], behind: said) }
      // "A backup from Friday night" names no day for what comes behind it.
      guard let before = said.promises.lazy.compactMap(\.at).first ?? (said.isPlanned ? said.day : nil) ?? spokenOf
      else { continue }
      let isThen = heard[index].meansDayBefore
      let isThatDay = heard[index].meansThatDay
      heard[index].promises = heard[index].promises.map { promise in
        let at = isThatDay ? promise.at?.atItsHour(on: before) : promise.at?.on(before)
        return Promise(want: promise.want, at: at ?? (isThen ? before : nil), isOwn: promise.isOwn)
      }
      heard[index].day = heard[index].day?.on(before)
      heard[index].firstDay = heard[index].firstDay?.on(before)
    }
    return heard
  }

  /// "Let me read it back: ..." What is listed behind that is said back, in however few words.
  private func takeReadBack(_ heard: inout [HeardSentence]) {
    guard let first = heard.firstIndex(where: \.announcesReadBack) else { return }
    for index in heard.indices.dropFirst(first + 1) {
      let sentence = heard[index]
      if sentence.isQuestion || sentence.isInsult || sentence.isDenying || sentence.count < Hearing.fewestWords {
        continue
      }
      for issue in sentence.saidBack.keys { heard[index].saidBack[issue] = .sure }
      if sentence.saidBack.isEmpty, !sentence.isPlanned {
        for issue in sentence.named { heard[index].saidBack[issue] = .sure }
        heard[index].named = []
      }
    }
  }

  /// Whether an issue's own example is heard as that issue, as if it did not stand in the scenario.
  package func hears(_ example: String, as issue: Scenario.Issue) -> Bool {
    zip(finder.find(in: example), signs.read(example)).contains { hear($0, $1).saidBack[issue.id] != nil }
  }

  private func hear(_ found: FoundContent, _ signs: [IssueSigns.Shared]) -> HeardSentence {
    var heard = HeardSentence(found, cues: tools.reader.cues(in: found.text))
    heard.form = form(of: found.text)
    // Whoever insults them says nothing back. Beside another risky cue it takes more than a likely say-back.
    heard.isInsult = found.meets(anyOf: insults)
    let isRisky = heard.cues.contains { $0.label.isRisky && $0.certainty == .sure }
    let least = isRisky ? tools.weights.sure : tools.weights.likely
    for (issue, shared) in zip(scenario.issues, signs) {
      let score = tools.weights.score(form: heard.form, shared)
      // "It is being looked at and you'll be informed in due course" speaks of nothing they said.
      if !heard.isInsult, !heard.isDenying, !heard.putsOff, !heard.isPutOff, score >= least {
        heard.saidBack[issue.id] = score >= tools.weights.sure ? .sure : .likely
      } else if found.meets(groups: issue.means) {
        heard.named.insert(issue.id)
      }
    }
    hearClauses(&heard)
    heard.day = promises.day(in: found.text)
    heard.firstDay = heard.day ?? heard.clauses.lazy.compactMap { promises.day(in: $0) }.first
    heard.namesDay = heard.firstDay != nil || heard.namesWeekday
    heard.hidden = Set(scenario.hidden.filter { found.meets(groups: $0.means) }.map(\.id))
    heard.promises = promises.read(heard)
    return heard
  }

  /// Several points in one breath are heard one by one: beside each other they hide each other.
  private func hearClauses(_ heard: inout HeardSentence) {
    guard !heard.isInsult, !heard.isDenying, !heard.putsOff else { return }
    let clauses = HeardSentence.clauses(of: heard.text).filter { $0.split(separator: " ").count >= Hearing.fewestWords }
    guard clauses.count > 2, !heard.isQuestion, heard.form > 0 else { return }
    // So short it has to be twice as sure.
    let least = tools.weights.sure * 2
    // What is listed in a sentence that says back is said back, however it is built: "... and three calls that nobody took".
    let isList = heard.saidBack.values.contains(.sure) || heard.cues.contains { $0.label == .paraphrase }
    for found in clauses.flatMap({ finder.find(in: $0) }) {
      let clause = HeardSentence(found, cues: [])
      guard clause.isAboutYou || isList && !clause.isPlanned else { continue }
      let form = form(of: found.text)
      for shared in signs.signs(of: found) where tools.weights.score(form: form, shared) >= least {
        heard.saidBack[shared.issue] = .sure
      }
    }
    heard.named.subtract(heard.saidBack.keys)
  }

  /// A clause of fewer words is no say-back by itself.
  private static let fewestWords = 3

  func content(of line: String) -> [FoundContent] { finder.find(in: line) }

  /// The words of a line that carry content.
  func stems(of line: String) -> Set<String> { content(of: line).reduce(into: []) { $0.formUnion($1.stems) } }

  /// How much a sentence is built as a say-back, in thousandths.
  private func form(of sentence: String) -> Int {
    let best = tools.reader.scores(in: sentence, by: tools.form).map { $0[0] }.max() ?? 0
    return Int((best * 1000).rounded())
  }
}

extension HearingWeights {
  /// The score of an issue, in thousandths.
  func score(form: Int, _ signs: IssueSigns.Shared) -> Int {
    let alone = shared.weigh(signs.shared) + lead.weigh(signs.lead)
    let inForm = (sharedInForm.weigh(signs.shared) + leadInForm.weigh(signs.lead)) * max(0, form) / 1000
    return start + (self.form * form + alone + inForm) / 1000
  }
}

extension HearingWeights.Shared {
  func weigh(_ signs: HearingWeights.Shared) -> Int {
    groups * signs.groups + words * signs.words + concepts * signs.concepts
  }
}
