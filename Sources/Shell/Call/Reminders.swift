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
  /// What was looked at last. It is looked at again only when it has changed: this is asked at every prompt.
  private var actions: Series<Action?> = []
  private var todos: Series<Todo?> = []
  private var dated: [Reference: Reminder] = [:]
  /// Those of `dated` that are to come, the soonest first.
  private var pending: [Reminder] = []

  init(since: Moment) {
    self.since = since
  }

  /// When the next one comes.
  func next(in call: Call) -> Moment? {
    look(at: call.state)
    return [hold(in: call)?.at, pending.first?.at].compactMap(\.self).min()
  }

  /// Those whose time has come.
  func take(from call: Call, now: Moment) -> [StyledText] {
    look(at: call.state)
    let due = ([hold(in: call)].compactMap(\.self) + pending.prefix { $0.at <= now })
      .filter { $0.at <= now }.sorted { ($0.at, $0.name) < ($1.at, $1.name) }
    said.formUnion(due.map(\.name))
    pending.removeAll { said.contains($0.name) }
    return due.map { StyledText($0.words, .caution) }
  }

  private func hold(in call: Call) -> Reminder? {
    guard let until = call.state.heldUntil, until > since, !said.contains("hold \(until.seconds)") else { return nil }
    return Reminder(name: "hold \(until.seconds)", at: until, words: "The hold is over: go back to them now.")
  }

  /// Ours and with an hour; what is due on a day can wait for the desk.
  private func look(at state: CallState) {
    if state.actions == actions, state.todos == todos { return }
    for index in state.actions.changes(since: actions) {
      let action = state.actions[index]
      remember(
        Reference(.action, index + 1), action?.actor.side == .ours && action?.isOpen == true ? action?.due : nil,
        action?.text)
    }
    for index in state.todos.changes(since: todos) {
      let todo = state.todos[index]
      remember(Reference(.todo, index + 1), todo?.keptOn == nil ? todo?.due : nil, todo?.text)
    }
    (actions, todos) = (state.actions, state.todos)
    // What was taken back has no number any more.
    dated = dated.filter { $0.key.number <= state.count(of: $0.key.kind) }
    pending = dated.values.filter { $0.at > since && !said.contains($0.name) }
      .sorted { ($0.at, $0.name) < ($1.at, $1.name) }
  }

  private func remember(_ reference: Reference, _ due: Due?, _ text: String?) {
    guard let text, let due, due.time != nil, let at = Moment(iso: due.iso) else {
      dated[reference] = nil
      return
    }
    dated[reference] = Reminder(
      name: "\(reference) \(due.iso)", at: at, words: "\(reference) is due now: \(text.shortened(to: 60))")
  }
}
