/// What a language brings for reading cues, as its folder of books gives it: its classes of words, its spellings, and
/// what a sentence is told about each cue. Another language is another value.
package struct CueLanguage: Sendable, Hashable {
  /// The words of a class by its name, such as "time" or "money". A word that ends in * stands for all that begin so.
  package var classes: [Class]
  /// Words said as other words: "don't" as "do not".
  package var spellings: [Spelling]
  /// Ends of words that are words: "'ll" is "will".
  package var endings: [Spelling]
  /// How a note shows that it tells what we said.
  package var telling = Telling()

  package struct Class: Sendable, Hashable {
    package let name: String
    package let words: [String]

    package init(name: String, words: [String]) {
      (self.name, self.words) = (name, words)
    }
  }

  package struct Spelling: Sendable, Hashable {
    package let written: String
    package let said: [String]

    package init(written: String, said: [String]) {
      (self.written, self.said) = (written, said)
    }
  }

  /// The names of its classes, for phrases.
  package var names: Set<String> { Set(classes.map(\.name)) }

  package init(classes: [Class], spellings: [Spelling], endings: [Spelling]) {
    (self.classes, self.spellings, self.endings) = (classes, spellings, endings)
  }
}
