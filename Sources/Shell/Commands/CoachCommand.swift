import ArgumentParser
import Books
import Language
import LineEditing
import Reports
import Surroundings

/// `evenkeel coach`: ask the reader of cues alone.
struct CoachCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "coach",
    abstract: "What a sentence of yours does to an upset customer.",
    discussion: """
      Each thing it does is shown with the words that do it, how sure that is, and what to say instead. With - in place of \
      the sentence it reads one a line and answers each on a line, as JSON. docs/language.md says how far to trust it.
      """)
  static let group = DeskHelp.Group.practice
  static let carriesWords = true

  @Argument(help: "The sentence, or - for one a line.") var text: [String]
  @Flag(help: "As JSON.") var json = false

  struct Answer: Encodable {
    struct Found: Encodable {
      let label: String
      let certainty: String
      let start: Int
      let end: Int
      let phrase: String
      let risk: Bool
      let advice: String
      let rules: [Int]
    }

    let text: String
    let cues: [Found]
  }

  func run(in world: World) throws -> Outcome {
    let guide = try world.cueGuide()
    if text == ["-"] { return try LineFilter.answerAll(by: CoachLine(guide)) }
    let text = text.joined(separator: " ")
    let advised = guide.reader.cues(in: text).map { AdvisedCue($0, guide) }
    if json {
      let found = advised.map {
        Answer.Found(
          label: $0.cue.label.rawValue, certainty: $0.cue.certainty.rawValue, start: $0.cue.start, end: $0.cue.end,
          phrase: $0.cue.phrase,
          risk: $0.cue.label.isRisky, advice: $0.advice, rules: $0.rules)
      }
      world.console.show(StyledText(try JSONText.of(Answer(text: text, cues: found))))
    } else {
      world.page(CoachView(cues: advised).blocks)
    }
    return .done
  }
}
