/// Days in a row.
struct DaySpan: Sendable, Hashable {
  let first: CivilDate
  let last: CivilDate
  let grain: Grain
}

/// Whole weeks, months, quarters and years.
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

/// Days within.
extension DaySpan {
  /// The day that is as far into this week, month, quarter or year as another is into its own; the last one where a
  /// month is too short for it.
  func day(like other: CivilDate) -> CivilDate {
    guard grain == .month else { return first.onOrAfter(other.weekday) }
    let months = last.month - first.month + 1
    let month = first.adding(months: (other.month - 1) % months)
    return month.adding(days: min(other.day, month.endOfMonth.day) - 1)
  }

  /// A span of the same kind right after this one.
  var following: DaySpan {
    guard grain == .month else {
      return DaySpan(
        first: last.adding(days: 1), last: last.adding(days: last.dayNumber - first.dayNumber + 1), grain: grain)
    }
    let next = last.adding(days: 1)
    return DaySpan(first: next, last: next.adding(months: last.month - first.month).endOfMonth, grain: grain)
  }
}

/// Months by their number.
extension DaySpan {
  init?(month: Int, year: Int) {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    self.init(first: first, last: first.endOfMonth, grain: .month)
  }

  init?(quarter: Int, year: Int) {
    guard let first = CivilDate(year: year, month: 3 * quarter - 2, day: 1) else { return nil }
    self.init(first: first, months: 3)
  }

  /// The first such month that begins on that day or after it.
  static func coming(month: Int, from start: CivilDate) -> DaySpan {
    let first = start.adding(months: (month - start.month + 12) % 12)
    return DaySpan(first: first, last: first.endOfMonth, grain: .month)
  }
}
