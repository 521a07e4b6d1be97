/// A moment to come, by a clock that nobody sets: so that what is due is worked out once and not before each wait.
struct Alarm {
  private var moment: ContinuousClock.Instant?

  /// Sets it to so many milliseconds from now; nil is never.
  mutating func set(milliseconds: Int?) {
    moment = milliseconds.map { .now + .milliseconds($0) }
  }

  var isDue: Bool { moment.map { .now >= $0 } ?? false }

  /// The whole milliseconds until then, never 0 before it; nil for never.
  var left: Int? {
    guard let moment else { return nil }
    let left = (moment - .now).components
    guard left.seconds >= 0, left.attoseconds >= 0 else { return 0 }
    return Int(left.seconds) * 1000 + Int(left.attoseconds / 1_000_000_000_000_000) + 1
  }
}
