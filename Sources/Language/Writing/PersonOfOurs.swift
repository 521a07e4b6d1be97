/// A name in a line that may be a colleague's: the customer is written to by one of us, and not about the others.
enum PersonOfOurs {
  /// - Parameter known: names that the reader knows; single words, small letters.
  static func doubt(of text: String, known: Set<String>) -> WrittenLine.Doubt? {
    let words = TypedWord.words(of: text)
    let name = words.indices.dropFirst().first { index in
      let word = words[index]
      return word.text.first?.isUppercase == true && word.text.dropFirst().contains(where: \.isLowercase)
        && !GrammarWords.isSmall(word.key) && !PlainWords.nouns.contains(word.key)
        && !known.contains(word.key.withoutPossessive) && !products.contains(word.key)
        && !words[index - 1].endsSentence
    }
    return name.map { .name(words[$0].text.trimmingTail { !$0.isLetter }) }
  }

  /// Names that everybody knows for things.
  private static let products: Set<String> = [
    "excel", "outlook", "word", "google", "microsoft", "amazon", "paypal", "whatsapp", "linkedin", "facebook",
    "internet",
    "salesforce", "zoom", "english", "christmas", "easter", "android", "windows", "iphone",
  ]
}
