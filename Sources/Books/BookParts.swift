import Language

/// The facts and steps of a book as they stand in its own file and in the shared ones it includes.
struct BookParts {
  private let book: BookReader
  /// The steps in order, each with the file it stands in.
  private let stepNodes: [(node: BookNode, source: BookSource)]
  private let factNodes: [(node: BookNode, source: BookSource)]
  /// The shared files that were fetched, in the order in which they were included.
  let fetched: [BookSource]

  init(
    _ book: BookReader, behind documents: [BookSource], shared: (String) -> BookSource?
  ) throws(BookFault) {
    var steps: [(BookNode, BookSource)] = []
    var facts = book.list("facts").map { ($0, book.source) }
    var fetched: [BookSource] = []
    var unread = documents
    for node in book.list("steps") {
      guard case .entries(let entries) = node.content, entries.count == 1, entries[0].key == "include" else {
        steps.append((node, book.source))
        continue
      }
      do throws(BookFault) {
        let name = try book.text(entries[0].value, key: "include")
        let part = try BookParts.part(name, at: node, of: book, behind: documents, shared: shared)
        unread.removeAll { $0 == part.reader.source }
        if part.isFetched, !fetched.contains(part.reader.source) { fetched.append(part.reader.source) }
        steps += part.reader.list("steps").map { ($0, part.reader.source) }
        facts += part.reader.list("facts").map { ($0, part.reader.source) }
      } catch {
        try book.source.note(error)
      }
    }
    (self.book, stepNodes, factNodes, self.fetched) = (book, steps, facts, fetched)
    for document in unread {
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
      try BookNode.parse(source), name: "the shared steps", keys: ["shared", "title", "about", "facts", "steps"],
      source: source)
  }

  /// Read twice: what follows from an answer may depend on any other fact. The book's own come first and win over a
  /// shared one of the same name.
  func facts() throws(BookFault) -> [Fact] {
    let names = try distinct(nil)
    return try distinct(names)
  }

  private func distinct(_ known: [Fact]?) throws(BookFault) -> [Fact] {
    var facts: [Fact] = []
    for (node, source) in factNodes {
      do throws(BookFault) {
        let fact = try Fact(node, among: known, source: source)
        guard let first = facts.first(where: { $0.id == fact.id }) else {
          facts.append(fact)
          continue
        }
        // Twice in one file is a slip; in another file it is the same question asked by shared steps.
        if first.source == source { throw source.fault(.duplicate(fact.id), at: node.mark) }
      } catch {
        try source.note(error)
      }
    }
    return facts
  }

  func steps(_ facts: [Fact]) throws(BookFault) -> [Step] {
    var steps: [Step] = []
    for (node, source) in stepNodes {
      do throws(BookFault) {
        let step = try Step(node, facts: facts, source: source)
        if steps.contains(where: { $0.id == step.id }) { throw source.fault(.duplicate(step.id), at: node.mark) }
        steps.append(step)
      } catch {
        try source.note(error)
      }
    }
    return steps
  }
}
