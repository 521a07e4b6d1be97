import ArgumentParser

/// `evenkeel scenario`: the customers one rehearses with, and how they hear.
struct ScenarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario", abstract: "Customers to rehearse with: list, show, check, hear.",
    subcommands: [
      ScenarioListCommand.self, ScenarioShowCommand.self, ScenarioCheckCommand.self, ScenarioHearCommand.self,
    ])
}
