import Books
import Language
import Practice

/// The scenarios one rehearses with, and what hears in them.
extension BookShelf {
  private var shippedScenarios: String { "\(shippedFolder)/\(Room.scenarios.rawValue)" }

  package func scenarioWords() throws -> WordBook {
    let (text, path) = try practiceFile("words")
    return try WordBook(text: text, file: path)
  }

  package func scenario(at place: String, _ words: WordBook) throws -> Scenario {
    let file = try file(at: place, in: [.scenarios])
    return try Scenario(text: file.text, file: file.path, words: words)
  }

  /// What hears in every scenario.
  package func hearingTools(_ words: WordBook, _ guide: CueGuide) throws -> Hearing.Tools {
    let (text, path) = try practiceFile("hearing")
    let binary = "\(shippedScenarios)/hearing.bin"
    guard let form = FileBytes(binary).flatMap({ CueWeights($0) }) else {
      throw Failure(.missing, "\(binary) is missing or damaged", hint: "install again with make install")
    }
    return Hearing.Tools(
      words: words, reader: guide.reader, form: form, weights: try HearingWeights(text: text, file: path))
  }

  /// What a scenario is rehearsed with.
  package func rehearsal(
    of scenario: Scenario, _ words: WordBook, _ guide: CueGuide, trainee: String, stays: Bool = false
  ) throws -> Rehearsal.Setting {
    let (rules, path) = try practiceFile("rules")
    return Rehearsal.Setting(
      character: try character(scenario.character), common: try character("common").lines,
      rules: try PracticeRules(text: rules, file: path), tools: try hearingTools(words, guide), trainee: trainee,
      stays: stays)
  }

  private func character(_ name: String) throws -> PracticeCharacter {
    for path in paths(of: name, in: .characters) where !name.contains("/") {
      if let text = try BookFile.text(of: path) { return try PracticeCharacter(text: text, file: path) }
    }
    throw missing(name, in: .characters)
  }

  /// A file that stands beside the shipped scenarios.
  private func practiceFile(_ name: String) throws -> (text: String, path: String) {
    let path = "\(shippedScenarios)/\(name).yaml"
    guard let text = try BookFile.text(of: path) else { throw missing(name, in: .scenarios) }
    return (text, path)
  }
}
