import Books
import Calls
import LineEditing

/// The card of a step: a title, words that can be said as they stand, and little else. Six lines at 80 columns.
enum CardView {
  static func lines(_ call: Call, columns: Int) -> [StyledText] {
    let step = call.step
    var lines = [title(call, columns: columns)]
    lines += words(call, columns: columns)
    for aim in call.spoken(step.aim).prefix(1) { lines += labelled("", StyledText(aim), columns: columns) }
    for avoid in call.spoken(step.avoid).prefix(1) {
      lines += labelled("avoid", StyledText(avoid, .caution), columns: columns)
    }
    lines += offered(call, columns: columns)
    return lines
  }

  private static func title(_ call: Call, columns: Int) -> StyledText {
    let position = call.position
    let left = "\(position.number)/\(position.of) \(call.step.title)"
    let gap = columns - DisplayWidth.of(left) - DisplayWidth.of(call.step.minutes)
    guard gap >= 2, !call.step.minutes.isEmpty else { return StyledText(left, .title) }
    return StyledText(left, .title) + StyledText(String(repeating: " ", count: gap))
      + StyledText(call.step.minutes, .muted)
  }

  /// What to say, ask or read, first.
  private static func words(_ call: Call, columns: Int) -> [StyledText] {
    let step = call.step
    if step.readsBack, call.isAllConfirmed {
      return labelled(
        "say", StyledText("\"Then I have it as you told it. Is there anything else?\"", .words), columns: columns)
    }
    if step.readsBack {
      return labelled(
        "read", StyledText("\"\(call.readBack(call.state.lastReadBack).text)\"", .words), columns: columns)
    }
    if let say = call.spoken(step.say).first {
      return labelled("say", StyledText("\"\(say)\"", .words), columns: columns)
    }
    let questions = call.spoken(step.ask).prefix(3).map { "\"\($0)\"" }
    return labelled("ask", StyledText(questions.joined(separator: "   "), .words), columns: columns)
  }

  /// Facts that are put on the card, while they are open.
  private static func offered(_ call: Call, columns: Int) -> [StyledText] {
    let open = call.step.questions.filter { !$0.isAskedOnLeaving && call.state.facts[$0.fact] == nil }
    return open.flatMap { question in
      labelled("fact", choices(of: question.fact, in: call, withQuestion: true), columns: columns)
    }
  }

  static func choices(of fact: String, in call: Call, withQuestion: Bool) -> StyledText {
    let picks = call.picks.filter { $0.fact.id == fact }
    let asked = call.fact(fact)
    let list = picks.map { "/\($0.digit) \($0.choice.label)" }.joined(separator: "   ")
    let question = withQuestion ? "\(asked?.question ?? fact)   " : ""
    return StyledText(question + (picks.isEmpty ? asked?.example ?? "" : list))
  }

  /// The facts to be answered before the step is left, each with its digits.
  static func questions(_ call: Call, columns: Int) -> [StyledText] {
    call.openQuestions.flatMap { fact in
      let both = choices(of: fact.id, in: call, withQuestion: true)
      if both.width + 2 <= columns { return Wrapping.lines(both, columns: columns, indent: 2, hanging: 2) }
      return Wrapping.lines(StyledText(fact.question), columns: columns, indent: 2, hanging: 2)
        + Wrapping.lines(choices(of: fact.id, in: call, withQuestion: false), columns: columns, indent: 2, hanging: 2)
    }
  }

  static func labelled(_ label: String, _ text: StyledText, columns: Int) -> [StyledText] {
    let hanging = columns < 50 || label.isEmpty ? 2 : 9
    let padded = label.isEmpty ? "" : label.padding(to: columns < 50 ? label.count + 1 : 7)
    return Wrapping.lines(StyledText(padded, .muted) + text, columns: columns, indent: 2, hanging: hanging)
  }
}

extension String {
  /// Filled up with blanks to a width in columns.
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - DisplayWidth.of(self)))
  }
}
