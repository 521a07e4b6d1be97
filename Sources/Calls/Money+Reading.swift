extension Money {
  private static let symbols: [Character: String] = ["€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "$": "USD"]
  private static let codes: Set<String> = [
    "EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "INR", "JPY", "CNY", "AUD", "CAD", "NZD",
  ]
  private static let spelled = [
    "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "pound": "GBP", "pounds": "GBP",
    "francs": "CHF", "yen": "JPY", "rupees": "INR",
  ]
  /// More than this is a slip of the key, not a remedy.
  private static let most = 1_000_000_000_000

  /// The amount in a remedy as it was typed after its `$`: a number that stands first, or has a currency beside
  /// it. `10% off` and `3 months free` hold none. A bare number takes `currency`.
  package static func found(in text: String, currency: String) -> Money? {
    let words = joined(text)
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : ""
      let before = index > 0 ? words[index - 1].uppercased() : ""
      if let symbol = word.first.flatMap({ symbols[$0] }), let value = number(word.dropFirst()) {
        return Money(hundredths: value, currency: symbol)
      }
      if let symbol = word.last.flatMap({ symbols[$0] }), let value = number(word.dropLast()) {
        return Money(hundredths: value, currency: symbol)
      }
      guard let value = number(word) else { continue }
      if codes.contains(next.uppercased()) { return Money(hundredths: value, currency: next.uppercased()) }
      if let code = spelled[next.lowercased().filter(\.isLetter)] { return Money(hundredths: value, currency: code) }
      if codes.contains(before) { return Money(hundredths: value, currency: before) }
      if index == 0, !isThing(next) { return Money(hundredths: value, currency: currency) }
    }
    return nil
  }

  /// Whether the text begins like an amount that cannot be read: too large, below zero, `1e9`. It must not pass for
  /// no amount at all, or the limit would not hold.
  package static func beginsUnreadable(_ text: String) -> Bool {
    guard let word = joined(text).first, !word.contains("%") else { return false }
    let digits = word.drop { "+-".contains($0) || symbols[$0] != nil }
    guard let first = digits.first, first.isNumber else { return false }
    let bare = symbols[word.last ?? " "] == nil ? digits : digits.dropLast()
    if digits.count < word.count, let sign = word.first, sign == "-" { return true }
    let looksLikeNumber = bare.allSatisfy { $0.isNumber || ".,'eEkKmM".contains($0) }
    return looksLikeNumber && number(bare) == nil
  }

  /// The words, with the blanks inside `2 000` taken out.
  private static func joined(_ text: String) -> [Substring] {
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      let isGroup = word.count == 3 && word.allSatisfy { $0.isASCII && $0.isNumber }
      let follows = words.last.map { last in last.count <= 7 && last.allSatisfy { $0.isNumber || symbols[$0] != nil } }
      if isGroup, follows == true, let last = words.popLast() {
        words.append(last + word)
      } else {
        words.append(word)
      }
    }
    return words
  }

  /// A number followed by a thing counts the thing: `3 months free`, `2 extra trainers`. Followed by what the
  /// money is for (`refund`, `off the invoice`) or by nothing, it is an amount.
  private static func isThing(_ word: Substring) -> Bool {
    let purposes: Set<String> = [
      "", "refund", "credit", "back", "off", "discount", "rebate", "compensation", "goodwill", "for", "as", "towards",
      "toward", "on", "to", "voucher", "payment", "of", "in", "per", "waived", "reduction", "allowance", "cash", "now",
      "today", "today,", "and", "plus", "at", "if",
    ]
    return !purposes.contains(word.lowercased().filter { $0 != "," && $0 != ";" && $0 != ":" })
  }

  /// `2400`, `2,400`, `2.400,50`, `1k` in hundredths; nil for anything else.
  private static func number(_ word: some StringProtocol) -> Int? {
    var text = word.trimmingEnd([",", ";", ":", "."])
    var factor = 1
    if let last = text.last, let times = ["k": 1000, "K": 1000, "m": 1_000_000, "M": 1_000_000][last] {
      factor = times
      text.removeLast()
    }
    guard let first = text.first, first.isASCII, first.isNumber else { return nil }
    guard text.allSatisfy({ ($0.isASCII && $0.isNumber) || $0 == "," || $0 == "." || $0 == "'" }) else { return nil }
    var cents = 0
    if let point = text.lastIndex(where: { $0 == "." || $0 == "," }) {
      let tail = text[text.index(after: point)...]
      if tail.count < 3 {
        guard tail.count > 0, let value = Int(tail) else { return nil }
        cents = tail.count == 1 ? value * 10 : value
        text = String(text[..<point])
      }
    }
    guard let whole = Int(text.filter(\.isNumber)), whole < most / 100 / factor else { return nil }
    return (whole * 100 + cents) * factor
  }
}

extension StringProtocol {
  fileprivate func trimmingEnd(_ marks: Set<Character>) -> String {
    var text = String(self)
    while let last = text.last, marks.contains(last) { text.removeLast() }
    return text
  }
}
