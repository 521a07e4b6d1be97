import Language

/// The days of the simulated year, and how one says them on the telephone.
struct YearCalendar {
  static let first = day(2027, 9, 6)
  static let last = day(2028, 9, 1)
  static let holidays = [
    (2027, 11, 1), (2027, 12, 24), (2027, 12, 27), (2027, 12, 31), (2028, 1, 6), (2028, 4, 14), (2028, 4, 17),
    (2028, 5, 1), (2028, 5, 25), (2028, 6, 5), (2028, 6, 15), (2028, 8, 15),
  ].map { day($0, $1, $2) }

  static func isWorkingDay(_ date: CivilDate) -> Bool {
    date.weekday != .saturday && date.weekday != .sunday && !holidays.contains(date)
  }

  /// The working day that comes so many working days after a day.
  static func workingDay(_ count: Int, after date: CivilDate) -> CivilDate {
    var (day, left) = (date, count)
    while left > 0 {
      day = day.adding(days: 1)
      if isWorkingDay(day) { left -= 1 }
    }
    return day
  }

  /// The first working day from a day on.
  static func workingDay(from date: CivilDate) -> CivilDate {
    isWorkingDay(date) ? date : workingDay(1, after: date)
  }

  /// A working day soon, and how it is said on the day it is promised.
  /// - Parameter isTimed: whether an hour is named with it.
  static func promise(
    from today: CivilDate, within days: ClosedRange<Int>, isTimed: Bool, _ random: inout SeededRandom
  ) -> (words: String, due: PaperDay) {
    let count = Int.random(in: days, using: &random)
    let date = workingDay(count, after: today)
    var phrases = ["\(date.day) \(months[date.month - 1])", date.iso, "in \(count) working days"]
    if date == today.adding(days: 1) { phrases.append("tomorrow") }
    let ahead = date.dayNumber - today.dayNumber
    if ahead < 7 { phrases += [weekdays[date.weekday.rawValue - 1], "on \(weekdays[date.weekday.rawValue - 1])"] }
    if ahead == 14 { phrases.append("in two weeks") }
    let words = phrases.randomElement(using: &random) ?? date.iso
    guard isTimed else { return (words, PaperDay(date: date, time: nil)) }
    let hours = [
      ("10:00", 600), ("4pm", 960), ("noon", 720), ("at 11:30", 690), ("15:15", 915), ("9am", 540),
    ]
    let (said, minute) = hours.randomElement(using: &random) ?? ("10:00", 600)
    return ("\(words) \(said)", PaperDay(date: date, time: CivilTime(minuteOfDay: minute)))
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}
