import Calls
import Language

/// The letter with what a mail has around it: to whom, about what, and the next word as an entry for their calendar.
package struct CustomerMail: Hashable, Sendable {
  package let letter: Letter
  package let to: Contact?
  package let subject: String
  package let signature: String?
  /// The address it is sent from; nil leaves that to the mail program.
  package let from: String?
  package let nextWord: CalendarEntry
  package let stamp: DocumentStamp

  package init(_ record: CustomerRecord, signature: String?, from: String? = nil, stamp: DocumentStamp) {
    letter = Letter(record, signature: signature)
    to = record.contact
    subject = "Our talk on \(WrittenDate.day(record.date, now: record.date)), and what happens next"
    (self.signature, self.from, self.stamp) = (signature, from, stamp)
    let how = record.channel.map { ", \($0.words)" } ?? ""
    nextWord = CalendarEntry(
      part: "next-word", title: "You hear from \(signature ?? "us")\(how)", due: record.nextWord, isMeeting: true)
  }
}
