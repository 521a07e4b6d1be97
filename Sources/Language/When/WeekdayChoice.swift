/// Which of several such weekdays.
enum WeekdayChoice: Sendable, Hashable {
  /// The nearest one after today.
  case coming
  /// The one in the next week, Monday to Sunday.
  case next
  /// The one before today.
  case last
  /// So many days after the nearest one: "Friday week".
  case later(days: Int)
}
