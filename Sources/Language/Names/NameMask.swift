/// Puts invented names in place of real ones, the same throughout, so that what was said to one customer can be told without
/// telling whose it was. Mail addresses, links and numbers of four digits and more are replaced as well; dates and short numbers
/// stay, which say how much and not who.
package struct NameMask: Sendable {
  /// What stands for a whole name as it was typed, in small letters; and for each word of one.
  private var phrases: [(real: String, invented: String)] = []
  private var invented: [String: String] = [:]
  /// Words with a capital that are no names.
  private var kept: Set<String> = []
  private var numbers: [String: String] = [:]
  private var mails: [String: String] = [:]
  private var chance: SeededRandom
  private var givenNames: ArraySlice<String>
  private var familyNames: ArraySlice<String>
  private var companyNames: ArraySlice<String>
  private var otherNames: ArraySlice<String>

  /// - Parameters:
  ///   - people: names as they were typed: "Dana Reyes", "Reyes, Dana".
  ///   - seed: the same invents the same.
  package init(people: [String], companies: [String], seed: UInt64) {
    chance = SeededRandom(seed: seed)
    // An invented name that stands in it already would be somebody.
    let real = Set((people + companies).flatMap { MaskedText.pieces(of: $0).compactMap(\.word).map(MaskedText.key) })
    func free(_ names: [String]) -> ArraySlice<String> { names.filter { !real.contains($0.lowercased()) }[...] }
    (givenNames, familyNames) = (free(InventedNames.given), free(InventedNames.family))
    (companyNames, otherNames) = (free(InventedNames.companies), free(InventedNames.others))
    people.forEach { add(person: $0) }
    companies.forEach { add(company: $0) }
    // "Dana Reyes" before "Dana".
    phrases.sort { $0.real.count > $1.real.count }
  }

  /// The single words of all names that it has given, in small letters.
  package var names: Set<String> {
    let given = Array(invented.values) + phrases.map(\.invented)
    return Set(given.flatMap { MaskedText.pieces(of: $0).compactMap(\.word) }.map(MaskedText.key))
  }

  /// Somebody nobody has named.
  package mutating func newPerson() -> String { "\(next(\.givenNames)) \(next(\.familyNames))" }

  private mutating func add(person name: String) {
    let full = PersonName(name).full
    let words = MaskedText.pieces(of: full).compactMap(\.word).map(MaskedText.key)
    var parts: [String] = []
    for word in words where !NameWords.titles.contains(word) {
      // A small word of a name is none by itself.
      if word.count > 1, invented[word] == nil, !NameWords.particles.contains(word) {
        invented[word] = parts.isEmpty ? next(\.givenNames) : next(\.familyNames)
      }
      if let other = invented[word], parts.count < 2 { parts.append(other) }
    }
    if parts.isEmpty { parts = [next(\.givenNames), next(\.familyNames)] }
    let whole = parts.joined(separator: " ")
    for typed in Set([full.lowercased(), name.lowercased()])
    where words.count > 1 || words.first.map({ invented[$0] == nil }) == true {
      phrases.append((typed, whole))
    }
  }

  private mutating func add(company name: String) {
    let words = MaskedText.pieces(of: name).compactMap(\.word)
    var parts: [String] = []
    var isMasked = false
    for word in words {
      let key = MaskedText.key(word)
      if key.count > 1, !MaskedText.isCommon(key) {
        invented[key] = invented[key] ?? next(\.companyNames)
        isMasked = true
      }
      parts.append(invented[key] ?? word)
    }
    // "3M", "The Order Company": no word of it is a name, all of them together are.
    phrases.append((name.lowercased(), isMasked ? parts.joined(separator: " ") : next(\.companyNames)))
  }

  /// Another name is made up where the list is used up.
  private mutating func next(_ list: WritableKeyPath<NameMask, ArraySlice<String>>) -> String {
    self[keyPath: list].popFirst() ?? "Name\(invented.count + phrases.count + 1)"
  }

  // MARK: - Words with a capital

  /// What may be a name and is not replaced: words with a capital within a sentence, at its start those that are no plain
  /// English, and those with one inside.
  package func strangers(in texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.flatMap { text -> [String] in
      let pieces = MaskedText.pieces(of: withoutPhrases(text))
      return pieces.indices.compactMap { index in
        guard let word = pieces[index].word, mayBeName(index, pieces), seen.insert(MaskedText.key(word)).inserted else {
          return nil
        }
        return word
      }
    }
  }

  private func mayBeName(_ index: Int, _ pieces: [MaskedText.Piece]) -> Bool {
    guard let word = pieces[index].word else { return false }
    let key = MaskedText.key(word)
    guard key.count > 1, invented[key] == nil, !kept.contains(key) else { return false }
    if word.first?.isLowercase == true { return word.dropFirst().contains(where: \.isUppercase) }
    guard word.first?.isUppercase == true else { return false }
    // "June Carter": what stands behind a name with a capital belongs to it.
    let before = MaskedText.wordBefore(index, pieces)
    let followsName = before.map { isName($0) } ?? false
    if MaskedText.isDateWord(key) {
      return MaskedText.isAlsoName(key) && (followsName || MaskedText.actsAsName(index, pieces))
    }
    if MaskedText.isKnown(key) { return followsName && !MaskedText.isAbbreviation(key) }
    if MaskedText.isAlsoName(key) { return MaskedText.actsAsName(index, pieces) || followsName }
    return !MaskedText.startsSentence(index, pieces)
      || !MaskedText.isCommon(key) && EnglishVerb.forms(of: key).isEmpty
  }

  private func isName(_ word: String) -> Bool {
    word.first?.isUppercase == true
      && (invented[MaskedText.key(word)] != nil || MaskedText.isAlsoName(MaskedText.key(word)))
  }

  /// A name of something else, or as somebody says it is to be called.
  package mutating func mask(_ word: String, as other: String? = nil) {
    invented[MaskedText.key(word)] = other ?? next(\.otherNames)
  }

  package mutating func keep(_ word: String) { kept.insert(MaskedText.key(word)) }

  // MARK: - Texts

  package mutating func masked(_ text: String) -> String {
    let text = withInventedPhrases(withoutAddresses(text))
    let pieces = MaskedText.pieces(of: text)
    return pieces.indices.map { index -> String in
      switch pieces[index] {
      case .word(let word): return maskedWord(word, index, pieces)
      case .number(let number): return maskedNumber(number)
      case .other(let marks): return marks
      }
    }.joined()
  }

  private mutating func withoutAddresses(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { piece -> String in
      let (start, core, end) = MaskedText.bare(String(piece))
      if MaskedText.isLink(core) { return start + "example.com" + end }
      guard MaskedText.isMail(core) else { return String(piece) }
      let other = mails[core.lowercased()] ?? "person\(mails.count + 1)@example.com"
      mails[core.lowercased()] = other
      return start + other + end
    }.joined(separator: " ")
  }

  private func withInventedPhrases(_ text: String) -> String {
    phrases.reduce(text) { MaskedText.replacing($1.real, with: $1.invented, in: $0) }
  }

  private func withoutPhrases(_ text: String) -> String {
    phrases.reduce(text) { MaskedText.replacing($1.real, with: "it", in: $0) }
  }

  private mutating func maskedWord(_ word: String, _ index: Int, _ pieces: [MaskedText.Piece]) -> String {
    let key = MaskedText.key(word)
    guard let other = invented[key] else {
      // "SO4711882": what is no name has a number in it all the same.
      return word.count(where: \.isNumber) > 3 ? maskedDigits(word) : word
    }
    // "will" and "May" are names only where somebody does something by them.
    if MaskedText.isCommon(key) || MaskedText.isDateWord(key) || MaskedText.isAlsoName(key)
      || !EnglishVerb.forms(of: key).isEmpty
    {
      let follows = MaskedText.wordBefore(index, pieces).map { isName($0) } ?? false
      guard word.first?.isUppercase == true, follows || MaskedText.actsAsName(index, pieces) else { return word }
    }
    let isLoud = word.count > 1 && word.allSatisfy { !$0.isLowercase } && key.count > 3
    return (isLoud ? other.uppercased() : other) + word.dropFirst(key.count)
  }

  private mutating func maskedNumber(_ number: String) -> String {
    MaskedText.tellsWho(number) ? maskedDigits(number) : number
  }

  /// With other digits, and the marks between them where they stood: "12,450.00".
  private mutating func maskedDigits(_ text: String) -> String {
    let digits = text.filter(\.isNumber)
    if numbers[digits] == nil {
      var other = ""
      // No number begins with a nought that had none.
      for digit in digits {
        other += other.isEmpty && digit != "0" ? String(chance.next() % 9 + 1) : String(chance.next() % 10)
      }
      numbers[digits] = other
    }
    var rest = (numbers[digits] ?? digits)[...]
    return String(text.map { $0.isNumber ? rest.popFirst() ?? $0 : $0 })
  }
}
