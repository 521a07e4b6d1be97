/// Words as one writes them in a letter: no contractions, days and months with their capital, small numbers and hours spelt as
/// people write them. Says nothing new.
enum WrittenForm {
  /// Nil where a contraction has two readings: "he'd", "the portal's".
  static func written(_ words: [String]) -> [String]? {
    var said: [String] = []
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : nil
      guard let whole = expanded(word, before: next) else { return nil }
      said += whole.split(separator: " ").map(String.init)
    }
    let timed = months(hours(said)).reduce(into: [String]()) { words, word in
      // "Whether we can not read" is "cannot".
      if word == "not", words.last == "can" { words[words.count - 1] = "cannot" } else { words.append(word) }
    }
    return timed.enumerated().map { spelt($1, before: $0 + 1 < timed.count ? timed[$0 + 1] : nil) }
  }

  // MARK: - Contractions

  private static func expanded(_ word: String, before next: String?) -> String? {
    let straight = word.swapping("\u{2019}", for: "'")
    guard straight.contains("'") else { return word }
    let key = TypedWord.key(of: straight)
    let tail = String(straight.reversed().prefix { !$0.isLetter }.reversed())
    func closing(_ whole: String) -> String {
      let first = straight.first?.isUppercase == true ? whole.startingSentence : whole
      return first + tail
    }
    if let whole = whole[key] { return closing(whole) }
    for (ending, verb) in [("n't", " not"), ("'re", " are"), ("'ve", " have"), ("'ll", " will")]
    where key.hasSuffix(ending) {
      return closing(key.dropLast(ending.count) + verb)
    }
    if key.hasSuffix("'d") {
      guard let after = next.map({ TypedWord.key(of: $0) }) else { return nil }
      if ["like", "rather", "be", "have", "prefer"].contains(after) { return closing(key.dropLast(2) + " would") }
      if ["been", "better"].contains(after) { return closing(key.dropLast(2) + " had") }
      return nil
    }
    if key.hasSuffix("'s"), withIs.contains(String(key.dropLast(2))) {
      let forms = next.map { EnglishVerb.forms(of: TypedWord.key(of: $0)) } ?? []
      let isDone = next.map { ["been", "got", "had"].contains(TypedWord.key(of: $0)) } ?? false
      // "It's broken" is, "it's taken three weeks" has: of a participle both can be meant.
      if isDone { return closing(key.dropLast(2) + " has") }
      return forms.contains(.participle) && !forms.contains(.ing) ? nil : closing(key.dropLast(2) + " is")
    }
    if key.hasSuffix("'s") {
      // "The portal's down" is a verb, "last month's data" is not.
      guard let next else { return nil }
      let after = TypedWord.key(of: next)
      let isVerb =
        GrammarWords.prepositions.contains(after) || GrammarWords.adverbs.contains(after)
        || GrammarWords.determiners.contains(after) && Int(after) == nil
        || ["been", "not", "wrong", "broken"].contains(after)
        || EnglishVerb.forms(of: after).contains(.ing)
      return isVerb ? nil : word
    }
    return key.hasSuffix("s'") || straight.hasSuffix("s'") ? word : nil
  }

  private static let whole = [
    "can't": "cannot", "won't": "will not", "shan't": "shall not", "i'm": "I am", "let's": "let us",
    "o'clock": "o'clock",
  ]
  private static let withIs: Set<String> = ["it", "that", "there", "what", "who", "here", "where", "how", "nobody"]

  // MARK: - Numbers and names

  /// "10am" is "10 am", "noon" stays.
  private static func hours(_ words: [String]) -> [String] {
    words.flatMap { word -> [String] in
      let key = TypedWord.key(of: word)
      let number = key.prefix { $0.isNumber || $0 == ":" || $0 == "." }
      guard !number.isEmpty, ["am", "pm"].contains(key.dropFirst(number.count)) else { return [word] }
      let tail = word.drop { $0.isLetter || $0.isNumber || ":.".contains($0) }
      return [String(number), key.suffix(2) + String(tail)]
    }
  }

  /// "3 Nov" is the third of November.
  private static func months(_ words: [String]) -> [String] {
    words.enumerated().map { index, word in
      guard (3...6).contains(word.utf8.count), let month = monthsByShort[TypedWord.key(of: word)] else { return word }
      let isDate = [index - 1, index + 1].contains { words.indices.contains($0) && words[$0].first?.isNumber == true }
      let isName = word.first?.isUppercase == true && !["mar", "jun"].contains(TypedWord.key(of: word))
      return isDate || isName ? TypedWord(word).saying(month) : word
    }
  }

  /// "may" is a whole name already.
  private static let monthsByShort: [String: String] = Month.names.reduce(into: ["sept": "September"]) { months, name in
    if name.count > 3 { months[String(name.prefix(3)).lowercased()] = name }
  }

  private static func spelt(_ word: String, before next: String?) -> String {
    let key = TypedWord.key(of: word)
    if names.contains(key), word.first?.isLowercase == true { return word.startingSentence }
    if let number = Int(word), (2...12).contains(number), let next {
      let after = TypedWord.key(of: next)
      // "2 pallets" is two of them; "version 2", "2 pm" and "gate 4" stay.
      let counts = ["of", "more", "other", "further", "extra"].contains(after) || TypedWord(next).isPlural
      if counts, !["am", "pm"].contains(after) { return SpokenOrdinal.cardinal(number) }
    }
    return word
  }

  /// Days and months; "may" and "march" are left as they stand.
  private static let names: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "april",
    "june",
    "july", "august", "september", "october", "november", "december",
  ]
}
