import Calls
import Language

/// The letter with what a mail has around it: to whom, about what, and the next word as an entry for their calendar.
package struct CustomerMail: Hashable, Sendable {
  package let letter: Letter
  package let to: Contact?
  package let signature: String?
  /// The address it is sent from; nil leaves that to the mail program.
  package let from: String?
  package let nextWord: CalendarEntry
  package let stamp: DocumentStamp

  /// - Throws: where the template asks for what is not known.
  package init(
    _ record: CustomerRecord, by template: LetterTemplate, _ style: Letter.Style, from: String? = nil,
    stamp: DocumentStamp
  ) throws(TemplateFault) {
    letter = try template.letter(record, style)
    to = record.contact
    (signature, self.from, self.stamp) = (style.signature, from, stamp)
    let how = record.channel.map { ", \($0.words)" } ?? ""
    nextWord = CalendarEntry(
      part: "next-word", title: "You hear from \(style.signature ?? "us")\(how)", due: record.nextWord, isMeeting: true)
  }

  package var subject: String { letter.subject.plain }
}
