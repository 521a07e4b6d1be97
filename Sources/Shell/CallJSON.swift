import Foundation
import Storage

/// A call for programs. Names are snake_case and do not change; times are ISO 8601 with their offset.
struct CallJSON: Encodable {
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

  enum CodingKeys: String, CodingKey {
    case call, escalation, account, contact, playbook, severity, state, step, heat
    case beganAt = "began_at"
    case lastAt = "last_at"
    case nextWord = "next_word"
  }

  init(_ outline: CallOutline) {
    call = outline.number
    escalation = outline.escalation
    account = outline.account
    contact = outline.contact
    playbook = outline.book
    severity = outline.severity
    state = outline.isEnded ? "finished" : "open"
    step = outline.place
    heat = outline.heat
    beganAt = outline.beganAt.iso
    lastAt = outline.lastAt.iso
    nextWord = outline.nextWord
  }
}

enum JSONText {
  static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// On one line, for what goes on.
  static func line(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
