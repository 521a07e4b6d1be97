/// What lengths of time are counted in.
enum LengthUnit: Sendable, Hashable {
  case minute, hour, day, workingDay, week, fortnight, month, quarter, year

  static let names: [String: LengthUnit] = [
    "minute": .minute, "minutes": .minute, "min": .minute, "mins": .minute, "m": .minute,
    "hour": .hour, "hours": .hour, "hr": .hour, "hrs": .hour, "h": .hour,
    "day": .day, "days": .day, "weekday": .workingDay, "weekdays": .workingDay,
    "week": .week, "weeks": .week, "wk": .week, "wks": .week, "fortnight": .fortnight, "fortnights": .fortnight,
    "month": .month, "months": .month, "quarter": .quarter, "quarters": .quarter, "year": .year, "years": .year,
  ]

  func length(hundredths: Int) -> WhenLength {
    switch self {
    case .minute: WhenLength(minutes: hundredths / 100)
    case .hour: WhenLength(minutes: hundredths * 60 / 100)
    case .day: WhenLength(days: hundredths / 100)
    case .workingDay: WhenLength(workingDays: hundredths / 100)
    case .week: WhenLength(days: hundredths * 7 / 100)
    case .fortnight: WhenLength(days: hundredths * 14 / 100)
    case .month: WhenLength(days: hundredths % 100 * 30 / 100, months: hundredths / 100)
    case .quarter: WhenLength(months: hundredths * 3 / 100)
    case .year: WhenLength(months: hundredths * 12 / 100)
    }
  }
}
