/// Days named from today: "tomorrow", "the day after tomorrow", "now".
extension WhenFamily {
  static let relativeDays = WhenFamily(
    starters: Set(distances.keys).union(["the", "day", "tonight", "tonite", "late", "later", "now", "right", "next"]),
    rules: [simpleDay, dayBeyond, tonight, laterToday, now, nextDay]
  )

  private static let distances = [
    "today": 0, "tomorrow": 1, "tmrw": 1, "tmr": 1, "tomorow": 1, "tommorow": 1, "tommorrow": 1, "tomorro": 1,
    "tomoro": 1, "tmrrw": 1, "tmw": 1, "tmoro": 1, "tomo": 1, "yesterday": -1,
  ]

  private static let simpleDay: WhenRule = { cursor in
    guard let days = cursor.take(from: distances) else { return nil }
    // "tomorrow week" is a week after tomorrow.
    let later = days >= 0 ? cursor.take(from: ["week": 7, "fortnight": 14]) ?? 0 : 0
    return WhenSense(.date(cursor.today.adding(days: days + later)))
  }

  private static let dayBeyond: WhenRule = { cursor in
    cursor.take("the")
    if cursor.take("day", "after", "tomorrow") { return WhenSense(.date(cursor.today.adding(days: 2))) }
    return cursor.take("day", "before", "yesterday") ? WhenSense(.date(cursor.today.adding(days: -2))) : nil
  }

  private static let tonight: WhenRule = { cursor in
    cursor.take("late")
    guard cursor.take(anyOf: ["tonight", "tonite"]) != nil else { return nil }
    return WhenSense(.part(.night, isToday: true))
  }

  private static let laterToday: WhenRule = { cursor in
    cursor.take("later", "today") ? WhenSense(.date(cursor.today)) : nil
  }

  private static let now: WhenRule = { cursor in
    if cursor.take("right", "now") { return WhenSense(.moment(cursor.context.instant)) }
    return cursor.take("now") ? WhenSense(.moment(cursor.context.instant), certainty: .name) : nil
  }

  private static let nextDay: WhenRule = { cursor in
    cursor.take("the")
    guard cursor.take("next") else { return nil }
    if cursor.take("day") { return WhenSense(.date(cursor.today.adding(days: 1))) }
    guard cursor.unit() == .workingDay else { return nil }
    return WhenSense(.date(cursor.today.adding(workingDays: 1, in: cursor.context.working)))
  }
}

extension WhenCursor {
  var today: CivilDate {
    context.now.date
  }
}
