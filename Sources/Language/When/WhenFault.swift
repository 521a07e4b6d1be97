/// Why a text gave no date.
package enum WhenFault: Error, Equatable, Sendable {
  case noDate
  /// It was read, but lies before now.
  case past(WhenReading)
  /// It looks like a date or a time, but there is none such: 30 February, 25:00.
  case impossible(phrase: String)
  /// A weekday stands beside a date that falls on another.
  case contradiction(phrase: String, date: CivilDate, said: Weekday)
  /// The phrase was read, and words that would change it were not.
  case unread(phrase: String, rest: String)
  /// A day with a name that no list of holidays gives a date for.
  case noHoliday(String)
  case unknownZone(String)
  /// A city behind a time, which may be where somebody is.
  case unsaidZone(String)
  /// Two regions use the name; `cure` has names for each of them.
  case doubtfulZone(String, cure: String)
  /// A name for summer said of a winter's day, or the other way round; `clock` is the name of what holds there then.
  case wrongSeason(String, clock: String)

  /// What is wrong, in a few words.
  package var message: String {
    switch self {
    case .noDate: "there is no date in it"
    case .past(let reading): "\"\(reading.phrase)\" is over (\(WhenFault.shown(reading)))"
    case .impossible(let phrase): "there is no \"\(phrase)\""
    case .contradiction(let phrase, let date, _):
      "\"\(phrase)\": \(date.day) \(Month.shortName(date.month)) \(date.year) is a \(date.weekday.name)"
    case .unread(let phrase, let rest): "\"\(phrase)\" is read, but not \"\(rest)\" beside it"
    case .noHoliday(let name): "no date is known for \(name)"
    case .unknownZone(let name): "no zone is known as \(name)"
    case .unsaidZone(let name): "\"\(name)\" may mean a clock or an office"
    case .doubtfulZone(let name, _): "\(name) is the clock of more than one region"
    case .wrongSeason(let name, let clock): "on that day the clock there is on \(clock), not \(name)"
    }
  }

  /// What can be typed instead.
  package var hint: String {
    switch self {
    case .noDate: "say it like \"tomorrow 4pm\", \"Friday noon\", \"in 2 days\", \"27 Nov\" or \"end of day\""
    case .past: "say a time that is still to come, like \"tomorrow 9am\" or \"in 2 hours\""
    case .impossible: "say it like \"27 Nov\", \"11/27\", \"4:30pm\" or \"16:30\""
    case .contradiction(_, let date, let said):
      "say the one that is meant, \"\(WhenFault.day(date))\" or \"\(WhenFault.day(date.nearest(said)))\""
    case .unread: "say one day and one hour, like \"tomorrow 4pm\" or \"27 Nov\""
    case .noHoliday:
      "say the date, like \"27 Nov\", or put the day into the list that \"holidays\" names in the settings"
    case .unknownZone: "say it like \"4pm UTC+2\" or \"4pm London time\", or their time after /contact NAME, ZONE"
    case .unsaidZone(let name): "say \"4pm \(name) time\" for the clock, else put the place before the time"
    case .doubtfulZone(_, let cure): "say \(cure)"
    case .wrongSeason(let name, let clock): "say \(clock), or \(WhenFault.allYear(name))"
    }
  }

  private static func shown(_ reading: WhenReading) -> String {
    let day = day(reading.date)
    return reading.time.map { "\(day) \($0)" } ?? day
  }

  private static func day(_ date: CivilDate) -> String {
    "\(date.weekday.shortName) \(date.day) \(Month.shortName(date.month)) \(date.year)"
  }

  /// The name that holds in summer and winter, where there is one: ET for EST.
  private static func allYear(_ name: String) -> String {
    let short = name.uppercased().filter { $0 != "S" && $0 != "D" }
    return ZoneNames.clocks[short.lowercased()] == nil ? "the city, like \"4pm London time\"" : short
  }
}

extension CivilDate {
  /// The nearest such weekday, before or after.
  fileprivate func nearest(_ weekday: Weekday) -> CivilDate {
    let after = onOrAfter(weekday)
    return after.dayNumber - dayNumber > 3 ? after.adding(days: -7) : after
  }
}
