import Books
import Language

/// Reads a scenario for what is wrong with it, as `BookCheck` does with a playbook.
package enum ScenarioCheck {
  /// Of ten examples of an issue so many have to be heard as that issue.
  static let heardOfTen = 8
  /// A file of this kind tells so by its key at the edge.
  package static func isScenario(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("scenario:") }
  }

  /// What a scenario names or is played with besides its own file.
  package struct Company: Sendable {
    let characters: [String: PracticeCharacter]
    let playbooks: Set<String>
    let common: PracticeLines
    let rules: PracticeRules
    let tools: Hearing.Tools

    package init(
      characters: [String: PracticeCharacter], playbooks: Set<String>, common: PracticeLines, rules: PracticeRules,
      tools: Hearing.Tools
    ) {
      self.characters = characters
      self.playbooks = playbooks
      self.common = common
      self.rules = rules
      self.tools = tools
    }
  }

  /// All that is wrong with it, in the order of its lines.
  /// - Parameter isStopped: asked between the talks that are played; what is not played yet is left out.
  package static func faults(
    text: String, file: String, name: String? = nil, words: WordBook, company: Company,
    isStopped: @escaping () -> Bool = { false }
  ) -> [BookFault] {
    let log = FaultLog()
    let source = BookSource(text: text, file: file, faults: log)
    source.noting { () throws(BookFault) in
      let scenario = try Scenario(source, words: words)
      if let name, name != scenario.name {
        log.add(source.fault(.otherName(scenario.name, file: name), at: SourceMark.start))
      }
      guard log.faults.isEmpty else { return }
      let note = { (kind: BookFault.Kind, mark: SourceMark) in log.add(source.fault(kind, at: mark)) }
      for want in scenario.musts where !want.isPossible {
        note(.lateMust(want.id), want.mark)
      }
      let finder = WordFinder(words, lists: scenario.lists)
      for fact in scenario.hidden where !fact.asked.isEmpty && PlainQuestions.opening(fact, finder) == nil {
        note(.closedFact(fact.id), fact.mark)
      }
      for issue in scenario.issues where !fits(issue.mine) {
        note(.unfitMine(issue.mine), issue.mark)
      }
      DeadLines(scenario, company.rules, log: note).find()
      let hearing = Hearing(scenario, company.tools)
      examples(of: scenario, hearing, note)
      ordinary(scenario, hearing, company.tools.ordinary, note)
      guard let character = named(in: scenario, company, note) else { return }
      let setting = Rehearsal.Setting(
        character: character, common: company.common, rules: company.rules, tools: company.tools, trainee: "Alex")
      let talk = Rehearsal(scenario, setting, seed: 1)
      for answer in scenario.answers {
        let matter = Matter(name: answer.id, examples: answer.examples, mark: answer.mark) {
          talk.answers(to: $0).first?.id == answer.id
        }
        tryOut(matter, note)
      }
      var played = PlayedCheck(talk, words: words, isStopped: isStopped, log: note)
      played.find()
    }
    return log.faults.sorted { ($0.mark, $0.kind.number) < ($1.mark, $1.kind.number) }
  }

  /// Its character, and that its playbook is there; nil where there is no such character.
  private static func named(
    in scenario: Scenario, _ company: Company, _ note: (BookFault.Kind, SourceMark) -> Void
  ) -> PracticeCharacter? {
    if !company.playbooks.contains(scenario.playbook) {
      let near = Nearest.match(scenario.playbook, among: company.playbooks.sorted())
      note(.unknownPart(scenario.playbook, kind: "playbook", near: near), scenario.playbookMark)
    }
    guard let character = company.characters[scenario.character] else {
      let near = Nearest.match(scenario.character, among: company.characters.keys.sorted())
      note(.unknownPart(scenario.character, kind: "character", near: near), scenario.characterMark)
      return nil
    }
    return character
  }

  /// Whether an issue in their mouth is a thing that can be left out, and no sentence.
  private static func fits(_ mine: String) -> Bool {
    let words = mine.lowercased().split(separator: " ").map(String.init)
    let isSentence = words.first.map(subjects.contains) ?? true
    return !isSentence && mine.last.map { ".!?,;:".contains($0) } == false
  }

  /// What a sentence begins with, and nothing else.
  private static let subjects: Set<String> = [
    "i", "i'm", "i've", "i'd", "i'll", "you", "you're", "you've", "he", "she", "it", "it's", "we", "we're", "we've",
    "they", "they're", "they've", "there", "there's", "nobody", "because",
  ]

  /// What anybody says in such a talk must not be heard as an issue.
  private static func ordinary(
    _ scenario: Scenario, _ hearing: Hearing, _ lines: [String], _ note: (BookFault.Kind, SourceMark) -> Void
  ) {
    var taken: [String: [String]] = [:]
    for line in lines {
      for heard in hearing.hear(line) {
        for (issue, certainty) in heard.saidBack where certainty == .sure { taken[issue, default: []].append(line) }
      }
    }
    for issue in scenario.issues {
      guard let lines = taken[issue.id], let first = lines.first, lines.count >= mostOrdinary else { continue }
      note(.ordinary(first, issue: issue.id, taken: lines.count), issue.mark)
    }
  }

  /// So many of the 500 ordinary lines heard as one issue are too many: more than one in a hundred.
  private static let mostOrdinary = 6

  /// What examples are of, and whether a sentence is taken for it.
  private struct Matter {
    let name: String
    let examples: Scenario.Examples
    let mark: SourceMark
    let hears: (String) -> Bool
  }

  /// All examples; each issue's are tried as if none of them stood there.
  private static func examples(
    of scenario: Scenario, _ hearing: Hearing, _ note: (BookFault.Kind, SourceMark) -> Void
  ) {
    let issues = scenario.issues.map { issue in
      Matter(name: issue.id, examples: issue.examples, mark: issue.mark) { hearing.hears($0, as: issue) }
    }
    let reader = TurnReader(scenario, hearing)
    let hears = { (move: TurnReading.Move) in
      { (text: String) in reader.hear(text).contains { reader.special($0).contains(move) } }
    }
    let truth = scenario.truth.map {
      Matter(name: "truth", examples: $0.examples, mark: $0.mark, hears: hears(.truth))
    }
    let boundary = scenario.boundary.map {
      Matter(name: "boundary", examples: $0.examples, mark: $0.mark, hears: hears(.boundary))
    }
    for matter in issues + [truth, boundary].compactMap(\.self) { tryOut(matter, note) }
  }

  private static func tryOut(_ matter: Matter, _ note: (BookFault.Kind, SourceMark) -> Void) {
    let examples = matter.examples
    let missed = examples.soundsLike.filter { !matter.hears($0) }
    if missed.count * 10 > examples.soundsLike.count * (10 - heardOfTen), let first = missed.first {
      note(.unheard(first, issue: matter.name, missed: missed.count, of: examples.soundsLike.count), matter.mark)
    }
    let taken = examples.notLike.filter(matter.hears)
    if taken.count * 10 > examples.notLike.count * (10 - heardOfTen), let first = taken.first {
      note(.misheard(first, issue: matter.name, taken: taken.count, of: examples.notLike.count), matter.mark)
    }
  }
}
