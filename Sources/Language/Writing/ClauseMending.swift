/// A note that a hurried hand left without its article or its verb, made whole for somebody to look at: "customs papers sent to
/// wrong agent" is "the customs papers were sent to the wrong agent". Never more than a proposal.
enum ClauseMending {
  /// The clause with what it lacks; nil where more is lacking than that.
  static func clause(_ words: [String]) -> [String]? {
    guard !beginsWithDeed(words) else { return nil }
    return candidates(words).first { ClauseReader.isWhole($0) }
  }

  /// A task with the articles it lacks: "send list" is "send the list". Its first word is the verb.
  static func task(_ words: [String]) -> [String]? {
    withArticles(words).first { $0.first == words.first && ClauseReader.isWholeObject(Array($0.dropFirst())) }
  }

  /// What is only named, as somebody tells of it: "there was no answer from support", nil where it is no thing.
  static func thing(_ words: [String]) -> (words: [String], isNone: Bool)? {
    guard !beginsWithDeed(words) else { return nil }
    let isNone = words.first.map(TypedWord.key(of:)) == "no"
    let whole = withArticles(words).first { ClauseReader.isThing($0) }
    return whole.map { ($0, isNone) }
  }

  /// "Found out from the news", "keeps asking": somebody is missing, and no article.
  private static func beginsWithDeed(_ words: [String]) -> Bool {
    let keys = words.prefix(2).map(TypedWord.key(of:))
    guard let first = keys.first else { return true }
    let forms = EnglishVerb.forms(of: first)
    if forms == .third {
      // "Orders shipped twice" are things; "keeps asking" is what somebody does.
      let next = keys.dropFirst().first ?? ""
      return !GrammarWords.auxiliaries.contains(next)
        && EnglishVerb.forms(of: next).isDisjoint(with: [.past, .participle])
    }
    return !forms.isEmpty && (forms.isDisjoint(with: .base) || deeds.contains(first))
  }

  private static let deeds: Set<String> = [
    "explain", "forget", "tell", "keep", "put", "find", "let", "get", "give", "become",
  ]

  /// With as little added as will do.
  private static func candidates(_ words: [String]) -> [[String]] {
    withArticles(words) + withVerb(words).flatMap(withArticles)
  }

  /// The words as they stand, with an article in front of the first, and in front of every thing that may want one.
  private static func withArticles(_ words: [String]) -> [[String]] {
    guard !words.isEmpty else { return [] }
    let keys = words.map(TypedWord.key(of:))
    let places = words.indices.filter { index in
      let opens = index == 0 || GrammarWords.prepositions.contains(keys[index - 1]) || isVerb(keys[index - 1])
      if index > 0, GrammarWords.bareBehind[keys[index - 1]]?.contains(keys[index]) == true { return false }
      // "Credit" needs no article, "credit note" does.
      let isAlone = index + 1 == words.count || !ClauseReader.isThing(["the", words[index + 1]])
      return opens && mayWantArticle(keys[index], words[index])
        && !(isAlone && GrammarWords.massNouns.contains(keys[index]))
    }
    let sets = [[]] + places.map { [$0] } + (places.count > 1 ? [places] : [])
    return sets.map { insert("the", at: $0, in: words) }
  }

  private static func mayWantArticle(_ key: String, _ word: String) -> Bool {
    !GrammarWords.determiners.contains(key) && !GrammarWords.pronouns.contains(key)
      && !GrammarWords.prepositions.contains(key) && !GrammarWords.conjunctions.contains(key)
      && !GrammarWords.adverbs.contains(key) && !GrammarWords.auxiliaries.contains(key)
      && !GrammarWords.times.contains(key)
      && word.first?.isNumber != true && word.first?.isUppercase != true
  }

  private static func isVerb(_ key: String) -> Bool { !EnglishVerb.forms(of: key).isEmpty }

  /// With the "is" or "was" it may lack, in front of what is said of the thing.
  private static func withVerb(_ words: [String]) -> [[String]] {
    let keys = words.map(TypedWord.key(of:))
    guard !keys.contains(where: GrammarWords.auxiliaries.contains) else { return [] }
    return words.indices.dropFirst().compactMap { index in
      let key = keys[index]
      let noun = TypedWord(words[index - 1])
      guard !GrammarWords.prepositions.contains(noun.key), !GrammarWords.determiners.contains(noun.key) else {
        return nil
      }
      let isMany =
        keys[..<index].first { GrammarWords.determiners.contains($0) || Int($0) != nil }
        .map { Int($0).map { $0 > 1 } ?? noun.isPlural } ?? noun.isPlural
      let forms = EnglishVerb.forms(of: key == "not" && index + 1 < keys.count ? keys[index + 1] : key)
      if forms.contains(.participle) { return insert(isMany ? "were" : "was", at: [index], in: words) }
      // "Double shipping", "late billing": the shipping is the thing, and nothing is doing it.
      if forms.contains(.ing), states.contains(noun.key) || qualities.contains(noun.key) { return nil }
      guard forms.contains(.ing) || states.contains(key) else { return nil }
      return insert(isMany ? "are" : "is", at: [index], in: words)
    }
  }

  private static func insert(_ word: String, at places: [Int], in words: [String]) -> [String] {
    words.enumerated().flatMap { places.contains($0.offset) ? [word, $0.element] : [$0.element] }
  }

  /// What a thing is like, said in front of it and not of it.
  private static let qualities: Set<String> = [
    "double", "duplicate", "repeated", "constant", "poor", "bad", "false", "incorrect", "partial", "sloppy", "unclear",
    "extra",
  ]

  /// How a thing is.
  private static let states: Set<String> = [
    "down", "late", "wrong", "missing", "still", "not", "empty", "full", "open", "slow", "offline", "unusable",
    "unavailable",
    "incomplete", "short", "faulty", "dirty", "idle", "overdue", "unpaid", "unclear", "out", "off", "over", "behind",
    "always",
    "never", "dead", "stuck", "broken", "gone", "lost",
  ]
}
