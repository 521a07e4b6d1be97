import Books
import Language

/// Open questions that anybody may ask a customer, and what they bring out.
package enum PlainQuestions {
  package static let all = [
    "What does this do to you?", "What has it been like for you?", "What does it mean for your team?",
    "How are your people coping?", "What worries you most?", "What is at stake for you?", "What do you need most?",
    "What do you need first?", "What would help you today?", "What has to happen by tomorrow?",
    "Who do you have to answer to for this?", "What will you tell your boss?", "What will your customers say?",
    "How did it come to this?", "What happened before that?", "What happened the last time?", "What was said to you?",
    "Who spoke to you, and how?", "How were you treated?", "What did you have to do because of it?",
    "What does it cost you?", "What made you choose us then?", "What would have to be different from now on?",
    "What does the other offer have that ours has not?", "What would you keep, whatever happens?",
    "What could have been done better on both sides?",
    "What changed at your end at the weekend?", "What would it mean for you to cancel with us?",
    "What did you do that evening?", "What else should I know?",
  ]

  /// The first that brings a fact out; nil where none does.
  static func opening(_ fact: Scenario.Hidden, _ finder: WordFinder) -> String? {
    all.first { finder.find(in: $0).contains { $0.meets(anyOf: fact.asked) } }
  }

  /// How one gets to hear a fact they hold back.
  package static func way(to fact: Scenario.Hidden, _ finder: WordFinder) -> String {
    let question = opening(fact, finder)
    let asking = fact.asked.isEmpty ? nil : question.map { "Ask: \"\($0)\"" } ?? "Ask openly about it"
    let occasion = fact.upon.map { "\(asking == nil ? "It comes" : "or it comes") \(words(for: $0))" }
    let needs = [
      fact.leastTrust > 0 ? "they trust you a little" : nil, fact.leastHeard > 0 ? "they feel heard" : nil,
    ].compactMap(\.self)
    let once = needs.isEmpty ? "" : ", once \(needs.joined(separator: " and "))"
    return [asking, occasion].compactMap(\.self).joined(separator: ", ") + once + "."
  }

  private static func words(for occasion: Scenario.Hidden.Occasion) -> String {
    switch occasion {
    case .acknowledged: "when you see what it means to them"
    case .owned: "when you own your part"
    case .waited: "when you leave them a silence"
    case .boundary: "when you set a limit"
    }
  }
}
