import Calls
import Language
import LineEditing
import Storage

/// What stands against a promise that was just made.
extension CallSession {
  /// Names it, while the customer is still there to hear another date. What cannot be looked up stops nobody.
  func showClashes(_ turn: Turn) {
    let zone = world.clock.zone
    guard !isRehearsed, let reference = promised(by: turn), let due = call.state.capture(of: reference)?.due,
      let others = try? others(on: due.onClock(of: zone).date)
    else { return }
    for clash in call.clashes(of: reference, with: others, in: zone, most: world.settings.promisesADay) {
      showEcho(StyledText(ClashView.words(clash, of: reference, in: call, terms: world.terms), .caution))
    }
  }

  private func promised(by turn: Turn) -> Reference? {
    switch turn.event {
    case .captured(let capture): Reference(capture.kind, call.state.count(of: capture.kind))
    case .edited(let reference, _, _), .rescheduled(let reference, _, _, _, _): reference
    default: nil
    }
  }

  /// What is promised on that day, and to this account, in other calls.
  private func others(on day: CivilDate) throws -> [OtherPromise] {
    let sources = Set(call.state.carried.values.map(\.source))
    return try world.store().promises(on: day, orTo: call.state.account).compactMap { item in
      // What this call has itself is not promised elsewhere.
      guard let due = item.due, let reference = item.reference, let name = item.name, item.call != writer.id,
        !sources.contains(CallReference(call: item.call, reference))
      else { return nil }
      return OtherPromise(
        name: name, account: item.account, side: item.kind == .theirs ? .theirs : .ours, owner: item.owner,
        text: item.text, due: due, isWord: item.kind == .nextWord)
    }
  }
}

/// A clash in one line.
enum ClashView {
  static func words(_ clash: Clash, of reference: Reference, in call: Call, terms: Terms) -> String {
    let today = terms.now.civil.date
    switch clash {
    case .sameThing(let other):
      let due = call.state.capture(of: reference)?.due
      let isOfThisCall = !other.name.contains(".")
      let cure =
        isOfThisCall && due != other.due
        ? "/drop \(reference), then /move \(other.name)" : "/drop \(reference) if it is the same"
      return
        "promised already: \(other.name) \(other.text.shortened(to: 50)), by \(other.due.words(now: today)). \(cure)"
    case .fullDay(let others):
      let who = others[0].owner ?? "you"
      let names = others.prefix(4).map(\.name).joined(separator: " ") + (others.count > 4 ? " ..." : "")
      let day = WhenWords.day(others[0].due.onClock(of: terms.zone).date, now: today)
      return
        "\(who.capitalizedFirst) \(who == "you" ? "have" : "has") \(others.count) things to do on \(day) already: \(names)"
    case .sameHour(let other):
      return
        "\(other.account ?? "Another customer") hears from you at that time as well: \(other.name), \(other.due.words(now: today))"
    }
  }
}
