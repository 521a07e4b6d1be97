import Language

extension DocumentFormat {
  package static let calendar = DocumentFormat(
    name: "ics", summary: { CalendarText.of($0.calendarEntries, $0.stamp) },
    letter: { CalendarText.of([$0.nextWord], $0.stamp) })
}

/// Entries as iCalendar writes them (RFC 5545): timed ones in UTC, days without an hour as days.
enum CalendarText {
  static func of(_ entries: [CalendarEntry], _ stamp: DocumentStamp) -> String {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Evenkeel//Evenkeel//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
    ]
    let lines = head + entries.flatMap { event($0, stamp) } + ["END:VCALENDAR"]
    return lines.map { folded($0) + "\r\n" }.joined()
  }

  private static func event(_ entry: CalendarEntry, _ stamp: DocumentStamp) -> [String] {
    [
      "BEGIN:VEVENT", "UID:\(stamp.address(entry.part, of: entry.source))", "SEQUENCE:\(stamp.revision)",
      "DTSTAMP:\(utc(stamp.at))",
      "SUMMARY:\(text(entry.title))",
    ] + (entry.isCancelled ? ["STATUS:CANCELLED"] : []) + times(entry) + (entry.isCancelled ? [] : alarm(entry))
      + ["END:VEVENT"]
  }

  /// What has to be done by an hour stands in the quarter before it.
  private static func times(_ entry: CalendarEntry) -> [String] {
    guard let at = entry.due.moment else {
      return [
        "DTSTART;VALUE=DATE:\(day(entry.due.date))", "DTEND;VALUE=DATE:\(day(entry.due.date.adding(days: 1)))",
        "TRANSP:TRANSPARENT",
      ]
    }
    let quarter = 15 * 60
    let start = entry.isMeeting ? at : Moment(seconds: at.seconds - quarter, offset: 0)
    let end = entry.isMeeting ? Moment(seconds: at.seconds + quarter, offset: 0) : at
    return ["DTSTART:\(utc(start))", "DTEND:\(utc(end))"] + (entry.isMeeting ? [] : ["TRANSP:TRANSPARENT"])
  }

  /// In the morning of a day, half an hour before an hour.
  private static func alarm(_ entry: CalendarEntry) -> [String] {
    let trigger = entry.due.time == nil ? "PT9H" : "-PT30M"
    return ["BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Reminder", "TRIGGER:\(trigger)", "END:VALARM"]
  }

  private static func day(_ date: CivilDate) -> String { date.iso.filter { $0 != "-" } }

  private static func utc(_ moment: Moment) -> String {
    let utc = Moment(seconds: moment.seconds, offset: 0).civil
    let second = moment.seconds % 60
    return "\(day(utc.date))T\("\(utc.time)".filter { $0 != ":" })\(second < 10 ? "0" : "")\(second)Z"
  }

  /// A text value on one line, its separators escaped; what no text may hold is left out.
  private static func text(_ text: String) -> String {
    var escaped = ""
    for character in PlainText.neutral(text) {
      if "\\;,".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  /// At most 75 bytes a line, no character cut in two; what goes on is indented by a blank.
  private static func folded(_ line: String) -> String {
    var lines: [String] = []
    var current = ""
    var room = 75
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if current.utf8.count + width > room {
        lines.append(current)
        current = ""
        room = 74
      }
      current.unicodeScalars.append(scalar)
    }
    return (lines + [current]).joined(separator: "\r\n ")
  }
}
