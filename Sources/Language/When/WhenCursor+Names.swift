/// Weekdays, months and the halves of the day.
extension WhenCursor {
  /// A weekday, and whether the word also means something else ("sun", "sat").
  mutating func weekday() -> (weekday: Weekday, isDoubtful: Bool)? {
    guard let word, let weekday = take(from: CalendarNames.weekdays) else { return nil }
    if word.utf8.count < 6 { takeStop() }
    return (weekday, CalendarNames.doubtful.contains(word))
  }

  /// A month, and whether the word also means something else ("may", "march").
  mutating func month() -> (month: Int, isDoubtful: Bool)? {
    attempt { cursor in
      guard let word = cursor.word, let month = cursor.take(from: CalendarNames.months) else { return nil }
      if word == "may", cursor.word.map(CalendarNames.verbsAfterMay.contains) == true { return nil }
      if word.utf8.count < 5 { cursor.takeStop() }
      return (month, CalendarNames.doubtful.contains(word))
    }
  }

  /// "am", "p.m.", "p m", or the glued letter of "9p".
  mutating func meridiem() -> Meridiem? {
    attempt { cursor in
      let isGlued = cursor.token?.isGlued == true
      if let whole = cursor.take(from: Meridiem.whole) { return whole }
      guard let half = cursor.take(from: Meridiem.halves) else { return nil }
      let afterLetter = cursor
      cursor.takeStop()
      if cursor.take("m") {
        cursor.takeStop()
        return half
      }
      cursor = afterLetter
      return isGlued ? half : nil
    }
  }

  var startsMeridiem: Bool {
    var copy = self
    return copy.meridiem() != nil
  }
}

/// Before or after noon.
enum Meridiem: Sendable, Hashable {
  case am, pm

  static let whole: [String: Meridiem] = ["am": .am, "pm": .pm]
  /// The first letters, which stand alone in "9p" and "p.m.".
  static let halves: [String: Meridiem] = ["a": .am, "p": .pm]
}

/// The English names in a calendar, as people write them.
enum CalendarNames {
  static let weekdays: [String: Weekday] = [
    "monday": .monday, "mon": .monday, "tuesday": .tuesday, "tues": .tuesday, "tue": .tuesday,
    "wednesday": .wednesday, "weds": .wednesday, "wed": .wednesday, "thursday": .thursday, "thurs": .thursday,
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
