import Calls
import Language
import LineEditing
import Storage

/// The account's history: what was talked about before, how angry they were, and what is owed.
enum BriefView {
  static func blocks(_ account: String, world: World, except: Int? = nil) throws -> [any Block] {
    let store = try world.store()
    let key = account.lowercased()
    let calls = try store.calls().filter { $0.account?.lowercased() == key && $0.number != except }
    let now = world.clock.now.civil.date
    if calls.isEmpty {
      guard except != nil else {
        throw Failure(.missing, "there is no call with that account", hint: "evenkeel calls lists what there is")
      }
      return [Paragraph(StyledText("No call with \(account) before this one.", .muted), indent: 2)]
    }
    let owed = OpeningView.owed(try store.promisesOwed(to: account, before: now), terms: world.terms)
    return try owed
      + calls.prefix(5).flatMap { outline in
        history(try store.replay(outline), outline, now: now, on: world.console.paper)
      }
  }

  private static func history(
    _ call: Call, _ outline: CallOutline, now: CivilDate, on paper: Paper
  ) -> [any Block] {
    let head = StyledText("call \(outline.number), \(WhenWords.day(outline.beganAt.civil.date, now: now))", .strong)
    let heat = Sparkline(values: call.state.readings.compactMap { $0?.heat }, most: 10)
    let tail = heat.values.isEmpty ? StyledText() : StyledText(", ", .strong) + heat.beside("heat", on: paper)
    let issues = call.state.issues.compactMap { $0 }.prefix(5)
    return [Paragraph(head + tail, indent: 2, hanging: 4)]
      + [LabelledList.bullets(issues.map(\.text), of: "Issue", indent: 4)]
  }
}
