/// The regular forms of English words, taken back to the word they may be a form of.
enum WordForms {
  /// The word itself, and each word of which it may be a regular form: "carries" may be of "carry", "stopped" of "stop".
  static func bases(of word: String) -> [String] {
    var bases = [word]
    var stem = Substring(word)
    if stem.hasSuffix("'s") || stem.hasSuffix("s'") {
      stem = stem.hasSuffix("'s") ? stem.dropLast(2) : stem.dropLast()
      bases.append(String(stem))
    }
    for (ending, also) in endings where stem.count > ending.count + 1 && stem.hasSuffix(ending) {
      let left = stem.dropLast(ending.count)
      bases += also.map { left + $0 }
      if ending == "ed" || ending == "ing", let single = undoubled(left) { bases.append(single) }
    }
    return bases
  }

  /// What a word has in common with its relatives: "delivery" and "delivered" are not, "invoiced" and "invoices" are.
  static func stem(of word: String) -> String {
    var stem = Substring(word)
    if let ending = stemEndings.first(where: { stem.hasSuffix($0) && stem.count >= $0.count + 3 }) {
      stem = stem.dropLast(ending.count)
    }
    if stem.count > 3, let last = stem.last, stem.dropLast().last == last { stem = stem.dropLast() }
    return stem.count > 3 && stem.last == "y" ? stem.dropLast() + "i" : String(stem)
  }

  /// The longer before those they end in.
  private static let stemEndings = [
    "'s", "ingly", "edly", "ings", "ing", "ies", "ied", "ed", "es", "s", "ly", "e",
  ]

  /// What may stand in place of an ending.
  private static let endings: [(String, [String])] = [
    ("s", [""]), ("es", [""]), ("d", [""]), ("ed", [""]), ("ing", ["", "e"]), ("ies", ["y"]), ("ied", ["y"]),
  ]

  /// "stopp" is "stop" with its last letter doubled before an ending.
  private static func undoubled(_ word: Substring) -> String? {
    guard let last = word.last, word.count > 3, word.dropLast().last == last, !"aeiouwxy".contains(last) else {
      return nil
    }
    return String(word.dropLast())
  }

  /// Every word that is one letter away: a letter left out, doubled, changed or changed over.
  static func slips(of word: String) -> Set<String> {
    let letters = Array(word)
    let alphabet = "abcdefghijklmnopqrstuvwxyz"
    var found: Set<String> = []
    for index in 0...letters.count {
      for letter in alphabet { found.insert(String(letters[..<index] + [letter] + letters[index...])) }
      guard index < letters.count else { break }
      found.insert(String(letters[..<index] + letters[(index + 1)...]))
      for letter in alphabet { found.insert(String(letters[..<index] + [letter] + letters[(index + 1)...])) }
      guard index + 1 < letters.count else { continue }
      found.insert(String(letters[..<index] + [letters[index + 1], letters[index]] + letters[(index + 2)...]))
    }
    found.remove(word)
    return found
  }
}
