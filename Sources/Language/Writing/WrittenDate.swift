/// A day and an hour as one writes them to somebody: "tomorrow, Wednesday 25 November, at 4 pm".
package enum WrittenDate {
  /// When something happens, as the end of a sentence: "today, Tuesday 24 November, at noon", "on Friday 27 November at 4 pm".
  package static func point(
    _ date: CivilDate, _ time: CivilTime?, now: CivilDate, _ spelling: Spelling = .british
  ) -> String {
    let at = time.map { " at \(hour($0))" } ?? ""
    let day = day(date, now: now, spelling)
    let comma = time == nil ? "" : ","
    guard let near = near(date, now: now) else { return "on \(day)\(spelling == .american ? comma : "")\(at)" }
    return "\(near), \(day)\(comma)\(at)"
  }

  /// Until when something is done: "by 6 pm today, Tuesday 24 November", "by Friday 27 November".
  package static func deadline(
    _ date: CivilDate, _ time: CivilTime?, now: CivilDate, _ spelling: Spelling = .british
  ) -> String {
    let day = day(date, now: now, spelling)
    let near = near(date, now: now).map { "\($0), \(day)" }
    guard let time else { return date == now ? "by the end of \(near ?? day)" : "by \(near ?? day)" }
    return "by \(hour(time)) \(near ?? "on \(day)")"
  }

  /// "Wednesday 25 November" or "Wednesday, November 25", with the year where it is not this one.
  package static func day(_ date: CivilDate, now: CivilDate, _ spelling: Spelling = .british) -> String {
    let (weekday, month) = (date.weekday.name, Month.name(date.month))
    let isThisYear = date.year == now.year
    return switch spelling {
    case .british: "\(weekday) \(date.day) \(month)" + (isThisYear ? "" : " \(date.year)")
    case .american: "\(weekday), \(month) \(date.day)" + (isThisYear ? "" : ", \(date.year)")
    }
  }

  /// "4 pm", "10:30 am", "noon", "midnight".
  package static func hour(_ time: CivilTime) -> String {
    if time.minuteOfDay == 12 * 60 { return "noon" }
    if time.minuteOfDay == 0 { return "midnight" }
    let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
    let minutes = time.minute == 0 ? "" : time.minute < 10 ? ":0\(time.minute)" : ":\(time.minute)"
    return "\(hour)\(minutes) \(time.hour < 12 ? "am" : "pm")"
  }

  private static func near(_ date: CivilDate, now: CivilDate) -> String? {
    switch date.dayNumber - now.dayNumber {
    case 0: "today"
    case 1: "tomorrow"
    default: nil
    }
  }
}
