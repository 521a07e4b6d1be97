import ArgumentParser
import Books
import Language
import LineEditing
import Practice
import Reports
import Surroundings

/// `evenkeel scenario hear`: what a sentence of the trainee says back in a scenario, by itself.
struct ScenarioHearCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "hear", abstract: "What a sentence says back to the customer of a scenario.",
    discussion: """
      The issues it says back, those it only speaks of, what it promises that the customer wants, and what it does. With - \
      in place of the sentence it reads one a line and answers each on a line, as JSON.
      """)
  static let carriesWords = true
  static let argument = DeskArgument.book([.scenarios])

  @Argument(help: "A scenario's name or file.") var scenario: String
  @Argument(help: "The sentence, or - for one a line.") var text: [String]
  @Flag(help: "As JSON.") var json = false

  func run(in world: World) throws -> Outcome {
    let words = try world.shelf.scenarioWords()
    let scenario = try world.shelf.scenario(at: scenario, words)
    let hearing = Hearing(scenario, try world.shelf.hearingTools(words, world.cueGuide()))
    if text == ["-"] { return try answerLines(hearing, scenario) }
    let text = text.joined(separator: " ")
    let answer = Answer(text, hearing.hear(text), scenario)
    if json {
      world.console.show(StyledText(try JSONText.of(answer)))
    } else {
      world.page(HeardView(answer: answer, scenario: scenario).blocks)
    }
    return .done
  }

  private func answerLines(_ hearing: Hearing, _ scenario: Scenario) throws -> Outcome {
    try LineFilter.answerAll { line, answer in
      if let line {
        let text = String(decoding: line, as: UTF8.self)
        answer += ((try? JSONText.line(of: Answer(text, hearing.hear(text), scenario))) ?? "").utf8
      } else {
        JSONText.append([("error", IncomingText.tooLong), ("text", "")], to: &answer)
      }
      answer.append(UInt8(ascii: "\n"))
    }
  }

  /// What was heard, of the whole text. Issues, facts and wants are in the order of the scenario.
  struct Answer: Encodable {
    struct Promise: Encodable {
      let want: String
      /// Null where no day is said.
      let at: String?

      private enum CodingKeys: CodingKey { case want, at }

      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(want, forKey: .want)
        try container.encode(at, forKey: .at)
      }
    }

    let text: String
    /// Said back.
    let issues: [String]
    /// Those of them that are only likely.
    let likely: [String]
    /// Only spoken of.
    let named: [String]
    let hidden: [String]
    let promises: [Promise]
    let cues: [String]

    init(_ text: String, _ heard: [HeardSentence], _ scenario: Scenario) {
      self.text = text
      let saidBack = heard.reduce(into: [String: Cue.Certainty]()) { all, sentence in
        all.merge(sentence.saidBack, uniquingKeysWith: max)
      }
      let order = scenario.issues.map(\.id)
      issues = order.filter { saidBack[$0] == .sure }
      likely = order.filter { saidBack[$0] == .likely }
      let named = heard.reduce(into: Set<String>()) { $0.formUnion($1.named) }
      self.named = order.filter { named.contains($0) && saidBack[$0] == nil }
      let hidden = heard.reduce(into: Set<String>()) { $0.formUnion($1.hidden) }
      self.hidden = scenario.hidden.map(\.id).filter(hidden.contains)
      let promises = heard.flatMap(\.promises)
      self.promises = scenario.wants.flatMap { want in
        promises.filter { $0.want == want.id }.map { Promise(want: $0.want, at: $0.at?.iso) }
      }
      let labels = Set(heard.flatMap(\.cues).map(\.label))
      cues = CueLabel.allCases.filter(labels.contains).map(\.rawValue)
    }
  }
}
