/// Dates in digits: "2026-11-27", "11/27", "27.11.2026".
extension WhenFamily {
  static let numericDates = WhenFamily(numberRules: [isoDate, fullDate, dottedDate, dottedDay, shortDate])

  private static let isoDate: WhenRule = { cursor in
    guard let (year, _) = cursor.digits(4...4), let mark = cursor.dateMark(["-", "/", "."]),
      let month = cursor.gluedDigits(1...2), cursor.dateMark([mark]) != nil, let day = cursor.gluedDigits(1...2)
    else { return nil }
    let date = CivilDate(year: year, month: month, day: day)
    let time = cursor.attempt { $0.isoTime() }
    guard let date else { return WhenSense(.impossible) }
    guard let time else { return WhenSense(.calendar(date)) }
    let start = cursor.index
    let offset = cursor.token?.isGlued == true ? cursor.signedMinutes(allowingHours: false) : nil
    guard let offset else { return WhenSense(.calendar(date), time) }
    return WhenFamily.fixed(offset, named: cursor.text(from: start)).behind(.calendar(date), time)
  }

  private static let fullDate: WhenRule = { cursor in
    guard let (first, _) = cursor.digits(1...2), let mark = cursor.dateMark(["/", "-", "."]),
      let (second, _) = cursor.digits(1...2), cursor.dateMark([mark]) != nil,
      let (said, digits) = cursor.digits(2...4), digits != 3
    else { return nil }
    let year = digits == 2 ? 2000 + said : said
    let isDotted = mark == "."
    // "4.2.11" is more often a release than a date.
    if isDotted, digits == 2, !(0...20).contains(year - cursor.today.year) { return nil }
    let certainty: WhenCertainty = isDotted && digits == 2 ? .name : .certain
    return chosen(
      first, second, dayFirst: isDotted || cursor.context.dayFirst, isOpen: !isDotted, certainty
    ) { day, month in
      CivilDate(year: year, month: month, day: day)
    }
  }

  /// "3.12. 10am", "13.12.": with its second dot the day comes first, whoever writes it. After "at" it is a time, and the
  /// dot ends the sentence.
  private static let dottedDate: WhenRule = { cursor in
    guard let (day, month) = cursor.dottedNumbers(), cursor.token?.isMark(".") == true,
      cursor.token?.isGlued == true
    else { return nil }
    cursor.skip()
    guard cursor.token.map({ !$0.isGlued || $0.isMark(",") }) ?? true else { return nil }
    return comingDate(day, month, .certain, cursor.context)
  }

  /// "30.11", which is no time: without the second dot, "20.30" and "9.11" are.
  private static let dottedDay: WhenRule = { cursor in
    let isOn = cursor.index > 0 && cursor.tokens[cursor.index - 1].word == "on"
    guard let (day, month) = cursor.dottedNumbers(), cursor.token.map({ !$0.isGlued }) ?? true, !cursor.startsMeridiem
    else { return nil }
    let hasTime = cursor.isBeforeTime
    guard isOn || day > 24 || hasTime else { return nil }
    return comingDate(day, month, hasTime ? .certain : .name, cursor.context)
  }

  /// Without a year it may as well be a fraction or a score.
  private static let shortDate: WhenRule = { cursor in
    guard let (first, _) = cursor.digits(1...2), let mark = cursor.dateMark(["/", "-"]),
      let (second, _) = cursor.digits(1...2), (first, second) != (24, 7), min(first, second) >= 1,
      min(first, second) <= 12
    else { return nil }
    let isEither = mark == "-" && HourRange.isLikely(first, second)
    let certainty: WhenCertainty = mark == "/" && max(first, second) > 12 ? .certain : isEither ? .hoursOrDate : .name
    let context = cursor.context
    return chosen(first, second, dayFirst: context.dayFirst, certainty) { context.date(day: $0, month: $1) }
  }

  /// The two numbers in the user's order, or in the other one where only that is possible.
  private static func chosen(
    _ first: Int, _ second: Int, dayFirst: Bool, isOpen: Bool = true, _ certainty: WhenCertainty = .certain,
    date: (_ day: Int, _ month: Int) -> CivilDate?
  ) -> WhenSense {
    let usual = dayFirst ? date(first, second) : date(second, first)
    let other = dayFirst ? date(second, first) : date(first, second)
    guard let read = usual ?? other else { return WhenSense(.impossible, certainty: certainty) }
    guard isOpen, usual != nil, other != nil, usual != other else {
      return WhenSense(.calendar(read), certainty: certainty)
    }
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

  /// Whether an hour follows that is written as one: "3pm", "at 15.00", "16:00".
  fileprivate var isBeforeTime: Bool {
    var copy = self
    copy.take(anyOf: ["at", "by", "um"])
    guard copy.digits(1...2) != nil else { return false }
    if copy.startsMeridiem { return true }
    return (copy.take(inner: ":") || copy.take(inner: ".")) && copy.gluedDigits(2...2) != nil
  }

  /// "13.12": a day and a month; not after "at", where it is a time.
  fileprivate mutating func dottedNumbers() -> (day: Int, month: Int)? {
    let before = index > 0 ? tokens[index - 1] : nil
    guard before?.word != "at", before?.isMark("@") != true, let (day, _) = digits(1...2), dateMark(["."]) != nil,
      let month = gluedDigits(1...2), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return (day, month)
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
