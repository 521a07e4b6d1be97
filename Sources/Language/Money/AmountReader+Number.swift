/// A number in figures, with what is written into its word or behind it.
extension AmountReader {
  /// The number that begins with this word, a currency before it included.
  func number(at start: Int) -> Found {
    var index = start
    var before: String?
    if !words[start].beginsWithDigit, start + 1 < words.count, words[start + 1].beginsWithDigit,
      let name = Words.currency(named: nameOfCurrency(start), settings: currency)
    {
      (before, index) = (name, start + 1)
    }
    let word = words[index]
    guard word.beginsWithDigit else { return before == nil ? wordedNumber(at: start) : .nothing }
    guard let figure = word.figure else {
      let isMeant = index == 0 || before != nil || word.prefix != nil
      return isMeant || word.flaw == .unreadable && isLikeMoney(index) ? .unreadable : .thing
    }
    if case .thing = word.tail, word.prefix == nil, before == nil { return .thing }
    if word.isNegative { return index == 0 || word.prefix != nil ? .unreadable : .thing }
    let from = words[start].range.lowerBound
    var number = Number(
      hundredths: figure.hundredths, currency: word.prefix ?? before, range: from..<word.amountEnd, next: index + 1,
      isPlain: figure.isPlain, tail: word.tail)
    switch word.tail {
    case .nothing:
      if !grow(&number, figure) { return .unreadable }
    case .rate, .factor, .currency, .factorAndCurrency, .cents:
      if !take(word.tail, behind: figure, &number) { return .unreadable }
    case .span(let rest): return span(number, rest)
    case .thing: return .thing
    case .unknown:
      // A `$` followed by a digit never passes unread.
      return index == 0 || number.currency != nil || isDigitsWithLetters(word) ? .unreadable : .thing
    }
    return .number(number)
  }

  /// Takes what stands right behind a figure into its number.
  /// - Returns: false where it cannot be said what that makes.
  private func take(_ tail: AmountWord.Tail, behind figure: AmountFigure, _ number: inout Number) -> Bool {
    switch tail {
    case .nothing, .rate: return true
    case .factor(let factor): return !isAmbiguous(figure, factor) && multiply(&number, by: factor)
    case .currency(let name):
      number.currency = name
      return true
    case .factorAndCurrency(let factor, let name):
      number.currency = name
      return !isAmbiguous(figure, factor) && multiply(&number, by: factor)
    case .cents:
      (number.hundredths, number.currency) = (number.hundredths / 100, number.currency ?? currency)
      return true
    case .span, .thing, .unknown: return false
    }
  }

  /// Nobody knows whether `1.250m` is one million or a thousand.
  private func isAmbiguous(_ figure: AmountFigure, _ factor: Int) -> Bool {
    figure.isGrouped && !figure.hasDecimals && factor >= 1_000
  }

  /// - Returns: false where it is more than an amount can be.
  private func multiply(_ number: inout Number, by factor: Int) -> Bool {
    let (product, isTooLarge) = number.hundredths.multipliedReportingOverflow(by: factor)
    guard !isTooLarge, product <= AmountFigure.most else { return false }
    (number.hundredths, number.hasFactor, number.isPlain) = (product, true, false)
    return true
  }

  func nameOfCurrency(_ index: Int) -> Substring { words[index].bare }

  /// `5oo`, `10O`: a letter where a digit was meant.
  func isDigitsWithLetters(_ word: AmountWord) -> Bool {
    word.bare.lowercased().contains { $0 == "o" } && word.bare.allSatisfy { $0.isNumber || "oOlI.,".contains($0) }
  }

  /// Takes the words with further digits, `14 000,12`, and their currency.
  /// - Returns: false where there are more digits than an amount has.
  func grow(_ number: inout Number, _ figure: AmountFigure) -> Bool {
    var figure = figure
    while number.next < words.count {
      let word = words[number.next]
      guard word.prefix == nil, let more = word.figure, figure.goesOn(in: more) else { return true }
      switch word.tail {
      case .nothing, .rate: break
      case .currency(let name):
        guard number.currency == nil else { return true }
        number.currency = name
      case .factor, .factorAndCurrency, .cents, .span, .thing, .unknown: return true
      }
      guard let grown = figure.grown(by: more) else { return false }
      (figure, number.hundredths) = (grown, grown.hundredths)
      (number.next, number.range, number.isPlain) = (number.next + 1, number.range.lowerBound..<word.amountEnd, false)
    }
    return true
  }

  /// `5000-6000`: the higher end, for that is what may be given.
  private func span(_ lower: Number, _ rest: Substring) -> Found {
    let upper = AmountWord(rest, in: text, settings: currency)
    guard let higher = upper.figure else { return .unreadable }
    if case .thing = upper.tail { return .thing }
    var number = lower
    (number.hundredths, number.currency) = (higher.hundredths, upper.prefix ?? lower.currency)
    if case .cents = upper.tail { return .unreadable }
    guard take(upper.tail, behind: higher, &number) else { return .unreadable }
    number.hundredths = max(number.hundredths, lower.hundredths)
    (number.isPlain, number.tail) = (false, upper.tail)
    number.range = lower.range.lowerBound..<upper.amountEnd
    number.span = String(text[number.range])
    return .number(number)
  }

  // MARK: - Words behind it

  /// Takes what belongs to the number in the words behind it: a factor, a currency.
  func takeUnits(_ number: inout Number, isUnreadable: inout Bool) {
    if keys(number.next, ["and", "a", "half"]) {
      guard number.hundredths % 100 == 0 else { return isUnreadable = true }
      number.hundredths += 50
      take(3, &number)
      if !isFactor(number.next) { return isUnreadable = true }
    }
    while number.next < words.count, let factor = factor(number.next) {
      guard multiply(&number, by: factor) else { return isUnreadable = true }
      take(1, &number)
    }
    takeCurrency(&number)
    // `3 x 250` is a sum nobody has named.
    if keys(number.next, ["x"]), number.next + 1 < words.count, words[number.next + 1].figure != nil {
      isUnreadable = true
    }
  }

  func takeCurrency(_ number: inout Number) {
    guard number.next < words.count, !words[number.next].beginsWithDigit else { return }
    let word = words[number.next]
    let name = nameOfCurrency(number.next)
    if let (factor, currency) = Words.factorWithCurrency(name, settings: currency), number.currency == nil,
      Words.currency(named: name, settings: self.currency) == nil
    {
      guard multiply(&number, by: factor) else { return }
      number.currency = currency
      return take(1, &number)
    }
    if Words.cents.contains(word.key), word.key != "p" {
      (number.hundredths, number.currency) = (number.hundredths / 100, number.currency ?? currency)
      return take(1, &number)
    }
    if number.currency == nil, Words.vague.contains(word.key) {
      number.currency = Words.currency(named: name, settings: currency) ?? currency
      return take(1, &number)
    }
    guard let found = Words.currency(named: name, settings: currency),
      number.currency == nil || number.currency == found
    else { return }
    number.currency = found
    take(1, &number)
  }

  /// `100 - 10000`, `2k to 3k`, `€1,000-€1,500`: the higher end.
  func takeSpan(_ number: inout Number, isUnreadable: inout Bool) {
    guard number.next + 1 < words.count else { return }
    let joint = words[number.next].bare.lowercased()
    let isBetween = ["and", "und", "et"].contains(joint) && isBetween(number)
    guard isBetween || Words.spans.contains(joint) else { return }
    let isOr = words[number.next].key == "or"
    guard case .number(var upper) = self.number(at: number.next + 1), !upper.isWorded || number.isWorded else { return }
    var isLost = false
    takeUnits(&upper, isUnreadable: &isLost)
    if isLost { return isUnreadable = true }
    if let one = number.currency, let other = upper.currency, one != other { return }
    // A count of things or a time behind it: `5000 to 6 users`.
    if upper.currency == nil, number.currency == nil, countsThings(upper) || isTime(upper) {
      isUnreadable = !isOr
      return
    }
    number.hundredths = max(number.hundredths, upper.hundredths)
    number.currency = upper.currency ?? number.currency
    (number.next, number.range, number.isPlain) = (upper.next, number.range.lowerBound..<upper.range.upperBound, false)
    number.span = String(text[number.range])
    number.tail = upper.tail
  }

  func isBetween(_ number: Number) -> Bool {
    // A currency of its own may stand before the number.
    words[max(0, number.next - 3)..<number.next].contains { ["between", "zwischen", "entre"].contains($0.key) }
  }

  func take(_ count: Int, _ number: inout Number) {
    number.next += count
    number.range = number.range.lowerBound..<words[number.next - 1].range.upperBound
  }

  func keys(_ index: Int, _ wanted: [String]) -> Bool {
    index + wanted.count <= words.count
      && zip(words[index...], wanted).allSatisfy { $0.key == $1 && !$0.beginsWithDigit }
  }

  func factor(_ index: Int) -> Int? {
    guard index < words.count, !words[index].beginsWithDigit, words[index].prefix == nil else { return nil }
    return Words.factors[words[index].key]
  }

  func isFactor(_ index: Int) -> Bool { factor(index) != nil }
}
