import ArgumentParser
import LineEditing

/// `evenkeel keys`: what each key does while a line is typed.
struct KeysCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "What each key does while you type.")

  func run(in world: World) throws -> Outcome {
    KeysView.lines(world.console.keys, columns: world.console.columns).forEach(world.console.show)
    return .done
  }
}
