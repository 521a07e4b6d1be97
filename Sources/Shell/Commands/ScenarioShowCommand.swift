import ArgumentParser
import Books
import LineEditing
import Surroundings

/// `evenkeel scenario show`: what the trainee has on paper before the talk; with --all what the trainer knows besides.
struct ScenarioShowCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "What you know before the talk: the brief.",
    discussion:
      "With --all also what the customer knows: their issues, what they hold back and want. Not before you play it.")
  static let argument = DeskArgument.book([.scenarios])

  @Argument(help: "A scenario's name or file.") var scenario: String
  @Flag(help: "Also what the customer knows.") var all = false

  func run(in world: World) throws -> Outcome {
    let scenario = try world.shelf.scenario(at: scenario, world.shelf.scenarioWords())
    world.page(ScenarioView.brief(scenario) + (all ? ScenarioView.secrets(scenario) : []))
    return .done
  }
}
