import Calls
import GRDB
import Language

/// What a row of `event` says about a call, without its place in the chain: all that replaying needs. A long call is
/// thousands of rows, so they are read by position.
struct StoredEntry {
  let at: String
  /// The form of the body.
  let form: Int
  let body: String
  let privateText: String?

  static let columns = "event.at, event.form, event.body, private_text.text"

  /// - Parameter row: has `columns` and nothing before them.
  /// - Throws: where a column holds another kind of value.
  init(_ row: Row) throws {
    at = try row.decode(atIndex: 0)
    form = try row.decode(atIndex: 1)
    body = try row.decode(atIndex: 2)
    privateText = try row.decode(atIndex: 3)
  }

  /// What happened; nil when it does not read, or was written by a later version.
  func live(_ books: BookTexts, _ db: Database) -> Call.Entry? {
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
}
