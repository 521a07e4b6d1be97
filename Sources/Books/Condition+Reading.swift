import Language

extension Condition {
  /// Reads `fault is ours or shared`, `fault is not ours`, `fault is answered`, `heat above 6`, `users_hit below 20`,
  /// `severity is 1 or 2`, `issues confirmed`, a name from the book's `conditions`, a list (all of them), or `any:`,
  /// `all:`, `not:`.
  init(_ node: BookNode?, terms: BookTerms, source: BookSource) throws(BookFault) {
    guard let node else {
      self = .always
      return
    }
    switch node.content {
    case .nothing: self = .always
    case .text(let text): self = try Condition(text: text, at: node, terms: terms, source: source)
    case .list(let nodes): self = .all(try Condition.each(nodes, terms: terms, source: source))
    case .entries:
      let reader = try BookReader(node, name: "the condition", keys: ["any", "all", "not"], source: source)
      var parts: [Condition] = []
      if reader.value("any") != nil {
        parts.append(.any(try Condition.each(reader.list("any"), terms: terms, source: source)))
      }
      if reader.value("all") != nil {
        parts.append(.all(try Condition.each(reader.list("all"), terms: terms, source: source)))
      }
      if let negated = reader.value("not") {
        parts.append(.not(try Condition(negated, terms: terms, source: source)))
      }
      self = parts.count == 1 ? parts[0] : .all(parts)
    }
  }

  private static func each(
    _ nodes: [BookNode], terms: BookTerms, source: BookSource
  ) throws(BookFault) -> [Condition] {
    var conditions: [Condition] = []
    for node in nodes { conditions.append(try Condition(node, terms: terms, source: source)) }
    return conditions
  }

  /// `heat`, `severity`, or a fact that is a number or an amount.
  private static func measure(
    _ name: String, at node: BookNode, terms: BookTerms, source: BookSource
  ) throws(BookFault) -> Measure {
    if name == "heat" { return .heat }
    if name == "severity" { return .severity }
    guard let fact = terms.facts.first(where: { $0.id == name }) else {
      let near = Nearest.match(name, among: terms.facts.map(\.id) + ["heat", "severity"])
      throw source.fault(.unknownFact(name, near: near), at: node.mark)
    }
    guard fact.kind == .number || fact.kind == .money else {
      throw source.fault(.wrongType(key: name, expected: "a number or an amount to be above or below"), at: node.mark)
    }
    return .fact(name)
  }

  private init(text: String, at node: BookNode, terms: BookTerms, source: BookSource) throws(BookFault) {
    if let mark = Situation.Mark(rawValue: text) {
      self = .mark(mark)
      return
    }
    if let named = terms.conditions[text] {
      self = named
      return
    }
    let words = text.split(separator: " ").map(String.init)
    if words.count == 3, let limit = Double(words[2]), ["above", "below"].contains(words[1]) {
      let measure = try Condition.measure(words[0], at: node, terms: terms, source: source)
      self = words[1] == "above" ? .above(measure, limit) : .below(measure, limit)
      return
    }
    guard words.count >= 3, words[1] == "is" else {
      let near = Nearest.match(text, among: terms.conditions.keys.sorted())
      throw source.fault(.unreadableCondition(text, near: near), at: node.mark)
    }
    if words[0] == "severity" {
      let levels = words[2...].filter { $0 != "or" }.map { Int($0) ?? 0 }
      guard !levels.isEmpty, levels.allSatisfy((1...4).contains) else {
        throw source.fault(.unreadableCondition(text, near: nil), at: node.mark)
      }
      self = .severity(isAnyOf: levels)
      return
    }
    guard let fact = terms.facts.first(where: { $0.id == words[0] }) else {
      let near = Nearest.match(words[0], among: terms.facts.map(\.id))
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
    guard !values.isEmpty else { throw source.fault(.unreadableCondition(text, near: nil), at: node.mark) }
    self = isNegated ? .not(.fact(fact.id, isAnyOf: values)) : .fact(fact.id, isAnyOf: values)
  }
}
