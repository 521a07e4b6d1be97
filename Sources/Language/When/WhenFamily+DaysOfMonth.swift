/// Days of a month that is not named: "the 24th", "the 24", the 21 of "Monday 21".
extension WhenFamily {
  static let daysOfMonth = WhenFamily(
    starters: Set(NumberWords.ordinals.keys).union(NumberWords.tens.keys).union(["the"]),
    rules: [ordinalDay, theDay],
    numberRules: [ordinalDay, numberedDay]
  )

  private static let ordinalDay: WhenRule = { cursor in
    cursor.take("the")
    let certainty: WhenCertainty = cursor.word == nil ? .ordinal : .ordinalWord
    guard let day = cursor.ordinal() else { return nil }
    cursor.take("day")
    return sense(day, certainty)
  }

  private static let theDay: WhenRule = { cursor in
    guard cursor.take("the"), cursor.word == nil, let day = cursor.dayOfMonth() else { return nil }
    return sense(day, .ordinal)
  }

  private static let numberedDay: WhenRule = { cursor in
    guard cursor.word == nil, let day = cursor.dayOfMonth(), (1...31).contains(day) else { return nil }
    return sense(day, .bareDay)
  }

  private static func sense(_ day: Int, _ certainty: WhenCertainty) -> WhenSense {
    WhenSense((1...31).contains(day) ? .dayOfMonth(day) : .impossible, certainty: certainty)
  }
}
