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

  static let optionValues: [String: DeskArgument] = ["--account": .account, "--playbook": .book([.calls])]
  static let carriesWords = true

  @Option(help: "Those with this account.") var account: String?
  @Flag(help: "Those that were left open.") var open = false
  @Option(help: "Those that follow this book.") var playbook: String?
  @Option(help: "Those since that day.") var since: String?
  @Option(help: "Those until that day.") var until: String?
  @Flag(help: "Every one, and not the last 50.") var all = false
  @Flag(help: "As JSON.") var json = false

  private static let most = 50

  func run(in world: World) throws -> Outcome {
    let store = try world.store()
    let filter = try filter(in: world)
    let calls = try store.calls(filter, most: all ? .max : Self.most + (filter.isNarrow ? 1 : 0))
    if json {
      world.console.show(StyledText(try JSONText.of(calls.prefix(all ? .max : Self.most).map(CallJSON.init))))
      return .done
    }
    if calls.isEmpty {
      world.console.show(Paragraph(filter.isNarrow ? "No such call." : "No calls yet. evenkeel call starts one."))
      return .done
    }
    let shown = all ? calls : Array(calls.prefix(Self.most))
    let table = CallsView.table(shown, now: world.clock.now.civil.date)
    if filter.isNarrow {
      world.page([table] + (calls.count > shown.count ? [CallsView.more] : []))
      return .done
    }
    let earlier = all ? 0 : try store.countOfCalls() - calls.count
    world.page(earlier > 0 ? [table, CallsView.earlier(earlier)] : [table])
    return .done
  }

  private func filter(in world: World) throws -> Store.CallFilter {
    var filter = Store.CallFilter()
    filter.account = try account.map { try world.account(meant: $0) }
    filter.isOpen = open
    filter.book = try playbook.map { try world.shelf.book(named: $0).book.name }
    filter.since = try since.map { try world.day($0, option: "--since") }
    filter.until = try until.map { try world.day($0, option: "--until") }
    return filter
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
