import Calls
import GRDB
import Language
import Practice

/// One row of `event`: what happened in its place in a stream, hashed together with the row before it.
struct StoredLine {
  /// The id of the call, the escalation or the rehearsal.
  let stream: String
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
  /// The texts that stand apart, once for all streams that name them.
  private(set) var books: [String] = []

  /// The line of a call.
  init(_ entry: Call.Entry, after end: StreamEnd, chance: Chance) throws {
    let text = entry.event.privateText
    self.init(
      try Form2(entry.event, by: entry.author).body(), at: entry.at, after: end, chance: chance, privateText: text,
      salt: text.map { _ in chance.newSalt() })
    books = entry.event.bookCopy.map { [$0.text] } ?? []
  }

  /// The line of an escalation.
  init(_ event: EscalationEvent, at moment: Moment, by author: String?, after end: StreamEnd, chance: Chance) throws {
    self.init(try EscalationForm2(event, by: author).body(), at: moment, after: end, chance: chance)
  }

  /// The line of a rehearsal.
  init(_ event: RehearsalEvent, at moment: Moment, after end: StreamEnd, chance: Chance) throws {
    self.init(try RehearsalForm2(event).body(), at: moment, after: end, chance: chance)
    if case .begun(let setup) = event { books = RehearsalSetup.Book.allCases.compactMap { setup.texts[$0] } }
  }

  private init(
    _ body: String, at moment: Moment, after end: StreamEnd, chance: Chance, privateText: String? = nil,
    salt: String? = nil
  ) {
    (stream, sequence, previous) = (end.stream, end.sequence + 1, end.hash)
    (id, at, form, self.body) = (chance.newID(), moment.iso, 2, body)
    (self.privateText, self.salt) = (privateText, salt)
    privateDigest = StoredLine.digest(salt, privateText)
    hash = properHash
  }

  static let columns = """
    event.stream, event.sequence, event.id, event.at, event.form, event.body, event.private_digest, event.previous,
    event.hash
    """

  /// - Parameter row: `columns` of `event`, with salt and text of `private_text` beside them, if there are any.
  /// - Throws: where a column holds another kind of value.
  init(_ row: Row) throws {
    stream = try row.decode(forColumn: "stream")
    sequence = try row.decode(forColumn: "sequence")
    id = try row.decode(forColumn: "id")
    at = try row.decode(forColumn: "at")
    form = try row.decode(forColumn: "form")
    body = try row.decode(forColumn: "body")
    privateDigest = try row.decode(forColumn: "private_digest")
    previous = try row.decode(forColumn: "previous")
    hash = try row.decode(forColumn: "hash")
    salt = try row.decode(forColumn: "salt")
    privateText = try row.decode(forColumn: "text")
  }

  /// Where the stream ends with this line.
  var end: StreamEnd { StreamEnd(stream: stream, sequence: sequence, hash: hash) }

  /// The hash it should have. The stream's id is in it: no line can stand in another stream.
  private var properHash: String {
    Digest.of(previous, stream, String(sequence), id, at, String(form), body, privateDigest ?? "")
  }

  /// Whether it is as it was written. A private text may have been erased.
  var isWhole: Bool {
    hash == properHash && (privateText == nil || StoredLine.digest(salt, privateText) == privateDigest)
  }

  /// What happened in an escalation; nil when it does not read, or was written by a later version.
  var escalationEvent: (event: EscalationEvent, at: Moment)? {
    guard form == 2, let at = Moment(iso: at), let event = try? EscalationForm2(body: body).live else { return nil }
    return (event, at)
  }

  /// The digests of the books that the line names.
  func bookDigests(_ kind: Stream.Kind) -> [String] {
    guard form == 2 else { return [] }
    // The line of a call that is led in a rehearsal is written as in a call.
    let books = kind == .rehearsal ? (try? RehearsalForm2.digests(in: body)) ?? [] : []
    guard books.isEmpty else { return books }
    guard let key = body.range(of: #""book":""#) else { return [] }
    return [String(body[key.upperBound...].prefix { $0 != "\"" })]
  }

  func insert(_ db: Database) throws {
    for text in books { try BookTexts.keep(text, db) }
    try db.cachedStatement(
      sql: """
        INSERT INTO event (stream, sequence, id, at, form, body, private_digest, previous, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [stream, sequence, id, at, form, body, privateDigest, previous, hash])
    try db.cachedStatement(sql: "UPDATE stream SET last_hash = ? WHERE id = ?").execute(arguments: [hash, stream])
    guard let salt, let privateText else { return }
    try db.execute(
      sql: "INSERT INTO private_text (stream, sequence, salt, text) VALUES (?, ?, ?, ?)",
      arguments: [stream, sequence, salt, privateText])
  }

  private static func digest(_ salt: String?, _ text: String?) -> String? {
    guard let salt, let text else { return nil }
    return Digest.of(salt, text)
  }
}
