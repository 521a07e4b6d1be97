import Books
import Language

/// Three things one might say next, for whoever begins: one that serves where the talk stands, one that does little, and one
/// that does harm. They stand in no order.
package struct LinesToSay: Sendable {
  package enum Worth: Sendable { case good, little, harmful }

  package struct Line: Sendable, Hashable {
    package let text: String
    package let worth: Worth
  }

  private let sayings: PracticeSayings
  private let finder: WordFinder

  /// - Parameter finder: finds the words of the scenario.
  package init(_ sayings: PracticeSayings, _ finder: WordFinder) {
    (self.sayings, self.finder) = (sayings, finder)
  }

  /// The same for the same talk; empty once it is over.
  package func offered(in talk: Rehearsal) -> [Line] {
    if talk.isOver { return [] }
    var chance = SeededRandom(seed: UInt64(talk.turns.count + 1) &* 977)
    let said = Set(talk.turns.map(\.said))
    let fresh = { (kind: PracticeSayings.Kind, chance: inout SeededRandom) -> String in
      let all = sayings.of(kind)
      let left = all.filter { !said.contains($0) }
      let from = left.isEmpty ? all : left
      return from[Int(chance.next() % UInt64(from.count))]
    }
    var lines = [
      Line(text: good(talk, said), worth: .good), Line(text: fresh(.little, &chance), worth: .little),
      Line(text: fresh(.harm, &chance), worth: .harmful),
    ]
    for last in [2, 1] { lines.swapAt(last, Int(chance.next() % UInt64(last + 1))) }
    return lines
  }

  // MARK: - The one that serves

  /// What they told and nobody has said back, our part, what they asked and what they need; and a question where there is room.
  private func good(_ talk: Rehearsal, _ said: Set<String>) -> String {
    let (scenario, customer) = (talk.scenario, talk.customer)
    let before = said.joined(separator: " ")
    let isNew = { (line: String) in !before.contains(line) }
    var parts: [String] = []
    if let boundary = scenario.boundary, customer.times[.insult, default: 0] > customer.times[.boundary, default: 0],
      let line = boundary.examples.soundsLike.first(where: isNew)
    {
      parts.append(line)
    }
    // Another one each turn, so that a beginner reads more than one way to say it.
    let told = customer.open(scenario.issues, below: 100).sorted { $0.weight > $1.weight }
    let ways = told.first?.examples.soundsLike.filter(isNew) ?? []
    if !ways.isEmpty { parts.append(ways[talk.turns.count % ways.count]) }
    if let truth = scenario.truth, talk.heard >= truth.afterHeard, !customer.settled.isSuperset(of: truth.settles),
      let line = truth.examples.soundsLike.first(where: isNew)
    {
      parts.append(line)
    }
    if !talk.turns.isEmpty, !customer.isOwned, scenario.brief.fault.isOursToo,
      let line = sayings.of(.own).first(where: isNew)
    {
      parts.append(line)
    }
    parts += answers(talk, isNew).prefix(1)
    if parts.count < 2 { parts += promises(talk).prefix(1) }
    if parts.count < 2, let question = question(talk, isNew) { parts.append(question) }
    return parts.isEmpty ? "Is there anything else we should speak about?" : parts.prefix(2).joined(separator: " ")
  }

  /// To what they have asked; a day they ask for is among the promises.
  private func answers(_ talk: Rehearsal, _ isNew: (String) -> Bool) -> [String] {
    let open = Set(talk.customer.openQuestions)
    return talk.scenario.questions.filter { open.contains($0.id) && ($0.kind != .when || talk.heard >= 30) }
      .compactMap { BetterLine.answers($0, in: talk.scenario).first(where: isNew) }
  }

  /// Once they feel heard, or have waited long enough.
  private func promises(_ talk: Rehearsal) -> [String] {
    guard talk.heard >= 40 || talk.turns.count >= 5 else { return [] }
    return talk.scenario.wants.filter { want in
      !talk.customer.met.contains(want.id) && want.isPossible
        && (want.after.map(talk.customer.disclosed.contains) ?? true || talk.turns.count >= 7)
    }.map { BetterLine.promise($0, in: talk.scenario) }
  }

  /// What opens something they hold back, else any open question.
  private func question(_ talk: Rehearsal, _ isNew: (String) -> Bool) -> String? {
    let held = talk.scenario.hidden.filter { !talk.customer.disclosed.contains($0.id) }
    let opening = held.compactMap { PlainQuestions.opening($0, finder) }
    return opening.first(where: isNew) ?? sayings.of(.ask).first(where: isNew)
  }
}
