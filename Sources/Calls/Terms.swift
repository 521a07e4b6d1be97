import Language

/// What a line is read with: the moment, the zone, and the user's own terms. All of it comes in from outside.
package struct Terms: Sendable {
  package var now: Moment
  package var zone: Zone
  package var currency: String
  /// Nobody is asked for less than this; nil: nobody is ever asked.
  package var limit: Money?
  package var opening: CivilTime
  package var closing: CivilTime
  package var workingDays: Set<Weekday>
  package var dayFirst: Bool
  package var keys: LineKeys
  /// The zone with this name (`America/New_York`), nil when there is none.
  package var zoneNamed: @Sendable (String) -> Zone?

  package init(
    now: Moment, zone: Zone, currency: String = "EUR", limit: Money? = nil,
    opening: CivilTime = CivilTime(minuteOfDay: 9 * 60), closing: CivilTime = CivilTime(minuteOfDay: 17 * 60),
    workingDays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday], dayFirst: Bool = false,
    keys: LineKeys = LineKeys(), zoneNamed: @escaping @Sendable (String) -> Zone? = { _ in nil }
  ) {
    self.now = now
    self.zone = zone
    self.currency = currency
    self.limit = limit
    self.opening = opening
    self.closing = closing
    self.workingDays = workingDays
    self.dayFirst = dayFirst
    self.keys = keys
    self.zoneNamed = zoneNamed
  }

  package var when: When {
    When(
      WhenContext(
        now: now.civil, opening: opening, closing: closing, dayFirst: dayFirst, workingDays: workingDays))
  }

  package func due(_ reading: WhenReading, theirZone: String? = nil) -> Due {
    let time = reading.time ?? CivilTime(minuteOfDay: 12 * 60)
    let moment = zone.moment(of: CivilMoment(date: reading.date, time: time))
    return Due(date: reading.date, time: reading.time, offset: moment.offset, theirZone: theirZone)
  }

  /// The limit, when this amount is above it. An amount in another currency is above any limit: nobody here
  /// knows today's rate, and asking is the safe side.
  package func limitExceeded(by cost: Money?) -> Money? {
    guard let cost, let limit else { return nil }
    return cost.currency != limit.currency || cost > limit ? limit : nil
  }
}
