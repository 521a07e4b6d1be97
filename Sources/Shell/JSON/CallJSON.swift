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

  /// Appends an object of texts.
  static func append(_ fields: [(name: String, text: String)], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(field.name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      append(field.text, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Appends a text as JSON writes it, where making a value of it first would take too long.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  /// - Parameter text: well-formed UTF-8.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\t"): bytes += #"\t"#.utf8
      case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
      case UInt8(ascii: "\r"): bytes += #"\r"#.utf8
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += "\\u00\(digits.count < 2 ? "0" : "")\(digits)".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
