import ArgumentParser
import Calls
import Language
import LineEditing
import Reports
import Storage
import Surroundings

/// `evenkeel calls`: what is stored, the newest first.
struct CallsCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "calls", abstract: "The last 50 calls, the newest first.")
  static let group = DeskHelp.Group.customer

  @Flag(help: "Every call there is.") var all = false
  @Flag(help: "As JSON.") var json = false

  private static let most = 50

  func run(in world: World) throws -> Outcome {
    let store = try world.store()
    let calls = try store.calls(most: all ? .max : Self.most)
    if json {
      world.console.show(StyledText(try JSONText.of(calls.map(CallJSON.init))))
      return .done
    }
    if calls.isEmpty {
      world.console.show(Paragraph("No calls yet. evenkeel call starts one."))
      return .done
    }
    let table = CallsView.table(calls, now: world.clock.now.civil.date)
    let earlier = all ? 0 : try store.countOfCalls() - calls.count
    world.page(earlier > 0 ? [table, CallsView.earlier(earlier)] : [table])
    return .done
  }
}

extension CallJSON {
  init(_ outline: CallOutline) {
    self.init(
      call: outline.number, escalation: outline.escalation, account: outline.account, contact: outline.contact,
      playbook: outline.book, severity: outline.severity, isEnded: outline.isEnded,
      isDiscarded: outline.isDiscarded, step: outline.place,
      heat: outline.heat, beganAt: outline.beganAt, lastAt: outline.lastAt, nextWord: outline.nextWord)
  }
}
