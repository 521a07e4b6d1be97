/// Dates in digits: "2026-11-27", "11/27", "27.11.2026".
extension WhenFamily {
  static let numericDates = WhenFamily(numberRules: [isoDate, fullDate, dottedDate, shortDate])

  private static let isoDate: WhenRule = { cursor in
    guard let (year, _) = cursor.digits(4...4), let mark = cursor.dateMark(["-", "/", "."]),
      let month = cursor.gluedDigits(1...2), cursor.dateMark([mark]) != nil, let day = cursor.gluedDigits(1...2)
    else { return nil }
    let date = CivilDate(year: year, month: month, day: day)
    let time = cursor.attempt { $0.isoTime() }
    guard let date else { return WhenSense(.impossible) }
    guard let time else { return WhenSense(.calendar(date)) }
    return WhenSense(.calendar(date), time)
  }

  private static let fullDate: WhenRule = { cursor in
    guard let (first, _) = cursor.digits(1...2), let mark = cursor.dateMark(["/", "-", "."]),
      let (second, _) = cursor.digits(1...2), cursor.dateMark([mark]) != nil,
      let (said, digits) = cursor.digits(mark == "." ? 4...4 : 2...4), digits != 3
    else { return nil }
    let year = digits == 2 ? 2000 + said : said
    return chosen(first, second, dayFirst: cursor.context.dayFirst) { day, month in
      CivilDate(year: year, month: month, day: day)
    }
  }

  /// "3.12. 10am": with its second dot the day comes first, whoever writes it. At the end of a text the dot may close
  /// the sentence; there it is a date only for those who write the day first.
  private static let dottedDate: WhenRule = { cursor in
    guard let (day, _) = cursor.digits(1...2), cursor.dateMark(["."]) != nil, let month = cursor.gluedDigits(1...2),
      (1...12).contains(month), cursor.token?.isMark(".") == true, cursor.token?.isGlued == true
    else { return nil }
    cursor.skip()
    guard cursor.token.map({ !$0.isGlued }) ?? cursor.context.dayFirst else { return nil }
    let today = cursor.today
    let dates = (today.year...today.year + 8).lazy.compactMap { CivilDate(year: $0, month: month, day: day) }
    guard let date = dates.first(where: { $0 >= today }) else { return WhenSense(.impossible) }
    return WhenSense(.calendar(date))
  }

  /// Without a year it may as well be a fraction or a score.
  private static let shortDate: WhenRule = { cursor in
    guard let (first, _) = cursor.digits(1...2), let mark = cursor.dateMark(["/", "-"]),
      let (second, _) = cursor.digits(1...2), (first, second) != (24, 7), min(first, second) >= 1,
      min(first, second) <= 12
    else { return nil }
    let today = cursor.today
    let certainty: WhenCertainty = mark == "/" && max(first, second) > 12 ? .certain : .name
    return chosen(first, second, dayFirst: cursor.context.dayFirst, certainty) { day, month in
      let dates = (today.year...today.year + 8).lazy.compactMap { CivilDate(year: $0, month: month, day: day) }
      return dates.first { $0 >= today }
    }
  }

  /// The two numbers in the user's order, or in the other one where only that is possible.
  private static func chosen(
    _ first: Int, _ second: Int, dayFirst: Bool, _ certainty: WhenCertainty = .certain,
    date: (_ day: Int, _ month: Int) -> CivilDate?
  ) -> WhenSense {
    let usual = dayFirst ? date(first, second) : date(second, first)
    let other = dayFirst ? date(second, first) : date(first, second)
    guard let read = usual ?? other else { return WhenSense(.impossible, certainty: certainty) }
    guard usual != nil, other != nil, usual != other else { return WhenSense(.calendar(read), certainty: certainty) }
    let order = dayFirst ? "day first" : "month first"
    let note = "taken as \(read.day) \(Month.name(read.month)), \(order)"
    return WhenSense(.calendar(read), certainty: certainty, note: note)
  }
}

extension WhenCursor {
  /// One of the marks between the numbers of a date; a slash may have blanks around it.
  fileprivate mutating func dateMark(_ marks: [Unicode.Scalar]) -> Unicode.Scalar? {
    guard case .mark(let mark)? = token?.kind, marks.contains(mark) else { return nil }
    guard mark == "/" || (token?.isGlued == true && token(ahead: 1)?.isGlued == true) else { return nil }
    skip()
    return mark
  }

  /// The "T16:00" or " 16:00:30" after an ISO date.
  fileprivate mutating func isoTime() -> WhenMeaning? {
    if token?.isGlued == true, !take("t") { return nil }
    guard let (hour, _) = digits(2...2), take(inner: ":"), let minute = gluedDigits(2...2) else { return nil }
    _ = attempt { $0.take(inner: ":") ? $0.gluedDigits(2...2) : nil }
    guard !startsMeridiem else { return nil }
    let clock = ClockTime(hour: hour, minute: minute, meridiem: nil, isTwentyFourHour: true, grain: .minute)
    return clock.map(WhenMeaning.clock) ?? .impossible
  }
}
