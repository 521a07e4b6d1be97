/// A sentence as lists of words are held against it: its words in lower case, with what each may be.
package struct ContentSentence: Sendable {
  struct Word: Sendable {
    /// As a phrase may write it: itself; where it is misspelt, what may have been meant.
    var spellings: [String]
    /// Each of them, and what they may be a regular form of.
    var bases: Set<String>
    /// The number in figures or words that begins here, and how many words it takes.
    var number: (value: Int, length: Int)?
  }

  private(set) var words: [Word] = []
  /// The words as they were typed, in lower case, a hyphen taken for a blank.
  package let texts: [String]
  package let isQuestion: Bool
  /// As it stands in the text it was cut from, its mark included.
  package let text: Substring

  /// The sentences of what somebody says.
  static func cut(_ text: String) -> [ContentSentence] {
    var sentences: [ContentSentence] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      let endsHere = next == text.endIndex || text[next].isWhitespace || marks.contains(text[next])
      if character.isNewline || (marks.contains(character) && endsHere) {
        sentences.append(ContentSentence(text[start..<next]))
        start = next
      }
      index = next
    }
    sentences.append(ContentSentence(text[start...]))
    return sentences.filter { !$0.texts.isEmpty }
  }

  private static let marks: Set<Character> = [".", "!", "?", ";", ":", "\u{2026}"]
  private static let apostrophes: Set<Character> = ["'", "\u{2019}"]

  private init(_ text: Substring) {
    self.text = text.trimmingPrefix(while: \.isWhitespace)
    isQuestion = text.contains("?")
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
    texts = words
  }

  /// The same, with what each word may be looked up.
  func reading(_ vocabulary: ContentVocabulary) -> ContentSentence {
    var sentence = self
    sentence.words = texts.indices.map { index in
      let spellings = vocabulary.spellings(of: texts[index])
      return Word(
        spellings: spellings, bases: Set(spellings.flatMap(WordForms.bases)),
        number: ContentSentence.number(at: index, in: texts))
    }
    return sentence
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
