/// Counting on from a date.
extension CivilDate {
  package func adding(days: Int) -> CivilDate {
    let (sum, isTooFar) = dayNumber.addingReportingOverflow(days)
    return CivilDate(dayNumber: isTooFar ? (days > 0 ? Int.max : Int.min) : sum)
  }

  /// The same day of a later (or earlier) month, or that month's last day where it is shorter.
  package func adding(months: Int) -> CivilDate {
    // Wide enough for every date there is, narrow enough never to overflow.
    let bounded = min(max(months, -120_000), 120_000)
    let monthNumber = year * 12 + (month - 1) + bounded
    let newYear = monthNumber / 12
    guard monthNumber >= 12, newYear <= 9999 else {
      return CivilDate(dayNumber: bounded > 0 ? Int.max : Int.min)
    }
    let newMonth = monthNumber % 12 + 1
    let newDay = min(day, CivilDate.daysIn(month: newMonth, year: newYear))
    return CivilDate(year: newYear, month: newMonth, day: newDay) ?? self
  }

  /// The first such weekday on this date or after it.
  package func onOrAfter(_ weekday: Weekday) -> CivilDate {
    adding(days: (weekday.rawValue - self.weekday.rawValue + 7) % 7)
  }

  /// The Monday of this date's week.
  package var startOfWeek: CivilDate {
    adding(days: 1 - weekday.rawValue)
  }

  package var startOfMonth: CivilDate {
    adding(days: 1 - day)
  }

  package var endOfMonth: CivilDate {
    adding(days: CivilDate.daysIn(month: month, year: year) - day)
  }
}
