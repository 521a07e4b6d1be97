/// Days and weeks by their place in a month or another span: "the last working day of the month", "the first Tuesday of
/// October", "the 3rd week of January", "the 15th of the month".
extension WhenFamily {
  static let countedDays = WhenFamily(
    starters: Set(NumberWords.ordinals.keys).union(NumberWords.tens.keys).union(["the", "last", "penultimate"]),
    rules: [placeInSpan],
    numberRules: [placeInSpan]
  )

  private static let placeInSpan: WhenRule = { cursor in
    cursor.take("the")
    guard let place = cursor.place(), let unit = cursor.countedUnit() ?? cursor.dayOfTheMonth() else { return nil }
    let isJoined = cursor.take(anyOf: ["of", "in"]) != nil
    guard let (span, isPresent) = cursor.spanOfPlace(isJoined: isJoined, isDay: unit.isDay) else { return nil }
    let found = place.date(in: unit.dates(in: span, cursor.context.working))
    let isOver = found.map { $0.last < cursor.today } ?? false
    guard isPresent, isOver else { return found.map(unit.sense) ?? WhenSense(.impossible) }
    return place.date(in: unit.dates(in: span.following, cursor.context.working)).map(unit.sense)
      ?? WhenSense(.impossible)
  }
}

/// Which one, from the beginning or from the end of a span.
private enum Place {
  case fromStart(Int)
  case fromEnd(Int)

  func date(in spans: [DaySpan]) -> DaySpan? {
    let index =
      switch self {
      case .fromStart(let count): count - 1
      case .fromEnd(let count): spans.count - count
      }
    return spans.indices.contains(index) ? spans[index] : nil
  }
}

/// What is counted.
private enum CountedUnit {
  case day, workingDay, week
  case weekday(Weekday)

  /// Whether it needs the name of a span beside it to be a date at all.
  var isDay: Bool {
    if case .weekday = self { false } else { true }
  }

  func dates(in span: DaySpan, _ working: WorkingCalendar) -> [DaySpan] {
    if case .week = self { return weeks(of: span) }
    let days = (span.first.dayNumber...span.last.dayNumber).map { CivilDate(dayNumber: $0) }
    return days.filter { counts($0, working) }.map { DaySpan(first: $0, last: $0, grain: .day) }
  }

  private func counts(_ date: CivilDate, _ working: WorkingCalendar) -> Bool {
    switch self {
    case .day, .week: true
    case .workingDay: working.contains(date)
    case .weekday(let weekday): date.weekday == weekday
    }
  }

  /// Weeks from Monday to Sunday; the first and the last may be cut off by the span.
  private func weeks(of span: DaySpan) -> [DaySpan] {
    stride(from: span.first.startOfWeek.dayNumber, through: span.last.dayNumber, by: 7).map { monday in
      let first = CivilDate(dayNumber: monday)
      return DaySpan(first: max(first, span.first), last: min(first.adding(days: 6), span.last), grain: .week)
    }
  }

  func sense(_ found: DaySpan) -> WhenSense {
    if case .week = self { WhenSense(.span(found)) } else { WhenSense(.calendar(found.first)) }
  }
}

extension WhenCursor {
  /// "last", "second last", "second to last", "last but one", "penultimate", "third", "3rd".
  fileprivate mutating func place() -> Place? {
    if take("penultimate") { return .fromEnd(2) }
    if take("last") { return take("but", "one") ? .fromEnd(2) : .fromEnd(1) }
    guard let count = ordinal(), count > 0 else { return nil }
    let isFromEnd = attempt { cursor in
      if cursor.take("to") || cursor.take(mark: "-") { cursor.take("to") }
      cursor.take(mark: "-")
      return cursor.take("last") ? true : nil
    }
    return isFromEnd == true ? .fromEnd(count) : .fromStart(count)
  }

  /// The "of the month" that makes a day of "the 15th".
  fileprivate func dayOfTheMonth() -> CountedUnit? {
    var copy = self
    return copy.take("of", "the", "month") ? .day : nil
  }

  fileprivate mutating func countedUnit() -> CountedUnit? {
    if let (weekday, _) = weekday() { return .weekday(weekday) }
    return attempt { cursor in
      switch cursor.unit() {
      case .day: .day
      case .workingDay: .workingDay
      case .week: .week
      default: nil
      }
    }
  }

  /// The span that is counted in, and whether it is the present one because no other was named: "the month".
  fileprivate mutating func spanOfPlace(isJoined: Bool, isDay: Bool) -> (span: DaySpan, isPresent: Bool)? {
    // "of October", "this October"
    if let span = namedMonth() ?? attempt({ $0.take("this") ? $0.namedMonth() : nil }) { return (span, false) }
    if isJoined || isDay, let span = chosenSpan() ?? namedQuarter() { return (span, false) }
    if isJoined, let span = spanAfterNext() { return (span, false) }
    guard isJoined else { return nil }
    return attempt { cursor in
      cursor.take("the")
      return cursor.unit().flatMap { DaySpan($0, 0, from: cursor.today) }.map { ($0, true) }
    }
  }
}
