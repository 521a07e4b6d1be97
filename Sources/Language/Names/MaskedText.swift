/// How a text is read by whoever replaces the names in it.
enum MaskedText {
  enum Piece: Hashable {
    case word(String)
    case number(String)
    case other(String)

    var word: String? { if case .word(let word) = self { word } else { nil } }
  }

  /// Words, numbers with the marks in them, and what stands between.
  static func pieces(of text: String) -> [Piece] {
    let signs = Array(text)
    var pieces: [Piece] = []
    var start = 0
    func isIn(_ index: Int, _ test: (Character) -> Bool) -> Bool { index < signs.count && test(signs[index]) }
    while start < signs.count {
      var end = start + 1
      if signs[start].isLetter {
        while isIn(end, { $0.isLetter || $0.isNumber })
          || isIn(end, { "'\u{2019}&".contains($0) }) && isIn(end + 1, \.isLetter)
        { end += 1 }
        pieces.append(.word(String(signs[start..<end])))
      } else if signs[start].isNumber {
        end = endOfNumber(start, signs)
        pieces.append(.number(String(signs[start..<end])))
      } else {
        while isIn(end, { !$0.isLetter && !$0.isNumber }) { end += 1 }
        pieces.append(.other(String(signs[start..<end])))
      }
      start = end
    }
    return pieces
  }

  /// Blanks join what is dialled, "030 2045 1987" or "89 12 34", and not a date and an hour.
  private static func endOfNumber(_ start: Int, _ signs: [Character]) -> Int {
    func block(_ start: Int) -> Int {
      var end = start
      while end < signs.count,
        signs[end].isNumber || ".,-/".contains(signs[end]) && end + 1 < signs.count && signs[end + 1].isNumber
      { end += 1 }
      return end
    }
    var ends = [block(start)]
    while let end = ends.last, end + 1 < signs.count,
      signs[end] == " " || ") ".contains(signs[end]) && signs[end + 1] == " ",
      let next = signs[end...].firstIndex(where: \.isNumber), signs[end..<next].allSatisfy({ " )".contains($0) })
    {
      ends.append(block(next))
    }
    let before = start > 0 ? signs[start - 1] : " "
    let isDialled = before == "+" || before == "(" || signs[start] == "0"
    let isWhole = ends.indices.dropFirst().allSatisfy { signs[ends[$0 - 1]..<ends[$0]].count { $0.isNumber } >= 2 }
    return ends.count > 2 && isWhole || ends.count > 1 && isDialled ? ends[ends.count - 1] : ends[0]
  }

  /// In small letters, without what makes it somebody's: "Dana's".
  static func key(_ word: String) -> String {
    word.lowercased().replacing("\u{2019}", with: "'").withoutPossessive
  }

  // MARK: - Words

  static func startsSentence(_ index: Int, _ pieces: [Piece]) -> Bool {
    guard let last = pieces[..<index].lastIndex(where: { if case .other = $0 { false } else { true } }) else {
      return true
    }
    return pieces[(last + 1)..<index].contains {
      if case .other(let marks) = $0 { marks.contains { ".!?".contains($0) } } else { false }
    }
  }

  /// The word right before it in the same sentence.
  static func wordBefore(_ index: Int, _ pieces: [Piece]) -> String? {
    guard index > 1, case .other(let marks) = pieces[index - 1], marks == " " else { return nil }
    return pieces[index - 2].word
  }

  private static func wordAfter(_ index: Int, _ pieces: [Piece]) -> String? {
    guard index + 2 < pieces.count, case .other(let marks) = pieces[index + 1], marks == " " else { return nil }
    return pieces[index + 2].word.map(key)
  }

  /// Whether a word that is plain English too stands there for somebody: "Will promised", "ask Bill", "Grace's team"; not "Will
  /// nobody answer", "since May".
  static func actsAsName(_ index: Int, _ pieces: [Piece]) -> Bool {
    guard let word = pieces[index].word, word.first?.isUppercase == true else { return false }
    let before = wordBefore(index, pieces).map(key)
    if let before, beforeDates.contains(before) { return false }
    if index > 1, case .number = pieces[index - 2] { return false }
    if !startsSentence(index, pieces) { return true }
    if word.count > key(word).count { return true }
    guard let next = wordAfter(index, pieces) else { return false }
    if key(word) == "will" || key(word) == "may" {
      // "Will nobody answer?" asks; "Will promised" tells.
      return !EnglishVerb.forms(of: next).isDisjoint(with: [.past, .third])
    }
    return GrammarWords.auxiliaries.contains(next) || beside.contains(next) || next.hasSuffix("ed")
      || !EnglishVerb.forms(of: next).isDisjoint(with: [.past, .third])
  }

  private static let beforeDates: Set<String> = Set(
    wordsOf:
      "in since until till by from of last next this every each early late mid before after during")
  /// Beside somebody's name.
  private static let beside: Set<String> = Set(wordsOf: "never still just also always only and from of at who")

  /// First names that are words as well.
  static func isAlsoName(_ key: String) -> Bool { alsoNames.contains(key) }
  private static let alsoNames: Set<String> = Set(
    wordsOf:
      """
      bill will mark rose hope grace faith joy rob bob pat sue may april june august art frank jack drew dawn iris ivy
      lily ruby amber crystal daisy heather holly jasmine penny robin summer sandy rich rod ray max miles chase grant wade
      chuck gene guy harry jay josh ken lance nick norm otto pierce rusty skip stew sunny victor violet ward christian
      """)

  static func isDateWord(_ key: String) -> Bool {
    CalendarNames.weekdays[key] != nil || CalendarNames.pluralWeekdays[key] != nil || CalendarNames.months[key] != nil
  }

  /// A word of everyday English, which by itself names nobody.
  static func isCommon(_ key: String) -> Bool {
    GrammarWords.isSmall(key) || PlainWords.isThing(key) || forms.contains(key) || NameWords.roles.contains(key)
  }

  /// What is written with a capital and is nobody's name.
  static func isKnown(_ key: String) -> Bool {
    abbreviations.contains(key) || NameWords.titles.contains(key) || key.hasPrefix("i'")
      || NameWords.roles.contains(key)
  }

  static func isAbbreviation(_ key: String) -> Bool { abbreviations.contains(key) }

  private static let forms: Set<String> = Set(
    wordsOf:
      "gmbh ag kg ohg se ltd limited inc llc plc corp co company sa sarl spa bv nv ab oy as traders trading goods")
  private static let abbreviations: Set<String> = Set(
    wordsOf:
      """
      api ceo cfo coo cto vp hr it vat sla ok pdf csv xml sms eu uk us usa eur usd gbp chf am pm cet est utc asap faq id
      url usb pc tv po
      """)

  // MARK: - Numbers and addresses

  /// Whether a number may say who somebody is: four digits and more before its decimals, and no date.
  static func tellsWho(_ number: String) -> Bool {
    if isDate(number) { return false }
    var whole = number[...]
    // "500.00"
    if let mark = whole.lastIndex(where: { ".,".contains($0) }), whole[mark...].count == 3 { whole = whole[..<mark] }
    return whole.count(where: \.isNumber) > 3
  }

  /// "24.11.2026", "2026-11-24", "24/11/26", or a year.
  private static func isDate(_ number: String) -> Bool {
    if let year = Int(number), number.count == 4 { return (1990...2100).contains(year) }
    let marks = Set(number.filter { !$0.isNumber })
    guard marks.count == 1, ".-/".contains(marks.first ?? " ") else { return false }
    let parts = number.split { !$0.isNumber }.map(String.init)
    guard parts.count == 3, parts[1].count <= 2, let first = Int(parts[0]), let second = Int(parts[1]),
      let third = Int(parts[2])
    else { return false }
    func isYear(_ part: String, _ value: Int) -> Bool {
      part.count == 4 ? (1900...2100).contains(value) : part.count == 2
    }
    let isLittle =
      isYear(parts[2], third) && (1...31).contains(first) && (1...31).contains(second) && min(first, second) <= 12
    let isBig = parts[0].count == 4 && isYear(parts[0], first) && (1...12).contains(second) && (1...31).contains(third)
    return isLittle || isBig
  }

  /// Without the brackets and marks around it.
  static func bare(_ piece: String) -> (start: String, core: String, end: String) {
    let start = piece.prefix { !$0.isLetter && !$0.isNumber && $0 != "@" }
    let rest = piece.dropFirst(start.count)
    let end = String(rest.reversed().prefix { !$0.isLetter && !$0.isNumber && $0 != "/" }.reversed())
    return (String(start), String(rest.dropLast(end.count)), end)
  }

  static func isMail(_ text: String) -> Bool {
    let parts = text.lowercased().replacing("(at)", with: "@").replacing("[at]", with: "@").split(
      separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1].contains(where: \.isLetter)
  }

  static func isLink(_ text: String) -> Bool {
    let text = text.lowercased()
    if text.contains("://") || text.hasPrefix("www.") { return true }
    guard !text.contains("@") else { return false }
    let host = text.prefix { $0 != "/" && $0 != "?" && $0 != ":" }.split(
      separator: ".", omittingEmptySubsequences: false)
    guard host.count > 1, let last = host.last, host.allSatisfy({ !$0.isEmpty }) else { return false }
    return endings.contains(String(last)) && host.dropLast().contains { $0.contains(where: \.isLetter) }
  }

  private static let endings: Set<String> = Set(
    wordsOf:
      "com net org de at ch uk eu io co app dev shop info biz fr it es nl be pl cz se no dk fi us ca au jp example")

  /// A phrase wherever it stands by itself, whatever its case.
  static func replacing(_ phrase: String, with other: String, in text: String) -> String {
    guard !phrase.isEmpty, text.count >= phrase.count, text.lowercased().contains(phrase) else { return text }
    let (signs, wanted) = (Array(text), Array(phrase))
    var result = ""
    var index = 0
    func isInWord(_ index: Int) -> Bool {
      signs.indices.contains(index) && (signs[index].isLetter || signs[index].isNumber)
    }
    while index < signs.count {
      let end = index + wanted.count
      if end <= signs.count, !isInWord(index - 1) || !isInWord(index), !isInWord(end) || !isInWord(end - 1),
        zip(signs[index..<end], wanted).allSatisfy({ $0.lowercased() == String($1) })
      {
        result += other
        index = end
      } else {
        result.append(signs[index])
        index += 1
      }
    }
    return result
  }
}
