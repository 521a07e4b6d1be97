/// The number of an amount as people type it: `2400`, `2,400`, `2.400,50`, `1.5k`, `5000-6000`, `50/month`.
struct AmountNumber {
  /// More than this is a slip of the key, not a remedy.
  static let most = 1_000_000_000_000

  /// Words and letters that multiply.
  static let factors = [
    "k": 1000, "thousand": 1000, "grand": 1000, "million": 1_000_000, "mn": 1_000_000, "lakh": 100_000,
    "crore": 10_000_000,
  ]

  let hundredths: Int
  /// Nothing but digits, so that a blank and three more may follow: `2 400`.
  let canGrow: Bool
  /// As it was typed, when it is a span of which this is the higher end.
  let span: String?

  /// What a word holds after its currency: a number, or what only looks like one (`isBroken`), or neither.
  struct Parsed {
    var number: AmountNumber?
    /// Behind the number: `500€`, `500EUR`.
    var currency: String?
    /// Where the number ends, when the word goes on.
    var end: String.Index?
    var isBroken = false
  }

  static func parse(_ word: Substring) -> Parsed {
    let signed = word.first.map { "+-\u{2212}".contains($0) } ?? false
    let unsigned = signed ? word.dropFirst() : word
    guard unsigned.first?.isNumber == true else { return Parsed() }
    if signed, word.first != "+" { return Parsed(isBroken: true) }
    let digits = unsigned.prefix { $0.isNumber || ",.'\u{2019}".contains($0) }
    let tail = unsigned[digits.endIndex...]
    // The comma of `2400,-` belongs to its dash.
    let end = tail.first == "-" && digits.last == "," ? digits.dropLast() : digits
    return parse(String(end), tail: tail, typed: unsigned)
  }

  private static func parse(_ digits: String, tail: Substring, typed: Substring) -> Parsed {
    let isPlain = digits.allSatisfy(\.isNumber)
    func found(_ factor: Int = 1, currency: String? = nil, end: String.Index? = nil, span: String? = nil) -> Parsed {
      guard let value = hundredths(digits), value <= most / factor else { return Parsed(isBroken: true) }
      let number = AmountNumber(hundredths: value * factor, canGrow: isPlain && factor == 1, span: span)
      return Parsed(number: number, currency: currency, end: end)
    }
    let letters = tail.lowercased()
    switch letters {
    case "", "+", "-": return found(end: tail.startIndex)
    case "k": return found(1000)
    case "m": return found(1_000_000)
    default: break
    }
    if let name = AmountWord.currency(named: tail) { return found(currency: name) }
    if letters.first == "k", let name = AmountWord.currency(named: tail.dropFirst()) {
      return found(1000, currency: name)
    }
    if letters.first == "/" { return rate(found(end: tail.startIndex), unit: tail.dropFirst()) }
    if "-\u{2013}".contains(tail.first ?? " ") { return span(typed, from: tail.dropFirst()) }
    let isPower = letters.first == "e" && letters.dropFirst().allSatisfy(\.isNumber)
    return Parsed(isBroken: isPower)
  }

  /// `50/month` is an amount, `24/7` is not.
  private static func rate(_ parsed: Parsed, unit: Substring) -> Parsed {
    unit.first?.isLetter == true ? parsed : Parsed()
  }

  /// `5000-6000`: the higher end, for that is what may be given. `3-day` is no number.
  private static func span(_ typed: Substring, from rest: Substring) -> Parsed {
    guard rest.first?.isNumber == true else { return Parsed() }
    var parsed = parse(rest)
    if let higher = parsed.number {
      parsed.number = AmountNumber(
        hundredths: higher.hundredths, canGrow: false, span: String(typed[..<(parsed.end ?? typed.endIndex)]))
    }
    return parsed
  }

  /// Groups of three or, before the last, two digits; one or two digits after the last point are hundredths.
  private static func hundredths(_ digits: String) -> Int? {
    var (whole, cents) = (digits[...], 0)
    if let point = digits.lastIndex(where: { ",.".contains($0) }) {
      let tail = digits[digits.index(after: point)...]
      if (1...2).contains(tail.count) {
        guard let value = Int(tail) else { return nil }
        cents = tail.count == 1 ? value * 10 : value
        whole = digits[..<point]
      }
    }
    let groups = whole.split(omittingEmptySubsequences: false) { ",.'\u{2019}".contains($0) }
    guard groups.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }), let first = groups.first else {
      return nil
    }
    if groups.count > 1 {
      guard (1...3).contains(first.count), first.first != "0", groups.last?.count == 3,
        groups.dropFirst().allSatisfy({ (2...3).contains($0.count) })
      else { return nil }
    }
    guard let value = Int(groups.joined()), value <= most / 100 else { return nil }
    return value * 100 + cents
  }
}
