import Calls
import Foundation

// How each captured kind is named, written and read, in one file.

extension Reference.Kind {
  /// What the event that writes one down is called, for ever.
  var storedName: String {
    switch self {
    case .note: "noted"
    case .quote: "quoted"
    case .issue: "issue_raised"
    case .action: "action_planned"
    case .todo: "todo_added"
    case .remedy: "remedy_proposed"
    case .nextWord: "next_word_set"
    case .question: "question_asked"
    case .privateNote: "privately_noted"
    case .heat: "heat_read"
    }
  }

  static let storedNames = Dictionary(uniqueKeysWithValues: allCases.map { ($0.storedName, $0) })
}

extension KeyedEncodingContainer<Form2.Key> {
  mutating func put(_ value: (some Encodable)?, _ key: Form2.Key) throws {
    try encodeIfPresent(value, forKey: key)
  }

  /// What it is stands in the kind of the event, or in the reference to it.
  mutating func put(_ capture: Capture) throws {
    switch capture {
    case .note(let text), .question(let text): try put(text, .text)
    case .quote(let text, let speaker):
      try put(text, .text)
      try put(speaker, .speaker)
    case .issue(let text, let quote):
      try put(text, .text)
      try put(quote, .quote)
    case .action(let actor, let text, let due):
      try put(Form2.StoredActor(actor), .actor)
      try put(text, .text)
      try put(due.map(Form2.StoredDue.init), .due)
    case .todo(let text, let due):
      try put(text, .text)
      try put(due.map(Form2.StoredDue.init), .due)
    case .remedy(let text, let cost, let limit):
      try put(text, .text)
      try put(cost.map(Form2.StoredMoney.init), .cost)
      try put(limit.map(Form2.StoredMoney.init), .limit)
    case .nextWord(let due, let channel, let remark):
      try put(Form2.StoredDue(due), .due)
      try put(channel?.rawValue, .channel)
      try put(remark, .text)
    case .heat(let heat): try put(heat, .number)
    // The text has a table of its own.
    case .privateNote: break
    }
  }
}

extension Form2 {
  static func capture(_ kind: Reference.Kind, _ body: Body, _ apart: Apart) throws -> Capture {
    switch kind {
    case .note: return .note(try body.get(.text))
    case .quote: return .quote(try body.get(.text), speaker: try body.find(.speaker))
    case .issue: return .issue(try body.get(.text), quote: try body.find(.quote))
    case .action: return .action(try body.get(.actor, StoredActor.self).live, try body.get(.text), try due(body))
    case .todo: return .todo(try body.get(.text), try due(body))
    case .remedy:
      return .remedy(
        try body.get(.text), cost: try body.find(.cost, StoredMoney.self)?.live,
        limit: try body.find(.limit, StoredMoney.self)?.live)
    case .nextWord:
      guard let due = try due(body) else { throw body.lack(of: .due) }
      let channel = try body.find(.channel, String.self).flatMap { NextWord.Channel(rawValue: $0) }
      return .nextWord(due, channel, remark: try body.find(.text))
    case .question: return .question(try body.get(.text))
    case .privateNote: return .privateNote(apart.privateText)
    case .heat: return .heat(try body.get(.number))
    }
  }

  private static func due(_ body: Body) throws -> Due? {
    guard let stored = try body.find(.due, StoredDue.self) else { return nil }
    guard let due = stored.live else { throw body.lack(of: .due) }
    return due
  }
}

extension KeyedDecodingContainer<Form2.Key> {
  func get<Value: Decodable>(_ key: Form2.Key, _ type: Value.Type = Value.self) throws -> Value {
    try decode(Value.self, forKey: key)
  }

  func find<Value: Decodable>(_ key: Form2.Key, _ type: Value.Type = Value.self) throws -> Value? {
    try decodeIfPresent(Value.self, forKey: key)
  }

  // What is decoded by its own type and not as any value is read in a third of the time, and most of a long call is that.

  func get(_ key: Form2.Key, _ type: String.Type = String.self) throws -> String { try decode(type, forKey: key) }

  func get(_ key: Form2.Key, _ type: Int.Type = Int.self) throws -> Int { try decode(type, forKey: key) }

  func find(_ key: Form2.Key, _ type: String.Type = String.self) throws -> String? {
    try decodeIfPresent(type, forKey: key)
  }

  func find(_ key: Form2.Key, _ type: Int.Type = Int.self) throws -> Int? { try decodeIfPresent(type, forKey: key) }

  func lack(of key: Form2.Key) -> DecodingError {
    .dataCorruptedError(forKey: key, in: self, debugDescription: "it does not read")
  }
}
