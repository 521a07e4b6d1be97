/// Whether a number is money: what a figure without a currency counts or names.
extension AmountReader {
  /// Why a number without a currency is no amount; nil where it is one.
  func notMoney(_ number: Number, at start: Int) -> Reading? {
    let text = Reading.text(next: number.next)
    let before = start > 0 ? words[start - 1].key : ""
    if isPercent(number.next) || countsThings(number) || isTime(number) { return text }
    if start == 0 { return isYear(number) && !isLikeMoney(start) && countsAnything(number.next) ? text : nil }
    if number.hasFactor { return nil }
    if Words.namers.contains(before) || isNumberSign(start - 1) { return text }
    if isYear(number), !isLikeMoney(start) { return text }
    if Words.datePrepositions.contains(before), number.isPlain, number.hundredths < 3_100 { return text }
    if isLikeMoney(start) { return nil }
    // A small figure in the middle of a sentence counts or names something.
    return number.hundredths < 10_000 ? text : nil
  }

  func isPercent(_ next: Int) -> Bool {
    guard next < words.count else { return false }
    if words[next].bare.hasPrefix("%") || ["percent", "pct", "prozent"].contains(words[next].key) { return true }
    return words[next].key == "per" && next + 1 < words.count && words[next + 1].key == "cent"
  }

  func isTime(_ number: Number) -> Bool {
    guard number.next < words.count else { return false }
    let word = words[number.next].key
    return ["uhr", "am", "pm", "oclock"].contains(word) || Words.months.contains(word) && number.hundredths <= 3_100
  }

  func isYear(_ number: Number) -> Bool {
    number.isPlain && !number.isWorded && (202_000...204_000).contains(number.hundredths)
  }

  /// The words before it speak of money.
  func isLikeMoney(_ start: Int) -> Bool {
    let near = words[max(0, start - 2)..<start].map(\.key)
    return near.contains { AmountReader.moneyWords.contains($0) }
      || start > 0 && words[start - 1].bare.isEmpty
  }

  static let moneyWords: Set<String> = [
    "refund", "credit", "discount", "rebate", "compensation", "voucher", "goodwill", "pay", "paying", "max", "maximum",
    "about", "around", "roughly", "approx", "ca", "circa", "rund", "etwa", "worth", "amount", "give", "return", "waive",
    "reduce", "deduct", "gutschrift", "nachlass", "remise", "avoir", "jusquà", "upto", "least", "most",
  ]

  func isNumberSign(_ index: Int) -> Bool {
    index >= 0 && ["#", "no.", "nr.", "n\u{B0}", "no", "№"].contains(words[index].bare.lowercased())
  }

  /// Whether the number counts what follows it: `3 months free`, `2 extra trainers`, `20 replacement units`.
  func countsThings(_ number: Number) -> Bool {
    if case .rate = number.tail { return false }
    let rest = words[number.next...].drop { Words.extras.contains($0.key) }
    let isExtra = rest.startIndex > number.next
    guard let word = rest.first, !word.beginsWithDigit, word.prefix == nil else { return false }
    let key = word.bare.hasSuffix("'s") ? String(word.bare.lowercased().dropLast(2)) : word.key
    if Words.things.contains(key) || key.hasPrefix("man") && Words.things.contains(String(key.dropFirst(3))) {
      return true
    }
    if Words.money.contains(key) || Words.stops.contains(key) { return false }
    let isSmall = number.hundredths < 100_000 && number.hundredths % 100 == 0 && !number.hasFactor
    if isSmall, isPlural(key) { return true }
    if isExtra, isSmall, number.hundredths < 10_000 { return true }
    guard isSmall, number.hundredths < 10_000, let second = rest.dropFirst().first, !second.beginsWithDigit else {
      return false
    }
    return Words.things.contains(second.key)
      || isPlural(second.key) && !Words.money.contains(second.key)
        && !Words.stops.contains(second.key)
  }

  /// Whether any noun seems to follow.
  func countsAnything(_ next: Int) -> Bool {
    next < words.count && !Words.stops.contains(words[next].key) && !Words.money.contains(words[next].key)
  }

  func isPlural(_ word: String) -> Bool {
    word.count > 3 && word.hasSuffix("s") && !["ss", "us", "is"].contains(word.suffix(2)) && !Words.money.contains(word)
  }

  /// A currency with no number that could be read beside it: `M€`, `zweitausend Euro`.
  func isStray(_ index: Int) -> Bool {
    let word = words[index]
    // The sign of a currency that is not known here.
    if word.bare.unicodeScalars.contains(where: {
      $0.properties.generalCategory == .currencySymbol && Words.symbols[Character($0)] == nil
    }) {
      return true
    }
    if word.bare.isEmpty || word.bare.count == 1 && word.bare == "$" { return false }
    if word.prefix == nil, Words.symbols[word.bare.first ?? " "] != nil { return word.bare.count == 1 }
    guard Words.currency(named: nameOfCurrency(index), settings: currency) != nil else {
      return Words.factorWithCurrency(nameOfCurrency(index), settings: "") != nil
        && word.bare.contains { "€£$".contains($0) }
    }
    return word.bare.count > 2 || Words.symbols[word.bare.first ?? " "] != nil
  }

  /// Whether it is the whole that another amount is a part of.
  func isOfWhole(_ amount: Amount) -> Bool {
    let before = words[max(0, amount.start - 2)..<amount.start].map(\.key)
    guard let last = before.last else { return false }
    if Words.wholes.contains(last) { return true }
    return before.count == 2 && Words.owners.contains(last) && Words.wholes.contains(before[0])
  }
}
