/// What a date phrase is read against: the wall clock and the user's working habits.
package struct WhenContext: Sendable, Hashable {
  package var now: CivilMoment
  /// What "first thing" means.
  package var opening: CivilTime
  /// What "end of day" means.
  package var closing: CivilTime
  /// Whether 3/4 is 3 April (true) or March 4 (false) when both are possible.
  package var dayFirst: Bool
  package var workingDays: Set<Weekday>

  package init(
    now: CivilMoment,
    opening: CivilTime = CivilTime(minuteOfDay: 9 * 60),
    closing: CivilTime = CivilTime(minuteOfDay: 17 * 60),
    dayFirst: Bool = false,
    workingDays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]
  ) {
    self.now = now
    self.opening = opening
    self.closing = closing
    self.dayFirst = dayFirst
    self.workingDays = workingDays
  }
}
