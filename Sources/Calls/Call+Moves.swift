import Books
import Language

extension Call {
  func decideMove(_ intent: Intent) throws(Refusal) -> CallEvent {
    switch intent {
    case .goNext:
      guard let next = nextStep else {
        // At the end of a detour the call goes on where it was.
        if !state.returns.isEmpty { return leaveDetour() }
        throw .atTheEnd
      }
      return leave(to: next, manner: .next)
    case .goBack:
      guard let previous = previousStep else { throw .atTheStart }
      return .moved(to: previous.id, from: state.place, manner: .back, missing: [])
    case .skip(let why):
      guard let next = nextStep else { throw .atTheEnd }
      return .moved(to: next.id, from: state.place, manner: .skip(why: why), missing: [])
    case .go(let name): return try go(to: name)
    default: throw .atTheEnd
    }
  }

  private func go(to name: String) throws(Refusal) -> CallEvent {
    let wanted = name.lowercased()
    if detour != nil, let own = playbook.steps.first(where: { $0.id == wanted }) {
      guard playbook.agenda(for: situation).contains(own) else { throw .stepDoesNotApply(own.id) }
      return .moved(to: own.id, from: state.place, manner: .jump, missing: [])
    }
    let agenda = agenda
    if let number = Int(wanted), agenda.indices.contains(number - 1) { return jump(to: agenda[number - 1]) }
    let exact = book.steps.filter { $0.id == wanted || $0.prompt == wanted || $0.title.lowercased() == wanted }
    let starting = book.steps.filter { $0.id.hasPrefix(wanted) || $0.title.lowercased().hasPrefix(wanted) }
    guard let step = exact.first ?? (starting.count == 1 ? starting[0] : nil) else {
      let ids = agenda.map(\.id)
      throw .noSuchStep(near: Nearest.match(wanted, among: ids), steps: ids)
    }
    guard agenda.contains(where: { $0.id == step.id }) else { throw .stepDoesNotApply(step.id) }
    return jump(to: step)
  }

  private func jump(to step: Step) -> CallEvent {
    let agenda = agenda
    let here = agenda.firstIndex { $0.id == state.place } ?? 0
    let there = agenda.firstIndex { $0.id == step.id } ?? here
    guard there > here + 1 else {
      return there == here + 1
        ? leave(to: step, manner: .next) : .moved(to: step.id, from: state.place, manner: .jump, missing: [])
    }
    let passed = agenda[(here + 1)..<there].filter { !state.visited.contains($0.id) }
    return .moved(
      to: step.id, from: state.place, manner: .jump, missing: passed.map { "\($0.title) was passed over" })
  }

  private func leaveDetour() -> CallEvent {
    let missing = missingHere
    return !missing.isEmpty && !state.reminders.contains(state.place) ? .reminded(state.place) : .detourLeft
  }

  /// Leaves the step, once what it wants has been named.
  private func leave(to next: Step, manner: CallEvent.Manner) -> CallEvent {
    let missing = missingHere
    if !missing.isEmpty, !state.reminders.contains(state.place) { return .reminded(state.place) }
    return .moved(to: next.id, from: state.place, manner: manner, missing: missing)
  }

  /// What the present step still wants, in words for the record.
  package var missingHere: [String] {
    let needs = book.missing(in: step, for: situation).map { "\(step.title): \($0.missing)" }
    return needs + openQuestions.map { "\(step.title): \($0.question)" }
  }
}
