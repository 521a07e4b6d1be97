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
    let next = scenario.wants.first(where: \.isNextWord).map { " \(promise($0, in: scenario))" } ?? ""
    switch question.kind {
    case .when:
      let want = scenario.musts.first { !$0.isNextWord && $0.isPossible }
      return want.map { promise($0, in: scenario) } ?? "I don't have a day yet.\(next)"
    case .why: return "I don't know yet why.\(next)"
    case .who: return "You have me for this, by name.\(next)"
    case .yesNo where asksForMe(question): return "Yes, that's me. You have me for this, by name.\(next)"
    case .yesNo, .what: return "I don't know that yet, and I won't guess.\(next)"
    }
  }

  /// "Are you responsible or aren't you?"
  private static func asksForMe(_ question: Scenario.Question) -> Bool {
    question.about.contains {
      if case .pattern(let pattern) = $0 { ["that's me", "i am"].contains(pattern.text) } else { false }
    }
  }
}
