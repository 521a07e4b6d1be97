/// Finds the amounts of money in a remedy as it was typed after its `$`.
///
/// A figure is explained or it is refused: it is an amount, a percentage, a count of things, a time, a date, or the number
/// of something. In doubt it is an amount: one that is shown and wrong is put right at a glance, one that slips past the
/// limit is found in the customer's letter.
struct AmountReader {
  struct Amount {
    var money: Money
    /// The number and its currency in the text.
    var range: Range<String.Index>
    /// The number as it was typed when it is a span, `5000-6000`, of which the money is the higher end.
    var span: String?
    /// It had a currency beside it.
    var isNamed: Bool
    /// Its first word.
    var start: Int
  }

  enum Reading {
    case amount(Amount, next: Int)
    /// Looks like an amount and is none that can be read: it must not pass for no amount at all.
    case unreadable
    /// No amount, up to the word `next`.
    case text(next: Int)
  }

  typealias Words = AmountVocabulary

  let text: String
  let words: [AmountWord]
  /// What a number without a currency is in.
  let currency: String

  init(_ text: String, currency: String) {
    self.text = text
    words = AmountWord.words(in: text, settings: currency)
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
    let sum = areAlternatives ? given.map(\.hundredths).max() ?? 0 : given.map(\.hundredths).reduce(0, +)
    return sum == 0 ? nil : Money(hundredths: sum, currency: first.currency)
  }

  /// `300 cash or 500 credit`: one of them is given.
  private var areAlternatives: Bool {
    let starts = amounts.map(\.start)
    guard let first = starts.first, let last = starts.last else { return false }
    let between = words[first..<last]
    return between.contains { $0.key == "or" || $0.key == "oder" }
      && !between.contains { ["and", "plus", "und"].contains($0.key) || $0.bare == "+" || $0.bare == "&" }
  }

  private var readings: [Reading] {
    var readings: [Reading] = []
    var index = 0
    while index < words.count {
      let reading = read(at: index)
      readings.append(reading)
      switch reading {
      case .amount(_, let next), .text(let next): index = max(next, index + 1)
      case .unreadable: index += 1
      }
    }
    return readings
  }

  /// A number with what belongs to it, before anybody has asked whether it is money.
  struct Number {
    var hundredths: Int
    var currency: String?
    var range: Range<String.Index>
    /// The first word behind it.
    var next: Int
    /// So many in a word, or a factor beside it: nobody writes a ticket's number so.
    var isWorded = false
    var hasFactor = false
    /// As it was typed, where it is the higher end of a span.
    var span: String?
    var isPlain = false
    var tail = AmountWord.Tail.nothing
  }

  enum Found {
    case number(Number)
    case unreadable
    case thing
    case nothing
  }

  func read(at start: Int) -> Reading {
    let word = words[start]
    if word.isDate { return .text(next: start + 1) }
    switch number(at: start) {
    case .thing: return .text(next: start + 1)
    case .unreadable: return .unreadable
    case .nothing: return isStray(start) ? .unreadable : .text(next: start + 1)
    case .number(var number):
      var isUnreadable = false
      takeUnits(&number, isUnreadable: &isUnreadable)
      if !isUnreadable { takeSpan(&number, isUnreadable: &isUnreadable) }
      if isUnreadable { return .unreadable }
      if number.currency == nil, let reason = notMoney(number, at: start) { return reason }
      let money = Money(hundredths: number.hundredths, currency: number.currency ?? currency)
      return .amount(
        Amount(money: money, range: number.range, span: number.span, isNamed: number.currency != nil, start: start),
        next: number.next
      )
    }
  }
}
