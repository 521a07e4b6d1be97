import Calls
import Language
import LineEditing
import Storage

/// The account's history: what was talked about before, and what is owed.
enum BriefView {
  static func lines(_ account: String, world: World, except: Int? = nil) throws -> [StyledText] {
    let store = try world.store()
    let key = account.lowercased()
    let calls = try store.calls().filter { $0.account?.lowercased() == key && $0.number != except }
    let columns = world.console.columns
    let now = world.clock.now.civil.date
    if calls.isEmpty {
      guard except != nil else {
        throw Failure(.missing, "there is no call with that account", hint: "evenkeel calls lists what there is")
      }
      return [StyledText("  No call with \(account) before this one.", .muted)]
    }
    var lines = OpeningView.owed(
      try store.promisesOwed(to: account, before: now), terms: world.terms, columns: columns)
    for outline in calls.prefix(5) {
      let call = try store.replay(outline)
      let heat = call.state.readings.compactMap { $0.map { String($0.heat) } }.joined(separator: " ")
      let head =
        "call \(outline.number), \(WhenWords.day(outline.beganAt.civil.date, now: now))"
        + (heat.isEmpty ? "" : ", heat \(heat)")
      lines += Wrapping.lines(StyledText(head, .strong), columns: columns, indent: 2, hanging: 4)
      for issue in call.state.issues.compactMap({ $0 }).prefix(5) {
        lines += Wrapping.lines(StyledText("- \(issue.text)"), columns: columns, indent: 4, hanging: 6)
      }
    }
    return lines
  }
}
