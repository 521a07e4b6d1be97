import ArgumentParser

/// `evenkeel scenario`: the customers one rehearses with, and how they hear.
struct ScenarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario", abstract: "Scenarios for role play: list, show, check, walk, hear, new.",
    subcommands: [
      ScenarioListCommand.self, ScenarioShowCommand.self, ScenarioCheckCommand.self, ScenarioWalkCommand.self,
      ScenarioHearCommand.self, ScenarioNewCommand.self,
    ])
}
