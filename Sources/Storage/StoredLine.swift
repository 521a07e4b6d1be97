import Calls
import GRDB
import Language

/// One row of `event`: an event in its place in a call, hashed together with the row before it.
struct StoredLine {
  let call: String
  let sequence: Int
  let id: String
  let at: String
  /// The form of the body.
  let form: Int
  let body: String
  /// Stands for the private text, which is in a table of its own.
  let privateDigest: String?
  /// The hash of the line before; empty for the first.
  let previous: String
  /// The hash of all the above.
  private(set) var hash = ""
  private(set) var salt: String?
  private(set) var privateText: String?
  private(set) var book: BookCopy?

  init(_ entry: Call.Entry, of call: String, sequence: Int, previous: String, chance: Chance) throws {
    (self.call, self.sequence, self.previous) = (call, sequence, previous)
    (id, at, form) = (chance.newID(), entry.at.iso, 2)
    body = try Form2(entry.event, by: entry.author).body()
    book = entry.event.bookCopy
    privateText = entry.event.privateText
    salt = privateText.map { _ in chance.newSalt() }
    privateDigest = StoredLine.digest(salt, privateText)
    hash = properHash
  }

  /// - Parameter row: a row of `event` beside salt and text of `private_text`, if there are any.
  init(_ row: Row) {
    (call, sequence, previous) = (row["call"], row["sequence"], row["previous"])
    (id, at, form, body) = (row["id"], row["at"], row["form"], row["body"])
    (privateDigest, salt, privateText, hash) = (row["private_digest"], row["salt"], row["text"], row["hash"])
  }

  /// The hash it should have.
  private var properHash: String {
    Digest.of(previous, call, String(sequence), id, at, String(form), body, privateDigest ?? "")
  }

  /// Whether it is as it was written. A private text may have been erased.
  var isWhole: Bool {
    hash == properHash && (privateText == nil || StoredLine.digest(salt, privateText) == privateDigest)
  }

  /// What happened; nil when it does not read, or was written by a later version.
  func entry(_ books: BookTexts, _ db: Database) -> Call.Entry? {
    guard let at = Moment(iso: at), let (event, author) = try? event(books, db) else { return nil }
    return Call.Entry(event: event, at: at, author: author)
  }

  private func event(_ books: BookTexts, _ db: Database) throws -> (CallEvent, author: String?)? {
    switch form {
    case 1:
      let stored = try Form1(body: body)
      return stored.live(privateText: privateText, copy: books.copy(text:)).map { ($0, stored.author) }
    case 2:
      let apart = Form2.Apart(privateText: privateText) { try? books.copy($0, db) }
      let stored = try Form2(body: body, apart: apart)
      return (stored.event, stored.author)
    default: return nil
    }
  }

  /// The digest of the book that the line names.
  var bookDigest: String? {
    guard form == 2, let key = body.range(of: #""book":""#) else { return nil }
    return String(body[key.upperBound...].prefix { $0 != "\"" })
  }

  func insert(_ db: Database) throws {
    if let book { try BookTexts.keep(book, db) }
    try db.cachedStatement(
      sql: """
        INSERT INTO event (call, sequence, id, at, form, body, private_digest, previous, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [call, sequence, id, at, form, body, privateDigest, previous, hash])
    guard let salt, let privateText else { return }
    try db.execute(
      sql: "INSERT INTO private_text (call, sequence, salt, text) VALUES (?, ?, ?, ?)",
      arguments: [call, sequence, salt, privateText])
  }

  private static func digest(_ salt: String?, _ text: String?) -> String? {
    guard let salt, let text else { return nil }
    return Digest.of(salt, text)
  }
}
