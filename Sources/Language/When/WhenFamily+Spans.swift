/// Weeks, months, quarters, years and weekends: "next week", "this month".
extension WhenFamily {
  static let spans = WhenFamily(
    starters: Set(SpanChoice.words.keys).union(["the", "week", "month", "weekend", "week"]),
    rules: [chosenSpan, spanAfterNext, weekend]
  )

  private static let chosenSpan: WhenRule = { cursor in
    cursor.chosenSpan().map { WhenSense(.span($0)) }
  }

  private static let spanAfterNext: WhenRule = { cursor in
    cursor.spanAfterNext().map { WhenSense(.span($0)) }
  }

  private static let weekend: WhenRule = { cursor in
    cursor.take("the")
    let choice = cursor.take(from: SpanChoice.words)
    guard cursor.take("weekend") || cursor.take("week", "end") else { return nil }
    let weeks = choice?.steps ?? 0
    let saturday = cursor.today.startOfWeek.adding(days: 5 + 7 * weeks)
    let span = DaySpan(first: saturday, last: saturday.adding(days: 1), grain: .day)
    return WhenSense(.span(span), certainty: choice == nil ? .name : .certain)
  }
}

extension WhenCursor {
  /// "next week", "the following month", "this year".
  mutating func chosenSpan() -> DaySpan? {
    attempt { cursor in
      cursor.take("the")
      let nexts = cursor.nexts()
      guard let steps = nexts > 1 ? nexts : cursor.take(from: SpanChoice.words)?.steps, let unit = cursor.unit() else {
        return nil
      }
      return DaySpan(unit, steps, from: cursor.today)
    }
  }

  /// "the week after next".
  mutating func spanAfterNext() -> DaySpan? {
    attempt { cursor in
      cursor.take("the")
      guard let unit = cursor.unit(), cursor.take("after", "next") else { return nil }
      return DaySpan(unit, 2, from: cursor.today)
    }
  }

  /// How often "next" is said before what it counts, and past those words if more than once.
  mutating func nexts() -> Int {
    var copy = self
    var count = 0
    while count < 9, copy.take("next") { count += 1 }
    if count > 1 { self = copy }
    return count
  }
}
