import Language

/// Central European time by its rule: an hour more from the last Sunday of March to the last of October, 01:00 in Greenwich.
package enum EuropeanZone {
  package static let berlin = Zone(name: "Europe/Berlin") { offset(at: $0) }

  package static func offset(at seconds: Int) -> Int {
    let year = CivilDate(dayNumber: seconds / 86_400).year
    return (lastSunday(of: 3, year)..<lastSunday(of: 10, year)).contains(seconds) ? 7200 : 3600
  }

  /// The offset of an hour on the wall clock that there is exactly once.
  package static func offset(on wall: CivilMoment) -> Int {
    let seconds = wall.date.dayNumber * 86_400 + wall.time.minuteOfDay * 60
    return offset(at: seconds - 3600)
  }

  /// Its first hour, in seconds since 1970.
  private static func lastSunday(of month: Int, _ year: Int) -> Int {
    guard let last = CivilDate(year: year, month: month, day: 31) else { return 0 }
    return (last.dayNumber - last.weekday.rawValue % 7) * 86_400 + 3600
  }
}
