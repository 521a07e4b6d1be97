import Books
import Language

/// Something that waits in the tray.
package struct TrayItem: Hashable, Sendable {
  package let open: Open
  /// The call should not end without it: it is named once before `/done` is taken.
  package let isPressing: Bool
}

extension Call {
  /// What was skipped, left or forgotten. It waits here until the end.
  package var tray: [TrayItem] {
    var tray: [TrayItem] = []
    func add(_ open: Open, pressing: Bool = false) {
      tray.append(TrayItem(open: open, isPressing: pressing))
    }
    let agenda = playbook.agenda(for: situation)
    // The step one stands on is being done.
    let here = state.returns.first ?? state.place
    for step in agenda where step.id != here && (!state.visited.contains(step.id) || state.skipped[step.id] != nil) {
      add(.notDone(step: step.id), pressing: state.skipped[step.id] == nil)
    }
    if state.account == nil { add(.accountUnknown, pressing: true) }
    unanswered(agenda).forEach { add($0) }
    let unread = state.unconfirmed
    if !unread.isEmpty, !isPreparation { add(.notConfirmed(unread), pressing: true) }
    let unconfirmed = unconfirmedFixes
    for (index, action) in state.actions.enumerated() {
      guard let action, action.isOpen else { continue }
      let reference = Reference(.action, index + 1)
      if action.due == nil { add(.noDate(reference), pressing: true) }
      if !action.isAgreed, !isPreparation { add(.notAgreed(reference), pressing: true) }
      if unconfirmed.contains(index + 1) {
        add(.question(fact: Call.dateFact(index + 1), step: action.origin.step), pressing: true)
      }
    }
    for (index, remedy) in state.remedies.enumerated() {
      guard let remedy else { continue }
      if remedy.state == .offered { add(.notAgreed(Reference(.remedy, index + 1)), pressing: true) }
      // Only thought of, it is nobody's business yet.
      if remedy.waitsForApproval { add(.notApproved(remedy: index + 1), pressing: remedy.state != .proposed) }
    }
    let questions = state.questions.indices.map { $0 + 1 }.filter { state.questions[number: $0]?.isOpen == true }
    if !questions.isEmpty { add(.notFoundOut(questions)) }
    if state.nextWord == nil, !isPreparation { add(.noNextWord, pressing: true) }
    return tray
  }

  /// What presses, each thing by itself.
  var pressing: Set<Open> { Set(tray.filter(\.isPressing).flatMap(\.open.each)) }

  /// Whether something presses that has not been named yet: then the call does not end at the first word.
  package var hasMoreToName: Bool {
    !pressing.isSubset(of: state.reminders.contains(.ending) ? state.namedAtTheEnd : [])
  }

  /// Whether what was open at some moment still is.
  package func isStill(_ open: Open) -> Bool {
    switch open {
    case .need(let condition, let step):
      stepRead(step).map { book.missing(in: $0, for: situation).contains { $0.condition.words == condition } } ?? true
    case .question(let fact, _): state.facts[fact] == nil
    case .passedOver(let step), .notDone(let step):
      !state.visited.contains(step) || state.skipped[step] != nil
    case .accountUnknown: state.account == nil
    case .notConfirmed, .noDate, .notAgreed, .notApproved, .notFoundOut, .noNextWord: tray.contains { $0.open == open }
    case .asWritten: true
    }
  }

  /// The facts that the agenda's steps ask for and nobody has answered, in the order of the book.
  private func unanswered(_ agenda: [Step]) -> [Open] {
    var steps: [String: String] = [:]
    for step in agenda {
      for question in step.questions where question.isAskedOnLeaving {
        steps[question.fact] = steps[question.fact] ?? step.id
      }
    }
    return playbook.facts.compactMap { fact in
      guard state.facts[fact.id] == nil else { return nil }
      return steps[fact.id].map { .question(fact: fact.id, step: $0) }
    }
  }
}
