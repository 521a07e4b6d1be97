/// The card of a step in one situation: which of its texts are on it, and how many lines they take.
package struct Card: Hashable, Sendable {
  /// Room for a card on a screen of 80 columns.
  package static let mostLines = 6

  /// What opens it: one phrase to say, or up to three questions.
  package let opening: [Phrase]
  package let isAsking: Bool
  package let aim: Phrase?
  package let avoid: Phrase?
  /// The facts that are offered on it.
  package let offered: [String]

  package init(of step: Step, in situation: Situation, book: Playbook, values: [Phrase.Slot: String]) {
    func spoken(_ phrases: [Phrase]) -> [Phrase] {
      phrases.filter { book.applies($0, in: situation) && $0.filled(values) != nil }
    }
    let say = spoken(step.say)
    isAsking = say.isEmpty
    opening = say.isEmpty ? Array(spoken(step.ask).prefix(3)) : Array(say.prefix(1))
    aim = spoken(step.aim).first
    avoid = spoken(step.avoid).first
    offered = step.questions.filter { !$0.isAskedOnLeaving && situation.facts[$0.fact] == nil }.map(\.fact)
  }

  /// The lines it takes at 80 columns, its title among them.
  func lines(of step: Step, book: Playbook, values: [Phrase.Slot: String]) -> Int {
    func words(_ phrase: Phrase) -> String { phrase.filled(values) ?? "" }
    var lines = 1
    // A reading back fits itself to the card.
    if !step.readsBack {
      lines += Card.count(opening.map { "\"\(words($0))\"" }.joined(separator: "   "), width: 71)
    }
    if let aim { lines += Card.count(words(aim), width: 78) }
    if let avoid { lines += Card.count(words(avoid), width: 71) }
    for fact in offered.compactMap(book.fact) {
      let choices = fact.choices.enumerated().map { "/\($0 + 1) \($1.label)" }.joined(separator: "   ")
      lines += Card.count("\(fact.question)   \(choices.isEmpty ? fact.example : choices)", width: 71)
    }
    return lines
  }

  /// Lines of a text that is broken between words.
  private static func count(_ text: String, width: Int) -> Int {
    var (lines, used) = (1, 0)
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if used > 0, used + 1 + word.count > width {
        lines += 1
        used = word.count
      } else {
        used += (used > 0 ? 1 : 0) + word.count
      }
    }
    return lines
  }
}
