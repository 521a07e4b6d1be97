import ArgumentParser
import LineEditing

/// `evenkeel keys`: what each key does while a line is typed.
struct KeysCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "What each key does while you type.")

  func run(in world: World) throws -> Outcome {
    world.page(KeysView.blocks(world.console.keys))
    return .done
  }
}
