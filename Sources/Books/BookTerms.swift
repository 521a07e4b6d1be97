import Language

/// What the conditions and phrases of a book may speak of: its facts, and the conditions that it gave a name.
struct BookTerms {
  let facts: [Fact]
  private(set) var conditions: [String: Condition] = [:]

  init(facts: [Fact] = []) {
    self.facts = facts
  }

  /// Reads one `name: condition` line. It may say the names that were read before it; the last of a name counts.
  mutating func name(_ name: String, _ node: BookNode, source: BookSource) throws(BookFault) {
    let words = name.split(separator: " ")
    guard Situation.Mark(rawValue: name) == nil, !words.contains("is"), !words.isEmpty else {
      throw source.fault(
        .wrongType(key: name, expected: "a name of its own for a condition, like: held back"), at: node.mark)
    }
    conditions[name] = try Condition(node, terms: self, source: source)
  }
}
