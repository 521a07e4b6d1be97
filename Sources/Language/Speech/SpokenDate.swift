/// A day and an hour as one says them on the phone: "today at half past ten", "on Friday at four".
package enum SpokenDate {
  /// With the day as seen from `now`: "today", "tomorrow", "on Friday" within six days, else with its date.
  package static func words(_ date: CivilDate, _ time: CivilTime?, now: CivilMoment) -> String {
    guard let time else { return day(date, now: now.date) }
    let minutes = CivilMoment(date: date, time: time).minuteNumber - now.minuteNumber
    // An odd minute is one that was counted from now, and soon enough to be said so.
    if date == now.date, (1...90).contains(minutes), time.minute % 15 != 0 { return "\(length(minutes)), at \(time)" }
    return "\(day(date, now: now.date)) at \(hour(time))"
  }

  /// "today", "yesterday", "on Friday", "last Friday", "on Friday, 4 December".
  package static func day(_ date: CivilDate, now: CivilDate) -> String {
    switch date.dayNumber - now.dayNumber {
    case 0: "today"
    case 1: "tomorrow"
    case -1: "yesterday"
    case 2...6: "on \(date.weekday.name)"
    case -6 ... -2: "last \(date.weekday.name)"
    default:
      "on \(date.weekday.name), \(date.day) \(Month.name(date.month))" + (date.year == now.year ? "" : " \(date.year)")
    }
  }

  /// "26 November", whatever today is.
  package static func dated(_ date: CivilDate) -> String { "\(date.day) \(Month.name(date.month))" }

  /// "four", "half past ten", "a quarter to five", "noon"; other minutes in digits, "10:32".
  package static func hour(_ time: CivilTime) -> String {
    if time.minuteOfDay == 12 * 60 { return "noon" }
    if time.minuteOfDay == 0 { return "midnight" }
    let isNext = time.minute == 45
    let hour = (time.hour + (isNext ? 1 : 0)) % 24
    let name = SpokenOrdinal.cardinal(hour % 12 == 0 ? 12 : hour % 12)
    let part = hour < 8 && hour > 0 ? " in the morning" : hour >= 19 ? " in the evening" : ""
    switch time.minute {
    case 0: return name + part
    case 15: return "a quarter past \(name)\(part)"
    case 30: return "half past \(name)\(part)"
    case 45: return "a quarter to \(name)\(part)"
    default: return "\(time)"
    }
  }

  private static func length(_ minutes: Int) -> String {
    switch minutes {
    case 15: "in a quarter of an hour"
    case 30: "in half an hour"
    case 60: "in an hour"
    case 90: "in an hour and a half"
    default: "in \(minutes) minute\(minutes == 1 ? "" : "s")"
    }
  }
}
