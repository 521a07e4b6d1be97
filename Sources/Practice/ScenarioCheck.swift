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

  /// All that is wrong with it, in the order of its lines.
  /// - Parameter tools: nil where its examples are not tried.
  package static func faults(
    text: String, file: String, name: String? = nil, words: WordBook, tools: Hearing.Tools?
  ) -> [BookFault] {
    let log = FaultLog()
    let source = BookSource(text: text, file: file, faults: log)
    source.noting { () throws(BookFault) in
      let scenario = try Scenario(source, words: words)
      if let name, name != scenario.name {
        log.add(source.fault(.otherName(scenario.name, file: name), at: SourceMark(line: 1, column: 1)))
      }
      guard log.faults.isEmpty else { return }
      for want in scenario.musts where !want.isPossible {
        log.add(source.fault(.lateMust(want.id), at: want.mark))
      }
      let finder = WordFinder(words, lists: scenario.lists)
      for fact in scenario.hidden where !fact.asked.isEmpty && PlainQuestions.opening(fact, finder) == nil {
        log.add(source.fault(.closedFact(fact.id), at: fact.mark))
      }
      if let tools {
        let hearing = Hearing(scenario, tools)
        examples(of: scenario, hearing, source, log)
        ordinary(scenario, hearing, tools.ordinary, source, log)
      }
    }
    return log.faults.sorted { ($0.mark, $0.kind.number) < ($1.mark, $1.kind.number) }
  }

  /// What anybody says in such a talk must not be heard as an issue.
  private static func ordinary(
    _ scenario: Scenario, _ hearing: Hearing, _ lines: [String], _ source: BookSource, _ log: FaultLog
  ) {
    var taken: [String: [String]] = [:]
    for line in lines {
      for heard in hearing.hear(line) {
        for (issue, certainty) in heard.saidBack where certainty == .sure { taken[issue, default: []].append(line) }
      }
    }
    for issue in scenario.issues {
      guard let lines = taken[issue.id], let first = lines.first, lines.count >= mostOrdinary else { continue }
      log.add(source.fault(.ordinary(first, issue: issue.id, taken: lines.count), at: issue.mark))
    }
  }

  /// So many of the 500 ordinary lines heard as one issue are too many: more than one in a hundred.
  private static let mostOrdinary = 6

  /// Each issue's examples, tried as if none of them stood there.
  private static func examples(of scenario: Scenario, _ hearing: Hearing, _ source: BookSource, _ log: FaultLog) {
    for issue in scenario.issues {
      let examples = issue.examples
      let missed = examples.soundsLike.filter { !hearing.hears($0, as: issue) }
      if (examples.soundsLike.count - missed.count) * 10 < examples.soundsLike.count * heardOfTen,
        let first = missed.first
      {
        log.add(
          source.fault(
            .unheard(first, issue: issue.id, missed: missed.count, of: examples.soundsLike.count), at: issue.mark))
      }
      let taken = examples.notLike.filter { hearing.hears($0, as: issue) }
      if (examples.notLike.count - taken.count) * 10 < examples.notLike.count * heardOfTen, let first = taken.first {
        log.add(
          source.fault(
            .misheard(first, issue: issue.id, taken: taken.count, of: examples.notLike.count), at: issue.mark))
      }
    }
  }
}
