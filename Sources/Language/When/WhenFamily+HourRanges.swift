/// Hours from one to another: "2 to 3pm", "between 7 and 9", "9-5". The first of them is the promise.
extension WhenFamily {
  static let hourRanges = WhenFamily(
    starters: NumberWords.starters.union([
      "between", "btw", "from", "noon", "noonish", "midday", "half", "quarter", "a",
    ]),
    rules: [hourRange],
    numberRules: [hourRange]
  )

  private static let hourRange: WhenRule = { cursor in
    let opening = cursor.take(anyOf: ["between", "btw", "from"])
    guard let first = cursor.rangedClock(), cursor.takeRangeJoiner(after: opening), let last = cursor.rangedClock()
    else { return nil }
    let isSure = first.isSure || last.isSure
    return WhenSense(.clocks(first.time, last.time), certainty: isSure ? .certain : .hourRange)
  }

  /// Every rule for one time by itself.
  fileprivate static let singleTimes =
    spokenTimes.numberRules + spokenTimes.rules + clockTimes.numberRules
    + clockTimes.rules
}

/// Two numbers as hours of one working day.
enum HourRange {
  /// Whether they are at most nine hours apart on the clock: 9-5 and 11-1, not 7-6.
  static func isLikely(_ first: Int, _ last: Int) -> Bool {
    guard (1...12).contains(first), (1...12).contains(last), first != last else { return false }
    return (last - first + 12) % 12 <= 9
  }
}

extension WhenCursor {
  /// One end of a range, and whether it can be nothing but a time.
  fileprivate mutating func rangedClock() -> (time: ClockTime, isSure: Bool)? {
    var best: (time: ClockTime, isSure: Bool, end: WhenCursor)?
    for rule in WhenFamily.singleTimes {
      var copy = self
      guard let sense = rule(&copy), sense.meanings.count == 1, case .clock(let time)? = sense.meanings.first,
        copy.index > (best?.end.index ?? index)
      else { continue }
      best = (time, sense.certainty == .certain, copy)
    }
    guard let best else { return nil }
    self = best.end
    return (best.time, best.isSure)
  }

  fileprivate mutating func takeRangeJoiner(after opening: String?) -> Bool {
    if opening == "between" || opening == "btw", take("and") { return true }
    return take(mark: "-") || take(anyOf: ["to", "till", "til", "until"]) != nil
  }
}
