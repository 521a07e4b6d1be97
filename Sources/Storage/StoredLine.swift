import Calls
import GRDB

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
  /// The hash of all the above, as it should be.
  let hash: String
  private(set) var salt: String?
  private(set) var privateText: String?

  init(_ entry: Call.Entry, of call: String, sequence: Int, previous: String, newID: () -> String) throws {
    (self.call, self.sequence, self.previous) = (call, sequence, previous)
    (id, at, form) = (newID(), entry.at.iso, 1)
    body = try StoredEvent.body(of: entry.event, by: entry.author)
    privateText = StoredEvent.privateText(of: entry.event)
    salt = privateText.map { _ in newID() }
    privateDigest = StoredLine.digest(salt, privateText)
    hash = Digest.of(previous, call, String(sequence), id, at, String(form), body, privateDigest ?? "")
  }

  /// - Parameter row: a row of `event` beside that of `private_text`, if there is one.
  init(_ row: Row) {
    (call, sequence, previous) = (row["call"], row["sequence"], row["previous"])
    (id, at, form, body) = (row["id"], row["at"], row["form"], row["body"])
    (privateDigest, salt, privateText) = (row["private_digest"], row["salt"], row["text"])
    hash = Digest.of(previous, call, String(sequence), id, at, String(form), body, privateDigest ?? "")
  }

  /// Whether the private text is the one that was written, or was erased.
  var holdsPrivateText: Bool {
    privateText == nil || StoredLine.digest(salt, privateText) == privateDigest
  }

  func insert(_ db: Database) throws {
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
