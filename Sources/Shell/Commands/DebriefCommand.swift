import ArgumentParser
import Language
import LineEditing
import Reports
import Surroundings

/// `evenkeel debrief`: how a rehearsal went.
struct DebriefCommand: WorldCommand {
  enum Form: String, CaseIterable, ExpressibleByArgument { case md, html, json }

  static let configuration = CommandConfiguration(
    commandName: "debrief", abstract: "How a rehearsal went, and what to practise next.",
    discussion: "Without a form it is shown on the screen, with all that was said: --talk.")
  static let group = DeskHelp.Group.practice
  static let optionValues: [String: DeskArgument] = ["--format": .choice(Form.allCases.map(\.rawValue))]

  @Argument(help: "The rehearsal, as p3; the newest if left out.") var rehearsal: RehearsalNumber?
  @Option(help: "A file to send or keep: md, html or json.") var format: Form?
  @Option(name: .shortAndLong, help: "A file instead of the screen.") var output: String?
  @Flag(help: "All that was said, before it.") var talk = false

  func validate() throws {
    if output != nil, format == nil { throw ValidationError("-o wants a form: --format md, html or json") }
  }

  func run(in world: World) throws -> Outcome {
    let stored = try world.rehearsal(rehearsal?.number)
    let debrief = try world.debrief(stored.record, stored.words)
    let number = stored.outline.number
    guard let format else {
      let began = WhenWords.day(stored.outline.beganAt.civil.date, now: world.clock.now.civil.date)
      let title = Heading("p\(number)  \(debrief.title)", remark: "\(began) \(stored.outline.beganAt.civil.time)")
      let said = talk ? TalkView(record: stored.record).blocks : []
      world.page([title] + said + DebriefView(debrief: debrief).blocks)
      return .done
    }
    let text =
      switch format {
      case .md: DebriefDocuments.markdown(debrief)
      case .html: DebriefDocuments.html(debrief)
      case .json: try JSONText.of(DebriefJSON(debrief, number: number)) + "\n"
      }
    if let output, output != "-" {
      try Paths.write(text, to: output)
    } else {
      world.console.put(text)
    }
    return .done
  }
}
