import Language

/// The word book of scenarios: concepts with the words and idioms that mean them.
extension WordBook {
  static let keys = ["word_book", "version", "denials", "real_words", "function_words", "concepts"]
  static let conceptKeys = ["id", "stems", "phrases", "not", "denied", "also"]

  package init(text: String, file: String) throws(BookFault) {
    try self.init(BookSource(text: text, file: file))
  }

  init(_ source: BookSource) throws(BookFault) {
    let reader = try BookReader(try BookNode.parse(source), name: "the word book", keys: WordBook.keys, source: source)
    _ = try reader.text("word_book")
    let nodes = reader.list("concepts")
    let names = try reader.each(nodes) { (node) throws(BookFault) in
      try BookReader(node, name: "the concept", keys: WordBook.conceptKeys, source: source).text("id")
    }
    let lists = WordListReader(source: source, concepts: Set(names))
    var seen: Set<String> = []
    let concepts = try reader.each(nodes) { (node) throws(BookFault) in
      let concept = try BookReader(node, name: "the concept", keys: WordBook.conceptKeys, source: source)
      let name = try concept.text("id")
      guard seen.insert(name).inserted else { throw source.fault(.duplicate(name), at: node.mark) }
      let patterns = try lists.patterns(concept.list("stems")) + lists.patterns(concept.list("phrases"))
      guard !patterns.isEmpty else { throw source.fault(.empty("stems"), at: node.mark) }
      let near = try concept.list("also").map { (node) throws(BookFault) in
        let near = try concept.text(node, key: "also")
        try lists.check(near, at: node)
        return near
      }
      return Concept(
        name: name, patterns: patterns, excluded: try lists.patterns(concept.list("not"), isInflected: false),
        denied: try lists.entries(concept.list("denied")), near: near)
    }
    let words = { (key: String) throws(BookFault) in
      try reader.list(key).map { (node) throws(BookFault) in try reader.text(node, key: key).lowercased() }
    }
    self.init(
      concepts: concepts, denials: try lists.patterns(reader.list("denials"), isInflected: false),
      realWords: Set(try words("real_words")), functionWords: Set(try words("function_words")))
  }
}

/// Reads lists of words, phrases and concepts.
struct WordListReader {
  let source: BookSource
  /// The names that `@name` may have.
  let concepts: Set<String>

  /// Words and phrases alone.
  func patterns(_ nodes: [BookNode], isInflected: Bool = true) throws(BookFault) -> [WordPattern] {
    var patterns: [WordPattern] = []
    for node in nodes {
      try source.tried { () throws(BookFault) in patterns.append(try pattern(node, isInflected: isInflected)) }
    }
    return patterns
  }

  private func pattern(_ node: BookNode, isInflected: Bool = true) throws(BookFault) -> WordPattern {
    guard case .text(let text) = node.content else {
      throw source.fault(.wrongType(key: "a list of words", expected: "words and phrases"), at: node.mark)
    }
    guard let pattern = WordPattern(text, isInflected: isInflected) else {
      throw source.fault(.unreadableWords(text), at: node.mark)
    }
    return pattern
  }

  /// A list as scenarios have it: words, phrases, `@concept`, and `{denied: [...]}`.
  func entries(_ nodes: [BookNode]) throws(BookFault) -> [WordEntry] {
    var entries: [WordEntry] = []
    for node in nodes {
      try source.tried { () throws(BookFault) in entries.append(try entry(node)) }
    }
    return entries
  }

  private func entry(_ node: BookNode) throws(BookFault) -> WordEntry {
    switch node.content {
    case .text(let text) where text.hasPrefix("@"):
      let name = String(text.dropFirst())
      try check(name, at: node)
      return .concept(name)
    case .entries(let parts) where parts.count == 1 && parts[0].key == "denied":
      guard case .list(let nodes) = parts[0].value.content, !nodes.isEmpty else {
        throw source.fault(.wrongType(key: "denied", expected: "a list of words"), at: node.mark)
      }
      return .denied(try entries(nodes))
    default: return .pattern(try pattern(node))
    }
  }

  func check(_ name: String, at node: BookNode) throws(BookFault) {
    guard !concepts.contains(name) else { return }
    throw source.fault(.unknownConcept(name, near: Nearest.match(name, among: concepts.sorted())), at: node.mark)
  }
}
