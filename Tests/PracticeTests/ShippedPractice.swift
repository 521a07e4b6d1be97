import Books
import Foundation
import Language
import Practice
import Surroundings

/// The scenarios as they ship, read from the package this file belongs to.
struct ShippedPractice {
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let folder = package.appending(path: "Playbooks").path
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/scenarios")) ?? [])
    .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.filter { !Scenario.otherFiles.contains($0) }
    .sorted()

  let language: CueLanguage
  let books: [CueBook]
  let words: WordBook
  let form: CueWeights
  let tools: Hearing.Tools

  init() throws {
    let text = { (name: String) in try String(contentsOfFile: "\(Self.folder)/\(name)", encoding: .utf8) }
    let language = try CueWords.read(text: text("cues/en/words.yaml"), file: "words.yaml")
    books = try CueLabel.allCases.map { label in
      try CueBook(text: text("cues/en/\(label).yaml"), file: "\(label).yaml", classes: language.names)
    }
    let cues = CueGuide(
      language, shipped: books, weights: FileBytes("\(Self.folder)/cues/en/weights.bin").flatMap { CueWeights($0) })
    guard let form = FileBytes("\(Self.folder)/scenarios/hearing.bin").flatMap({ CueWeights($0) }) else {
      throw CocoaError(.fileReadCorruptFile)
    }
    words = try WordBook(text: text("scenarios/words.yaml"), file: "words.yaml")
    self.language = language
    self.form = form
    tools = Hearing.Tools(
      words: words, reader: cues.reader, form: form,
      weights: try HearingWeights(text: text("scenarios/hearing.yaml"), file: "hearing.yaml"))
  }

  func text(of name: String) throws -> String {
    try String(contentsOfFile: "\(Self.folder)/scenarios/\(name).yaml", encoding: .utf8)
  }

  func scenario(_ name: String) throws -> Scenario {
    try Scenario(text: text(of: name), file: "\(name).yaml", words: words)
  }

  func setting(_ name: String, stays: Bool = false) throws -> Rehearsal.Setting {
    let text = { (file: String) in try String(contentsOfFile: "\(Self.folder)/scenarios/\(file).yaml", encoding: .utf8)
    }
    let character = try scenario(name).character
    return Rehearsal.Setting(
      character: try PracticeCharacter(text: text("characters/\(character)"), file: "\(character).yaml"),
      common: try PracticeCharacter(text: text("characters/common"), file: "common.yaml").lines,
      rules: try PracticeRules(text: text("rules"), file: "rules.yaml"), tools: tools, trainee: "Alex", stays: stays)
  }

  /// What a scenario is checked against.
  func company() throws -> ScenarioCheck.Company {
    let names = { (folder: String) in
      try FileManager.default.contentsOfDirectory(atPath: "\(Self.folder)/\(folder)").filter { $0.hasSuffix(".yaml") }
        .map { String($0.dropLast(5)) }
    }
    let read = { (name: String) in
      try PracticeCharacter(text: self.text(of: "characters/\(name)"), file: "\(name).yaml")
    }
    let characters = try names("scenarios/characters").filter { $0 != "common" }
    return ScenarioCheck.Company(
      characters: try Dictionary(uniqueKeysWithValues: characters.map { ($0, try read($0)) }),
      playbooks: Set(try names("calls")), common: try read("common").lines,
      rules: try PracticeRules(text: text(of: "rules"), file: "rules.yaml"), tools: tools)
  }

  func sayings() throws -> PracticeSayings {
    try PracticeSayings(text: text(of: "sayings"), file: "sayings.yaml")
  }

  /// A talk in which these lines were said.
  func talk(_ lines: [String], in name: String, seed: UInt64 = 4) throws -> Rehearsal {
    var talk = Rehearsal(try scenario(name), try setting(name), seed: seed)
    for line in lines { talk.say(line) }
    return talk
  }

  func hearing(_ name: String) throws -> Hearing { Hearing(try scenario(name), tools) }
}
