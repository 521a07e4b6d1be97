import Language

/// By when something is promised: a day, or a day and an hour, on the clock of the zone it was said in.
package struct Due: Hashable, Sendable, Comparable {
  package let date: CivilDate
  package let time: CivilTime?
  /// Seconds east of UTC on that clock, so that the instant never depends on where the record is read.
  package let offset: Int
  /// The zone it was said in where that is not our own: the contact's by its name when their time was meant, else as it
  /// was typed, "EST".
  package let saidZone: String?

  package init(date: CivilDate, time: CivilTime?, offset: Int, saidZone: String? = nil) {
    self.date = date
    self.time = time
    self.offset = offset
    self.saidZone = saidZone
  }

  /// By the moment at which it is due; a day without an hour is due when it ends.
  package static func < (left: Due, right: Due) -> Bool { left.seconds < right.seconds }

  /// Unix seconds; of a day without an hour those of its end.
  private var seconds: Int {
    (date.dayNumber * 1440 + (time?.minuteOfDay ?? 1440)) * 60 - offset
  }

  /// The moment it is due; nil where no hour was said.
  package var moment: Moment? { time.map { _ in Moment(seconds: seconds, offset: offset) } }

  /// Whether it is due at the same time, on whichever clock that was said.
  package func isSameTime(as other: Due?) -> Bool {
    guard let other else { return false }
    guard let moment, let otherMoment = other.moment else { return date == other.date && time == other.time }
    return moment.seconds == otherMoment.seconds
  }

  /// The same on the clock of a zone, as one of ours; a day without an hour is that day everywhere.
  package func onClock(of zone: Zone) -> Due {
    guard let moment else { return self }
    let here = zone.moment(at: moment.seconds)
    return Due(date: here.civil.date, time: here.civil.time, offset: here.offset)
  }

  /// "Wed 25 Nov 16:00", with the year when it is not that of `now`.
  package func words(now: CivilDate) -> String {
    let day = WhenWords.day(date, now: now)
    let zone = saidZone.map { " (\($0))" } ?? ""
    return (time.map { "\(day) \($0)" } ?? day) + zone
  }
}

extension Due {
  /// "2026-11-25" or "2026-11-25T16:00:00+01:00"
  package var iso: String {
    guard let time else { return date.iso }
    let sign = offset < 0 ? "-" : "+"
    let minutes = abs(offset) / 60
    let clock = CivilTime(minuteOfDay: minutes % 1440)
    return "\(date.iso)T\(time):00\(sign)\(clock)"
  }
}

extension Array {
  /// In the order of their dates; what has no date comes last, and equals stay in the order they were taken.
  package func inOrder(of due: (Element) -> Due?) -> [Element] {
    enumerated().sorted { left, right in
      switch (due(left.element), due(right.element)) {
      case (let first?, let second?): first == second ? left.offset < right.offset : first < second
      case (nil, nil): left.offset < right.offset
      case (_?, nil): true
      case (nil, _?): false
      }
    }.map(\.element)
  }
}
