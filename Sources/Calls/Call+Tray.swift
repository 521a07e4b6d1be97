import Books
import Language

/// Something still open, with the command that mends it.
package struct TrayItem: Hashable, Sendable {
  package let text: String
  /// What to type.
  package let cure: String
  /// The call should not end without it: it is named once before `/done` is taken.
  package let isPressing: Bool
}

extension Call {
  /// What was skipped, left or forgotten. It waits here until the end.
  package var tray: [TrayItem] {
    var tray: [TrayItem] = []
    func add(_ text: String, _ cure: String, pressing: Bool = false) {
      tray.append(TrayItem(text: text, cure: cure, isPressing: pressing))
    }
    let agenda = playbook.agenda(for: situation)
    for step in agenda where !state.visited.contains(step.id) || state.skipped[step.id] != nil {
      add("\(step.title) was not done", "/go \(step.id)", pressing: state.skipped[step.id] == nil)
    }
    if state.account == nil { add("the account is not known", "/account NAME", pressing: true) }
    for fact in unanswered(agenda) { add(fact.question, answering(fact)) }
    let unread = state.issues.indices.filter { state.issues[$0]?.isConfirmed == false }.map { "i\($0 + 1)" }
    if !unread.isEmpty { add("not confirmed by them: \(unread.joined(separator: " "))", "/ok, /fix", pressing: true) }
    for (index, action) in state.actions.enumerated() {
      guard let action else { continue }
      if action.due == nil { add("a\(index + 1) has no date yet", "/edit a\(index + 1) Friday noon") }
      if !action.isAgreed { add("a\(index + 1) is not agreed", "/agree a\(index + 1)") }
    }
    for (index, remedy) in state.remedies.enumerated() where remedy?.waitsForApproval == true {
      add("r\(index + 1) waits for approval", "/approved r\(index + 1) NAME")
    }
    let questions = state.questions.indices.filter { state.questions[$0] != nil }.map { "?\($0 + 1)" }
    if !questions.isEmpty { add("to find out: \(questions.joined(separator: " "))", "/drop ?1 when it is known") }
    if state.nextWord == nil {
      add("they do not know when they hear from us again", "@tomorrow 4pm call", pressing: true)
    }
    return tray
  }

  /// "/fact fault unknown, ours ..."
  private func answering(_ fact: Fact) -> String {
    fact.choices.isEmpty ? fact.example : "/fact \(fact.id) \(fact.choices.map(\.id).joined(separator: ", "))"
  }

  private func unanswered(_ agenda: [Step]) -> [Fact] {
    let asked = Set(agenda.flatMap(\.questions).filter(\.isAskedOnLeaving).map(\.fact))
    return playbook.facts.filter { asked.contains($0.id) && state.facts[$0.id] == nil }
  }
}
