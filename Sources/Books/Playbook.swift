/// A book of steps: a function from a situation to an agenda. No control flow is stored.
package struct Playbook: Hashable, Sendable {
  package let name: String
  package let title: String
  package let version: Int
  package let facts: [Fact]
  package let steps: [Step]
  /// What holds for the facts nobody answered yet.
  package let held: [String: String]
  /// The file's text, of which a call keeps its own copy.
  package let text: String

  /// Reads a book. `file` is only used to name the place of a fault.
  package init(text: String, file: String) throws(BookFault) {
    let source = BookSource(text: text, file: file)
    let reader = try BookReader(
      try BookNode.parse(source), name: "the book",
      keys: ["playbook", "title", "version", "about", "facts", "steps"], source: source)
    name = try reader.text("playbook")
    title = try reader.text("title")
    version = try reader.number("version") ?? 1
    let facts = try Playbook.facts(reader)
    var steps: [Step] = []
    for node in reader.list("steps") {
      let step = try Step(node, facts: facts, source: source)
      if steps.contains(where: { $0.id == step.id }) { throw source.fault(.duplicate(step.id), at: node.mark) }
      steps.append(step)
    }
    if steps.isEmpty { throw reader.fault(.empty("steps")) }
    self.facts = facts
    self.steps = steps
    held = facts.reduce(into: [:]) { held, fact in held[fact.id] = fact.until }
    self.text = text
  }

  /// Read twice: what follows from an answer may depend on any other fact.
  private static func facts(_ book: BookReader) throws(BookFault) -> [Fact] {
    var names: [Fact] = []
    for node in book.list("facts") {
      let fact = try Fact(node, among: nil, source: book.source)
      if names.contains(where: { $0.id == fact.id }) { throw book.source.fault(.duplicate(fact.id), at: node.mark) }
      names.append(fact)
    }
    var facts: [Fact] = []
    for node in book.list("facts") { facts.append(try Fact(node, among: names, source: book.source)) }
    return facts
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

  package func applies(_ phrase: Phrase, in situation: Situation) -> Bool {
    phrase.when.holds(in: situation, held: held)
  }

  package func missing(in step: Step, for situation: Situation) -> [Step.Need] {
    step.needs.filter { !$0.condition.holds(in: situation, held: held) }
  }
}
