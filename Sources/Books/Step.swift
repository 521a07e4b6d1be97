/// A part of a call with an aim and words to say.
package struct Step: Hashable, Sendable {
  /// What a step is for, by which a book is checked.
  package enum Part: String, CaseIterable, Hashable, Sendable {
    case prepare, acknowledge, listen, paraphrase, own, repair, remedy, plan, update
    case followUp = "follow-up"
    case close
  }

  /// A fact established in a step: offered on its card, or asked before the step is left.
  package struct Question: Hashable, Sendable {
    package let fact: String
    package let isAskedOnLeaving: Bool
    package let mark: SourceMark
  }

  /// What the step wants before it is left, and what to say when it is not there.
  package struct Need: Hashable, Sendable {
    package let condition: Condition
    package let missing: String
    package let rules: [Int]
    package let mark: SourceMark
  }

  package internal(set) var id: String
  package let title: String
  /// The word in the prompt.
  package internal(set) var prompt: String
  package let part: Part?
  package let when: Condition
  package let minutes: String
  package let aim: [Phrase]
  package let say: [Phrase]
  package let ask: [Phrase]
  package let avoid: [Phrase]
  package let questions: [Question]
  package let needs: [Need]
  /// The customer is talking: echo and nothing else.
  package let isQuiet: Bool
  /// The card drafts what to read back from what was captured.
  package let readsBack: Bool
  /// The card has every issue in one breath, for a newcomer.
  package let sumsUp: Bool
  /// They say what we should do better: their words are kept as that.
  package let asksFeedback: Bool
  package let rules: [Int]
  /// Where it stands, and in which file: a step may come from a shared one.
  package let mark: SourceMark
  package let source: BookSource

  /// The step under a name of its own in a call that has come here from another book; the prompt names the book.
  func entered(from book: String) -> Step {
    var step = self
    (step.id, step.prompt) = ("\(book)/\(id)", book)
    return step
  }

  /// Every rule that the step or a part of it names, in order, once each.
  package var allRules: [Int] {
    let all = rules + (aim + say + ask + avoid).flatMap(\.rules) + needs.flatMap(\.rules)
    return Array(Set(all)).sorted()
  }
}
