/// Which days are worked: so many weekdays of each week, and no holidays.
package struct WorkingCalendar: Sendable, Hashable {
  package var weekdays: Set<Weekday>
  package var holidays: Holidays

  package init(
    weekdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday], holidays: Holidays = Holidays()
  ) {
    (self.weekdays, self.holidays) = (weekdays, holidays)
  }

  package func contains(_ date: CivilDate) -> Bool {
    weekdays.contains(date.weekday) && !holidays.dates.contains(date)
  }

  /// How many holidays fall on days that would be worked, after one date and up to and with a later one.
  func holidays(after first: CivilDate, through last: CivilDate) -> Int {
    guard !holidays.days.isEmpty else { return 0 }
    return holidays.dates.count { first < $0 && $0 <= last && weekdays.contains($0.weekday) }
  }
}
