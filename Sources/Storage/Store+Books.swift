import Calls
import GRDB

/// The books that calls and rehearsals carry: each text stands in the store once and is known by its digest.
final class BookTexts {
  private var read: [String: BookCopy] = [:]

  /// The book with this digest; nil when the store does not have it. Read once, however many calls carry it.
  func copy(_ digest: String, _ db: Database) throws -> BookCopy? {
    if let known = read[digest] { return known }
    let copy = try BookTexts.text(digest, db).map { BookCopy(text: $0) }
    read[digest] = copy
    return copy
  }

  /// A text that stands in the event itself, as form 1 has it.
  func copy(text: String) -> BookCopy {
    if let known = read[text] { return known }
    let copy = BookCopy(text: text)
    read[text] = copy
    return copy
  }

  static func keep(_ text: String, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO book (digest, text) VALUES (?, ?) ON CONFLICT DO NOTHING",
      arguments: [Digest.of(text), text])
  }

  /// The text with this digest; nil when the store does not have it.
  static func text(_ digest: String, _ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT text FROM book WHERE digest = ?", arguments: [digest])
  }

  /// Whether the text with this digest is there and still the one that was written.
  static func isWhole(_ digest: String, _ db: Database) throws -> Bool {
    try text(digest, db).map { Digest.of($0) == digest } ?? false
  }
}
