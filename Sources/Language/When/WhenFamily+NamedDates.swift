/// Dates with the month in words: "27 Nov", "November 27th, 2026", "the first Tuesday of October".
extension WhenFamily {
  static let namedDates = WhenFamily(
    starters: Set(CalendarNames.months.keys).union(NumberWords.starters).union(NumberWords.ordinals.keys)
      .union(["the", "next", "this", "last", "coming"]),
    rules: [
      dayMonthYear, dayMonth, monthDayYear, monthDay, yearMonthDay, monthYear, bareMonth, chosenMonth, nthWeekday,
      lastWeekday,
    ],
    numberRules: [dayMonthYear, dayMonth, yearMonthDay, nthWeekday]
  )

  private static let dayMonthYear: WhenRule = { cursor in
    guard let (day, month, _) = cursor.dayThenMonth() else { return nil }
    return cursor.yearAfterDate(near: true).map { namedDate(day, month, $0) }
  }

  private static let dayMonth: WhenRule = { cursor in
    guard let (day, month, certainty) = cursor.dayThenMonth() else { return nil }
    return comingDate(day, month, certainty, cursor.today)
  }

  private static let monthDayYear: WhenRule = { cursor in
    guard let (day, month, _) = cursor.monthThenDay() else { return nil }
    return cursor.yearAfterDate().map { namedDate(day, month, $0) }
  }

  private static let monthDay: WhenRule = { cursor in
    guard let (day, month, certainty) = cursor.monthThenDay() else { return nil }
    return comingDate(day, month, certainty, cursor.today)
  }

  private static let yearMonthDay: WhenRule = { cursor in
    guard let year = cursor.year(), let (day, month, _) = cursor.monthThenDay() else { return nil }
    return namedDate(day, month, year)
  }

  private static let monthYear: WhenRule = { cursor in
    guard let (month, _) = cursor.month() else { return nil }
    return cursor.yearAfterDate().flatMap { DaySpan(month: month, year: $0) }.map { WhenSense(.span($0)) }
  }

  private static let bareMonth: WhenRule = { cursor in
    guard let (month, isDoubtful) = cursor.month() else { return nil }
    let isCounted = cursor.word == "in"
    let years = cursor.attempt { $0.take("in") ? $0.length() : nil }
    let span = DaySpan.coming(month: month, from: cursor.today.adding(months: years?.months ?? 0).startOfMonth)
    return WhenSense(.span(span), certainty: isDoubtful && !(isCounted && years != nil) ? .name : .certain)
  }

  private static let chosenMonth: WhenRule = { cursor in
    guard let word = cursor.take(anyOf: ["next", "this", "last", "coming"]), let (month, _) = cursor.month() else {
      return nil
    }
    let thisMonth = cursor.today.startOfMonth
    let coming = DaySpan.coming(month: month, from: word == "next" ? thisMonth.adding(months: 1) : thisMonth)
    guard word == "last" else { return WhenSense(.span(coming)) }
    return DaySpan(month: month, year: coming.first.year - 1).map { WhenSense(.span($0)) }
  }

  private static let nthWeekday: WhenRule = { cursor in
    cursor.take("the")
    guard let count = cursor.ordinal(), (1...5).contains(count), let (weekday, _) = cursor.weekday(),
      let month = cursor.monthOfWeekday()
    else { return nil }
    let date = month.first.onOrAfter(weekday).adding(days: 7 * (count - 1))
    return WhenSense(date <= month.last ? .calendar(date) : .impossible)
  }

  private static let lastWeekday: WhenRule = { cursor in
    cursor.take("the")
    guard cursor.take("last"), let (weekday, _) = cursor.weekday(), let month = cursor.monthOfWeekday() else {
      return nil
    }
    return WhenSense(.calendar(month.last.adding(days: -6).onOrAfter(weekday)))
  }

  private static func namedDate(_ day: Int, _ month: Int, _ year: Int) -> WhenSense {
    WhenSense(CivilDate(year: year, month: month, day: day).map(WhenMeaning.calendar) ?? .impossible)
  }

  /// The next such day of the year, today included.
  static func comingDate(_ day: Int, _ month: Int, _ certainty: WhenCertainty, _ today: CivilDate) -> WhenSense {
    // Eight years reach over a century that has no leap day.
    let years = today.year...today.year + 8
    let dates = years.lazy.compactMap { CivilDate(year: $0, month: month, day: day) }
    guard let date = dates.first(where: { $0 >= today }) else { return WhenSense(.impossible, certainty: certainty) }
    return WhenSense(.calendar(date), certainty: certainty)
  }
}

extension WhenCursor {
  /// "27 Nov", "the 27th of November", "twenty third day of September", "27-Nov".
  fileprivate mutating func dayThenMonth() -> (day: Int, month: Int, certainty: WhenCertainty)? {
    take("the")
    let isDigits = word == nil
    guard let day = dayOfMonth() else { return nil }
    take("day")
    let isJoined = take("of")
    if !isJoined, !take(mark: "-") { take(mark: "/") }
    guard let (month, isDoubtful) = month() else { return nil }
    return (day, month, isDigits || isJoined || !isDoubtful ? .certain : .name)
  }

  /// "Nov 27", "November the 27th", "October, 1st", "May twenty nine".
  fileprivate mutating func monthThenDay() -> (day: Int, month: Int, certainty: WhenCertainty)? {
    guard let (month, isDoubtful) = month() else { return nil }
    if !take(mark: ","), !take(mark: "-") { take(mark: "/") }
    take("the")
    if let day = dayOfMonth() { return (day, month, .certain) }
    guard let day = numberWord() else { return nil }
    return (day, month, isDoubtful && day < 10 ? .name : .certain)
  }

  /// The year of a date, with or without a comma, a dash or "in" before it.
  fileprivate mutating func yearAfterDate(near: Bool = false) -> Int? {
    if !take(mark: ","), !take(mark: "-"), !take(mark: "/") { take(anyOf: ["in", "of"]) }
    return year(near: near)
  }

  /// The month after "the first Tuesday": "of October 2026", "in May", "of next month".
  fileprivate mutating func monthOfWeekday() -> DaySpan? {
    let isJoined = take(anyOf: ["of", "in", "this"]) != nil
    if let (month, _) = month() {
      if let year = attempt({ $0.yearAfterDate() }) { return DaySpan(month: month, year: year) }
      return DaySpan.coming(month: month, from: today.startOfMonth)
    }
    guard isJoined, let span = chosenSpan(), span.grain == .month else { return nil }
    return span
  }
}
