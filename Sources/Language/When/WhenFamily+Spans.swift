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
    cursor.take("the")
    guard let unit = cursor.unit(), cursor.take("after", "next") else { return nil }
    return DaySpan(unit, 2, from: cursor.today).map { WhenSense(.span($0)) }
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

/// Which week, month or year.
enum SpanChoice {
  case this, next, last

  static let words: [String: SpanChoice] = [
    "this": .this, "current": .this, "next": .next, "following": .next, "coming": .next, "upcoming": .next,
    "last": .last, "past": .last, "previous": .last,
  ]

  /// How many of them from the present one.
  var steps: Int {
    switch self {
    case .this: 0
    case .next: 1
    case .last: -1
    }
  }
}

extension DaySpan {
  /// A whole week, month, quarter or year, so many from the present one; nil for shorter units.
  init?(_ unit: LengthUnit, _ steps: Int, from today: CivilDate) {
    switch unit {
    case .week:
      let monday = today.startOfWeek.adding(days: 7 * steps)
      self.init(first: monday, last: monday.adding(days: 6), grain: .week)
    case .month:
      self.init(first: today.startOfMonth.adding(months: steps), months: 1)
    case .quarter:
      self.init(first: today.startOfMonth.adding(months: 3 * steps - (today.month - 1) % 3), months: 3)
    case .year:
      self.init(first: today.startOfMonth.adding(months: 12 * steps - (today.month - 1)), months: 12)
    case .minute, .hour, .day, .workingDay, .fortnight:
      return nil
    }
  }

  private init(first: CivilDate, months: Int) {
    self.init(first: first, last: first.adding(months: months - 1).endOfMonth, grain: .month)
  }
}

extension WhenCursor {
  /// "next week", "the following month", "this year".
  mutating func chosenSpan() -> DaySpan? {
    attempt { cursor in
      cursor.take("the")
      guard let choice = cursor.take(from: SpanChoice.words), let unit = cursor.unit() else { return nil }
      return DaySpan(unit, choice.steps, from: cursor.today)
    }
  }
}
