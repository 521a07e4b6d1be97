/// A sentence as lists of words are held against it: its words in lower case, with what each may be.
struct ContentSentence: Sendable {
  struct Word: Sendable {
    /// As a phrase may write it: itself; where it is misspelt, what may have been meant.
    let spellings: [String]
    /// Each of them, and what they may be a regular form of.
    let bases: Set<String>
    /// The number in figures or words that begins here, and how many words it takes.
    let number: (value: Int, length: Int)?
  }

  let text: String
  let words: [Word]
  /// The words that say what it is about, each as it shares it with its relatives.
  let stems: Set<String>

  /// The sentences of what somebody says.
  static func cut(_ text: String, _ vocabulary: ContentVocabulary) -> [ContentSentence] {
    var sentences: [ContentSentence] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      let endsHere = next == text.endIndex || text[next].isWhitespace || marks.contains(text[next])
      if character.isNewline || (marks.contains(character) && endsHere) {
        sentences.append(ContentSentence(text[start..<next], vocabulary))
        start = next
      }
      index = next
    }
    sentences.append(ContentSentence(text[start...], vocabulary))
    return sentences.filter { !$0.words.isEmpty }
  }

  private static let marks: Set<Character> = [".", "!", "?", "\u{2026}"]
  private static let apostrophes: Set<Character> = ["'", "\u{2019}"]

  private init(_ text: Substring, _ vocabulary: ContentVocabulary) {
    let texts = ContentSentence.words(of: text)
    self.text = String(text.drop(while: \.isWhitespace))
    stems = Set(texts.filter(vocabulary.isOfContent).map(WordForms.stem))
    words = texts.indices.map { index in
      let spellings = vocabulary.spellings(of: texts[index])
      return Word(
        spellings: spellings, bases: Set(spellings.flatMap(WordForms.bases)),
        number: ContentSentence.number(at: index, in: texts))
    }
  }

  /// The words as they were typed, in lower case; a hyphen parts them, and "12,000" is "12000".
  private static func words(of text: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var letters = text.makeIterator()
    var next = letters.next()
    while let character = next {
      next = letters.next()
      let isBeforeWord = next.map { $0.isLetter || $0.isNumber } ?? false
      if character.isLetter || character.isNumber {
        word += character.lowercased()
      } else if ContentSentence.apostrophes.contains(character), !word.isEmpty, isBeforeWord {
        word.append("'")
      } else if character == "," || character == ".", word.allSatisfy(\.isNumber), !word.isEmpty, isBeforeWord {
        if character == "." { word.append(character) }
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// "12,000", "twelve thousand", "forty-two".
  private static func number(at index: Int, in words: [String]) -> (value: Int, length: Int)? {
    var (value, length) = (0, 1)
    if let figure = Int(words[index]) {
      value = figure
    } else if let word = AmountVocabulary.units[words[index]] {
      value = word
      if word >= 20, index + 1 < words.count, let unit = AmountVocabulary.units[words[index + 1]], unit < 10 {
        (value, length) = (value + unit, 2)
      }
    } else {
      return nil
    }
    while index + length < words.count, let factor = factors[words[index + length]] {
      let (product, isTooLarge) = value.multipliedReportingOverflow(by: factor)
      guard !isTooLarge else { break }
      (value, length) = (product, length + 1)
    }
    return (value, length)
  }

  private static let factors = ["hundred": 100, "thousand": 1000, "million": 1_000_000]
}
