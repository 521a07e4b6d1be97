import ArgumentParser
import Calls
import Language
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
  /// So many issues are looked through for one that is like those of now, and so many escalations are read for how it went.
  private static let (mostIssues, mostBefore) = (1000, 3)

  /// What the account had of the like in escalations that are closed.
  private func before(_ open: [AccountBrief.Open], of account: String) throws -> [AccountBrief.Before] {
    let issues = open.flatMap { $0.items(.issue).filter(\.isOpen).map(\.capture.text) }
    if issues.isEmpty { return [] }
    let store = try store()
    let alike = try store.issuesOfClosed(of: account, most: World.mostIssues).filter { written in
      issues.contains { SameMatter.isLike($0, written.text) }
    }
    var escalations: [(id: String, number: Int)] = []
    for issue in alike where !escalations.contains(where: { $0.id == issue.escalation }) {
      escalations.append((issue.escalation, issue.number))
    }
    return try escalations.prefix(World.mostBefore).flatMap { id, number in
      let items = try store.carryOver(of: id).carried?.items ?? []
      return items.filter { item in
        item.source.reference.kind == .issue && issues.contains { SameMatter.isLike($0, item.capture.text) }
      }.map { AccountBrief.Before(number: number, $0) }
    }
  }

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
    let brief = AccountBrief(
      try calls.map { ($0.number, try store.replay($0)) }, open: open, before: try before(open, of: account))
    return BriefView.blocks(
      brief, owed: try store.promisesOwed(to: account, before: clock.now.civil.date, clock.now.civil.time),
      tally: try store.tally(of: account, today: clock.now.civil.date), terms: terms, on: console.paper)
  }
}
