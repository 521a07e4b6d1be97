/// A length of time as people say it; days, weeks and months are not so many hours.
struct WhenLength: Sendable, Hashable {
  var minutes = 0
  var days = 0
  var workingDays = 0
  var months = 0

  static func + (left: WhenLength, right: WhenLength) -> WhenLength {
    WhenLength(
      minutes: left.minutes + right.minutes,
      days: left.days + right.days,
      workingDays: left.workingDays + right.workingDays,
      months: left.months + right.months
    )
  }

  static prefix func - (length: WhenLength) -> WhenLength {
    WhenLength(
      minutes: -length.minutes, days: -length.days, workingDays: -length.workingDays, months: -length.months
    )
  }

  /// Whether it counts days, weeks or months alone.
  var isOfDays: Bool { minutes == 0 && workingDays == 0 && (days > 0 || months > 0) }

  /// Whether it counts hours or minutes, so that the clock matters.
  var isToTheMinute: Bool {
    minutes != 0
  }

  /// The date that far from another; minutes are left out of it.
  func added(to date: CivilDate, in working: WorkingCalendar) -> CivilDate {
    let start = date.adding(months: months).adding(days: days)
    return start.adding(workingDays: workingDays, in: working)
  }
}
