import Books
import Foundation
import Language
import Practice

/// The scenarios of a folder, each with what hears in it.
struct ScenarioFolder {
  private let signs: [String: IssueSigns]
  private let scenarios: [Scenario]

  init(_ folder: String) throws {
    let read = { (name: String) in try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) }
    let words = try WordBook(text: read("words.yaml"), file: "\(folder)/words.yaml")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }.sorted()
    scenarios = try files.filter { !Scenario.otherFiles.contains(String($0.dropLast(5))) }.map { file in
      try Scenario(text: read(file), file: "\(folder)/\(file)", words: words)
    }
    signs = Dictionary(
      uniqueKeysWithValues: scenarios.map { ($0.name, IssueSigns($0, WordFinder(words, lists: $0.lists))) })
  }

  /// The examples that the scenarios bring, as a file of say-backs: a line each.
  func writeExamples(to path: String) throws {
    struct Row: Encodable {
      let scenario: String
      let text: String
      let issues: [String]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let rows = scenarios.flatMap { scenario in
      scenario.issues.flatMap { issue in
        issue.examples.soundsLike.map { Row(scenario: scenario.name, text: $0, issues: [issue.id]) }
          + issue.examples.notLike.map { Row(scenario: scenario.name, text: $0, issues: []) }
      }
    }
    let lines = try rows.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }
    try lines.joined().write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// `signs.txt`, a line for each issue of each sentence of each text: the row of the text, whether it says the issue
  /// back, and its signs.
  func writeSigns(of rows: [LabelledSentence], to folder: String) throws {
    var lines: [String] = []
    for (row, text) in rows.enumerated() {
      guard let signs = text.scenario.flatMap({ signs[$0] }), let issues = text.issues else {
        throw TrainingFault(description: "row \(row + 1) names no scenario and issues: \(text.text)")
      }
      for sentence in signs.read(text.text) {
        for shared in sentence {
          let numbers = [row, issues.contains(shared.issue) ? 1 : 0] + shared.values
          lines.append(numbers.map(String.init).joined(separator: " ") + "\n")
        }
      }
    }
    try lines.joined().write(toFile: "\(folder)/signs.txt", atomically: true, encoding: .utf8)
  }
}
