extension String {
  /// Within a sentence: its first word small where it is plain English, and as it was typed where it may be a name.
  package var withinSentence: String {
    let first = String(prefix { $0 != " " })
    let key = TypedWord.key(of: first)
    let isOwn = key == "i" || key.hasPrefix("i'") || first.count > 1 && first.allSatisfy { !$0.isLowercase }
    let isPlain = GrammarWords.isSmall(key) || PlainWords.isThing(key) || !EnglishVerb.forms(of: key).isEmpty
    return isOwn || !isPlain || MaskedText.isAlsoName(key) ? self : prefix(1).lowercased() + dropFirst()
  }

  /// The things of business that stand in it, in small letters.
  package var thingsOfBusiness: [String] {
    TypedWord.words(of: self).map(\.key).filter(PlainWords.isNoun)
  }
}
