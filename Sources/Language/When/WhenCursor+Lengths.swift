/// Lengths of time: "2 days", "an hour and a half", "three working days".
extension WhenCursor {
  mutating func length() -> WhenLength? {
    attempt { cursor in
      if let clock = cursor.attempt({ $0.clockLength() }) { return clock }
      guard let count = cursor.hundredths() else { return nil }
      cursor.take("more")
      guard let unit = cursor.unit() else { return nil }
      let half = cursor.take("and", "a", "half") ? 50 : 0
      let length = unit.length(hundredths: count + half)
      guard unit == .hour, let rest = cursor.attempt({ $0.minutesAfterHours() }) else { return length }
      return length + rest
    }
  }

  /// "2:30 hours".
  private mutating func clockLength() -> WhenLength? {
    guard let (hours, _) = digits(1...2), take(inner: ":"), let minutes = gluedDigits(2...2), unit() == .hour else {
      return nil
    }
    return WhenLength(minutes: hours * 60 + minutes)
  }

  private mutating func countOfMinutes() -> Int? {
    guard let count = wholeNumber(), unit() == .minute else { return nil }
    return count
  }

  /// The "and 30 minutes" of "2 hours and 30 minutes", the "30" of "2h30" and "2h 30".
  private mutating func minutesAfterHours() -> WhenLength? {
    let isShort = tokens[index - 1].word == "h"
    take("and")
    if let count = attempt({ $0.countOfMinutes() }) { return LengthUnit.minute.length(hundredths: count * 100) }
    guard isShort, let (count, _) = digits(2...2), count < 60 else { return nil }
    return LengthUnit.minute.length(hundredths: count * 100)
  }

  /// How many, times a hundred: "a" is 100, "half an" 50, "2.5" 250.
  private mutating func hundredths() -> Int? {
    if let vague = vagueHundredths() { return vague }
    let hasArticle = take(anyOf: ["a", "an"]) != nil
    if take("half") {
      take(anyOf: ["a", "an"])
      return 50
    }
    if take("quarter", "of", "an") { return 25 }
    if hasArticle { return 100 }
    if take("three", "quarters", "of", "an") { return 75 }
    guard let whole = wholeNumber() else { return nil }
    // "2 to 3 days": the first of the two is the promise.
    if let last = attempt({ $0.otherEnd() }) { remark = "taken as \(whole), not \(last)" }
    let fraction = attempt { $0.take(inner: ".") ? $0.digits(1...2) : nil }
    let half = take("and", "a", "half") ? 50 : 0
    return whole * 100 + half + (fraction.map { $0.digits == 1 ? $0.value * 10 : $0.value } ?? 0)
  }

  /// The "to 3" of "2 to 3 days".
  private mutating func otherEnd() -> Int? {
    guard take(mark: "-") || take(anyOf: ["to", "or"]) != nil, let last = wholeNumber() else { return nil }
    var copy = self
    return copy.unit() == nil ? nil : last
  }

  private mutating func vagueHundredths() -> Int? {
    attempt { cursor in
      cursor.take("a")
      guard let count = cursor.take(from: NumberWords.vague) else { return nil }
      cursor.take("of")
      return count
    }
  }

  mutating func unit() -> LengthUnit? {
    attempt { cursor in
      if cursor.take(anyOf: ["working", "business", "work"]) != nil {
        return cursor.take(anyOf: ["day", "days"]) == nil ? nil : .workingDay
      }
      return cursor.take(from: LengthUnit.names)
    }
  }
}
