import Books
import Foundation
import Language
import Practice

/// The scenarios one rehearses with, and what hears in them.
extension BookShelf {
  private var shippedScenarios: String { "\(shippedFolder)/scenarios" }

  /// Every scenario by its name, the user's own where both have one.
  package var scenarios: [Found] {
    var found: [String: Found] = [:]
    for folder in [shippedScenarios] + userFolders.reversed().map({ "\($0)/scenarios" }) {
      for name in BookShelf.names(in: folder) where !Scenario.otherFiles.contains(name) {
        found[name] = Found(name: name, path: "\(folder)/\(name).yaml", isShipped: folder == shippedScenarios)
      }
    }
    return found.values.sorted { $0.name < $1.name }
  }

  package func scenarioWords() throws -> WordBook {
    let (text, path) = try practiceFile("words")
    return try WordBook(text: text, file: path)
  }

  /// A scenario by its name, by a beginning that only one has, or by the path of its file.
  package func scenario(at place: String, _ words: WordBook) throws -> Scenario {
    let file = try scenarioFile(at: place)
    return try Scenario(text: file.text, file: file.path, words: words)
  }

  package func scenarioFile(at place: String) throws -> (path: String, text: String, name: String) {
    let known = scenarios
    let name = BookShelf.meant(place, among: known.map(\.name)) ?? place
    let found = known.first { $0.name == name }
    let path = found?.path ?? place
    guard let text = try BookFile.text(of: path, takesPipes: found == nil) else {
      let near = BookShelf.near(place, among: known.map(\.name))
      throw Failure(
        .missing, "there is no scenario \(place)",
        hint: near.isEmpty
          ? "evenkeel scenario list names them, or give a file" : "did you mean \(near.joined(separator: " or "))?")
    }
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return (path, text, last.hasSuffix(".yaml") ? String(last.dropLast(5)) : last)
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
    of scenario: Scenario, _ words: WordBook, _ guide: CueGuide, trainee: String, stays: Bool
  ) throws -> Rehearsal.Setting {
    let (rules, path) = try practiceFile("rules")
    return Rehearsal.Setting(
      character: try character(scenario.character), common: try character("common").lines,
      rules: try PracticeRules(text: rules, file: path), tools: try hearingTools(words, guide), trainee: trainee,
      stays: stays)
  }

  private func character(_ name: String) throws -> PracticeCharacter {
    let folders = userFolders.map { "\($0)/scenarios/characters" } + ["\(shippedScenarios)/characters"]
    for folder in folders where !name.contains("/") {
      let path = "\(folder)/\(name).yaml"
      if let text = try BookFile.text(of: path) { return try PracticeCharacter(text: text, file: path) }
    }
    let names = BookShelf.names(in: "\(shippedScenarios)/characters").filter { $0 != "common" }
    throw Failure(.missing, "there is no character \(name)", hint: "there is \(names.joined(separator: ", "))")
  }

  /// A file that stands beside the shipped scenarios.
  private func practiceFile(_ name: String) throws -> (text: String, path: String) {
    let path = "\(shippedScenarios)/\(name).yaml"
    guard let text = try BookFile.text(of: path) else { throw missing("scenarios/\(name)", in: .calls) }
    return (text, path)
  }
}
