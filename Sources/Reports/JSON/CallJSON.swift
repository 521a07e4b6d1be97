import Calls
import Language

/// A call for programs. Names are snake_case and do not change; times are ISO 8601 with their offset.
package struct CallJSON: Encodable {
  let call: Int
  let escalation: Int?
  let account: String?
  let contact: String?
  let playbook: String
  let severity: Int?
  let state: String
  let step: String
  let heat: Int?
  let beganAt: String
  let lastAt: String
  let nextWord: String?
  /// When its notes were begun, where they were written after it.
  let writtenAt: String?

  enum CodingKeys: String, CodingKey {
    case call, escalation, account, contact, playbook, severity, state, step, heat
    case beganAt = "began_at"
    case lastAt = "last_at"
    case nextWord = "next_word"
    case writtenAt = "written_at"
  }

  package init(
    call: Int, escalation: Int?, account: String?, contact: String?, playbook: String, severity: Int?, isEnded: Bool,
    isDiscarded: Bool,
    step: String, heat: Int?, beganAt: Moment, lastAt: Moment, nextWord: String?, writtenAt: Moment? = nil
  ) {
    (self.call, self.escalation, self.account, self.contact) = (call, escalation, account, contact)
    (self.playbook, self.severity, self.step, self.heat) = (playbook, severity, step, heat)
    state = isDiscarded ? "discarded" : isEnded ? "finished" : "open"
    (self.beganAt, self.lastAt, self.nextWord) = (beganAt.iso, lastAt.iso, nextWord)
    self.writtenAt = writtenAt?.iso
  }

  init(_ record: CallRecord) {
    self.init(
      call: record.number, escalation: record.escalation, account: record.account, contact: record.contact?.name,
      playbook: record.playbook, severity: record.severity, isEnded: record.isEnded,
      isDiscarded: record.isDiscarded, step: record.step,
      heat: record.readings.last?.content.heat, beganAt: record.beganAt, lastAt: record.lastAt,
      nextWord: record.nextWord?.due.iso, writtenAt: record.writtenAt)
  }
}
