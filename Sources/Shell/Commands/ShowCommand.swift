import ArgumentParser
import Calls
import LineEditing
import Reports
import Storage
import Surroundings

/// `evenkeel show`: one call with all that was captured.
struct ShowCommand: WorldCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "One call, with all it captured.")
  static let argument = DeskArgument.call

  @Argument(help: "The call's number; the newest if left out.") var call: Int?
  @Flag(help: "As JSON.") var json = false

  func run(in world: World) throws -> Outcome {
    let store = try world.store()
    let outline = try store.call(call)
    let replayed = try store.replay(outline)
    if json {
      world.console.show(StyledText(try JSONText.of(CallDetailJSON(outline.record(of: replayed)))))
      return .done
    }
    var page: [any Block] = [CallsView.table([outline], now: world.clock.now.civil.date)]
    if let escalation = outline.escalation {
      page.append(LabelledList([LabelledList.Row("escalation", StyledText("\(escalation)"))], style: .plain))
    }
    world.page(page + ListView.captured(replayed, on: world.console.paper) + ListView.facts(replayed))
    return .done
  }
}
