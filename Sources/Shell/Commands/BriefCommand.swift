import ArgumentParser
import Calls
import LineEditing
import Reports
import Storage
import Surroundings

/// `evenkeel brief`: an account's history before you dial.
struct BriefCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief", abstract: "An account's history, before you dial.")
  static let group = DeskHelp.Group.customer
  static let argument = DeskArgument.account

  @Argument(help: "The customer's company.") var account: [String]

  func run(in world: World) throws -> Outcome {
    let meant = try world.account(meant: account.joined(separator: " "))
    world.page(try world.brief(meant) ?? BriefView.none(meant))
    return .done
  }
}

extension World {
  /// What is known of an account from its last five calls; nil where there is none but `this`.
  func brief(_ account: String, besides this: Int? = nil) throws -> [any Block]? {
    let store = try store()
    let calls = try store.calls(of: account, most: 6).filter { $0.number != this }.prefix(5)
    guard !calls.isEmpty else { return nil }
    let open = try store.openEscalations(of: account).map { outline in
      let carried = try store.carryOver(of: outline.id).carried
      let escalation = try store.state(of: outline.id)
      return AccountBrief.Open(
        number: outline.number, stage: outline.stage, owner: escalation.owner, severity: carried?.severity,
        since: outline.openedAt, items: carried?.items ?? [])
    }
    let brief = AccountBrief(try calls.map { ($0.number, try store.replay($0)) }, open: open)
    return BriefView.blocks(
      brief, owed: try store.promisesOwed(to: account, before: clock.now.civil.date, clock.now.civil.time),
      tally: try store.tally(of: account, today: clock.now.civil.date), terms: terms, on: console.paper)
  }
}
