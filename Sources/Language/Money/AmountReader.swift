/// Finds the amounts of money in a remedy as it was typed after its `$`.
///
/// A number that stands first is an amount unless `%` or a thing follows (`10% off`, `3 months free`); elsewhere a number
/// is one when it has a currency beside it. In doubt it is an amount: one that is shown and wrong is put right at a
/// glance, one that slips past the limit is found in the customer's letter.
struct AmountReader {
  struct Amount {
    let money: Money
    /// The number and its currency in the text.
    let range: Range<String.Index>
    /// The number as it was typed when it is a span, `5000-6000`, of which the money is the higher end.
    let span: String?
  }

  private enum Reading {
    case amount(Amount, next: Int)
    /// Looks like an amount and is none that can be read: it must not pass for no amount at all.
    case unreadable
    case text
  }

  private let words: [AmountWord]
  /// What a number without a currency is in.
  private let currency: String

  init(_ text: String, currency: String) {
    words = AmountWord.words(in: text)
    self.currency = currency
  }

  var amounts: [Amount] {
    readings.compactMap { if case .amount(let amount, _) = $0 { amount } else { nil } }
  }

  var isUnreadable: Bool {
    readings.contains { if case .unreadable = $0 { true } else { false } }
  }

  /// What is given in all. The fee a part of which is waived is not given: `EUR 500 of the EUR 2,000 fee`.
  var total: Money? {
    let given = amounts.enumerated().filter { $0.offset == 0 || !isOfWhole($0.element) }.map(\.element.money)
    guard let first = given.first else { return nil }
    // Two currencies have no sum. Nobody here knows today's rate: the foreign one, which is above any limit.
    if let foreign = given.first(where: { $0.currency != currency }),
      given.contains(where: { $0.currency != first.currency })
    {
      return foreign
    }
    let sum = given.reduce(0) { $0.addingReportingOverflow($1.hundredths).partialValue }
    return sum == 0 ? nil : Money(hundredths: sum, currency: first.currency)
  }

  private var readings: [Reading] {
    var readings: [Reading] = []
    var index = 0
    while index < words.count {
      let reading = read(at: index)
      readings.append(reading)
      if case .amount(_, let next) = reading { index = next } else { index += 1 }
    }
    return readings
  }

  private func read(at start: Int) -> Reading {
    let word = words[start]
    let before = start > 0 ? AmountWord.currency(named: words[start - 1].bare) : nil
    var currency = word.currency ?? before
    guard let number = word.number else {
      let isMeant = start == 0 || currency != nil
      return isMeant && word.isBrokenNumber ? .unreadable : .text
    }
    var next = start + 1
    var hundredths = number.hundredths
    if number.canGrow {
      while next < words.count, let group = words[next].group {
        hundredths = hundredths * 1000 + group * 100
        next += 1
        if hundredths > AmountNumber.most { return .unreadable }
      }
    }
    if next < words.count, let factor = AmountNumber.factors[words[next].key] {
      hundredths *= factor
      next += 1
    }
    guard hundredths <= AmountNumber.most else { return .unreadable }
    if currency == nil, next < words.count, let name = AmountWord.currency(named: words[next].bare) {
      currency = name
      next += 1
    }
    if currency == nil, start > 0 || countsThings(hundredths, at: next) { return .text }
    let from = before != nil && word.currency == nil ? words[start - 1].range : word.amountRange
    let to = next == start + 1 ? word.amountRange : words[next - 1].range
    let money = Money(hundredths: hundredths, currency: currency ?? self.currency)
    let range = from.lowerBound..<max(from.upperBound, to.upperBound)
    return .amount(Amount(money: money, range: range, span: number.span), next: next)
  }

  /// Whether the number counts what follows it: `3 months free`, `2 extra trainers`.
  private func countsThings(_ hundredths: Int, at next: Int) -> Bool {
    var rest = words[next...].drop { AmountWords.extras.contains($0.key) }
    guard let word = rest.popFirst()?.key, !AmountWords.money.contains(word) else { return false }
    if AmountWords.things.contains(word) { return true }
    let isSmall = hundredths < 100_000 && hundredths % 100 == 0
    let isPlural = word.count > 3 && word.hasSuffix("s") && !["ss", "us", "is"].contains(word.suffix(2))
    return isSmall && isPlural
  }

  private func isOfWhole(_ amount: Amount) -> Bool {
    let before = words.filter { $0.range.upperBound <= amount.range.lowerBound }.suffix(2).map(\.key)
    guard let last = before.last else { return false }
    if AmountWords.wholes.contains(last) { return true }
    return before.count == 2 && AmountWords.owners.contains(last) && AmountWords.wholes.contains(before[0])
  }
}

/// The words that decide whether a number is money.
private enum AmountWords {
  /// Between a number and the thing it counts.
  static let extras: Set<String> = [
    "extra", "more", "additional", "free", "new", "full", "whole", "paid", "working", "business", "calendar",
    "complimentary", "further", "other", "senior", "dedicated", "spare", "onsite", "remote",
  ]
  /// What a number counts, whatever its size.
  static let things: Set<String> = [
    "second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "day", "days", "week",
    "weeks", "wk", "wks", "month", "months", "mth", "mths", "quarter", "quarters", "year", "years", "yr", "yrs", "time",
    "times", "x", "user", "users", "seat", "seats", "licence", "licences", "license", "licenses", "people", "person",
    "trainer", "trainers", "consultant", "consultants", "engineer", "engineers", "session", "sessions", "visit",
    "visits", "unit", "units", "pallet", "pallets", "device", "devices", "gb", "tb", "percent", "pct", "points",
  ]
  /// What money is given as, which looks like a plural.
  static let money: Set<String> = [
    "credits", "refunds", "vouchers", "discounts", "rebates", "bucks", "gratis", "less", "plus", "as", "towards",
    "savings", "fees", "costs", "charges", "damages", "expenses", "cents", "this", "services", "goods", "funds",
    "bonus",
  ]
  /// Before the whole that an amount is a part of.
  static let wholes: Set<String> = ["of", "from", "against", "than", "not"]
  static let owners: Set<String> = ["the", "your", "their", "our", "that", "this", "its", "a"]
}
