import Language

extension Condition {
  /// Reads `fault is ours or shared`, `fault is not ours`, `fault is answered`, `heat above 6`, `issues confirmed`,
  /// a list (all of them), or `any:`, `all:`, `not:`.
  init(_ node: BookNode?, facts: [Fact], source: BookSource) throws(BookFault) {
    guard let node else {
      self = .always
      return
    }
    switch node.content {
    case .nothing: self = .always
    case .text(let text): self = try Condition(text: text, at: node, facts: facts, source: source)
    case .list(let nodes): self = .all(try Condition.each(nodes, facts: facts, source: source))
    case .entries:
      let reader = try BookReader(node, name: "the condition", keys: ["any", "all", "not"], source: source)
      var parts: [Condition] = []
      if reader.value("any") != nil {
        parts.append(.any(try Condition.each(reader.list("any"), facts: facts, source: source)))
      }
      if reader.value("all") != nil {
        parts.append(.all(try Condition.each(reader.list("all"), facts: facts, source: source)))
      }
      if let negated = reader.value("not") {
        parts.append(.not(try Condition(negated, facts: facts, source: source)))
      }
      self = parts.count == 1 ? parts[0] : .all(parts)
    }
  }

  private static func each(
    _ nodes: [BookNode], facts: [Fact], source: BookSource
  ) throws(BookFault) -> [Condition] {
    var conditions: [Condition] = []
    for node in nodes { conditions.append(try Condition(node, facts: facts, source: source)) }
    return conditions
  }

  private init(text: String, at node: BookNode, facts: [Fact], source: BookSource) throws(BookFault) {
    if let mark = Situation.Mark(rawValue: text) {
      self = .mark(mark)
      return
    }
    let words = text.split(separator: " ").map(String.init)
    if words.count == 3, words[0] == "heat", let limit = Int(words[2]), ["above", "below"].contains(words[1]) {
      self = words[1] == "above" ? .heatAbove(limit) : .heatBelow(limit)
      return
    }
    guard words.count >= 3, words[1] == "is" else {
      throw source.fault(.unreadableCondition(text), at: node.mark)
    }
    guard let fact = facts.first(where: { $0.id == words[0] }) else {
      let near = Nearest.match(words[0], among: facts.map(\.id))
      throw source.fault(.unknownFact(words[0], near: near), at: node.mark)
    }
    if words[2...] == ["answered"] {
      self = .answered(fact.id)
      return
    }
    let isNegated = words[2] == "not"
    let values = words.dropFirst(isNegated ? 3 : 2).filter { $0 != "or" }
    let choices = fact.choices.map(\.id)
    if let wrong = values.first(where: { !choices.contains($0) }) {
      throw source.fault(.unknownChoice(wrong, fact: fact.id, choices: choices), at: node.mark)
    }
    guard !values.isEmpty else { throw source.fault(.unreadableCondition(text), at: node.mark) }
    self = isNegated ? .not(.fact(fact.id, isAnyOf: values)) : .fact(fact.id, isAnyOf: values)
  }
}
