/// The edges of the working day: "EOD", "close of business", "first thing".
extension WhenFamily {
  static let business = WhenFamily(
    starters: ["eod", "eob", "cob", "cop", "the", "end", "close", "closing", "first", "start", "beginning", "e", "c"],
    rules: [shortClose, closeOfBusiness, endOfDay, endOfNamedDay, firstThing, startOfDay]
  )

  private static let shortNames = ["eod", "eob", "cob", "cop"]

  private static let shortClose: WhenRule = { cursor in
    cursor.take("the")
    if cursor.take(anyOf: shortNames) != nil { return cursor.closing }
    return cursor.dottedLetters().map(shortNames.contains) == true ? cursor.closing : nil
  }

  private static let closeOfBusiness: WhenRule = { cursor in
    cursor.take("the")
    guard cursor.take(anyOf: ["close", "end"]) != nil, cursor.take("of"),
      cursor.take(anyOf: ["business", "play", "work"]) != nil
    else { return cursor.take("closing", "time") ? cursor.closing : nil }
    cursor.take("day")
    return cursor.closing
  }

  private static let endOfDay: WhenRule = { cursor in
    cursor.take("the")
    guard cursor.take(anyOf: ["end", "close"]) != nil, cursor.take("of"), cursor.takeTheDay() else { return nil }
    return cursor.closing
  }

  /// "end of tomorrow", "the end of Friday": the day itself is read by its own family.
  private static let endOfNamedDay: WhenRule = { cursor in
    cursor.take("the")
    guard cursor.take(anyOf: ["end", "close"]) != nil, cursor.take("of"), let word = cursor.word,
      ["today", "tomorrow", "tmrw"].contains(word) || CalendarNames.weekdays[word] != nil
    else { return nil }
    return cursor.closing
  }

  private static let firstThing: WhenRule = { cursor in
    guard cursor.take("first", "thing") else { return nil }
    cursor.take("in", "the", "morning")
    return cursor.opening
  }

  private static let startOfDay: WhenRule = { cursor in
    cursor.take("the")
    guard cursor.take(anyOf: ["start", "beginning"]) != nil, cursor.take("of") else { return nil }
    return cursor.take("business") || cursor.takeTheDay() ? cursor.opening : nil
  }
}

extension WhenCursor {
  fileprivate var closing: WhenSense {
    WhenSense(.clock(.business(context.closing)))
  }

  fileprivate var opening: WhenSense {
    WhenSense(.clock(.business(context.opening)))
  }

  /// "day", "the day", "the working day".
  fileprivate mutating func takeTheDay() -> Bool {
    take(anyOf: ["the", "this"])
    return take("day") || unit() == .workingDay
  }
}
