/// A time zone, given from outside as the function that knows its offsets.
package struct Zone: Sendable {
  package let name: String
  /// Seconds east of UTC at a Unix second.
  package let secondsFromGMT: @Sendable (_ unixSeconds: Int) -> Int

  package init(name: String, secondsFromGMT: @escaping @Sendable (_ unixSeconds: Int) -> Int) {
    self.name = name
    self.secondsFromGMT = secondsFromGMT
  }

  package func moment(at unixSeconds: Int) -> Moment {
    Moment(seconds: unixSeconds, offset: secondsFromGMT(unixSeconds))
  }

  /// The moment a wall clock in this zone shows `civil`.
  ///
  /// Where the clock shows it twice, the first; where it is skipped, as much later as the clock was put forward.
  package func moment(of civil: CivilMoment) -> Moment {
    let local = civil.minuteNumber * 60
    // A day either side lies beyond any one change of the clock.
    let before = secondsFromGMT(local - 86_400)
    let after = secondsFromGMT(local + 86_400)
    let shown = [local - before, local - after].filter { $0 + secondsFromGMT($0) == local }
    return moment(at: shown.min() ?? local - before)
  }

  /// Whether a wall clock in this zone shows `civil` twice, because it is put back over it.
  func showsTwice(_ civil: CivilMoment) -> Bool {
    let local = civil.minuteNumber * 60
    let offsets = Set([secondsFromGMT(local - 86_400), secondsFromGMT(local + 86_400)])
    return offsets.count { local - $0 + secondsFromGMT(local - $0) == local } > 1
  }

  package static let utc = Zone(name: "UTC") { _ in 0 }

  /// A zone that never changes its clock, named like its offset: "UTC+01:00".
  package static func fixed(seconds: Int) -> Zone {
    let offset = Moment(seconds: 0, offset: seconds).iso.dropFirst(19)
    return Zone(name: seconds == 0 ? "UTC" : "UTC\(offset)") { _ in seconds }
  }
}
