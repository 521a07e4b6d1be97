import ArgumentParser
import Language
import LineEditing
import Surroundings

/// `evenkeel debrief`: how a rehearsal went.
struct DebriefCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "debrief", abstract: "How a rehearsal went, and what to practise next.")
  static let group = DeskHelp.Group.practice

  @Argument(help: "The rehearsal, as p3; the newest if left out.") var rehearsal: RehearsalNumber?

  func run(in world: World) throws -> Outcome {
    let (outline, _, record) = try world.rehearsal(rehearsal?.number)
    let began = WhenWords.day(outline.beganAt.civil.date, now: world.clock.now.civil.date)
    let title = Heading("p\(outline.number)  \(outline.title)", remark: "\(began) \(outline.beganAt.civil.time)")
    world.page([title] + DebriefView(record: record).blocks)
    return .done
  }
}
