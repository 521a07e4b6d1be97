/// How many lines of 80 columns the card of a step takes, measured once for each of its texts.
struct CardSize {
  /// Room for a card on a screen.
  static let most = 6
  /// What is left for every issue in one breath, where nothing else is on the card.
  private static let summingUp = 5

  private struct Line {
    let when: Condition
    let text: String
    let lines: Int
  }

  private let step: Step
  private let held: [String: String]
  private let say: [Line]
  private let ask: [Line]
  private let aim: [Line]
  private let avoid: [Line]
  /// The facts offered on the card, and the lines each takes.
  private let offered: [(fact: String, lines: Int)]

  /// - Parameter values: as long as real ones get.
  init(of step: Step, in book: Playbook, values: [Phrase.Slot: String]) {
    func lines(_ phrases: [Phrase], width: Int, isQuoted: Bool) -> [Line] {
      phrases.compactMap { phrase in
        phrase.filled(values).map { text in
          let text = isQuoted ? "\"\(text)\"" : text
          return Line(when: phrase.when, text: text, lines: CardSize.lines(text, width: width))
        }
      }
    }
    (self.step, held) = (step, book.held)
    say = lines(step.say, width: 71, isQuoted: true)
    ask = lines(step.ask, width: 71, isQuoted: true)
    aim = lines(step.aim, width: 78, isQuoted: false)
    avoid = lines(step.avoid, width: 71, isQuoted: false)
    let facts = step.questions.filter { !$0.isAskedOnLeaving }.compactMap { book.fact($0.fact) }
    offered = facts.map { fact in
      let choices = fact.choices.enumerated().map { "/\($0 + 1) \($1.label)" }.joined(separator: "   ")
      return (
        fact.id, CardSize.lines("\(fact.question)   \(choices.isEmpty ? facts.example(of: fact) : choices)", width: 71)
      )
    }
  }

  /// Everything that decides what is on the card.
  var conditions: [Condition] {
    [step.when] + (say + ask + aim + avoid).map(\.when) + offered.map { .answered($0.fact) }
  }

  /// The lines in one situation, the title among them.
  func lines(in situation: Situation) -> Int {
    func first(_ lines: [Line]) -> Line? { lines.first { $0.when.holds(in: situation, held: held) } }
    var total = 1
    if step.sumsUp {
      total += CardSize.summingUp
    } else if !step.readsBack {
      // A reading back fits itself to the card.
      if let opening = first(say) {
        total += opening.lines
      } else {
        let asked = ask.filter { $0.when.holds(in: situation, held: held) }.prefix(3)
        total += CardSize.lines(asked.map(\.text).joined(separator: "   "), width: 71)
      }
    }
    total += (first(aim)?.lines ?? 0) + (first(avoid)?.lines ?? 0)
    return offered.reduce(total) { $0 + (situation.facts[$1.fact] == nil ? $1.lines : 0) }
  }

  /// Lines of a text that is broken between words.
  static func lines(_ text: String, width: Int) -> Int {
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
