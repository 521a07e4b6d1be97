/// A place within a week, a month or a year: "end of the month", "early next week", "mid March", "EOM".
extension WhenFamily {
  static let edges = WhenFamily(
    starters: Set(Edge.words.keys).union(shortForms.keys)
      .union(["the", "early", "mid", "late", "later", "week", "month", "quarter", "year", "q"]),
    rules: [edgeOf, edgeBeside, shortForm, endBehind]
  )

  /// "end of the month", "the beginning of next week".
  private static let edgeOf: WhenRule = { cursor in
    cursor.take("the")
    guard let edge = cursor.take(from: Edge.words) else { return nil }
    // "by end of month" and "by end month" are both heard.
    cursor.take("of")
    return cursor.edgedSpan().map { edge.sense(in: $0, cursor) }
  }

  /// "early March", "late next week", "mid-November": only before a span that is named.
  private static let edgeBeside: WhenRule = { cursor in
    guard let edge = cursor.take(from: Edge.wordsBeside),
      let span = cursor.chosenSpan() ?? cursor.namedMonth()
    else { return nil }
    return edge.sense(in: span, cursor)
  }

  /// "month end", "quarter-end".
  private static let endBehind: WhenRule = { cursor in
    cursor.take("the")
    guard let unit = cursor.take(from: ["week": LengthUnit.week, "month": .month, "quarter": .quarter, "year": .year])
    else { return nil }
    cursor.take(mark: "-")
    guard cursor.take("end"), unit != .week, let span = DaySpan(unit, 0, from: cursor.today) else { return nil }
    return Edge.end.sense(in: span, cursor)
  }

  private static let shortForms: [String: LengthUnit] = [
    "eow": .week, "eom": .month, "eoq": .quarter, "eoy": .year,
  ]

  private static let shortForm: WhenRule = { cursor in
    guard let unit = cursor.take(from: shortForms), let span = DaySpan(unit, 0, from: cursor.today) else { return nil }
    return Edge.end.sense(in: span, cursor)
  }
}

/// A place within a span of days.
private enum Edge {
  case start, early, middle, late, end

  static let words: [String: Edge] = [
    "start": .start, "beginning": .start, "begin": .start, "middle": .middle, "end": .end,
  ]

  static let wordsBeside: [String: Edge] = ["early": .early, "mid": .middle, "late": .late, "later": .late]

  /// In the present span, an end or a start that is over is that of the next one.
  func sense(in span: DaySpan, _ cursor: WhenCursor) -> WhenSense {
    let date = date(in: span, cursor.context.working)
    let today = cursor.today
    guard date < today, span.last >= today else { return WhenSense(.counted(date)) }
    switch self {
    case .end, .late: return WhenSense(.counted(span.last))
    case .start where span.grain == .week: return WhenSense(.counted(date.adding(days: 7)))
    case .start: return WhenSense(.counted(span.last.adding(days: 1)))
    case .early, .middle: return WhenSense(.counted(today))
    }
  }

  /// Weeks are taken from their first to their last working day, longer spans by the calendar.
  private func date(in span: DaySpan, _ working: WorkingCalendar) -> CivilDate {
    let isWeek = span.grain == .week
    switch self {
    case .start, .early: return isWeek ? span.first.firstWorkingDay(in: working) : span.first
    case .middle:
      return span.first.adding(days: (span.last.dayNumber - span.first.dayNumber) * 2 / 5 + (isWeek ? 0 : 2))
    case .late: return isWeek ? span.last.lastWorkingDay(in: working) : span.last.adding(days: -6)
    case .end: return isWeek ? span.last.lastWorkingDay(in: working) : span.last
    }
  }
}

extension WhenCursor {
  /// "the month", "next week", "March 2027".
  fileprivate mutating func edgedSpan() -> DaySpan? {
    if let span = chosenSpan() ?? namedMonth() ?? namedQuarter() ?? spanAfterNext() { return span }
    return attempt { cursor in
      cursor.take("the")
      return cursor.unit().flatMap { DaySpan($0, 0, from: cursor.today) }
    }
  }

  /// "Q4", "Q1 2027".
  mutating func namedQuarter() -> DaySpan? {
    attempt { cursor in
      guard cursor.take("q"), let number = cursor.gluedDigits(1...1), (1...4).contains(number) else { return nil }
      let year = cursor.attempt { $0.yearAfterDate() }
      let present = cursor.today.year
      let spans = (year.map { [$0] } ?? [present, present + 1]).compactMap { DaySpan(quarter: number, year: $0) }
      return spans.first { $0.last >= cursor.today } ?? spans.last
    }
  }

  /// A month by its name, with its year if said.
  mutating func namedMonth() -> DaySpan? {
    attempt { cursor in
      guard let (month, _) = cursor.month() else { return nil }
      if let year = cursor.attempt({ $0.yearAfterDate() }) { return DaySpan(month: month, year: year) }
      return DaySpan.coming(month: month, from: cursor.today.startOfMonth)
    }
  }
}
