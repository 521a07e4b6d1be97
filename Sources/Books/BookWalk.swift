import Language

/// Goes through a book as callers might, and counts what is met: each step, each phrase, each ending.
package struct BookWalk: Sendable {
  package struct Tally: Hashable, Sendable {
    package var walks = 0
    /// How often each step was stood in, and each phrase could be said there, in the order of the book.
    package var steps: [String: Int] = [:]
    package var phrases: [PhraseID: Int] = [:]
    /// Walks that ended with the next word named. The rest went on without it.
    package var withNextWord = 0
  }

  /// A phrase by its place: the step it is in, or the fact whose answer it follows, and where it stands there.
  package struct PhraseID: Hashable, Sendable {
    package let owner: String
    package let index: Int
  }

  /// More paths than this are not counted through.
  package static let mostPaths = 20_000

  private let book: Playbook
  private let values: [Phrase.Slot: String]

  package init(_ book: Playbook) {
    self.book = book
    var values: [Phrase.Slot: String] = [
      .contact: "Dana", .account: "Northwind Traders", .me: "Alex", .nextWord: "on Friday 27 at 16:00",
    ]
    for fact in book.facts { values[.fact(fact.id)] = "40" }
    self.values = values
  }

  // MARK: - Every path

  /// Every path of answers given where they are asked, each also left open; nil when there are too many.
  ///
  /// What was written down is taken to grow as the steps ask for it; heat and severity do not change on these paths.
  package func everyPath() -> Tally? {
    var tally = Tally()
    guard let first = book.agenda(for: Situation()).first,
      follow(Walker(place: first.id), &tally)
    else { return nil }
    return tally
  }

  private struct Walker {
    var place: String
    var visited: Set<String> = []
    var situation = Situation()
  }

  /// False once there are too many paths.
  private func follow(_ walker: Walker, _ tally: inout Tally) -> Bool {
    guard let step = book.step(walker.place) else { return true }
    let open = step.questions.compactMap { book.fact($0.fact) }.filter { walker.situation.facts[$0.id] == nil }
    return answer(open[...], walker, at: step, &tally)
  }

  private func answer(_ open: ArraySlice<Fact>, _ walker: Walker, at step: Step, _ tally: inout Tally) -> Bool {
    guard let fact = open.first else { return leave(step, walker, &tally) }
    for value in [nil] + BookWalk.answers(to: fact) {
      var walker = walker
      if let value {
        walker.situation.answer(fact, value)
        meet(fact, value, walker.situation, &tally)
      } else {
        walker.situation.facts[fact.id] = nil
      }
      guard answer(open.dropFirst(), walker, at: step, &tally) else { return false }
    }
    return true
  }

  private func leave(_ step: Step, _ walker: Walker, _ tally: inout Tally) -> Bool {
    var walker = walker
    meet(step, walker.situation, &tally)
    fulfil(step, &walker.situation)
    meet(step, walker.situation, &tally)
    walker.visited.insert(step.id)
    let agenda = book.agenda(for: walker.situation)
    guard let next = Playbook.next(after: step.id, in: agenda, done: { walker.visited.contains($0) }) else {
      return end(walker.situation, &tally)
    }
    guard !walker.visited.contains(next.id) else { return end(walker.situation, &tally) }
    walker.place = next.id
    return follow(walker, &tally)
  }

  private func end(_ situation: Situation, _ tally: inout Tally) -> Bool {
    tally.walks += 1
    if situation.marks.contains(.nextWordSet) { tally.withNextWord += 1 }
    return tally.walks <= BookWalk.mostPaths
  }

  /// What the step needs is there when it is left.
  private func fulfil(_ step: Step, _ situation: inout Situation) {
    for leaf in step.needs.flatMap(\.condition.leaves) {
      switch leaf {
      case .mark(let mark): situation.marks.insert(mark)
      case .fact(let fact, let values): if let value = values.first { situation.facts[fact] = value }
      case .answered(let fact):
        if situation.facts[fact] == nil {
          situation.facts[fact] = book.fact(fact).flatMap { BookWalk.answers(to: $0).first } ?? nil
        }
      case .always, .above, .below, .severity, .not, .any, .all: break
      }
    }
  }

  // MARK: - At random

  /// Walks by a seed: answers, anger, severity and what is written down as chance has it, answers changed late, steps
  /// gone back to and left out.
  /// - Parameter isStopped: asked before each walk; true ends it with what has been met so far.
  package func atRandom(walks: Int, seed: UInt64, isStopped: () -> Bool = { false }) -> Tally {
    var tally = Tally()
    var random = SeededRandom(seed: seed)
    for _ in 0..<walks {
      if isStopped() { break }
      walk(&tally, &random)
    }
    return tally
  }

  private func walk(_ tally: inout Tally, _ random: inout SeededRandom) {
    var walker = Walker(place: book.agenda(for: Situation()).first?.id ?? "")
    let mostMoves = 4 * book.steps.count + 20
    for _ in 0..<mostMoves {
      guard let step = book.step(walker.place) else { break }
      stir(&walker.situation, &random)
      for question in step.questions where Int.random(in: 0..<4, using: &random) > 0 {
        answer(question.fact, &walker.situation, &tally, &random)
      }
      if let fact = book.facts.randomElement(using: &random), Int.random(in: 0..<6, using: &random) == 0 {
        answer(fact.id, &walker.situation, &tally, &random)
      }
      let agenda = book.agenda(for: walker.situation)
      if agenda.contains(where: { $0.id == step.id }) { meet(step, walker.situation, &tally) }
      walker.visited.insert(step.id)
      if Int.random(in: 0..<3, using: &random) > 0 { fulfil(step, &walker.situation) }
      guard let next = Playbook.next(after: step.id, in: agenda, done: { walker.visited.contains($0) }) else { break }
      walker.place = next.id
    }
    _ = end(walker.situation, &tally)
  }

  private func stir(_ situation: inout Situation, _ random: inout SeededRandom) {
    if Int.random(in: 0..<3, using: &random) == 0 { situation.heat = Int.random(in: 0...10, using: &random) }
    if Int.random(in: 0..<5, using: &random) == 0 { situation.severity = Int.random(in: 1...4, using: &random) }
    if let mark = Situation.Mark.allCases.randomElement(using: &random), Int.random(in: 0..<2, using: &random) == 0 {
      situation.marks.insert(mark)
    }
  }

  private func answer(
    _ name: String, _ situation: inout Situation, _ tally: inout Tally, _ random: inout SeededRandom
  ) {
    guard let fact = book.fact(name), let value = BookWalk.answers(to: fact).randomElement(using: &random) else {
      return
    }
    guard let value else { return }
    situation.answer(fact, value)
    meet(fact, value, situation, &tally)
  }

  private static func answers(to fact: Fact) -> [String?] {
    switch fact.kind {
    case .choice, .yesNo: fact.choices.map(\.id)
    case .number, .money: ["1", "30", "100", "1000", "100000"]
    case .date, .text: ["answered"]
    }
  }

  // MARK: - Counting

  private func meet(_ step: Step, _ situation: Situation, _ tally: inout Tally) {
    tally.steps[step.id, default: 0] += 1
    var values = values
    for fact in book.facts where situation.facts[fact.id] == nil { values[.fact(fact.id)] = nil }
    if !situation.marks.contains(.nextWordSet) { values[.nextWord] = nil }
    for (index, phrase) in step.phrases.enumerated() where book.applies(phrase, in: situation) {
      guard phrase.filled(values) != nil else { continue }
      tally.phrases[PhraseID(owner: step.id, index: index), default: 0] += 1
    }
  }

  private func meet(_ fact: Fact, _ value: String, _ situation: Situation, _ tally: inout Tally) {
    let before = fact.choices.prefix { $0.id != value }.reduce(0) { $0 + $1.then.count }
    guard let then = fact.choice(value)?.then, let first = then.firstIndex(where: { book.applies($0, in: situation) })
    else { return }
    tally.phrases[PhraseID(owner: "fact \(fact.id)", index: before + first), default: 0] += 1
  }
}

extension Playbook {
  /// Everything a walk counts, in the order of the book.
  package var phraseIDs: [(id: BookWalk.PhraseID, phrase: Phrase, source: BookSource)] {
    var all: [(id: BookWalk.PhraseID, phrase: Phrase, source: BookSource)] = []
    for fact in facts {
      for (index, phrase) in fact.choices.flatMap(\.then).enumerated() {
        all.append((BookWalk.PhraseID(owner: "fact \(fact.id)", index: index), phrase, fact.source))
      }
    }
    for step in steps {
      for (index, phrase) in step.phrases.enumerated() {
        all.append((BookWalk.PhraseID(owner: step.id, index: index), phrase, step.source))
      }
    }
    return all
  }
}
