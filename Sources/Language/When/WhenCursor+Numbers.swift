/// Numbers, in digits and in words.
extension WhenCursor {
  /// Digits, so many of them, with their count.
  mutating func digits(_ counts: ClosedRange<Int>) -> (value: Int, digits: Int)? {
    guard case .number(let value, let digits)? = token?.kind, counts.contains(digits) else { return nil }
    skip()
    return (value, digits)
  }

  /// Digits that follow without a blank.
  mutating func gluedDigits(_ counts: ClosedRange<Int>) -> Int? {
    guard token?.isGlued == true else { return nil }
    return digits(counts)?.value
  }

  /// "five", "twenty three", "forty-five": 1 to 99.
  mutating func numberWord() -> Int? {
    if let unit = take(from: NumberWords.units) { return unit }
    guard let tens = take(from: NumberWords.tens) else { return nil }
    guard let unit = attempt({ $0.take(from: NumberWords.units) }), unit < 10 else { return tens }
    return tens + unit
  }

  /// A number that counts things, in digits or in words.
  mutating func wholeNumber() -> Int? {
    digits(1...5)?.value ?? numberWord()
  }

  /// "24th", "first", "twenty-third": 1 to 99.
  mutating func ordinal() -> Int? {
    attempt { cursor in
      if let value = cursor.digits(1...2)?.value {
        guard cursor.token?.isGlued == true, cursor.take(anyOf: ["st", "nd", "rd", "th"]) != nil else { return nil }
        return value
      }
      if let ordinal = cursor.take(from: NumberWords.ordinals) { return ordinal }
      guard let tens = cursor.take(from: NumberWords.tens), let unit = cursor.take(from: NumberWords.ordinals),
        unit < 10
      else { return nil }
      return tens + unit
    }
  }

  /// A day of the month: an ordinal, or one or two digits that are not the start of something else.
  mutating func dayOfMonth() -> Int? {
    if let ordinal = ordinal() { return ordinal }
    return attempt { cursor in
      guard let value = cursor.digits(1...2)?.value, !cursor.isInsideNumber, !cursor.startsMeridiem else { return nil }
      return value
    }
  }

  /// Whether the digits just taken go on as a time, a decimal or a longer number.
  var isInsideNumber: Bool {
    guard let token, token.isGlued, token.isMark(":") || token.isMark("."), let next = self.token(ahead: 1),
      next.isGlued, case .number = next.kind
    else { return false }
    return true
  }

  /// A year in four digits, in words, or as '26; `near` also allows two digits close to this year.
  mutating func year(near: Bool = false) -> Int? {
    attempt { cursor in
      if cursor.take("two", "thousand") {
        cursor.take("and")
        return cursor.numberWord().map { 2000 + $0 }
      }
      if cursor.take(mark: "'") { return cursor.gluedDigits(2...2).map { 2000 + $0 } }
      guard let (value, digits) = cursor.digits(2...4), !cursor.isInsideNumber, !cursor.startsMeridiem else {
        return nil
      }
      if digits == 4 { return (1900...2199).contains(value) ? value : nil }
      let coming = cursor.context.now.date.year...cursor.context.now.date.year + 20
      return near && digits == 2 && coming.contains(2000 + value) ? 2000 + value : nil
    }
  }
}
