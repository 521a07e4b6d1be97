/// What a customer and a manager talk about, as concepts, each with the words and idioms that mean it.
package struct WordBook: Sendable {
  package struct Concept: Hashable, Sendable {
    package let name: String
    /// Words and phrases, one of which has to stand.
    package let patterns: [WordPattern]
    /// What looks like it and is not: a word that lies under one of these does not count.
    package let excluded: [WordPattern]
    /// Idioms that say it and deny it at once: "left in the dark" is that nobody told.
    package let denied: [WordEntry]
    /// Near ones, for hints to an author.
    package let near: [String]

    package init(
      name: String, patterns: [WordPattern], excluded: [WordPattern] = [], denied: [WordEntry] = [],
      near: [String] = []
    ) {
      self.name = name
      self.patterns = patterns
      self.excluded = excluded
      self.denied = denied
      self.near = near
    }
  }

  package let concepts: [Concept]
  /// "not", "never", "didn't".
  package let denials: [WordPattern]
  /// Words that are no slip of another one.
  package let realWords: Set<String>
  /// Words that say nothing of what a sentence is about: "the", "you", "would".
  package let functionWords: Set<String>

  package init(
    concepts: [Concept], denials: [WordPattern], realWords: Set<String>, functionWords: Set<String> = []
  ) {
    self.concepts = concepts
    self.denials = denials
    self.realWords = realWords
    self.functionWords = functionWords
  }

  package var names: Set<String> { Set(concepts.map(\.name)) }
}
