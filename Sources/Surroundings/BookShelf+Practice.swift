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

  /// What a trainee might say in any scenario.
  package func practiceSayings() throws -> PracticeSayings {
    let (text, path) = try practiceFile("sayings")
    return try PracticeSayings(text: text, file: path)
  }

  /// Lines that anybody may say in a talk with a customer, about nothing of it.
  private var ordinaryTalk: [String] {
    let text = try? BookFile.text(of: "\(shippedScenarios)/ordinary.txt")
    return (text ?? nil)?.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.hasPrefix("#") } ?? []
  }

  /// The shipped scenario that one begins from, its remarks in it, under another name.
  package func starterScenario(named name: String) throws -> String {
    let (text, _) = try practiceFile(BookShelf.starter)
    return text.replacing(BookShelf.starter, with: name)
  }

  private static let starter = "coffee-machine"

  /// What hears in every scenario.
  package func hearingTools(_ words: WordBook, _ guide: CueGuide) throws -> Hearing.Tools {
    let (text, path) = try practiceFile("hearing")
    let binary = "\(shippedScenarios)/hearing.bin"
    guard let form = FileBytes(binary).flatMap({ CueWeights($0) }) else {
      throw Failure(.missing, "\(binary) is missing or damaged", hint: "install again with make install")
    }
    return Hearing.Tools(
      words: words, reader: guide.reader, form: form, weights: try HearingWeights(text: text, file: path),
      ordinary: ordinaryTalk)
  }

  /// What a new rehearsal is played with: the books as they stand here now.
  /// - Parameter place: a scenario's name or file.
  package func rehearsalSetup(
    at place: String, seed: UInt64, trainee: String, stays: Bool = false, isPair: Bool = false
  ) throws -> RehearsalSetup {
    let (words, scenario) = (try practiceFile("words"), try file(at: place, in: [.scenarios]))
    let character = try Scenario(
      text: scenario.text, file: scenario.path, words: WordBook(text: words.text, file: words.path)
    ).character
    return RehearsalSetup(
      scenario: scenario.name,
      texts: [
        .scenario: scenario.text, .words: words.text, .rules: try practiceFile("rules").text,
        .character: try characterText(character), .common: try characterText("common"),
      ], hearing: try hearingMark(), seed: seed, stays: stays, trainee: trainee, isPair: isPair)
  }

  /// A rehearsal before its first turn, from the books it carries.
  package func rehearsal(_ setup: RehearsalSetup, _ guide: CueGuide) throws -> (rehearsal: Rehearsal, words: WordBook) {
    let book = { (book: RehearsalSetup.Book) in setup.texts[book] ?? "" }
    let words = try WordBook(text: book(.words), file: "words.yaml")
    let setting = Rehearsal.Setting(
      character: try PracticeCharacter(text: book(.character), file: "the character"),
      common: try PracticeCharacter(text: book(.common), file: "common.yaml").lines,
      rules: try PracticeRules(text: book(.rules), file: "rules.yaml"), tools: try hearingTools(words, guide),
      trainee: setup.trainee, stays: setup.stays, isPair: setup.isPair)
    return (Rehearsal(try setup.readScenario(words), setting, seed: setup.seed), words)
  }

  /// The text of a character that can be read.
  private func characterText(_ name: String) throws -> String {
    for path in paths(of: name, in: .characters) where !name.contains("/") {
      guard let text = try BookFile.text(of: path) else { continue }
      _ = try PracticeCharacter(text: text, file: path)
      return text
    }
    throw missing(name, in: .characters)
  }

  /// What scenarios are checked against.
  /// - Parameter unread: gets what is wrong with characters that cannot be read.
  package func scenarioCompany(
    _ words: WordBook, _ guide: CueGuide, unread: inout [BookFault]
  ) throws -> ScenarioCheck.Company {
    var characters: [String: PracticeCharacter] = [:]
    for found in books(in: .characters) {
      do { characters[found.name] = try character(at: found.path) } catch let fault as BookFault {
        unread.append(fault)
      }
    }
    let rules = try practiceFile("rules")
    let common = try PracticeCharacter(text: characterText("common"), file: "common.yaml").lines
    let read = try PracticeRules(text: rules.text, file: rules.path)
    let tools = try hearingTools(words, guide)
    return ScenarioCheck.Company(
      characters: characters, playbooks: Set(books(in: .calls).map(\.name)), common: common, rules: read, tools: tools)
  }

  private func character(at path: String) throws -> PracticeCharacter? {
    guard let text = try BookFile.text(of: path) else { return nil }
    return try PracticeCharacter(text: text, file: path)
  }

  /// A sum of all that hears what is said, by which two rehearsals are known to have been heard alike.
  private func hearingMark() throws -> String {
    let paths =
      ["\(shippedScenarios)/hearing.bin", "\(shippedScenarios)/hearing.yaml"] + cueFiles.map(\.path) + cueFoundations
    let sums = paths.map { path in FileBytes(path).map { CueWeights.sum($0.bytes) } ?? 0 }
    return sums.withUnsafeBytes { String(CueWeights.sum($0), radix: 16) }
  }

  /// A file that stands beside the shipped scenarios.
  private func practiceFile(_ name: String) throws -> (text: String, path: String) {
    let path = "\(shippedScenarios)/\(name).yaml"
    guard let text = try BookFile.text(of: path) else { throw missing(name, in: .scenarios) }
    return (text, path)
  }
}
