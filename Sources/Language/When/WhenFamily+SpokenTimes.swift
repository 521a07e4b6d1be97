/// Times told by the hour before or after them: "half past four", "quarter to five", "ten past noon".
extension WhenFamily {
  static let spokenTimes = WhenFamily(
    starters: NumberWords.starters.union(["a", "half", "quarter"]),
    rules: [minutesFromHour, halfHour],
    numberRules: [minutesFromHour]
  )

  private static let minutesFromHour: WhenRule = { cursor in
    guard let (minutes, isNamed) = cursor.minutesBeside(), let sign = cursor.take(from: directions) else { return nil }
    let joint = cursor.tokens[cursor.index - 1].word
    let isFrom = joint == "from"
    if !isNamed, joint == "to" || joint == "till" || joint == "til", cursor.isHourRange(from: minutes) { return nil }
    guard let (time, isSure) = cursor.hourBeside(), let shifted = time.adding(minutes: sign * minutes) else {
      return nil
    }
    // "two to four people" and "5 from 10" are no times.
    let isRound = isNamed || isSure || (minutes % 5 == 0 && !isFrom)
    guard isRound, minutes < 60 else { return nil }
    return WhenSense(.clock(shifted), certainty: isNamed && !isFrom || isSure ? .certain : .bareHour)
  }

  /// "half four", which is half past four to those who say it.
  private static let halfHour: WhenRule = { cursor in
    guard cursor.take("half"), let (time, _) = cursor.hourBeside(), let shifted = time.adding(minutes: 30) else {
      return nil
    }
    return WhenSense(.clock(shifted), certainty: .bareHour)
  }

  private static let directions = ["past": 1, "after": 1, "from": 1, "to": -1, "before": -1, "til": -1, "till": -1]
}

extension WhenCursor {
  /// The minutes, and whether the words are used for nothing else: "half", "a quarter", "20 minutes", "20".
  fileprivate mutating func minutesBeside() -> (minutes: Int, isNamed: Bool)? {
    take("a")
    if take("half") { return (30, true) }
    if take("quarter") { return (15, true) }
    guard let minutes = wholeNumber() else { return nil }
    return (minutes, take(anyOf: ["minutes", "minute", "mins", "min"]) != nil)
  }

  /// Whether "2 to 3pm" are two hours and not minutes to one: no round minutes, or digits close together.
  fileprivate func isHourRange(from first: Int) -> Bool {
    guard (1...12).contains(first) else { return false }
    guard first.isMultiple(of: 5) else { return true }
    var copy = self
    let isDigits = token?.word == nil
    guard isDigits, let last = copy.wholeNumber() else { return false }
    return (1...4).contains(last - first)
  }

  /// The hour, and whether it can be nothing else: "noon", "3pm", "15h", "three".
  fileprivate mutating func hourBeside() -> (time: ClockTime, isSure: Bool)? {
    if let named = namedHour() { return (named, true) }
    guard let hour = wholeNumber(), !isInsideNumber else { return nil }
    let isTwentyFourHour = token?.isGlued == true && take("h")
    let meridiem = meridiem()
    let time = ClockTime(
      hour: hour, minute: 0, meridiem: meridiem, isTwentyFourHour: isTwentyFourHour, grain: .minute
    )
    return time.map { ($0, meridiem != nil || isTwentyFourHour) }
  }
}
