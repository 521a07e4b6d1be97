/// A date and a wall-clock time, without a zone.
package struct CivilMoment: Sendable, Hashable, Comparable {
  package let date: CivilDate
  package let time: CivilTime

  package init(date: CivilDate, time: CivilTime) {
    self.date = date
    self.time = time
  }

  /// Reads exactly "2026-11-24T16:00".
  package init?(iso: String) {
    let halves = iso.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count == 2, let date = CivilDate(iso: String(halves[0])), let time = CivilTime(String(halves[1]))
    else { return nil }
    self.init(date: date, time: time)
  }

  package var iso: String {
    "\(date.iso)T\(time)"
  }

  package static func < (left: CivilMoment, right: CivilMoment) -> Bool {
    (left.date, left.time) < (right.date, right.time)
  }

  /// Minutes since midnight of 1 January 1970 on the wall clock.
  var minuteNumber: Int {
    date.dayNumber * 1440 + time.minuteOfDay
  }

  /// Counts on along the wall clock, as if no clock were ever changed.
  package func adding(minutes: Int) -> CivilMoment {
    let (sum, isTooFar) = minuteNumber.addingReportingOverflow(minutes)
    guard !isTooFar else { return self }
    let dayNumber = sum.quotientRoundedDown(by: 1440)
    return CivilMoment(date: CivilDate(dayNumber: dayNumber), time: CivilTime(minuteOfDay: sum - dayNumber * 1440))
  }
}

extension Int {
  /// Division that rounds towards the past, so that times before 1970 come out right; the divisor is positive.
  func quotientRoundedDown(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
