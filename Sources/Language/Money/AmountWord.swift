/// One word of a remedy, with what it says about money.
struct AmountWord {
  /// The word without brackets and the marks that end it.
  let bare: Substring
  let range: Range<String.Index>
  /// The currency that is part of the word: `€300`, `GBP5000`, `US$20`, `500EUR`.
  let currency: String?
  let number: AmountNumber?
  /// The number with its currency, without what a rate goes on with: `€50` of `€50/month`.
  let amountRange: Range<String.Index>
  /// Begins like a number and is none: `1e9`, `1.2.3`, `-50`.
  let isBrokenNumber: Bool

  static func words(in text: String) -> [AmountWord] {
    text.split(whereSeparator: \.isWhitespace).map { AmountWord($0, in: text) }
  }

  /// In small letters, without what is no letter.
  var key: String { bare.lowercased().filter(\.isLetter) }

  /// Three digits, which go on with the number before them: the `500` of `2 500`.
  var group: Int? {
    bare.count == 3 && bare.allSatisfy { $0.isASCII && $0.isNumber } ? Int(bare) : nil
  }

  private init(_ word: Substring, in text: String) {
    let opened = word.drop { "([".contains($0) }
    let end = opened.lastIndex { !",;:.!?)]".contains($0) }.map { opened.index(after: $0) } ?? opened.startIndex
    bare = opened[..<end]
    range = bare.startIndex..<bare.endIndex
    let (prefixed, rest) = AmountWord.withoutCurrency(bare)
    let parsed = AmountNumber.parse(rest)
    currency = prefixed ?? parsed.currency
    number = parsed.number
    isBrokenNumber = parsed.isBroken
    amountRange = bare.startIndex..<(parsed.end ?? bare.endIndex)
  }

  /// Takes codes and symbols off the front of a number, `US$500` as well as `$€300`: the last one said counts.
  private static func withoutCurrency(_ word: Substring) -> (currency: String?, rest: Substring) {
    var (currency, rest): (String?, Substring) = (nil, word)
    while let first = rest.first, !first.isNumber {
      if let symbol = symbols[first] {
        // The $ in US$, A$ and CA$ only says that it is a dollar.
        if !(first == "$" && currency != nil) { currency = symbol }
        rest = rest.dropFirst()
      } else if let code = codes.first(where: { rest.uppercased().hasPrefix($0) }), isNumber(rest.dropFirst(3)) {
        currency = code
        rest = rest.dropFirst(3)
      } else if let dollar = dollars.first(where: { rest.uppercased().hasPrefix($0.key + "$") }) {
        currency = dollar.value
        rest = rest.dropFirst(dollar.key.count)
      } else {
        break
      }
    }
    return (currency, rest)
  }

  private static func isNumber(_ text: Substring) -> Bool {
    text.first.map { $0.isNumber || symbols[$0] != nil } ?? false
  }

  /// The currency with this code, symbol or name.
  static func currency(named name: some StringProtocol) -> String? {
    if name.count == 1, let symbol = name.first.flatMap({ symbols[$0] }) { return symbol }
    let upper = name.uppercased()
    return codes.contains(upper) ? upper : spelled[name.lowercased()]
  }

  static let symbols: [Character: String] = ["€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "$": "USD"]
  private static let dollars = ["US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "C": "CAD", "A": "AUD"]
  private static let codes: Set<String> = [
    "EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "INR", "JPY", "CNY", "AUD", "CAD", "NZD",
  ]
  private static let spelled = [
    "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "pound": "GBP", "pounds": "GBP", "quid": "GBP",
    "francs": "CHF", "yen": "JPY", "rupee": "INR", "rupees": "INR",
  ]
}
