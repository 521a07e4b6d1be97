import Calls
import Foundation

/// Form 2 of an event on disk: one JSON object, apart from the live type. It holds ids and no words of ours; a book is
/// named by its digest and stands in a table of its own, and so does a private text.
struct Form2 {
  var event: CallEvent
  /// The scribe who wrote the line; it belongs to no kind.
  var author: String?

  /// What an event holds and its body does not.
  struct Apart {
    var privateText: String?
    /// The book with this digest.
    var book: (String) -> BookCopy?
  }

  enum Key: String, CodingKey {
    case kind, author
    case text, quote, speaker, actor, due, cost, limit, channel, number
    case account, escalation, contact, severity, leader, book, zone
    case heldAt = "held_at"
    case texts
    case fact, facts, value, to, from, manner, why, open
    case answer, numbers, reference, references, issue, early, by, name
    case reminder
    case on
    case carried, calls, call, items, mark, words, wording
    case dateConfirmed = "date_confirmed"
    case solution, reopenings, told
    case dateChanges = "date_changes"
    case promisedAt = "promised_at"
    case knownDue = "known_due"
    case prepared, term
    case isDraft = "draft"
  }

  func body() throws -> String {
    String(decoding: try Form2.encoder.encode(self), as: UTF8.self)
  }

  init(_ event: CallEvent, by author: String? = nil) {
    (self.event, self.author) = (event, author)
  }

  init(body: String, apart: Apart) throws {
    self = try Form2.decoder.decode(Form2.self, from: Data(body.utf8), configuration: apart)
  }

  /// Events that follow each other, read together: a body costs less so than by itself.
  /// - Throws: where one of them does not read.
  static func reading(_ lines: [(body: String, apart: Apart)]) throws -> [Form2] {
    let text = "[" + lines.lazy.map(\.body).joined(separator: ",") + "]"
    return try decoder.decode(Several.self, from: Data(text.utf8), configuration: lines.map(\.apart)).forms
  }

  private struct Several: DecodableWithConfiguration {
    let forms: [Form2]

    init(from decoder: any Decoder, configuration: [Apart]) throws {
      var bodies = try decoder.unkeyedContainer()
      forms = try configuration.map { try bodies.decode(Form2.self, configuration: $0) }
      // Halves of a body could stand in two lines.
      guard bodies.isAtEnd else {
        throw DecodingError.dataCorruptedError(in: bodies, debugDescription: "there are more bodies than lines")
      }
    }
  }

  private static let decoder = JSONDecoder()

  private static let encoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()
}

extension CallEvent {
  /// The name of its kind, which does not change.
  package var kind: String { Form2.Kind.name(of: self) }

  /// The text that belongs in the private table, if the event has one.
  var privateText: String? {
    if case .privateNote(let text) = capture { text } else { nil }
  }
}
