import Books
import Language

extension Call {
  func decide(_ move: Intent.Move, outside: Outside) throws -> CallEvent {
    switch move {
    case .next:
      guard let next = nextStep else {
        // At the end of a detour the call goes on where it was.
        if !state.returns.isEmpty { return leavingDetour() }
        throw Refusal.atTheEnd
      }
      return leaving(to: next, manner: .next)
    case .back:
      guard let previous = previousStep else {
        // Before the first step of a detour is the place it was entered from.
        if !state.returns.isEmpty { return .detourLeft }
        throw Refusal.atTheStart
      }
      return .moved(to: previous.id, from: state.place, manner: .back)
    case .skip(let why):
      guard let next = nextStep else { throw Refusal.atTheEnd }
      return .moved(to: next.id, from: state.place, manner: .skip(why: why))
    case .to(let name): return try go(to: name)
    case .enterDetour(let name):
      let copy = try outside.detour(name)
      return .detourEntered(copy.book?.name ?? name, copy)
    case .leaveDetour:
      guard !state.returns.isEmpty else { throw Refusal.notInDetour }
      return .detourLeft
    }
  }

  private func go(to name: String) throws(Refusal) -> CallEvent {
    let wanted = name.lowercased()
    if detour != nil, let own = playbook.steps.first(where: { $0.id == wanted }) {
      guard playbook.agenda(for: situation).contains(own) else { throw .stepDoesNotApply(own.id) }
      return .moved(to: own.id, from: state.place, manner: .jump)
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
        ? leaving(to: step, manner: .next) : .moved(to: step.id, from: state.place, manner: .jump)
    }
    let passed = agenda[(here + 1)..<there].filter { !state.visited.contains($0.id) }
    return .moved(to: step.id, from: state.place, manner: .jump, open: passed.map { .passedOver(step: $0.id) })
  }

  private func leavingDetour() -> CallEvent {
    openHere.isEmpty || isReminded ? .detourLeft : .reminded(.leaving(step: state.place))
  }

  /// Leaves the step, once what it wants has been named.
  private func leaving(to next: Step, manner: CallEvent.Manner) -> CallEvent {
    let open = openHere
    if !open.isEmpty, !isReminded { return .reminded(.leaving(step: state.place)) }
    return .moved(to: next.id, from: state.place, manner: manner, open: open)
  }

  private var isReminded: Bool { state.reminders.contains(.leaving(step: state.place)) }

  /// What the present step still wants.
  package var openHere: [Open] {
    let needs = book.missing(in: step, for: situation).map { Open.need($0.condition.words, step: step.id) }
    return needs + openQuestions.map { .question(fact: $0.id, step: step.id) }
  }
}
