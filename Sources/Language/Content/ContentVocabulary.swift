/// The words that lists and their book know, so that a slip of the finger can be told from another word.
struct ContentVocabulary: Sendable {
  /// A word shorter than this is taken as it stands, and none shorter is taken for what was meant.
  static let shortestMended = 6

  private var words: Set<String> = []
  private let functionWords: Set<String>
  /// Words without their apostrophe: "didnt".
  private var bare: [String: String] = [:]

  init(_ book: WordBook, patterns: some Sequence<WordPattern>) {
    words = book.realWords
    functionWords = book.functionWords
    for pattern in patterns {
      for part in pattern.parts {
        if case .word(let word) = part { words.insert(word) }
      }
    }
    for denial in book.denials {
      if case .word(let word) = denial.parts[0], word.contains("'") { bare[word.replacing("'", with: "")] = word }
    }
  }

  /// The word itself. One that is not known and is one letter away from words that are may be any of those.
  func spellings(of word: String) -> [String] {
    if let whole = bare[word] { return [word, whole] }
    guard word.count >= ContentVocabulary.shortestMended, word.allSatisfy(\.isLetter),
      WordForms.bases(of: word).allSatisfy({ !words.contains($0) })
    else { return [word] }
    return [word] + WordForms.slips(of: word).filter { isWhole($0) }.sorted()
  }

  /// Whether a word says what a sentence is about: "you" and "would" say nothing of that, nor does "you'd".
  func isOfContent(_ word: String) -> Bool {
    !functionWords.contains(word)
      && word.split(separator: "'").first.map { !functionWords.contains(String($0)) } ?? false
  }

  /// Whether a word that may have been meant is one, in any of its forms.
  private func isWhole(_ word: String) -> Bool {
    WordForms.bases(of: word).contains { $0.count >= ContentVocabulary.shortestMended && words.contains($0) }
  }
}
