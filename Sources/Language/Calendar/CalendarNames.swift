/// The English names in a calendar, as people write them.
enum CalendarNames {
  static let weekdays: [String: Weekday] = [
    "monday": .monday, "mon": .monday, "tuesday": .tuesday, "tues": .tuesday, "tue": .tuesday,
    "wednesday": .wednesday, "weds": .wednesday, "wedn": .wednesday, "wed": .wednesday, "thursday": .thursday,
    "thurs": .thursday,
    "thur": .thursday, "thu": .thursday, "friday": .friday, "fri": .friday, "saturday": .saturday, "sat": .saturday,
    "sunday": .sunday, "sun": .sunday,
  ]

  static let pluralWeekdays: [String: Weekday] = Dictionary(
    uniqueKeysWithValues: Weekday.allCases.map { ($0.name.lowercased() + "s", $0) }
  )

  static let months: [String: Int] = {
    var months = ["sept": 9]
    for (name, number) in zip(Month.names, 1...) {
      months[name.lowercased()] = number
      months[String(name.lowercased().prefix(3))] = number
    }
    return months
  }()

  /// Names that are everyday words as well.
  static let doubtful: Set<String> = ["may", "march", "mar", "sun", "sat", "wed", "mon"]

  /// What follows "may" when it is no month.
  static let verbsAfterMay: Set<String> = [
    "also", "be", "cause", "come", "get", "go", "have", "need", "never", "not", "still", "take", "want", "well",
  ]
}
