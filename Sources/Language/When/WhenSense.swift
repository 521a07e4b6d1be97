/// What a rule found in a few words: one or more meanings, and how sure one can be that they are meant.
struct WhenSense: Sendable {
  let meanings: [WhenMeaning]
  let certainty: WhenCertainty
  /// What was taken for granted.
  let note: String?

  init(_ meanings: WhenMeaning..., certainty: WhenCertainty = .certain, note: String? = nil) {
    self.meanings = meanings
    self.certainty = certainty
    self.note = note
  }
}

/// One thing that words can say about when. A reading is a set of these that agree.
enum WhenMeaning: Sendable, Hashable {
  /// A day that needs no more words: today, tomorrow.
  case date(CivilDate)
  /// A date of the calendar, which may have its weekday beside it.
  case calendar(CivilDate)
  /// A day counted from now: in two weeks.
  case counted(CivilDate)
  case weekday(Weekday, WeekdayChoice)
  case dayOfMonth(Int)
  case span(DaySpan)
  case clock(ClockTime)
  /// A part of the day; `isToday` for "this morning" and "tonight".
  case part(PartOfDay, isToday: Bool)
  /// A date and a time counted from now: in two hours.
  case moment(CivilMoment)
  /// "two days after", with what it counts from still to come.
  case shift(WhenLength)
  case theirTime
  /// It looks like a date or a time, but there is none such.
  case impossible
}

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

/// Days in a row.
struct DaySpan: Sendable, Hashable {
  let first: CivilDate
  let last: CivilDate
  let grain: Grain
}

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
}
