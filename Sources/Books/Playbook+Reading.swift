import Language

extension Playbook {
  static let keys = [
    "playbook", "detour", "shared", "page", "title", "version", "about", "purpose", "facts", "conditions", "steps",
    "next_word", "letter",
  ]

  /// Reads a book; the first fault ends the reading.
  /// - Parameters:
  ///   - file: only used to name the place of a fault.
  ///   - shared: the text of a file of shared steps by its name. A call's own copy needs none: it has them behind it.
  package init(
    text: String, file: String, shared: (String) -> BookSource? = { _ in nil }
  ) throws(BookFault) {
    try self.init(BookSource(text: text, file: file), shared: shared)
  }

  /// Reads a book with all its faults. The book is nil when too little of it can be read.
  static func reading(
    text: String, file: String, shared: (String) -> BookSource?
  ) -> (book: Playbook?, faults: [BookFault]) {
    let log = FaultLog()
    do throws(BookFault) {
      let book = try Playbook(BookSource(text: text, file: file, faults: log), shared: shared)
      return (book, log.faults)
    } catch {
      log.add(error)
      return (nil, log.faults)
    }
  }

  private init(_ source: BookSource, shared: (String) -> BookSource?) throws(BookFault) {
    let documents = source.documents
    let reader = try BookReader(
      try BookNode.parse(documents[0]), name: "the book", keys: Playbook.keys, source: documents[0])
    self.source = source
    let kind = ["detour", "shared", "page"].first { reader.value($0) != nil } ?? "playbook"
    name = try reader.text(kind)
    title = try kind == "shared" ? reader.optionalText("title") ?? name : reader.text("title")
    version = try reader.number("version") ?? 1
    about = try reader.optionalText("about") ?? ""
    if let named = Form(rawValue: kind) { form = named } else { form = try Playbook.purpose(reader) }
    (nextWords, nextWordMarks) = try Playbook.nextWords(reader)
    let parts = try BookParts(reader, behind: Array(documents.dropFirst()), shared: shared)
    let terms = try parts.terms()
    steps = try parts.steps(terms)
    letters = try Playbook.letters(reader, terms)
    facts = parts.inUse(terms.facts, by: steps, and: letters.map(\.when))
    if steps.isEmpty, source.faults?.faults.isEmpty ?? true { throw reader.fault(.empty("steps")) }
    held = facts.reduce(into: [:]) { held, fact in held[fact.id] = fact.until }
    text = ([source.text] + parts.fetched.map(\.text)).joined(separator: "\n---\n")
  }

  private static func purpose(_ book: BookReader) throws(BookFault) -> Form {
    switch try book.optionalText("purpose") {
    case nil, "call": return .call
    case "preparation": return .preparation
    default:
      throw book.fault(.wrongType(key: "purpose", expected: "call or preparation"), at: book.value("purpose"))
    }
  }

  /// `letter: plan`, or a list of such with the condition under which each is written.
  private static func letters(_ book: BookReader, _ terms: BookTerms) throws(BookFault) -> [LetterChoice] {
    try book.each("letter") { node throws(BookFault) in
      if case .text(let name) = node.content { return LetterChoice(name: name, when: .always) }
      let reader = try BookReader(node, name: "the letter", keys: ["use", "when"], source: book.source)
      return LetterChoice(
        name: try reader.text("use"), when: try Condition(reader.value("when"), terms: terms, source: book.source))
    }
  }

  private static func nextWords(
    _ book: BookReader
  ) throws(BookFault) -> ([Int: String], [Int: SourceMark]) {
    guard let node = book.value("next_word") else { return ([:], [:]) }
    let reader = try BookReader(node, name: "next_word", keys: ["1", "2", "3", "4"], source: book.source)
    var words: [Int: String] = [:]
    var marks: [Int: SourceMark] = [:]
    for level in 1...4 {
      words[level] = try reader.optionalText(String(level))
      marks[level] = reader.value(String(level))?.mark
    }
    return (words, marks)
  }
}
