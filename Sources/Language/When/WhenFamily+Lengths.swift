/// Lengths of time from now or from another time: "in 2 days", "within the hour", "a week from Friday".
extension WhenFamily {
  static let lengths = WhenFamily(
    starters: NumberWords.starters.union([
      "in", "within", "inside", "give", "next", "the", "now", "a", "an", "half", "few", "couple", "quarter", "day",
      "week", "month", "fortnight", "first", "working", "business",
    ]),
    rules: [inLength, withinTheHour, nextLength, giveLength, nowPlus, lengthLater, lengthShift, weekShift],
    numberRules: [lengthLater, lengthShift, weekShift]
  )

  private static let inLength: WhenRule = { cursor in
    guard cursor.take(anyOf: ["in", "within", "inside"]) != nil else { return nil }
    cursor.takeVagueness()
    cursor.take("the")
    cursor.take("next")
    guard let length = cursor.length() else { return nil }
    // "in three weeks' time", "in two days from now"
    _ = cursor.attempt { $0.take(mark: "'") && $0.word == "time" ? true : nil }
    if !cursor.take("time") { cursor.take("from", "now") }
    return cursor.counted(length)
  }

  private static let withinTheHour: WhenRule = { cursor in
    guard cursor.take(anyOf: ["in", "within", "inside"]) != nil, cursor.take("the") else { return nil }
    cursor.take("next")
    return cursor.take("hour") ? cursor.counted(WhenLength(minutes: 60)) : nil
  }

  /// "next 2 days", "the next hour".
  private static let nextLength: WhenRule = { cursor in
    cursor.take("the")
    guard cursor.take("next") else { return nil }
    if cursor.take("hour") { return cursor.counted(WhenLength(minutes: 60)) }
    return cursor.length().flatMap { cursor.counted($0) }
  }

  private static let giveLength: WhenRule = { cursor in
    guard cursor.take("give"), cursor.take(anyOf: ["it", "me", "us", "them", "him", "her"]) != nil else { return nil }
    return cursor.length().flatMap { cursor.counted($0) }
  }

  private static let nowPlus: WhenRule = { cursor in
    guard cursor.take("now"), cursor.take(mark: "+") else { return nil }
    return cursor.length().flatMap { cursor.counted($0) }
  }

  private static let lengthLater: WhenRule = { cursor in
    guard let length = cursor.length() else { return nil }
    if cursor.take(anyOf: ["later", "hence"]) != nil { return cursor.counted(length) }
    return cursor.take("ago") ? cursor.counted(-length) : nil
  }

  /// "2 days after", "15 minutes before", "three weeks from": what follows says from when.
  private static let lengthShift: WhenRule = { cursor in
    guard let length = cursor.length() ?? cursor.oneNamedUnit(["day", "week", "month", "fortnight"]) else { return nil }
    if cursor.take("before") { return WhenSense(.shift(-length)) }
    return cursor.take(anyOf: ["after", "from", "following"]) == nil ? nil : WhenSense(.shift(length))
  }

  /// "a week on Friday", "a week tomorrow".
  private static let weekShift: WhenRule = { cursor in
    guard let length = cursor.length() ?? cursor.oneNamedUnit(["week", "fortnight"]), length.isOfDays else {
      return nil
    }
    let isJoined = cursor.take("on")
    guard let word = cursor.word else { return nil }
    let isWeeks = length.days > 0 && length.days % 7 == 0 && length.months == 0
    let isBeforeDay =
      CalendarNames.weekdays[word] != nil && isWeeks
      || !isJoined && ["today", "tomorrow"].contains(word) && (isWeeks || length.months > 0)
    return isBeforeDay ? WhenSense(.shift(length)) : nil
  }
}

extension WhenCursor {
  /// "the day" of "the day after Friday", the "first working day" after it.
  fileprivate mutating func oneNamedUnit(_ names: [String]) -> WhenLength? {
    attempt { cursor in
      cursor.take("the")
      let working = cursor.attempt { cursor -> WhenLength? in
        cursor.take(anyOf: ["first", "next"])
        return cursor.unit() == .workingDay ? WhenLength(workingDays: 1) : nil
      }
      if let working { return working }
      guard let unit = cursor.take(anyOf: names) else { return nil }
      return LengthUnit.names[unit]?.length(hundredths: 100)
    }
  }

  /// "about", "less than": the time is taken as said.
  fileprivate mutating func takeVagueness() {
    if take("less", "than") || take("at", "most") || take("no", "more", "than") { return }
    take(anyOf: ["about", "around", "approximately", "roughly", "under"])
  }

  /// What a length from now comes to: a time for hours and minutes, else a day.
  fileprivate func counted(_ length: WhenLength) -> WhenSense? {
    let date = length.added(to: today, in: context.working)
    guard abs(date.year - today.year) <= 200 else { return nil }
    guard length.isToTheMinute else { return WhenSense(.counted(date), note: remark) }
    let start = context.zone.moment(of: CivilMoment(date: date, time: context.now.time))
    return WhenSense(
      .moment((date == today ? context.instant : start).adding(minutes: length.minutes, in: context.zone)), note: remark
    )
  }
}
