import Language

/// A language's file of words: its classes, its spellings and its endings.
package enum CueWords {
  static let keys = ["words", "classes", "spellings", "endings", "telling"]
  static let tellingKeys = wordsOfTelling.map(\.key) + ["persons"]
  private static let wordsOfTelling: [(key: String, words: WritableKeyPath<Telling, Set<String>> & Sendable)] = [
    ("speakers", \.speakers), ("others", \.others), ("verbs", \.verbs), ("quoting", \.quoting), ("joints", \.joints),
    ("listeners", \.listeners), ("plans", \.plans), ("fillers", \.fillers), ("breaks", \.breaks), ("team", \.team),
    ("futures", \.futures), ("shifted", \.shifted), ("promising", \.promising), ("infinitive", \.infinitive),
    ("no_tasks", \.noTasks),
  ]

  package static func read(text: String, file: String) throws(BookFault) -> CueLanguage {
    let source = BookSource(text: text, file: file)
    let reader = try BookReader(try BookNode.parse(source), name: "the words", keys: keys, source: source)
    let classes = try entries("classes", reader).map { CueLanguage.Class(name: $0.name, words: $0.words) }
    let spellings = try entries("spellings", reader).map { CueLanguage.Spelling(written: $0.name, said: $0.words) }
    let endings = try entries("endings", reader).map { CueLanguage.Spelling(written: $0.name, said: $0.words) }
    var language = CueLanguage(classes: classes, spellings: spellings, endings: endings)
    if let node = reader.value("telling") { language.telling = try telling(node, source) }
    return language
  }

  private static func telling(_ node: BookNode, _ source: BookSource) throws(BookFault) -> Telling {
    let reader = try BookReader(node, name: "the telling", keys: tellingKeys, source: source)
    var telling = Telling()
    for (key, words) in wordsOfTelling {
      telling[keyPath: words] = Set(try reader.text(key).split(whereSeparator: \.isWhitespace).map { $0.lowercased() })
    }
    for person in try entries("persons", reader) { telling.persons[person.name] = persons(person.words) }
    return telling
  }

  /// "she=you her=you/your": how somebody is spoken of, and how spoken to.
  private static func persons(_ words: [String]) -> [String: Telling.Person] {
    var persons: [String: Telling.Person] = [:]
    for word in words {
      let parts = word.split(separator: "=").map(String.init)
      guard parts.count == 2 else { continue }
      let forms = parts[1].split(separator: "/").map(String.init)
      persons[parts[0]] = Telling.Person(alone: forms[0], owning: forms.last)
    }
    return persons
  }

  private static func entries(
    _ key: String, _ reader: BookReader
  ) throws(BookFault) -> [(name: String, words: [String])] {
    guard let node = reader.value(key) else { throw reader.fault(.missing(key: key, in: reader.name)) }
    guard case .entries(let entries) = node.content else {
      throw reader.fault(.wrongType(key: key, expected: "a set of 'name: words' lines"), at: node)
    }
    var found: [(name: String, words: [String])] = []
    for entry in entries {
      let text = try reader.text(entry.value, key: entry.key)
      found.append((entry.key, text.split(whereSeparator: \.isWhitespace).map(String.init)))
    }
    return found
  }
}
