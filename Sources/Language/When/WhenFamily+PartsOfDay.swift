/// Parts of the day: "this morning", "in the afternoon", "at night", "at lunch".
extension WhenFamily {
  static let partsOfDay = WhenFamily(
    starters: Set(names.keys).union(["this", "in", "at", "the", "early", "late", "mid"]),
    rules: [partOfDay]
  )

  private static let names: [String: PartOfDay] = [
    "morning": .morning, "lunch": .lunch, "lunchtime": .lunch, "afternoon": .afternoon, "evening": .evening,
    "night": .night,
  ]

  private static let partOfDay: WhenRule = { cursor in
    let isToday = cursor.take("this")
    let isJoined = cursor.take("in", "the") || cursor.take("at") || cursor.take("the")
    cursor.take(anyOf: ["early", "late", "mid"])
    guard let part = cursor.take(from: names) else { return nil }
    return WhenSense(.part(part, isToday: isToday), certainty: isToday || isJoined ? .certain : .name)
  }
}
