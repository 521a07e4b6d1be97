import Language

/// How a promise was kept, in words.
enum KeptWords {
  /// "2 working days late"; nil where it was in time.
  static func late(from due: CivilDate, to day: CivilDate, in calendar: WorkingCalendar) -> String? {
    guard day > due else { return nil }
    let days = max(1, WhenWords.workingDays(from: due, to: day, in: calendar))
    return "\(days) working day\(days == 1 ? "" : "s") late"
  }
}
