/// The advice behind the books: sources, numbered rules, and where the sources disagree.
package struct RuleBook: Sendable {
  package struct Rule: Hashable, Sendable {
    package let number: Int
    package let text: String
    /// Author and title, ready to print.
    package let source: String
  }

  package struct Conflict: Hashable, Sendable {
    package struct Side: Hashable, Sendable {
      package let rules: [Int]
      package let says: String
    }

    package let id: String
    package let name: String
    package let sides: [Side]
    package let settled: String
  }

  package let rules: [Int: Rule]
  package let conflicts: [Conflict]

  package init(text: String, file: String) throws(BookFault) {
    let source = BookSource(text: text, file: file)
    let reader = try BookReader(
      try BookNode.parse(source), name: "the sources", keys: ["sources", "rules", "conflicts"], source: source)
    let titles = try RuleBook.titles(reader)
    var rules: [Int: Rule] = [:]
    for node in reader.list("rules") {
      let rule = try BookReader(node, name: "the rule", keys: ["rule", "source", "text"], source: source)
      guard let number = try rule.number("rule") else { throw rule.fault(.missing(key: "rule", in: "the rule")) }
      rules[number] = Rule(
        number: number, text: try rule.text("text"), source: titles[try rule.text("source")] ?? "")
    }
    self.rules = rules
    conflicts = try RuleBook.conflicts(reader)
  }

  private static func titles(_ book: BookReader) throws(BookFault) -> [String: String] {
    guard let node = book.value("sources"), case .entries(let entries) = node.content else {
      throw book.fault(.missing(key: "sources", in: book.name))
    }
    var titles: [String: String] = [:]
    for entry in entries {
      let reader = try BookReader(
        entry.value, name: "the source", keys: ["author", "title", "where"], source: book.source)
      titles[entry.key] = "\(try reader.text("author")), \"\(try reader.text("title"))\""
    }
    return titles
  }

  private static func conflicts(_ book: BookReader) throws(BookFault) -> [Conflict] {
    var conflicts: [Conflict] = []
    for node in book.list("conflicts") {
      let reader = try BookReader(
        node, name: "the conflict", keys: ["id", "name", "decides", "sides", "settled"], source: book.source)
      var sides: [Conflict.Side] = []
      for node in reader.list("sides") {
        let side = try BookReader(node, name: "the side", keys: ["rules", "says"], source: book.source)
        sides.append(Conflict.Side(rules: try side.numbers("rules"), says: try side.text("says")))
      }
      conflicts.append(
        Conflict(
          id: try reader.text("id"), name: try reader.text("name"), sides: sides,
          settled: try reader.text("settled")))
    }
    return conflicts
  }

  /// The disagreements in which one of these rules takes a side.
  package func conflicts(touching numbers: [Int]) -> [Conflict] {
    conflicts.filter { conflict in conflict.sides.contains { !Set($0.rules).isDisjoint(with: numbers) } }
  }
}
