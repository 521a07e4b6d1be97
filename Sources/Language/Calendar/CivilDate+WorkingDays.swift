/// Counting in working days.
extension CivilDate {
  /// The date so many working days on, or back.
  func adding(workingDays: Int, among working: Set<Weekday>) -> CivilDate {
    guard workingDays != 0, !working.isEmpty else { return self }
    let step = workingDays.signum()
    // Whole weeks first: what is left is less than a week of working days.
    let left = workingDays.magnitude - 1
    var date = adding(days: step * 7 * (Int(left) / working.count))
    for _ in 0...Int(left) % working.count {
      date = date.adding(days: step)
      for _ in 0..<6 where !working.contains(date.weekday) { date = date.adding(days: step) }
    }
    return date
  }

  /// The last working day on this date or before it, at most six days back.
  func lastWorkingDay(among working: Set<Weekday>) -> CivilDate {
    (0..<7).map { adding(days: -$0) }.first { working.contains($0.weekday) } ?? self
  }

  /// The first working day on this date or after it, at most six days on.
  func firstWorkingDay(among working: Set<Weekday>) -> CivilDate {
    (0..<7).map { adding(days: $0) }.first { working.contains($0.weekday) } ?? self
  }
}
