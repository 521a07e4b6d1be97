/// What they say they did themselves. Told back in a letter it is an admission in writing, and so it waits; what they went through,
/// waited for and asked for is none.
enum TheirPart {
  /// Whether words of theirs tell a deed of their own or of their people. The words are as they said them.
  static func isIn(_ words: [TypedWord]) -> Bool {
    guard words.contains(where: { EnglishWords.firstPerson.contains($0.key) }) else { return false }
    if words.contains(where: { slips.contains($0.key) }) && startsWithThem(words) { return true }
    return words.indices.contains { index in
      guard isTheirSubject(words, endingAt: index) else { return false }
      return isDeed(Array(words[(index + 1)...]))
    }
  }

  private static func startsWithThem(_ words: [TypedWord]) -> Bool {
    words.first.map { EnglishWords.firstPerson.contains($0.key) } ?? false
  }

  /// "I", "we", or the noun of "our chef", in front of a verb.
  private static func isTheirSubject(_ words: [TypedWord], endingAt index: Int) -> Bool {
    let key = words[index].key
    if ["i", "we", "i've", "we've", "ive", "weve"].contains(key) { return true }
    return index > 0 && ["my", "our"].contains(words[index - 1].key)
  }

  private static func isDeed(_ rest: [TypedWord]) -> Bool {
    var rest = rest[...]
    while let word = rest.first, GrammarWords.adverbs.contains(word.key) || helpers.contains(word.key) {
      rest.removeFirst()
    }
    guard let verb = rest.first?.key else { return false }
    let forms = EnglishVerb.forms(of: verb)
    guard !forms.isDisjoint(with: [.past, .participle]), !GrammarWords.auxiliaries.contains(verb) else { return false }
    if verb == "lost" || verb == "missed" {
      // "We lost a day" they went through; "I lost the key" they did.
      return rest.dropFirst().first.map { ["the", "my", "our", "it", "your"].contains($0.key) } ?? true
    }
    return !harmless.contains(verb)
  }

  private static let helpers: Set<String> = ["have", "had", "never", "not"]

  /// Whoever says one of these of themselves says that it was their doing.
  private static let slips: Set<String> = [
    "late", "wrong", "too", "mistake", "accident", "accidentally", "forgot", "without", "didn't", "didnt", "broke",
    "cash", "owe",
  ]

  private static let harmless: Set<String> = Set(
    wordsOf:
      """
      lost waited called rang phoned emailed wrote asked told reported tried got received found heard spent needed
      wanted expected ordered paid worked stayed came went drove flew hired bought rented chased complained explained
      trusted thought believed felt saw learned looked counted shipped delivered stopped closed had been started moved
      requested raised booked travelled planned used understood relied pointed mentioned answered replied sent kept
      returned
      """)
}
