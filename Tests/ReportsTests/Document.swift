import Calls
import Language
import Testing

@testable import Reports

/// What a call comes to for a reader in a form.
func document(
  _ call: Call, _ format: DocumentFormat = .markdown, for reader: Reader = .internal, signature: String? = "Casey Lee",
  takingDrafts: Bool = false
) throws -> String {
  let call = takingDrafts ? withDrafts(call) : call
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
    let safe = try #require(CustomerRecord(call))
    let letter = try #require(format.letter)
    return letter(CustomerMail(safe, signature: signature, stamp: DocumentStamp(of: call, id: "c1")))
  }
}

/// What waits is settled as it is proposed.
private func withDrafts(_ call: Call) -> Call {
  var call = call
  for line in CustomerRecord.waiting(in: call) {
    let event = CallEvent.letterLineSettled(line.reference, text: line.written.draft)
    call.append(Call.Entry(event: event, at: call.log[call.log.count - 1].at))
  }
  return call
}
