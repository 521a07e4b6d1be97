import Calls
import Foundation

/// Form 1 of an event on disk: flat JSON, versioned apart from the live type. Frozen; a change is form 2.
struct StoredEvent: Codable {
  struct StoredActor: Codable {
    var side: String
    var name: String?
    var team: Bool?
  }

  struct StoredDue: Codable {
    var date: String
    var time: String?
    var offset: Int
    var zone: String?
  }

  struct StoredMoney: Codable {
    var hundredths: Int
    var currency: String
  }

  var kind: String
  var text: String?
  var name: String?
  var role: String?
  var account: String?
  var escalation: String?
  var severity: Int?
  var leader: String?
  var book: String?
  var zone: String?
  var number: Int?
  var numbers: [Int]?
  var references: [String]?
  var quote: Int?
  var issue: Int?
  var speaker: String?
  var actor: StoredActor?
  var due: StoredDue?
  var cost: StoredMoney?
  var limit: StoredMoney?
  var channel: String?
  var fact: String?
  var value: String?
  var to: String?
  var from: String?
  var manner: String?
  var why: String?
  var missing: [String]?
  var by: String?
  var revision: String?
  /// The scribe who wrote the line; it belongs to no kind.
  var author: String?

  init(kind: String) {
    self.kind = kind
  }

  /// The private text stands in a table of its own, never in the body.
  static func body(of event: CallEvent, by author: String? = nil) throws -> String {
    var stored = StoredEvent(event)
    stored.author = author
    return String(decoding: try encoder.encode(stored), as: UTF8.self)
  }

  private static let encoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()

  static func event(body: String, privateText: String?) throws -> CallEvent? {
    try read(body).live(privateText: privateText)
  }

  static func read(_ body: String) throws -> StoredEvent {
    try JSONDecoder().decode(StoredEvent.self, from: Data(body.utf8))
  }
}

extension CallEvent {
  /// The name of its kind, which does not change.
  package var kind: String { StoredEvent(self).kind }
}
