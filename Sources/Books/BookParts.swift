import Language

/// The facts, named conditions and steps of a book, as they stand in its own file and in the shared ones it includes.
struct BookParts {
  private typealias Node = (node: BookNode, source: BookSource)

  private let book: BookReader
  /// The steps in order, each with the file it stands in.
  private var stepNodes: [Node] = []
  private var factNodes: [Node] = []
  private var conditionNodes: [Node] = []
  /// The shared files that were fetched, in the order in which they were included.
  private(set) var fetched: [BookSource] = []

  init(
    _ book: BookReader, behind documents: [BookSource], shared: (String) -> BookSource?
  ) throws(BookFault) {
    self.book = book
    var included: [BookSource] = []
    func include(_ node: BookNode) throws(BookFault) -> BookReader? {
      guard case .entries(let entries) = node.content, entries.count == 1, entries[0].key == "include" else {
        return nil
      }
      let name = try book.text(entries[0].value, key: "include")
      let part = try BookParts.part(name, at: node, of: book, behind: documents, shared: shared)
      if part.isFetched, !fetched.contains(part.reader.source) { fetched.append(part.reader.source) }
      if !included.contains(part.reader.source) {
        included.append(part.reader.source)
        factNodes += part.reader.list("facts").map { ($0, part.reader.source) }
        if let node = part.reader.value("conditions") { conditionNodes.append((node, part.reader.source)) }
      }
      return part.reader
    }

    // The book's own come first and win over shared ones of the same name.
    let facts = book.list("facts")
    factNodes = facts.filter { !$0.isInclude }.map { ($0, book.source) }
    if let node = book.value("conditions") { conditionNodes.append((node, book.source)) }
    for node in facts where node.isInclude { try book.source.tried { () throws(BookFault) in _ = try include(node) } }
    for node in book.list("steps") {
      try book.source.tried { () throws(BookFault) in
        if let part = try include(node) {
          stepNodes += part.list("steps").map { ($0, part.source) }
        } else {
          stepNodes.append((node, book.source))
        }
      }
    }
    for document in documents where !included.contains(document) {
      book.source.faults?.add(document.fault(.secondDocument, at: document.beginning))
    }
  }

  private static func part(
    _ name: String, at node: BookNode, of book: BookReader, behind documents: [BookSource],
    shared: (String) -> BookSource?
  ) throws(BookFault) -> (reader: BookReader, isFetched: Bool) {
    for document in documents {
      let reader = try reader(document)
      if try reader.text("shared") == name { return (reader, false) }
    }
    guard let found = shared(name) else { throw book.source.fault(.noSuchShared(name), at: node.mark) }
    return (try reader(found.gathering(in: book.source.faults)), true)
  }

  private static func reader(_ source: BookSource) throws(BookFault) -> BookReader {
    try BookReader(
      try BookNode.parse(source), name: "the shared steps",
      keys: ["shared", "title", "about", "facts", "conditions", "steps"], source: source)
  }

  /// Read in three passes: what follows from an answer may depend on any other fact and on any named condition, and a
  /// condition on any fact.
  func terms() throws(BookFault) -> BookTerms {
    let conditions = try named(BookTerms(facts: try facts(nil)))
    return try named(BookTerms(facts: try facts(conditions)))
  }

  private func named(_ facts: BookTerms) throws(BookFault) -> BookTerms {
    var terms = facts
    // The book's own are read last: they may say the names of shared ones, and they win.
    for (node, source) in conditionNodes.reversed() {
      guard case .entries(let entries) = node.content else {
        throw source.fault(.wrongType(key: "conditions", expected: "a set of 'name: condition' lines"), at: node.mark)
      }
      for entry in entries {
        try source.tried { () throws(BookFault) in try terms.name(entry.key, entry.value, source: source) }
      }
    }
    return terms
  }

  private func facts(_ terms: BookTerms?) throws(BookFault) -> [Fact] {
    var facts: [Fact] = []
    for (node, source) in factNodes {
      try source.tried { () throws(BookFault) in
        let fact = try Fact(node, terms: terms, source: source)
        guard let first = facts.first(where: { $0.id == fact.id }) else {
          facts.append(fact)
          return
        }
        // Twice in one file is a slip; in another file it is the same question asked by shared steps.
        if first.source == source { throw source.fault(.duplicate(fact.id), at: node.mark) }
      }
    }
    return facts
  }

  func steps(_ terms: BookTerms) throws(BookFault) -> [Step] {
    var steps: [Step] = []
    for (node, source) in stepNodes {
      try source.tried { () throws(BookFault) in
        let step = try Step(node, terms: terms, source: source)
        if steps.contains(where: { $0.id == step.id }) { throw source.fault(.duplicate(step.id), at: node.mark) }
        steps.append(step)
      }
    }
    return steps
  }

  /// A shared file may have more facts than this book has a use for: those that nothing asks, looks at or says are left out.
  /// - Parameter further: conditions that stand in no step.
  func inUse(_ facts: [Fact], by steps: [Step], and further: [Condition]) -> [Fact] {
    var used = facts.filter { $0.source == book.source }
    var names = Set(steps.flatMap(\.questions).map(\.fact))
    var conditions = further + steps.map(\.when) + steps.flatMap(\.needs).map(\.condition)
    var phrases = steps.flatMap(\.phrases) + used.flatMap(\.choices).flatMap(\.then)
    while true {
      names.formUnion((conditions + phrases.map(\.when)).flatMap(\.leaves).flatMap(\.factsNamed))
      names.formUnion(phrases.flatMap(\.factsSaid))
      names.formUnion(used.flatMap(\.choices).flatMap(\.sets.keys))
      let found = facts.filter { fact in names.contains(fact.id) && !used.contains { $0.id == fact.id } }
      if found.isEmpty { break }
      used += found
      (conditions, phrases) = ([], found.flatMap(\.choices).flatMap(\.then))
    }
    return facts.filter { fact in used.contains { $0.id == fact.id } }
  }
}

extension BookNode {
  /// `include: NAME` in place of a fact or a step.
  fileprivate var isInclude: Bool {
    guard case .entries(let entries) = content else { return false }
    return entries.count == 1 && entries[0].key == "include"
  }
}

extension BookSource {
  /// Does what may throw. In a check what it throws is noted, and reading goes on without it.
  func tried(_ body: () throws(BookFault) -> Void) throws(BookFault) {
    do throws(BookFault) { try body() } catch { try note(error) }
  }
}
