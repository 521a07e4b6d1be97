/// A name in a line that may be a colleague's: the customer is written to by one of us, and not about the others.
enum PersonOfOurs {
  /// - Parameter known: names that the reader knows; single words, small letters.
  static func doubt(of text: String, known: Set<String>) -> WrittenLine.Doubt? {
    let words = TypedWord.words(of: text)
    let name = words.indices.first { index in
      isName(words[index], known) && !isPlace(index, words)
        && (startsSentence(index, words) ? acts(after: index, in: words) : true)
    }
    return name.map { .name(words[$0].text.trimmingTail { !$0.isLetter }) }
  }

  private static func isName(_ word: TypedWord, _ known: Set<String>) -> Bool {
    word.text.first?.isUppercase == true && word.text.dropFirst().contains(where: \.isLowercase)
      && !GrammarWords.isSmall(word.key) && !PlainWords.isThing(word.key) && !known.contains(word.key.withoutPossessive)
      && !products.contains(word.key)
  }

  /// "Two pallets in Leeds": nobody is in somebody.
  private static func isPlace(_ index: Int, _ words: [TypedWord]) -> Bool {
    index > 0 && ["in", "near", "outside", "around"].contains(words[index - 1].key) && !words[index - 1].endsClause
      && words[index].key == words[index].key.withoutPossessive
  }

  private static func startsSentence(_ index: Int, _ words: [TypedWord]) -> Bool {
    index == 0 || words[index - 1].endsSentence
  }

  /// At the start every word has a capital: there a name is what somebody does something by.
  private static func acts(after index: Int, in words: [TypedWord]) -> Bool {
    guard index + 1 < words.count, EnglishVerb.forms(of: words[index].key).isEmpty else { return false }
    let next = words[index + 1].key
    return GrammarWords.auxiliaries.contains(next) || !EnglishVerb.forms(of: next).isDisjoint(with: [.third, .past])
  }

  /// Names that everybody knows for things.
  private static let products: Set<String> = [
    "excel", "outlook", "word", "google", "microsoft", "amazon", "paypal", "whatsapp", "linkedin", "facebook",
    "internet",
    "salesforce", "zoom", "christmas", "american", "austrian", "belgian", "british", "chinese", "czech", "danish",
    "dutch", "english", "european", "finnish", "french", "german", "greek", "hungarian", "indian", "irish", "italian",
    "japanese", "korean", "norwegian", "polish", "portuguese", "romanian", "russian", "scottish", "spanish", "swedish",
    "swiss", "turkish", "ukrainian", "welsh", "easter", "android", "windows", "iphone",
  ]
}
