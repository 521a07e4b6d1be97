import ArgumentParser
import Calls
import LineEditing
import Reports
import Storage
import Surroundings

/// `evenkeel show`: one call with all that was captured.
struct ShowCommand: WorldCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "One call, with all it captured.")
  static let group = DeskHelp.Group.customer
  static let argument = DeskArgument.call

  @Argument(help: "The call's number, or an account for its newest call; the newest of all if left out.")
  var call: [String] = []
  @Flag(help: "As JSON.") var json = false

  func run(in world: World) throws -> Outcome {
    let store = try world.store()
    let outline = try outline(in: world)
    let replayed = try store.replay(outline)
    if json {
      world.console.show(StyledText(try JSONText.of(CallDetailJSON(world.record(outline, of: replayed)))))
      return .done
    }
    var page: [any Block] = [CallsView.table([outline], now: world.clock.now.civil.date)]
    if let escalation = outline.escalation {
      page.append(LabelledList([LabelledList.Row("escalation", StyledText("\(escalation)"))], style: .plain))
    }
    world.page(
      page + ListView.captured(replayed, numbers: try world.earlierNumbers(replayed), on: world.console.paper)
        + ListView.facts(replayed))
    return .done
  }

  private func outline(in world: World) throws -> CallOutline {
    let store = try world.store()
    if call.isEmpty { return try store.call(nil) }
    if call.count == 1, let number = Int(call[0]) { return try store.call(number) }
    let account = try world.account(meant: call.joined(separator: " "))
    guard let newest = try store.calls(of: account, most: 1).first else { throw StoreFault.noSuchCall(nil) }
    return newest
  }
}
