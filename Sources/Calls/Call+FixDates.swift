import Books
import Language

/// A date for the fix itself is promised only once the one who does it has confirmed it (X15). It is asked when the customer
/// agrees, once for each action, and the answer stays with the action.
extension Call {
  /// The fact that holds the answer for an action.
  static func dateFact(_ action: Int) -> String { "a\(action)_date" }

  private static func dateQuestion(_ action: Int) -> Fact {
    Fact(
      id: dateFact(action), question: "a\(action) names a day for the fix. Has the one who does it confirmed that day?",
      choices: [
        ("yes", "yes", "It stands in the letter"),
        ("no", "not yet", "The letter gives no date for it. Tell them when they hear from you instead"),
      ], rules: [16, 47])
  }

  /// The question with this id, where it is one about the date of an action there is.
  func dateQuestion(_ id: String) -> Fact? {
    guard id.hasPrefix("a"), id.hasSuffix("_date"), let number = Int(id.dropFirst().dropLast(5)), number > 0,
      id == Call.dateFact(number), state.actions[number: number] != nil
    else { return nil }
    return Call.dateQuestion(number)
  }

  /// What is to be asked of the actions agreed so far.
  var dateQuestions: [Fact] { unconfirmedFixes.map(Call.dateQuestion) }

  /// Actions of ours that are agreed, bear a date and are the fix itself, without anybody having said that the date holds.
  package var unconfirmedFixes: [Int] {
    // Few of many are: the others are not even copied.
    state.actions.places { $0?.isMending == true }.map { $0 + 1 }
      .filter { isFixWithDate($0) && fixIsConfirmed($0) == nil }
  }

  /// Whether this date may be told to the customer.
  package func mayTellDate(of action: Int) -> Bool { !isFixWithDate(action) || fixIsConfirmed(action) == true }

  private func isFixWithDate(_ number: Int) -> Bool {
    guard let action = state.actions[number: number], action.isAgreed, action.isOpen, action.due != nil else {
      return false
    }
    return action.actor.side == .ours && action.isMending
  }

  /// Nil while nobody has answered. A book that asks the same of the fix as a whole has asked it for all of them.
  private func fixIsConfirmed(_ number: Int) -> Bool? {
    let answer = state.facts[Call.dateFact(number)] ?? state.facts[KnownFact.dateConfirmed]
    return answer.map { $0 == KnownFact.yes }
  }
}

extension CarryOver.Item {
  /// The date it has, where letters told it: that of a fix only once somebody had confirmed it.
  var toldDue: Due? {
    guard mark == .agreed else { return nil }
    if case .action(let actor, let text, _) = capture, actor.side == .ours, Mending.isIn(text) {
      return dateConfirmed == KnownFact.yes ? capture.due : nil
    }
    return capture.due
  }
}
