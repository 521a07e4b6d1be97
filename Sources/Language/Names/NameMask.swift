/// Puts invented names in place of real ones, the same throughout, so that what was said to one customer can be told without
/// telling whose it was. Mail addresses, links and numbers of four digits and more are replaced as well; dates and short numbers
/// stay, which say how much and not who.
package struct NameMask: Sendable {
  /// What stands for a word, in small letters.
  private var invented: [String: String] = [:]
  /// Words with a capital that are no names.
  private var kept: Set<String> = []
  private var numbers: [String: String] = [:]
  private var mails: [String: String] = [:]
  private var chance: SeededRandom
  private var givenNames = NameMask.given[...]
  private var familyNames = NameMask.family[...]
  private var companyNames = NameMask.companies[...]
  private var otherNames = NameMask.others[...]

  /// - Parameters:
  ///   - people: names as they were typed: "Dana Reyes", "Reyes, Dana".
  ///   - seed: the same invents the same.
  package init(people: [String], companies: [String], seed: UInt64) {
    chance = SeededRandom(seed: seed)
    // An invented name that stands in it already would be somebody.
    let real = Set((people + companies).flatMap(NameMask.words))
    for list in [\NameMask.givenNames, \.familyNames, \.companyNames, \.otherNames] {
      self[keyPath: list] = self[keyPath: list].filter { !real.contains($0.lowercased()) }[...]
    }
    for name in people {
      for (index, word) in NameMask.words(of: PersonName(name).full).enumerated() where invented[word] == nil {
        if !NameWords.titles.contains(word), !NameWords.particles.contains(word) {
          invented[word] = index == 0 ? next(\.givenNames) : next(\.familyNames)
        }
      }
    }
    for name in companies {
      for word in NameMask.words(of: name) where invented[word] == nil && !NameMask.isCommon(word) {
        invented[word] = next(\.companyNames)
      }
    }
  }

  /// Another name is made up where the list is used up.
  private mutating func next(_ list: WritableKeyPath<NameMask, ArraySlice<String>>) -> String {
    self[keyPath: list].popFirst() ?? "Name\(invented.count + 1)"
  }

  // MARK: - Words with a capital

  /// What may be a name and is not replaced: words with a capital within a sentence, and at its start those that are no plain
  /// English.
  package func strangers(in texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.flatMap { text -> [String] in
      var startsSentence = true
      return NameMask.pieces(of: text).compactMap { piece in
        guard case .word(let word) = piece else {
          if case .other(let mark) = piece, mark.contains(where: { ".!?".contains($0) }) { startsSentence = true }
          return nil
        }
        let isFirst = startsSentence
        startsSentence = false
        return mayBeName(word, isFirst: isFirst) && seen.insert(NameMask.key(word)).inserted ? word : nil
      }
    }
  }

  private func mayBeName(_ word: String, isFirst: Bool) -> Bool {
    let key = NameMask.key(word)
    guard word.first?.isUppercase == true, key.count > 1, invented[key] == nil, !kept.contains(key),
      !NameMask.isKnown(key, word)
    else { return false }
    return !isFirst || !NameMask.isCommon(key) && EnglishVerb.forms(of: key).isEmpty
  }

  /// A name of something else, or as somebody says it is to be called.
  package mutating func mask(_ word: String, as other: String? = nil) {
    invented[NameMask.key(word)] = other ?? next(\.otherNames)
  }

  package mutating func keep(_ word: String) { kept.insert(NameMask.key(word)) }

  // MARK: - Texts

  package mutating func masked(_ text: String) -> String {
    let text = text.split(separator: " ", omittingEmptySubsequences: false).map { piece -> String in
      if piece.contains("://") || piece.lowercased().hasPrefix("www.") { return "example.com" }
      guard let at = piece.firstIndex(of: "@"), at != piece.startIndex, piece[at...].contains(".") else {
        return String(piece)
      }
      let end = piece.reversed().prefix { !$0.isLetter && !$0.isNumber }.reversed()
      let address = piece.dropLast(end.count).lowercased()
      let other = mails[address] ?? "person\(mails.count + 1)@example.com"
      mails[address] = other
      return other + String(end)
    }.joined(separator: " ")
    return NameMask.pieces(of: text).map { piece -> String in
      switch piece {
      case .word(let word): return maskedWord(word)
      case .number(let number): return maskedNumber(number)
      case .other(let marks): return marks
      }
    }.joined()
  }

  private func maskedWord(_ word: String) -> String {
    let key = NameMask.key(word)
    guard let other = invented[key] else { return word }
    // "will" and "mark" are names only with a capital.
    if word.first?.isUppercase != true, NameMask.isCommon(key) || !EnglishVerb.forms(of: key).isEmpty { return word }
    let isLoud = word.count > 1 && word.allSatisfy { !$0.isLowercase } && key.count > 3
    return (isLoud ? other.uppercased() : other) + word.dropFirst(key.count)
  }

  private mutating func maskedNumber(_ number: String) -> String {
    let digits = number.filter(\.isNumber)
    guard digits.count > 3, !NameMask.isDate(number) else { return number }
    if let known = numbers[digits] { return NameMask.number(known, shapedAs: number) }
    var other = ""
    // No number begins with a nought that had none.
    for _ in digits { other += String(other.isEmpty ? chance.next() % 9 + 1 : chance.next() % 10) }
    numbers[digits] = other
    return NameMask.number(other, shapedAs: number)
  }

  /// With the marks between its digits where they stood: "12,450.00".
  private static func number(_ digits: String, shapedAs shape: String) -> String {
    var rest = digits[...]
    return String(shape.map { $0.isNumber ? rest.removeFirst() : $0 })
  }

  /// "24.11.2026", "2026-11-24", or a year.
  private static func isDate(_ number: String) -> Bool {
    let parts = number.split { !$0.isNumber }.map { Int($0) ?? 0 }
    if parts.count == 3 { return parts.contains { (1900...2100).contains($0) } || parts.allSatisfy { $0 < 100 } }
    return parts.count == 1 && (1990...2100).contains(parts[0])
  }

  // MARK: - Pieces

  private enum Piece {
    case word(String)
    case number(String)
    case other(String)
  }

  /// Words, numbers with the marks in them, and what stands between.
  private static func pieces(of text: String) -> [Piece] {
    let signs = Array(text)
    var pieces: [Piece] = []
    var start = 0
    func isIn(_ index: Int, _ test: (Character) -> Bool) -> Bool { index < signs.count && test(signs[index]) }
    while start < signs.count {
      var end = start + 1
      if signs[start].isLetter {
        while isIn(end, { $0.isLetter || $0.isNumber })
          || isIn(end, { "'\u{2019}".contains($0) }) && isIn(end + 1, \.isLetter)
        { end += 1 }
        pieces.append(.word(String(signs[start..<end])))
      } else if signs[start].isNumber {
        while isIn(end, \.isNumber) || isIn(end, { ".,-/ ".contains($0) }) && isIn(end + 1, \.isNumber) { end += 1 }
        pieces.append(.number(String(signs[start..<end])))
      } else {
        while isIn(end, { !$0.isLetter && !$0.isNumber }) { end += 1 }
        pieces.append(.other(String(signs[start..<end])))
      }
      start = end
    }
    return pieces
  }

  private static func words(of name: String) -> [String] {
    pieces(of: name).compactMap { if case .word(let word) = $0, word.count > 1 { key(word) } else { nil } }
  }

  /// In small letters, without what makes it somebody's: "Dana's".
  private static func key(_ word: String) -> String {
    word.lowercased().replacing("\u{2019}", with: "'").withoutPossessive
  }

  /// A word of everyday English, which by itself names nobody.
  private static func isCommon(_ key: String) -> Bool {
    GrammarWords.isSmall(key) || PlainWords.isThing(key) || forms.contains(key) || NameWords.roles.contains(key)
  }

  /// What is written with a capital and is nobody's name.
  private static func isKnown(_ key: String, _ word: String) -> Bool {
    CalendarNames.weekdays[key] != nil || CalendarNames.pluralWeekdays[key] != nil || CalendarNames.months[key] != nil
      || abbreviations.contains(key) || NameWords.titles.contains(key) || key.hasPrefix("i'")
      || NameWords.roles.contains(key)
  }

  private static let forms: Set<String> = Set(
    wordsOf:
      "gmbh ag kg ohg se ltd limited inc llc plc corp co company sa sarl spa bv nv ab oy as traders trading goods")

  private static let abbreviations: Set<String> = Set(
    wordsOf:
      """
      api ceo cfo coo cto vp hr it vat sla ok pdf csv xml sms eu uk us usa eur usd gbp chf am pm cet est utc asap faq id
      url usb pc tv po
      """)

  private static let given = [
    "Robin", "Alex", "Jamie", "Noa", "Sasha", "Morgan", "Kim", "Charlie", "Andrea", "Toni", "Luca", "Jo", "Sam",
    "Chris",
    "Nicky", "Eli",
  ]
  private static let family = [
    "Hale", "Moreno", "Lindgren", "Okafor", "Brandt", "Carter", "Novak", "Silva", "Keller", "Walsh", "Rossi",
    "Fontaine",
    "Ahmed", "Petrov", "Santos", "Byrne",
  ]
  private static let companies = [
    "Larkfield", "Osprey", "Meridian", "Halden", "Tarnbrook", "Wexley", "Corvane", "Elmstead", "Rookwood",
    "Brightwater",
  ]
  private static let others = [
    "Alder", "Birch", "Cedar", "Hazel", "Juniper", "Linden", "Maple", "Rowan", "Sorrel", "Willow", "Aspen", "Clover",
  ]
}
