import ArgumentParser
import Books
import LineEditing
import Reports
import Storage
import Surroundings

/// `evenkeel progress`: how rehearsing goes over time.
struct ProgressCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Your rehearsals, and what to practise next.")
  static let group = DeskHelp.Group.practice

  @Flag(help: "As JSON.") var json = false

  /// One rehearsal; skills are 0 to 100, and one that had no opening is not there.
  struct Row: Encodable {
    let rehearsal: String
    let scenario: String
    let title: String
    let beganAt: String
    let lastAt: String
    let turns: Int
    let heat: Int
    /// None where a colleague played the customer.
    let total: Int?
    let least: Int?
    let most: Int?
    let ending: String?
    let skills: [String: Int]

    enum CodingKeys: String, CodingKey {
      case rehearsal, scenario, title, turns, heat, total, least, most, ending, skills
      case beganAt = "began_at"
      case lastAt = "last_at"
    }
  }

  func run(in world: World) throws -> Outcome {
    let rehearsals = try world.store().rehearsals()
    if json {
      world.console.show(StyledText(try JSONText.of(rehearsals.map(Row.init))))
      return .done
    }
    guard !rehearsals.isEmpty else {
      world.console.show(Paragraph("No rehearsals yet. evenkeel practice lists what there is to rehearse."))
      return .done
    }
    let scenarios = try ScenarioListCommand.rows(world.shelf)
    let view = ProgressView(
      rehearsals: rehearsals, progress: Progress(rehearsals), today: world.clock.now.civil.date
    ) { skill in scenarios.filter { $0.trains.contains(skill.rawValue) }.map(\.name) }
    world.page(view.blocks)
    return .done
  }
}

extension ProgressCommand.Row {
  fileprivate init(_ talk: RehearsalOutline) {
    self.init(
      rehearsal: "p\(talk.number)", scenario: talk.scenario, title: talk.title, beganAt: talk.beganAt.iso,
      lastAt: talk.lastAt.iso, turns: talk.turns, heat: talk.heat,
      total: talk.ending == nil || talk.hasTotal ? talk.total : nil,
      least: talk.range?.lowerBound, most: talk.range?.upperBound, ending: talk.ending,
      skills: talk.skills)
  }
}
