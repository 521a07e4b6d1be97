import Calls
import Language

/// Something on a day, for a calendar.
package struct CalendarEntry: Hashable, Sendable {
  /// What it is within its call: with the call's id it is the entry's own for ever, so that a second export updates the first.
  let part: String
  /// The id of the call it was first promised in, where a later call tells of it; nil where that is the call itself.
  var source: String?
  let title: String
  let due: Due
  /// It begins at its hour; else it has to be done by then.
  let isMeeting: Bool
  /// It is to go from a calendar that has it.
  var isCancelled = false

  package init(
    part: String, source: String? = nil, title: String, due: Due, isMeeting: Bool, isCancelled: Bool = false
  ) {
    (self.part, self.source, self.title, self.due) = (part, source, title, due)
    (self.isMeeting, self.isCancelled) = (isMeeting, isCancelled)
  }
}

extension CallRecord {
  /// Whether there is anything for a calendar.
  package var hasDates: Bool { !calendarEntries.isEmpty }

  /// The next word, and what we have promised with a date; what was taken back as cancelled, so that it leaves the calendar.
  var calendarEntries: [CalendarEntry] {
    let who = contact.map { "\($0.spoken), \(account ?? "no account yet")" } ?? account ?? "the customer"
    let word = (nextWord ?? withdrawnNextWord).map { word in
      CalendarEntry(
        part: "next-word", source: nextWordSource,
        title: "Next word to \(who)" + (word.channel.map { ", \($0.words)" } ?? ""), due: word.due,
        isMeeting: true, isCancelled: nextWord == nil || isDiscarded)
    }
    func promise(_ action: Item<Action>, isCancelled: Bool) -> CalendarEntry? {
      guard action.content.isDatedPromise, action.content.isOpen || isCancelled, let due = action.content.due else {
        return nil
      }
      return CalendarEntry(
        part: (action.source?.reference ?? action.reference).description, source: action.source?.call,
        title: "\(action.content.text) (promised to \(who))", due: due,
        isMeeting: false, isCancelled: isCancelled)
    }
    return [word].compactMap { $0 } + actions.compactMap { promise($0, isCancelled: isDiscarded) }
      + withdrawn.compactMap { promise($0, isCancelled: true) }
  }
}
