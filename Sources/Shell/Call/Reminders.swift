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
  /// What was looked at last, and what of it has an hour that is to come: few are, however long the call.
  private var actions: Series<Action?> = []
  private var todos: Series<Todo?> = []
  private var dated: [Reference: Reminder] = [:]

  init(since: Moment) {
    self.since = since
  }

  /// When the next one comes.
  func next(in call: Call) -> Moment? { waiting(in: call).map(\.at).min() }

  /// Those whose time has come.
  func take(from call: Call, now: Moment) -> [StyledText] {
    let due = waiting(in: call).filter { $0.at <= now }.sorted { ($0.at, $0.name) < ($1.at, $1.name) }
    said.formUnion(due.map(\.name))
    return due.map { StyledText($0.words, .caution) }
  }

  private func waiting(in call: Call) -> [Reminder] {
    look(at: call.state)
    let hold = call.state.heldUntil.map { until in
      Reminder(name: "hold \(until.seconds)", at: until, words: "The hold is over: go back to them now.")
    }
    return ([hold].compactMap(\.self) + dated.values).filter { !said.contains($0.name) && $0.at > since }
  }

  /// Ours and with an hour; what is due on a day can wait for the desk.
  private func look(at state: CallState) {
    dated = dated.filter { $0.key.number <= state.count(of: $0.key.kind) }
    for index in state.actions.changes(since: actions) {
      let action = state.actions[index]
      remember(Reference(.action, index + 1), action?.actor.side == .ours ? action?.due : nil, action?.text)
    }
    for index in state.todos.changes(since: todos) {
      remember(Reference(.todo, index + 1), state.todos[index]?.due, state.todos[index]?.text)
    }
    (actions, todos) = (state.actions, state.todos)
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
