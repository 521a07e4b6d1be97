/// A typed answer that decides what comes next.
package struct Fact: Hashable, Sendable {
  /// One answer, and what follows from it in a sentence.
  package struct Choice: Hashable, Sendable {
    package let id: String
    package let label: String
    /// What follows from it, said when it is chosen; the first that applies: "Repair comes before any remedy."
    package let then: [Phrase]
  }

  package let id: String
  package let question: String
  package let choices: [Choice]
  /// What holds until it is answered.
  package let until: String?
  package let rules: [Int]

  package func choice(_ id: String) -> Choice? {
    choices.first { $0.id == id }
  }

  /// - Parameter facts: all facts of the book, which what follows from a choice may look at; nil on the first reading,
  ///   when they are not known yet.
  init(_ node: BookNode, among facts: [Fact]?, source: BookSource) throws(BookFault) {
    let reader = try BookReader(
      node, name: "the fact", keys: ["id", "question", "choices", "until", "rules"], source: source)
    id = try reader.text("id")
    question = try reader.text("question")
    until = try reader.optionalText("until")
    rules = try reader.numbers("rules")
    var choices: [Choice] = []
    for node in reader.list("choices") {
      let choice = try BookReader(node, name: "the choice", keys: ["id", "label", "then"], source: source)
      let id = try choice.text("id")
      if choices.contains(where: { $0.id == id }) { throw choice.fault(.duplicate(id)) }
      var then: [Phrase] = []
      if let facts {
        for node in choice.list("then") { then.append(try Phrase(node, facts: facts, source: source)) }
      }
      choices.append(Choice(id: id, label: try choice.optionalText("label") ?? id, then: then))
    }
    if choices.isEmpty { throw reader.fault(.empty("choices")) }
    self.choices = choices
    if let until, choice(until) == nil {
      throw reader.fault(
        .unknownChoice(until, fact: id, choices: choices.map(\.id)), at: reader.value("until"))
    }
  }
}
