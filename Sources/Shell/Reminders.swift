import Calls
import Language
import LineEditing

/// What the clock brings up while a call is on: a hold that has gone on long enough, something of ours that is due now.
/// Each is said once in a sitting.
final class Reminders {
  private struct Reminder {
    let name: String
    let at: Moment
    let words: String
  }

  private let since: Moment
  private var said: Set<String> = []

  init(since: Moment) {
    self.since = since
  }

  /// When the next one comes.
  func next(in call: Call) -> Moment? { waiting(in: call).map(\.at).min() }

  /// Those whose time has come.
  func take(from call: Call, now: Moment) -> [StyledText] {
    let due = waiting(in: call).filter { $0.at <= now }.sorted { $0.at < $1.at }
    said.formUnion(due.map(\.name))
    return due.map { StyledText($0.words, .caution) }
  }

  private func waiting(in call: Call) -> [Reminder] {
    (holds(in: call) + actions(in: call)).filter { !said.contains($0.name) && $0.at > since }
  }

  private func holds(in call: Call) -> [Reminder] {
    guard let until = call.state.heldUntil else { return [] }
    return [Reminder(name: "hold \(until.seconds)", at: until, words: "The hold is over: go back to them now.")]
  }

  /// Ours and with an hour; what is due on a day can wait for the desk.
  private func actions(in call: Call) -> [Reminder] {
    let actions = call.state.actions.enumerated().compactMap { index, action -> (String, Due?, String)? in
      guard let action, action.actor.side == .ours else { return nil }
      return ("a\(index + 1)", action.due, action.text)
    }
    let todos = call.state.todos.enumerated().compactMap { index, todo in
      todo.map { ("t\(index + 1)", $0.due, $0.text) }
    }
    return (actions + todos).compactMap { reference, due, text in
      guard let due, due.time != nil, let at = Moment(iso: due.iso) else { return nil }
      return Reminder(
        name: "\(reference) \(due.iso)", at: at, words: "\(reference) is due now: \(text.shortened(to: 60))")
    }
  }
}
