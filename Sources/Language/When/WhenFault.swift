/// Why a text gave no date.
package enum WhenFault: Error, Equatable, Sendable {
  case noDate
  /// It was read, but lies before now.
  case past(WhenReading)
  /// It looks like a date or a time, but there is none such: 30 February, 25:00.
  case impossible(phrase: String)

  /// What is wrong, in a few words.
  package var message: String {
    switch self {
    case .noDate: "there is no date in it"
    case .past(let reading): "\"\(reading.phrase)\" is over (\(WhenFault.shown(reading)))"
    case .impossible(let phrase): "there is no \"\(phrase)\""
    }
  }

  /// What can be typed instead.
  package var hint: String {
    switch self {
    case .noDate: "say it like \"tomorrow 4pm\", \"Friday noon\", \"in 2 days\", \"27 Nov\" or \"end of day\""
    case .past: "say a time that is still to come, like \"tomorrow 9am\" or \"in 2 hours\""
    case .impossible: "say it like \"27 Nov\", \"11/27\", \"4:30pm\" or \"16:30\""
    }
  }

  private static func shown(_ reading: WhenReading) -> String {
    let date = reading.date
    let day = "\(date.weekday.shortName) \(date.day) \(Month.shortName(date.month)) \(date.year)"
    return reading.time.map { "\(day) \($0)" } ?? day
  }
}
