/// Dates with the month in words: "27 Nov", "November 27th, 2026", "next March".
extension WhenFamily {
  static let namedDates = WhenFamily(
    starters: Set(CalendarNames.months.keys).union(NumberWords.starters).union(NumberWords.ordinals.keys)
      .union(["the", "next", "this", "last", "coming", "between", "from"]),
    rules: [
      dateRange, dayRange, dayMonthYear, dayMonth, monthDayRange, monthDayYear, monthDay, yearMonthDay, monthYear,
      bareMonth,
      chosenMonth,
    ],
    numberRules: [dateRange, dayRange, dayMonthYear, dayMonth, yearMonthDay]
  )

  /// "9-11 Nov", "9th to 11th of November": the first of the days is the promise.
  private static let dayRange: WhenRule = { cursor in
    cursor.take("the")
    guard let first = cursor.dayOfMonth(), cursor.takeDayJoiner(), let (last, month, _) = cursor.dayThenMonth(),
      first < last
    else { return nil }
    return range(first, last, month, &cursor)
  }

  /// "30 Nov - 2 Dec", "between 30 Nov and 2 Dec".
  private static let dateRange: WhenRule = { cursor in
    cursor.take(anyOf: ["between", "from"])
    guard let (first, month, _) = cursor.dayThenMonth(), cursor.takeDayJoiner(),
      let (last, other, _) = cursor.dayThenMonth(), month != other
    else { return nil }
    return comingDate(first, month, .certain, cursor.context).noting("to \(last) \(Month.shortName(other))")
  }

  /// "Nov 9-11".
  private static let monthDayRange: WhenRule = { cursor in
    guard let (first, month, _) = cursor.monthThenDay(), cursor.takeDayJoiner(), let last = cursor.dayOfMonth(),
      first < last
    else { return nil }
    return range(first, last, month, &cursor)
  }

  private static func range(_ first: Int, _ last: Int, _ month: Int, _ cursor: inout WhenCursor) -> WhenSense {
    let note = "to \(last) \(Month.shortName(month))"
    let year = cursor.attempt { $0.yearAfterDate() }
    let sense = year.map { namedDate(first, month, $0) } ?? comingDate(first, month, .certain, cursor.context)
    return sense.noting(note)
  }

  private static let dayMonthYear: WhenRule = { cursor in
    guard let (day, month, _) = cursor.dayThenMonth() else { return nil }
    return cursor.yearAfterDate(near: true).map { namedDate(day, month, $0) }
  }

  private static let dayMonth: WhenRule = { cursor in
    guard let (day, month, certainty) = cursor.dayThenMonth() else { return nil }
    return comingDate(day, month, certainty, cursor.context)
  }

  private static let monthDayYear: WhenRule = { cursor in
    guard let (day, month, _) = cursor.monthThenDay() else { return nil }
    return cursor.yearAfterDate().map { namedDate(day, month, $0) }
  }

  private static let monthDay: WhenRule = { cursor in
    guard let (day, month, certainty) = cursor.monthThenDay() else { return nil }
    return comingDate(day, month, certainty, cursor.context)
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

  private static func namedDate(_ day: Int, _ month: Int, _ year: Int) -> WhenSense {
    WhenSense(CivilDate(year: year, month: month, day: day).map(WhenMeaning.calendar) ?? .impossible)
  }

  static func comingDate(_ day: Int, _ month: Int, _ certainty: WhenCertainty, _ context: WhenContext) -> WhenSense {
    WhenSense(context.date(day: day, month: month).map(WhenMeaning.calendar) ?? .impossible, certainty: certainty)
  }
}

extension WhenCursor {
  fileprivate mutating func takeDayJoiner() -> Bool {
    // "27./28. Nov"
    takeStop()
    return take(mark: "-") || take(mark: "/") || take(anyOf: ["to", "and", "or", "till", "until"]) != nil
  }

  /// "27 Nov", "the 27th of November", "twenty third day of September", "27-Nov".
  fileprivate mutating func dayThenMonth() -> (day: Int, month: Int, certainty: WhenCertainty)? {
    take("the")
    let isDigits = word == nil
    guard let day = dayOfMonth() else { return nil }
    // "28. Nov" in the German way.
    if isDigits { takeStop() }
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
  mutating func yearAfterDate(near: Bool = false) -> Int? {
    if !take(mark: ","), !take(mark: "-"), !take(mark: "/") { take(anyOf: ["in", "of"]) }
    return year(near: near)
  }
}
