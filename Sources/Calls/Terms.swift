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
  package var working: WorkingCalendar
  package var dayFirst: Bool
  package var keys: LineKeys
  /// The zone with this name (`America/New_York`), nil when there is none.
  package var zoneNamed: @Sendable (String) -> Zone?

  /// A day that is over, or today: "yesterday", "Friday" for the last one.
  package func dayThatWas(_ text: String) throws(Refusal) -> CivilDate {
    var context = when.context
    context.looksBack = true
    guard let reading = try? When(context).read(text, allowingPast: true) else { throw .noDate("yesterday") }
    let today = now.civil.date
    guard reading.date <= today else { throw .dayToCome }
    // On a Monday "Monday" is today, and not the one a week ago.
    let name = text.trimmed.lowercased()
    let isWeekday = Weekday.allCases.contains { $0.name.lowercased() == name || $0.shortName.lowercased() == name }
    return isWeekday && reading.date == today.adding(days: -7) ? today : reading.date
  }

  /// A day after today: "Friday", "in 2 weeks".
  package func dayToCome(_ text: String) throws(Refusal) -> CivilDate {
    guard let reading = try? when.read(text, allowingPast: true) else { throw .noDate("Friday") }
    guard reading.date > now.civil.date else { throw .dayIsNow }
    return reading.date
  }

  /// A promise by a date that is typed alone: "Friday 4pm", "2026-11-27 16:00".
  package func due(typed text: String) throws(Refusal) -> Due {
    do {
      let reading = try when.read(text)
      // Whose time that is, only a call knows.
      if reading.isTheirTime { throw Refusal.theirZoneUnknown }
      return due(reading)
    } catch let fault as WhenFault {
      throw refusal(fault, example: "Friday 4pm")
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw .noDate("Friday 4pm")
    }
  }

  func refusal(_ fault: WhenFault, example: String) -> Refusal {
    switch fault {
    case .noDate: .noDate(example)
    case .past(let reading):
      .pastDate(Due(date: reading.date, time: reading.time, offset: 0).words(now: now.civil.date))
    case .impossible: .unreadableDate("there is no such date or time", hint: fault.hint)
    case .contradiction, .unread, .noHoliday, .unknownZone, .unsaidZone, .doubtfulZone, .wrongSeason:
      .unreadableDate(fault.message, hint: fault.hint)
    }
  }

  package init(
    now: Moment, zone: Zone, currency: String = "EUR", limit: Money? = nil,
    opening: CivilTime = CivilTime(minuteOfDay: 9 * 60), closing: CivilTime = CivilTime(minuteOfDay: 17 * 60),
    working: WorkingCalendar = WorkingCalendar(), dayFirst: Bool = false,
    keys: LineKeys = LineKeys(), zoneNamed: @escaping @Sendable (String) -> Zone? = { _ in nil }
  ) {
    self.now = now
    self.zone = zone
    self.currency = currency
    self.limit = limit
    self.opening = opening
    self.closing = closing
    self.working = working
    self.dayFirst = dayFirst
    self.keys = keys
    self.zoneNamed = zoneNamed
  }

  package var when: When {
    When(
      WhenContext(
        now: now, zone: zone, opening: opening, closing: closing, dayFirst: dayFirst, working: working,
        zoneNamed: zoneNamed))
  }

  /// A promise on the clock it was said on: that of the zone that was named with it, else `theirZone`, else ours.
  package func due(_ reading: WhenReading, theirZone: String? = nil) -> Due {
    if let said = reading.said {
      let civil = said.moment.civil
      return Due(date: civil.date, time: civil.time, offset: said.moment.offset, saidZone: said.zone)
    }
    let time = reading.time ?? CivilTime(minuteOfDay: 12 * 60)
    let moment = reading.instant ?? zone.moment(of: CivilMoment(date: reading.date, time: time))
    return Due(date: reading.date, time: reading.time, offset: moment.offset, saidZone: theirZone)
  }

  /// The limit, when this amount is above it. An amount in another currency is above any limit: nobody here
  /// knows today's rate, and asking is the safe side.
  /// - Parameter prepared: what somebody has said before the call that they may decide; the settings hold as well.
  package func limitExceeded(by cost: Money?, prepared: Money? = nil) -> Money? {
    guard let cost else { return nil }
    return [prepared, limit].compactMap(\.self).first { cost.currency != $0.currency || cost > $0 }
  }
}
