import Books
import Calls
import LineEditing

/// The card of a step: a title, words that can be said as they stand, and little else. Six lines at 80 columns.
enum CardView {
  static func blocks(_ call: Call) -> [any Block] {
    [Card(heading: heading(call), rows: rows(call))] + offered(call)
  }

  private static func heading(_ call: Call) -> Heading {
    let (position, title) = (call.position, call.step.title)
    return Heading(position.shown(title), spoken: position.spoken(title), remark: call.step.minutes)
  }

  private static func rows(_ call: Call) -> [LabelledList.Row] {
    let aim = call.spoken(call.step.aim).prefix(1).map { LabelledList.Row("", StyledText($0)) }
    let avoid = call.spoken(call.step.avoid).prefix(1).map { LabelledList.Row("avoid", StyledText($0, .caution)) }
    return [words(call)] + aim + avoid
  }

  /// What to say, ask or read, first.
  private static func words(_ call: Call) -> LabelledList.Row {
    let step = call.step
    if step.readsBack, call.isAllConfirmed {
      return row("say", "Then I have it as you told it. Is there anything else?")
    }
    if step.readsBack { return row("read", call.readBack(call.state.lastReadBack).text) }
    if step.sumsUp, let words = call.summingUp.text { return row("read", words) }
    let isSaid = !call.spoken(step.say).isEmpty
    return LabelledList.Row(isSaid ? "say" : "ask", parts: words(on: call).map { StyledText("\"\($0)\"", .words) })
  }

  /// The words of the step that its card has: the first to be said, else the first to be asked; none where it reads back.
  static func words(on call: Call) -> [String] {
    let step = call.step
    if step.readsBack || (step.sumsUp && call.summingUp.text != nil) { return [] }
    let say = call.spoken(step.say).prefix(1)
    return Array(say.isEmpty ? call.spoken(step.ask).prefix(3) : say)
  }

  private static func row(_ label: String, _ words: String) -> LabelledList.Row {
    LabelledList.Row(label, StyledText("\"\(words)\"", .words))
  }

  /// Words to say, as they stand on a card.
  static func say(_ words: String) -> LabelledList { Card.body([row("say", words)]) }

  /// Facts that are put on the card, while they are open.
  private static func offered(_ call: Call) -> [any Block] {
    choices(of: call.questionsOnCard, in: call, label: "fact")
  }

  /// Questions that are shown together, each with its digits.
  static func questions(_ facts: [Fact], in call: Call) -> [any Block] {
    var blocks = choices(of: facts, in: call)
    if !blocks.isEmpty { blocks[blocks.count - 1].tellsHow = true }
    return blocks
  }

  private static func choices(of facts: [Fact], in call: Call, label: String = "") -> [Choices] {
    let picks = call.picks(among: facts)
    return facts.map { fact in
      Choices(
        question: fact.question,
        choices: picks.filter { $0.fact.id == fact.id }.map { Choices.Choice(digit: $0.digit, label: $0.choice.label) },
        example: facts.example(of: fact), label: label)
    }
  }
}
