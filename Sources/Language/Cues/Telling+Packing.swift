extension Telling: Packable {
  /// Its sets of words, in the order in which they lie in a file.
  private static let words: [WritableKeyPath<Telling, Set<String>> & Sendable] = [
    \.speakers, \.others, \.verbs, \.quoting, \.joints, \.listeners, \.plans, \.team, \.futures, \.shifted, \.promising,
    \.infinitive, \.noTasks, \.fillers, \.breaks,
  ]

  package func pack(into packer: inout Packer) {
    for words in Telling.words { packer.add(self[keyPath: words]) }
    packer.add(persons)
  }

  package init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) {
    for words in Telling.words { self[keyPath: words] = try unpacker.take() }
    persons = try unpacker.take()
  }
}

extension Telling.Person: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(alone)
    packer.add(owning)
  }

  package init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init(alone: try unpacker.take(), owning: try unpacker.take(String.self))
  }
}
