/// An amount in hundredths of a currency, so that no cent is lost to rounding.
package struct Money: Hashable, Sendable, Comparable {
  package let hundredths: Int
  package let currency: String

  package init(hundredths: Int, currency: String) {
    self.hundredths = hundredths
    self.currency = currency
  }

  package static func < (left: Money, right: Money) -> Bool {
    left.hundredths < right.hundredths
  }

  /// "2400.00"
  package var amount: String {
    let cents = hundredths % 100
    return "\(hundredths / 100).\(cents < 10 ? "0" : "")\(cents)"
  }

  /// "EUR 2,400.00"
  package var words: String {
    var whole = String(hundredths / 100)
    var grouped = ""
    while whole.count > 3 {
      grouped = "," + whole.suffix(3) + grouped
      whole.removeLast(3)
    }
    return "\(currency) \(whole)\(grouped).\(amount.suffix(2))"
  }
}
