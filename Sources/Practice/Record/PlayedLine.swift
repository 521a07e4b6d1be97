import Books

/// What a colleague says who plays the customer, and what only they can know: how hot that leaves them, and what they have told.
package struct PlayedLine: Sendable, Hashable {
  /// Nothing where they only say how hot they are, or what was told.
  package let text: String
  /// 0 to 10; nil where it is as it was.
  package let heat: Int?
  /// The issues, hidden facts and questions that are out by it, by id.
  package let told: [String]

  package init(text: String, heat: Int? = nil, told: [String] = []) {
    (self.text, self.heat, self.told) = (text, heat, told)
  }
}

extension RehearsalTurn {
  /// With what was answered, behind what was answered before.
  func answered(by line: PlayedLine, in scenario: Scenario) -> RehearsalTurn {
    let facts = line.told.filter { id in scenario.hidden.contains { $0.id == id } && !standing.disclosed.contains(id) }
    let effects = facts.map { id in
      let written = scenario.hidden.first { $0.id == id }?.say.first ?? ""
      return Effect(.disclosed, words: line.text.isEmpty ? written : line.text, about: id)
    }
    return RehearsalTurn(
      number: number, said: said, isRead: isRead, cut: cut,
      reply: [reply, line.text].filter { !$0.isEmpty }.joined(separator: " "), effects: self.effects + effects,
      unread: unread,
      standing: Standing(
        heat: line.heat.map { $0 * 100 } ?? standing.heat, floor: standing.floor, trust: standing.trust,
        heard: standing.heard, met: standing.met, disclosed: standing.disclosed.union(facts),
        isAgreed: standing.isAgreed, ending: standing.ending))
  }
}
