/// A name in a line that may be a colleague's: the customer is written to by one of us, and not about the others.
enum PersonOfOurs {
  /// - Parameter known: names that the reader knows; single words, small letters.
  static func doubt(of text: String, known: Set<String>) -> WrittenLine.Doubt? {
    let words = TypedWord.words(of: text)
    let name = words.indices.dropFirst().first { index in
      let word = words[index]
      guard word.text.first?.isUppercase == true, word.text.dropFirst().contains(where: \.isLowercase),
        !GrammarWords.times.contains(word.key), !known.contains(word.key.withoutPossessive)
      else { return false }
      let after = index + 1 < words.count ? words[index + 1].key : ""
      return beforePeople.contains(words[index - 1].key) || word.key.hasSuffix("'s")
        || !EnglishVerb.forms(of: after).isDisjoint(with: [.third, .past])
    }
    return name.map { .name(words[$0].text.trimmingTail { !$0.isLetter }) }
  }

  private static let beforePeople: Set<String> = [
    "by", "with", "from", "to", "tell", "told", "ask", "asked", "that", "and", "mr", "mrs", "ms", "dr", "called",
    "emailed",
    "because", "call", "ring", "phone", "email", "meet", "see", "contact", "remind", "inform", "have", "like", "says",
    "said", "get", "got",
  ]
}

extension String {
  /// "dana's" is Dana.
  fileprivate var withoutPossessive: String { hasSuffix("'s") ? String(dropLast(2)) : self }
}
