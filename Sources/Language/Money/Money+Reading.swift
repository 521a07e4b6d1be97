extension Money {
  /// What a remedy costs in all, as it was typed after its `$`; nil when it holds no amount. A bare number takes
  /// `currency`.
  package static func found(in text: String, currency: String) -> Money? {
    AmountReader(text, currency: currency).total
  }

  /// Whether the text holds what looks like an amount and cannot be read: too large, below zero, `1e9`. It must not pass
  /// for no amount at all, or the limit would not hold.
  package static func isUnreadable(in text: String, currency: String) -> Bool {
    AmountReader(text, currency: currency).isUnreadable
  }

  /// A remedy with its amounts written out: `2400 refund` is `EUR 2,400.00 refund`.
  package static func writtenOut(_ text: String, currency: String) -> String {
    let amounts = AmountReader(text, currency: currency).amounts
    // Beside one that says this currency, a bare number may be in another.
    let isCertain = !amounts.contains { $0.isNamed && $0.money.currency == currency }
    return amounts.filter { $0.isNamed || isCertain }.reversed().reduce(text) { text, amount in
      // A span keeps its ends as they were typed.
      if amount.span != nil, amount.isNamed { return text }
      let words = amount.span.map { "\(amount.money.currency) \($0)" } ?? amount.money.words
      return text.replacingCharacters(amount.range, with: words)
    }
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<String.Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
