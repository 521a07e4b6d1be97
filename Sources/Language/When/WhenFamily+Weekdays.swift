/// Weekdays: "Fri", "next Friday", "Friday week", "three Fridays from now".
extension WhenFamily {
  static let weekdays = WhenFamily(
    starters: Set(CalendarNames.weekdays.keys).union(selectors.keys).union(NumberWords.starters)
      .union(["the", "first"]),
    rules: [plainWeekday, weekdayBeside, chosenWeekday, countedWeekdays],
    numberRules: [countedWeekdays]
  )

  private static let selectors: [String: WeekdayChoice] = [
    "this": .this, "coming": .coming, "upcoming": .coming, "next": .next(weeks: 1), "following": .next(weeks: 1),
    "last": .last, "past": .last, "previous": .last,
  ]

  private static let plainWeekday: WhenRule = { cursor in
    guard let (weekday, isDoubtful) = cursor.weekday() else { return nil }
    if cursor.take("fortnight") { return WhenSense(.weekday(weekday, .later(days: 14))) }
    if cursor.attempt({ $0.take(anyOf: ["week", "wk"]) != nil && !$0.isNumber ? true : nil }) == true {
      return WhenSense(.weekday(weekday, .later(days: 7)))
    }
    if cursor.take("after", "next") { return WhenSense(.weekday(weekday, .later(days: 7))) }
    return WhenSense(.weekday(weekday, .coming), certainty: isDoubtful ? .name : .certain)
  }

  /// "the Friday before Christmas", "Monday after the 15th": what follows says which.
  private static let weekdayBeside: WhenRule = { cursor in
    cursor.take("the")
    let place = cursor.take(anyOf: ["first", "last", "next"])
    guard let (weekday, _) = cursor.weekday(), let side = cursor.take(anyOf: ["before", "after", "following"]),
      cursor.startsDay, (place == "last") == (side == "before") || place == nil
    else { return nil }
    return WhenSense(.weekdayBeside(weekday, isAfter: side != "before"))
  }

  private static let chosenWeekday: WhenRule = { cursor in
    cursor.take("the")
    let weeks = cursor.nexts()
    if weeks > 1 { return cursor.weekday().map { WhenSense(.weekday($0.weekday, .next(weeks: weeks))) } }
    guard let choice = cursor.take(from: selectors), let (weekday, _) = cursor.weekday() else { return nil }
    return WhenSense(.weekday(weekday, choice))
  }

  private static let countedWeekdays: WhenRule = { cursor in
    guard let count = cursor.wholeNumber(), (1...520).contains(count),
      let weekday = cursor.take(from: CalendarNames.pluralWeekdays), cursor.take("from"),
      cursor.take(anyOf: ["now", "today"]) != nil
    else { return nil }
    return WhenSense(.weekday(weekday, .later(days: 7 * (count - 1))))
  }
}
