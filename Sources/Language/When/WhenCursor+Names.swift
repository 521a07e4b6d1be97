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
