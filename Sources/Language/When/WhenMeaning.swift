/// One thing that words can say about when. A reading is a set of these that agree.
enum WhenMeaning: Sendable {
  /// A day that needs no more words: today, tomorrow.
  case date(CivilDate)
  /// A date of the calendar, which may have its weekday beside it.
  case calendar(CivilDate)
  /// A day counted from now: in two weeks.
  case counted(CivilDate)
  case weekday(Weekday, WeekdayChoice)
  /// Such a weekday before or after a day that is still to come.
  case weekdayBeside(Weekday, isAfter: Bool)
  case dayOfMonth(Int)
  case span(DaySpan)
  case clock(ClockTime)
  /// From one hour to another.
  case clocks(ClockTime, ClockTime)
  /// A part of the day; `isToday` for "this morning" and "tonight".
  case part(PartOfDay, isToday: Bool)
  /// A date and a time counted from now: in two hours.
  case moment(Moment)
  /// "two days after", with what it counts from still to come.
  case shift(WhenLength)
  case theirTime
  case ownTime
  case zone(WhenZone)
  /// "this time", "the same day": what is named beside it is as far along as now is.
  case alike
  /// It looks like a date or a time, but there is none such.
  case impossible
  /// It is a date or a zone that cannot be told.
  case fault(WhenFault)
}
