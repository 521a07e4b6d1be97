/// How sure it is that words speak of time, and so what must stand around them.
enum WhenCertainty: Sendable, Hashable {
  case certain
  /// A word that has other meanings too: may, sun, now.
  case name
  /// The 24th of something.
  case ordinal
  /// The third of something: more often a thing than a day.
  case ordinalWord
  /// A number that may be a day of the month.
  case bareDay
  /// A number that may be an hour.
  case bareHour
  /// Two numbers that may be the hours from one to another.
  case hourRange
  /// "2-4", the hours from one to another or a day and a month.
  case hoursOrDate
}
