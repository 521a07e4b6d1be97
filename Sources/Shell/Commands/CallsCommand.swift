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
      world.console.show("No calls yet. evenkeel call starts one.")
      return .done
    }
    let now = world.clock.now.civil.date
    for call in calls {
      CallsView.row(call, now: now, columns: world.console.columns).forEach(world.console.show)
    }
    return .done
  }
}

/// A call in a list: one line that wraps.
enum CallsView {
  static func row(_ call: CallOutline, now: CivilDate, columns: Int) -> [StyledText] {
    let began = call.beganAt.civil
    let who = [call.account, call.contact].compactMap { $0 }.joined(separator: ", ")
    let state = call.isEnded ? "finished" : "open at \(call.step)/\(call.steps) \(call.place)"
    let heat = call.heat.map { ", heat \($0)" } ?? ""
    let text =
      StyledText("\(call.number)".padding(to: 5), .strong)
      + StyledText("\(WhenWords.day(began.date, now: now)) \(began.time)  \(who.isEmpty ? "no name yet" : who)")
      + StyledText("  \(state)\(heat)", .muted)
    return Wrapping.lines(text, columns: columns, hanging: 5)
  }
}
