/// Dates said back to the user.
package enum WhenWords {
  /// "Wed 25 Nov", with the year where it is not this one.
  package static func day(_ date: CivilDate, now: CivilDate) -> String {
    let day = "\(date.weekday.shortName) \(date.day) \(Month.shortName(date.month))"
    return date.year == now.year ? day : "\(day) \(date.year)"
  }

  /// How far off it is: "today", "in 3 days", "in 2 weeks", "3 days ago"; "in 40 minutes" within two hours of today.
  package static func distance(from now: CivilMoment, to date: CivilDate, time: CivilTime?) -> String {
    switch date.dayNumber - now.date.dayNumber {
    case 0: today(now: now.time, time: time)
    case 1: "tomorrow"
    case -1: "yesterday"
    case let days where days > 0: "in \(length(days))"
    case let days: "\(length(-days)) ago"
    }
  }

  private static func today(now: CivilTime, time: CivilTime?) -> String {
    guard let time else { return "today" }
    switch time.minuteOfDay - now.minuteOfDay {
    case 0: return "now"
    case 1: return "in 1 minute"
    case 2..<120: return "in \(time.minuteOfDay - now.minuteOfDay) minutes"
    default: return "today"
    }
  }

  private static func length(_ days: Int) -> String {
    days >= 14 && days % 7 == 0 ? "\(days / 7) weeks" : "\(days) days"
  }

  /// How many working days come after `from`, up to and with `to`; negative when `to` is earlier.
  package static func workingDays(from: CivilDate, to: CivilDate, in calendar: WorkingCalendar) -> Int {
    guard from <= to else { return -workingDays(from: to, to: from, in: calendar) }
    let days = to.dayNumber - from.dayNumber
    let rest = (0..<days % 7).count { calendar.weekdays.contains(to.adding(days: -$0).weekday) }
    return days / 7 * calendar.weekdays.count + rest - calendar.holidays(after: from, through: to)
  }
}
