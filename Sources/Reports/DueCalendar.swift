import Calls
import Language

/// What is to come in all escalations, as a calendar that a program can subscribe to.
package enum DueCalendar {
  /// - Parameter moment: when it is written. A later one replaces an earlier one.
  package static func text(_ entries: [CalendarEntry], at moment: Moment) -> String {
    CalendarText.of(entries, DocumentStamp(call: "due", revision: moment.seconds, at: moment))
  }
}
