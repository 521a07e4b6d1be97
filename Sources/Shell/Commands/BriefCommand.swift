import ArgumentParser

/// `evenkeel brief`: an account's history before you dial.
struct BriefCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief", abstract: "An account's history, before you dial.")
  static let argument = DeskArgument.account

  @Argument(help: "The customer's company.") var account: [String]

  func run(in world: World) throws -> Outcome {
    world.page(try BriefView.blocks(account.joined(separator: " "), world: world))
    return .done
  }
}
