import Calls
import Language

/// What is to come in all escalations, as a calendar that a program can subscribe to.
package enum DueCalendar {
  /// An entry of it.
  package struct Entry: Sendable {
    /// The id of the call it was promised in, and what it is there.
    let call: String
    let part: String
    let title: String
    let due: Due
    let isMeeting: Bool

    package init(call: String, part: String, title: String, due: Due, isMeeting: Bool) {
      (self.call, self.part, self.title, self.due, self.isMeeting) = (call, part, title, due, isMeeting)
    }
  }

  /// - Parameter moment: when it is written. A later one replaces an earlier one.
  package static func text(_ entries: [Entry], at moment: Moment) -> String {
    let stamp = DocumentStamp(call: "due", revision: moment.seconds, at: moment)
    return CalendarText.of(
      entries.map {
        CalendarEntry(part: $0.part, source: $0.call, title: $0.title, due: $0.due, isMeeting: $0.isMeeting)
      }, stamp)
  }
}
