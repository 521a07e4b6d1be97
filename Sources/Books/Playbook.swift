/// A book of steps: a function from a situation to an agenda. No control flow is stored.
package struct Playbook: Hashable, Sendable {
  package enum Form: String, Hashable, Sendable {
    case call
    /// Entered in mid-call; returns to where it was entered.
    case detour
    /// Read before one dials.
    case preparation
    /// Steps for other books to include; a call is never led by them alone.
    case shared
    /// A sheet to print for somebody, each step a part of it: words to say, and lines to fill in.
    case page
  }

  package let name: String
  package let title: String
  package let version: Int
  package let about: String
  package let form: Form
  package let facts: [Fact]
  package internal(set) var steps: [Step]
  /// When they hear from us if nothing else is said, as a date phrase, by severity.
  package let nextWords: [Int: String]
  let nextWordMarks: [Int: SourceMark]
  /// The letters that follow from it: the first whose condition holds is written.
  let letters: [LetterChoice]
  /// What holds for the facts nobody answered yet.
  package let held: [String: String]
  /// The file's text, of which a call keeps its own copy. The shared steps it includes stand behind it.
  package let text: String
  package let source: BookSource

  /// The book as a detour of a call: its steps bear its name, so that no call's own step is meant by them.
  package var asDetour: Playbook {
    var detour = self
    detour.steps = steps.map { $0.entered(from: name) }
    return detour
  }

  /// A letter by its name, and when it is the one to write.
  struct LetterChoice: Hashable, Sendable {
    let name: String
    let when: Condition
  }

  /// The name of the letter to write; nil where the book has none of its own.
  package func letter(for situation: Situation) -> String? {
    letters.first { $0.when.holds(in: situation, held: held) }?.name
  }

  package func fact(_ id: String) -> Fact? {
    facts.first { $0.id == id }
  }

  package func step(_ id: String) -> Step? {
    steps.first { $0.id == id }
  }

  /// The steps that apply, in order. Never empty: a book whose every step is ruled out still has its first.
  package func agenda(for situation: Situation) -> [Step] {
    let applying = steps.filter { $0.when.holds(in: situation, held: held) }
    return applying.isEmpty ? Array(steps.prefix(1)) : applying
  }

  /// Whether this step applies. Most steps apply always, and then nobody asks what the situation is.
  package func has(_ step: String, for situation: @autoclosure () -> Situation) -> Bool {
    steps.contains { $0.id == step && ($0.when == .always || $0.when.holds(in: situation(), held: held)) }
  }

  /// The step after this one: one that came up behind it and was not done first. Nil at the end.
  package static func next(after place: String, in agenda: [Step], done: (String) -> Bool) -> Step? {
    guard let here = agenda.firstIndex(where: { $0.id == place }) else { return agenda.last }
    return agenda[..<here].first { !done($0.id) } ?? (here + 1 < agenda.count ? agenda[here + 1] : nil)
  }

  /// Whether it leads to the moment in which what we need from them is said (rule 38, X3).
  package var hasRoomForTheirPart: Bool { steps.contains { $0.say.contains { $0.rules.contains(38) } } }

  package func applies(_ phrase: Phrase, in situation: Situation) -> Bool {
    phrase.when.holds(in: situation, held: held)
  }

  package func missing(in step: Step, for situation: Situation) -> [Step.Need] {
    step.needs.filter { !$0.condition.holds(in: situation, held: held) }
  }
}
