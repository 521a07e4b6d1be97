/// Counting in working days.
extension CivilDate {
  /// The date so many working days on, or back.
  package func adding(workingDays: Int, in calendar: WorkingCalendar) -> CivilDate {
    guard workingDays != 0, !calendar.weekdays.isEmpty else { return self }
    let step = workingDays.signum()
    var start = self
    var date = adding(weekdays: workingDays, among: calendar.weekdays)
    // Every holiday on the way costs a day more, and there may be others on that.
    while true {
      let passed =
        step > 0
        ? calendar.holidays(after: start, through: date)
        : calendar.holidays(after: date.adding(days: -1), through: start.adding(days: -1))
      guard passed > 0 else { return date }
      start = date
      date = date.adding(weekdays: step * passed, among: calendar.weekdays)
    }
  }

  private func adding(weekdays count: Int, among weekdays: Set<Weekday>) -> CivilDate {
    let step = count.signum()
    // Whole weeks first: what is left is less than a week of working days.
    let left = count.magnitude - 1
    var date = adding(days: step * 7 * (Int(left) / weekdays.count))
    for _ in 0...Int(left) % weekdays.count {
      date = date.adding(days: step)
      for _ in 0..<6 where !weekdays.contains(date.weekday) { date = date.adding(days: step) }
    }
    return date
  }

  /// Further than any holidays reach.
  private static let farthest = 400

  /// The last working day on this date or before it.
  func lastWorkingDay(in calendar: WorkingCalendar) -> CivilDate {
    (0..<CivilDate.farthest).lazy.map { adding(days: -$0) }.first(where: calendar.contains) ?? self
  }

  /// The first working day on this date or after it.
  func firstWorkingDay(in calendar: WorkingCalendar) -> CivilDate {
    (0..<CivilDate.farthest).lazy.map { adding(days: $0) }.first(where: calendar.contains) ?? self
  }
}
