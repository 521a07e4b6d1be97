import Calls
import Foundation
import Language
import Testing

@testable import Reports

/// What a call comes to for a reader in a form.
func document(
  _ call: Call, _ format: DocumentFormat = .markdown, for reader: Reader = .internal, signature: String? = "Casey Lee",
  takingDrafts: Bool = false, letter name: String = "first-contact", tone: LetterTone = .warm,
  spelling: Spelling = .british
) throws -> String {
  let call = takingDrafts ? withDrafts(call, spelling) : call
  let record = CallRecord(call, id: "c1", number: 14, escalation: 3)
  switch reader {
  case .internal:
    let summary = try #require(format.summary)
    return summary(record)
  case .executive:
    let executive = try #require(format.executive)
    return executive(ExecutiveBrief(record))
  case .crm:
    let activity = try #require(format.activity)
    return activity(record)
  case .customer:
    let safe = try #require(CustomerRecord(call, spelling))
    let letter = try #require(format.letter)
    return letter(
      try CustomerMail(
        safe, by: shippedLetter(name), Letter.Style(signature: signature, tone: tone, spelling: spelling),
        stamp: DocumentStamp(of: call, id: "c1")))
  }
}

/// A letter that comes with the program.
func shippedLetter(_ name: String, beside source: String = #filePath) throws -> LetterTemplate {
  let path = URL(fileURLWithPath: source).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Playbooks/letters/\(name).mustache")
  return try LetterTemplate(text: try String(contentsOf: path, encoding: .utf8), file: "\(name).mustache")
}

/// What waits is settled as it is proposed.
private func withDrafts(_ call: Call, _ spelling: Spelling) -> Call {
  var call = call
  for line in CustomerRecord.waiting(in: call, spelling) {
    let event = CallEvent.letterLineSettled(line.reference, text: line.written.draft)
    call.append(Call.Entry(event: event, at: call.log[call.log.count - 1].at))
  }
  return call
}
