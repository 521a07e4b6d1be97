/// A person's name as somebody typed it, and what one calls them: "Dana", "Dr. van der Linden".
///
/// Where it is not certain which part is which, the whole name is said: that is stiff, and never wrong.
package struct PersonName: Sendable, Hashable {
  /// The name in the order in which it is said, without role and remarks: "Reyes, Dana, CFO" is "Dana Reyes".
  package let full: String
  /// What stood behind it and is no name: "CFO".
  package let role: String?
  /// How one greets them.
  package let greeting: String
  /// Whether it names somebody at all: not "reception", "?", a number or a mail address.
  package var isName: Bool {
    let words = full.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
    guard full.contains(where: \.isLetter), !full.contains("@"), !full.contains(where: \.isNumber) else { return false }
    return words.first.map { !NameWords.nobody.contains($0) } ?? false
  }

  package init(_ text: String) {
    let typed = TypedName(text)
    let name = typed.words.joined(separator: " ") + typed.degrees.map { ", \($0)" }.joined()
    full = name.isEmpty ? text : name
    role = typed.roles.isEmpty ? nil : typed.roles.joined(separator: ", ")
    let greeting = NameParts(typed).greeting
    self.greeting = greeting.isEmpty ? text : greeting
  }
}

/// A name cut at its commas and brackets, in the order in which it is said.
struct TypedName {
  private(set) var words: [String] = []
  private(set) var nickname: String?
  /// Degrees behind a comma: "PhD".
  private(set) var degrees: [String] = []
  private(set) var roles: [String] = []

  init(_ typed: String) {
    let text = TypedName.plain(typed)
    var parts = text.split(separator: ",").map { TypedName.trimmed(String($0)) }.filter { !$0.isEmpty }
    guard !parts.isEmpty else { return }
    let first = words(of: parts.removeFirst())
    if let second = parts.first, TypedName.isFamily(first), TypedName.isGiven(second) {
      parts.removeFirst()
      words = TypedName.turned(given: words(of: second), family: first)
    } else {
      words = first
    }
    for part in parts {
      if roles.isEmpty, NameWords.endings.contains(TypedName.key(part)) {
        degrees.append(part)
      } else {
        roles.append(part)
      }
    }
  }

  /// The words, without what stands in brackets or quotation marks: a role, or what they are called.
  private mutating func words(of part: String) -> [String] {
    var kept = ""
    var aside: String?
    for character in part {
      if aside != nil, TypedName.closing.contains(character) {
        take(TypedName.trimmed(aside ?? ""))
        (aside, kept) = (nil, kept + " ")
      } else if aside == nil, TypedName.opening.contains(character) {
        aside = ""
      } else if aside != nil {
        aside?.append(character)
      } else {
        kept.append(character)
      }
    }
    if let aside { kept += aside }
    return kept.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private mutating func take(_ aside: String) {
    guard !aside.isEmpty else { return }
    let isName = aside.allSatisfy { $0.isLetter || "-'\u{2019}.".contains($0) }
    if isName, !TypedName.isRole(aside) { nickname = aside } else { roles.append(aside) }
  }

  private static let opening: Set<Character> = ["(", "[", "\"", "\u{201C}", "\u{201E}", "\u{AB}"]
  private static let closing: Set<Character> = [")", "]", "\"", "\u{201D}", "\u{201C}", "\u{BB}"]

  /// "Attn: Jane Poe | CFO" as "Jane Poe, CFO".
  private static func plain(_ text: String) -> String {
    var text = text.replacing(" | ", with: ", ").replacing(" - ", with: ", ").replacing(" \u{2013} ", with: ", ")
    for address in ["attn:", "attn.", "attn", "cc:", "fao", "c/o", "to:"]
    where text.lowercased().hasPrefix(address + " ") {
      text = String(text.dropFirst(address.count))
    }
    return text
  }

  /// "Krüger, Dr. Petra": titles lead, then what is given, then the family.
  private static func turned(given: [String], family: [String]) -> [String] {
    let ending = family.drop { !NameWords.endings.contains(key($0)) }
    return given + family.dropLast(ending.count) + ending
  }

  /// One family name, with its small words and a "Jr.".
  private static func isFamily(_ words: [String]) -> Bool {
    guard let first = words.first, !NameParts.isTitle(first), !words.contains(where: NameParts.joinsTwo) else {
      return false
    }
    if words.count == 1 { return !key(first).isEmpty }
    return words.count { !NameWords.particles.contains(key($0)) && !NameWords.endings.contains(key($0)) } == 1
  }

  /// Up to three words that may be given names, and are no role, degree or zone.
  private static func isGiven(_ part: String) -> Bool {
    let words = part.split(separator: " ").map(String.init)
    guard (1...4).contains(words.count), !words.contains(where: NameParts.joinsTwo), !isRole(part),
      !NameWords.endings.contains(key(part))
    else { return false }
    return words.allSatisfy { word in word.allSatisfy { $0.isLetter || "-.'\u{2019}".contains($0) } }
  }

  /// Whether a word of it is a role, or it is an abbreviation in capitals: CFO.
  static func isRole(_ part: String) -> Bool {
    let words = part.split { !$0.isLetter }.map(String.init)
    let isAbbreviation = words.count == 1 && (2...4).contains(part.count) && part.allSatisfy(\.isUppercase)
    return isAbbreviation || words.contains { NameWords.roles.contains($0.lowercased()) }
  }

  /// A word in small letters without full stops and hyphens.
  static func key(_ word: String) -> String {
    word.lowercased().filter { !".-,'\u{2019}".contains($0) }
  }

  private static func trimmed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// A name in its parts, as far as they are certain.
struct NameParts {
  private let nickname: String?
  private let titles: [String]
  /// Without titles, and without what stands behind a name.
  private let words: [String]

  init(_ typed: TypedName) {
    nickname = typed.nickname
    let words = NameParts.spelled(typed.words)
    let titles = words.prefix(while: NameParts.isTitle)
    // "M. Lefèvre" and "Sir" alone keep at least one word.
    let count = titles.count == words.count ? max(0, titles.count - 1) : titles.count
    self.titles = Array(words[..<count])
    let rest = words[count...]
    let ending = rest.reversed().prefix { NameWords.endings.contains(TypedName.key($0)) && !rest.isEmpty }.count
    self.words = Array(ending < rest.count ? rest.dropLast(ending) : rest)
  }

  var greeting: String {
    // "Jane and Tom", "Leo's mum": two people, or somebody known by another.
    let all = titles + words
    if all.contains(where: NameParts.joinsTwo) || all.dropLast().contains(where: NameParts.isOwner) { return said(all) }
    if titles.contains(where: { NameWords.whole.contains(TypedName.key($0)) }) { return said(titles + words) }
    if titles.isEmpty { return nickname ?? given }
    if titles.count == 1, NameWords.knightly.contains(TypedName.key(titles[0])) {
      return said(titles + words.prefix(1))
    }
    return said(titles + (family ?? words))
  }

  // MARK: - With a title

  /// The family name, where it is certain which words it is.
  private var family: [String]? {
    guard words.count > 1, titles.allSatisfy({ !NameWords.iberian.contains(TypedName.key($0)) }),
      !words.contains(where: { NameWords.filial.contains(TypedName.key($0)) || $0 == "&" })
    else { return nil }
    if let particle = words.firstIndex(where: NameParts.isParticle) {
      return particle > 0 ? Array(words[particle...]) : nil
    }
    let names = words.filter { !NameParts.isInitial($0) }
    guard names.count == 2 || (names.count == 1 && words.count == 2), let last = words.last, !NameParts.isInitial(last),
      !NameParts.mayLead(words[0])
    else { return nil }
    return [last]
  }

  // MARK: - Without one

  private var given: String {
    let whole = said(words)
    guard words.count > 1, let first = words.first else { return whole }
    guard NameParts.isLatin(first) else { return isPlainOrder ? first : whole }
    let names = words.filter { !NameParts.isShouted($0) }
    if !names.isEmpty, names.count < words.count { return said(names) }
    let isUncertain =
      NameParts.isParticle(first) || first.contains(".") || NameParts.isInitial(first)
      || words.dropFirst().contains(where: NameParts.isKoreanGiven) || NameParts.mayLead(first)
      || NameWords.halves.contains(TypedName.key(first)) || words.contains("&")
    return isUncertain ? whole : first
  }

  /// Hebrew, Greek and Cyrillic put the given name first and write it as one word.
  private var isPlainOrder: Bool {
    words.allSatisfy { $0.unicodeScalars.allSatisfy { (0x370...0x5FF).contains($0.value) || $0 == "-" } }
  }

  private func said(_ words: some Sequence<String>) -> String { words.joined(separator: " ") }

  // MARK: - Words

  static func joinsTwo(_ word: String) -> Bool {
    ["and", "or", "und", "et", "y", "&", "/", "+"].contains(word.lowercased())
  }

  private static func isOwner(_ word: String) -> Bool {
    word.hasSuffix("'s") || word.hasSuffix("\u{2019}s") || word == "of"
  }

  /// A title, or a first word that ends in a full stop and is no initial: it never stands alone.
  static func isTitle(_ word: String) -> Bool {
    let key = TypedName.key(word)
    if NameWords.whole.contains(key) || NameWords.titles.contains(key) || NameWords.knightly.contains(key)
      || NameWords.iberian.contains(key)
    {
      return key.count > 1 || word.hasSuffix(".")
    }
    if word.first?.isLowercase == true, word.hasSuffix(".") { return true }
    return word.contains(".") && key.count > 2 && !NameWords.halves.contains(key) && !NameWords.endings.contains(key)
  }

  private static func isParticle(_ word: String) -> Bool {
    let key = word.lowercased()
    return NameWords.particles.contains(key) || ["al-", "el-", "d'", "d\u{2019}"].contains { key.hasPrefix($0) }
  }

  private static func isInitial(_ word: String) -> Bool {
    let letters = word.filter(\.isLetter)
    return letters.count == 1 && word.count <= 2
  }

  /// Whether it may be a family name that stands first.
  private static func mayLead(_ word: String) -> Bool { NameWords.leadingFamilies.contains(word.lowercased()) }

  /// "Min-jun": the given name of those who put the family first.
  private static func isKoreanGiven(_ word: String) -> Bool {
    let parts = word.split(separator: "-")
    return parts.count == 2 && parts[0].first?.isUppercase == true && parts[1].first?.isLowercase == true
  }

  /// In capitals, as some write the family name among other words.
  private static func isShouted(_ word: String) -> Bool {
    word.count > 2 && word.allSatisfy { $0.isUppercase || $0 == "-" || $0 == "'" }
  }

  private static func isLatin(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy {
      $0.value < 0x250 || (0x1E00...0x1EFF).contains($0.value) || !$0.properties.isAlphabetic
    }
  }

  // MARK: - Spelling

  /// A name that was typed in small or in capital letters alone gets the letters of a name; any other is left as it is.
  private static func spelled(_ words: [String]) -> [String] {
    let letters = words.joined().filter(\.isLetter)
    let isSmall = letters.allSatisfy { !$0.isUppercase }
    let isShouting = letters.count > (words.count > 1 ? 3 : 4) && letters.allSatisfy { !$0.isLowercase }
    guard isSmall || isShouting else { return words }
    return words.enumerated().map { index, word in
      index > 0 && NameWords.particles.contains(word.lowercased()) || NameWords.filial.contains(word.lowercased())
        ? word.lowercased() : capitalized(word.lowercased())
    }
  }

  /// Every part of "jean-luc" and "o'brien".
  private static func capitalized(_ word: String) -> String {
    var isStart = true
    var result = ""
    for character in word {
      result += isStart ? character.uppercased() : String(character)
      isStart = "-'\u{2019}".contains(character)
    }
    return result
  }
}
