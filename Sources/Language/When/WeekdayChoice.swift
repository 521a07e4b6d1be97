/// Which of several such weekdays.
enum WeekdayChoice: Sendable, Hashable {
  /// The nearest one after today.
  case coming
  /// The nearest one, today included: "this Friday", said on a Friday.
  case this
  /// The one so many weeks from the present one, Monday to Sunday: 1 for "next Friday", 2 for "next next Friday".
  case next(weeks: Int)
  /// The one before today.
  case last
  /// So many days after the nearest one: "Friday week".
  case later(days: Int)

  /// Whether it only looks ahead, and so may be named beside a day that says the same.
  var isPlain: Bool { self == .coming || self == .this }
}
