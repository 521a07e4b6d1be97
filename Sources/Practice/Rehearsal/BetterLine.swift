import Books
import Language

/// Lines that serve, made of what they told, the brief and the day that can be kept.
package enum BetterLine {
  /// "You'll have the first four thousand on Thursday at noon."
  package static func promise(_ want: Scenario.Want, in scenario: Scenario) -> String {
    let at = want.can > scenario.now ? want.can : want.by
    let day = SpokenDate.words(at.date, at.time, now: scenario.now)
    return want.isNextWord
      ? "You'll hear from me \(day), whatever the news." : "You'll have \(PersonTurn.said(want.matter)) \(day)."
  }

  /// An answer to what they asked, honest where nothing is known.
  package static func answer(_ question: Scenario.Question, in scenario: Scenario) -> String {
    let answer = answers(question, in: scenario)[0]
    guard day(for: question, in: scenario) == nil, let next = scenario.wants.first(where: \.isNextWord) else {
      return answer
    }
    return "\(answer) \(promise(next, in: scenario))"
  }

  /// The same in more than one way and without the next word: whoever has said it to one question says it otherwise to another.
  static func answers(_ question: Scenario.Question, in scenario: Scenario) -> [String] {
    switch question.kind {
    case .when: return [day(for: question, in: scenario) ?? "I don't have a day yet."]
    case .why: return ["I don't know yet why.", "The reason I can't tell you today. I'd be guessing."]
    case .who: return ["You have me for this, by name."]
    case .yesNo where asksForMe(question): return ["Yes, that's me. You have me for this, by name."]
    case .yesNo, .what:
      return [
        "I don't know that yet, and I won't guess.", "I can't tell you that today, and I'd rather say so than guess.",
        "That one I can't answer yet. I'll find out.",
      ]
    }
  }

  /// Asked for a day, the first that they need and that can be kept.
  private static func day(for question: Scenario.Question, in scenario: Scenario) -> String? {
    guard question.kind == .when else { return nil }
    return scenario.musts.first { !$0.isNextWord && $0.isPossible }.map { promise($0, in: scenario) }
  }

  /// "Are you responsible or aren't you?"
  private static func asksForMe(_ question: Scenario.Question) -> Bool {
    question.about.contains {
      if case .pattern(let pattern) = $0 { ["that's me", "i am"].contains(pattern.text) } else { false }
    }
  }
}
