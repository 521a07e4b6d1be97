import ArgumentParser

/// `evenkeel brief`: an account's history before you dial.
struct BriefCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief", abstract: "An account's history, before you dial.")

  @Argument(help: "The customer's company.") var account: String

  func run(in world: World) throws -> Outcome {
    try BriefView.lines(account, world: world).forEach(world.console.show)
    return .done
  }
}
