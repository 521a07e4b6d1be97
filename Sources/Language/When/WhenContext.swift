/// What a date phrase is read against: the clock on the wall and the user's working habits.
package struct WhenContext: Sendable {
  package let instant: Moment
  /// The zone of the clock that a phrase is read on.
  package let zone: Zone
  /// What "first thing" means.
  package var opening: CivilTime
  /// What "end of day" means.
  package var closing: CivilTime
  /// Whether 3/4 is 3 April (true) or March 4 (false) when both are possible.
  package var dayFirst: Bool
  package var working: WorkingCalendar
  /// The zone with this name of the tz database (`America/New_York`), nil where there is none.
  package var zoneNamed: @Sendable (String) -> Zone?

  /// Whether a day without more is the last such day and not the next: "since Friday".
  package var looksBack = false
  /// Since when a moment is not over yet; `now` where nothing is said. For what is written down afterwards.
  package var notBefore: Moment?

  package var now: CivilMoment { instant.civil }

  package init(
    now: Moment,
    zone: Zone,
    opening: CivilTime = CivilTime(minuteOfDay: 9 * 60),
    closing: CivilTime = CivilTime(minuteOfDay: 17 * 60),
    dayFirst: Bool = false,
    working: WorkingCalendar = WorkingCalendar(),
    zoneNamed: @escaping @Sendable (String) -> Zone? = { _ in nil }
  ) {
    instant = now
    self.zone = zone
    self.opening = opening
    self.closing = closing
    self.dayFirst = dayFirst
    self.working = working
    self.zoneNamed = zoneNamed
  }

  /// The next such day of the year, today included; the last one where we look back. Nil where there is none.
  func date(day: Int, month: Int) -> CivilDate? {
    let today = now.date
    // Eight years reach over a century that has no leap day.
    let years = (0...8).lazy.map { today.year + (looksBack ? -$0 : $0) }
    return years.compactMap { CivilDate(year: $0, month: month, day: day) }
      .first { looksBack ? $0 <= today : $0 >= today }
  }

  /// The same habits at the same moment, on the clock of another zone.
  package func on(_ zone: Zone) -> WhenContext {
    at(zone.moment(at: instant.seconds), in: zone)
  }

  /// The same habits when the clock here shows this.
  package func at(_ civil: CivilMoment) -> WhenContext {
    at(zone.moment(of: civil), in: zone)
  }

  private func at(_ moment: Moment, in zone: Zone) -> WhenContext {
    var context = WhenContext(
      now: moment, zone: zone, opening: opening, closing: closing, dayFirst: dayFirst, working: working,
      zoneNamed: zoneNamed)
    (context.looksBack, context.notBefore) = (looksBack, notBefore)
    return context
  }
}
