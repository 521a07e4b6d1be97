/// The first characters that say what a line is. Each can be changed in the settings.
package struct LineKeys: Hashable, Sendable {
  package enum Meaning: String, CaseIterable, Hashable, Sendable {
    case quote, issue, action, remedy, nextWord = "next_word", question, privateNote = "private", heat, command
  }

  package private(set) var meanings: [Character: Meaning] = [
    "\"": .quote, "\u{201C}": .quote, "\u{201D}": .quote, "\u{201E}": .quote, "\u{201F}": .quote, "\u{00AB}": .quote,
    "\u{00BB}": .quote, "\u{2018}": .quote, "\u{2019}": .quote, "\u{201A}": .quote, "\u{300C}": .quote, "'": .quote,
    "!": .issue, ">": .action, "$": .remedy, "@": .nextWord, "?": .question, "#": .privateNote, "=": .heat,
    "/": .command,
  ]

  package init() {}

  /// The character to show for a meaning: the plainest of those that stand for it.
  package func character(for meaning: Meaning) -> Character? {
    meanings.filter { $0.value == meaning }.keys.min { ($0 == "\"" ? 0 : 1, $0) < ($1 == "\"" ? 0 : 1, $1) }
  }

  /// Gives a meaning another character; the old ones then start a plain note.
  package mutating func assign(_ character: Character, to meaning: Meaning) {
    meanings = meanings.filter { $0.value != meaning }
    meanings[character] = meaning
  }
}
