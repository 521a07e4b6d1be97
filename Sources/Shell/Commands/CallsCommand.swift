import ArgumentParser
import Calls
import Language
import LineEditing
import Storage

/// `evenkeel calls`: what is stored, the newest first.
struct CallsCommand: WorldCommand {
  static let configuration = CommandConfiguration(commandName: "calls", abstract: "The calls, the newest first.")

  @Flag(help: "As JSON.") var json = false

  func run(in world: World) throws -> Outcome {
    let calls = try world.store().calls()
    if json {
      world.console.show(StyledText(try JSONText.of(calls.map(CallJSON.init))))
      return .done
    }
    if calls.isEmpty {
      world.console.show(Paragraph("No calls yet. evenkeel call starts one."))
      return .done
    }
    world.page([CallsView.table(calls, now: world.clock.now.civil.date)])
    return .done
  }
}
