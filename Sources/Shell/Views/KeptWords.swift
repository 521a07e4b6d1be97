import Language

/// How a promise was kept, in words.
enum KeptWords {
  /// "2 working days late", "late" where no working day lies between; nil where it was in time.
  static func late(from due: CivilDate, to day: CivilDate, in calendar: WorkingCalendar) -> String? {
    guard day > due else { return nil }
    let days = WhenWords.workingDays(from: due, to: day, in: calendar)
    return days == 0 ? "late" : "\(days) working day\(days == 1 ? "" : "s") late"
  }
}
