import ArgumentParser
import LineEditing
import Surroundings

/// `evenkeel scenario new`: a small, whole scenario to start from.
struct ScenarioNewCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "A small, whole scenario of your own to start from.")

  @Argument(help: "Its name: small letters, digits and dashes.") var name: String

  func validate() throws { try OwnFile.check(name: name, of: "scenario") }

  func run(in world: World) throws -> Outcome {
    let path = try OwnFile.write(
      try world.shelf.starterScenario(named: name), at: "\(BookShelf.Room.scenarios.rawValue)/\(name).yaml", in: world)
    world.console.show([
      Verbatim(path), Paragraph("Change it line by line, and check as you go: evenkeel scenario check \(name)"),
      Paragraph("Play it: evenkeel practice \(name)"),
    ])
    return .done
  }
}
