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

  /// - Parameter withPrivate: false leaves private texts where they are.
  static func columns(withPrivate: Bool = true) -> String {
    "event.at, event.form, event.body, \(withPrivate ? privateText : "NULL")"
  }

  private static let privateText =
    "(SELECT text FROM private_text WHERE private_text.stream = event.stream AND private_text.sequence = event.sequence)"

  /// - Parameter row: has `columns` and nothing before them.
  /// - Throws: where a column holds another kind of value.
  init(_ row: Row) throws {
    at = try row.decode(atIndex: 0)
    form = try row.decode(atIndex: 1)
    body = try row.decode(atIndex: 2)
    privateText = try row.decode(atIndex: 3)
  }

  /// What happened in lines that follow each other, up to the first that does not read or was written by a later version.
  static func live(_ lines: [StoredEntry], _ books: BookTexts, _ db: Database) -> [Call.Entry] {
    var entries: [Call.Entry] = []
    while entries.count < lines.count {
      let some = lines[entries.count...].prefix(mostTogether)
      let forms =
        some.allSatisfy { $0.form == 2 } ? try? Form2.reading(some.map { ($0.body, $0.apart(books, db)) }) : nil
      for (index, line) in some.enumerated() {
        // Where they do not read together, each is read by itself.
        let known = forms.map { ($0[index].event, $0[index].author) } ?? (try? line.event(books, db))
        guard let at = Moment(iso: line.at), let (event, author) = known else { return entries }
        entries.append(Call.Entry(event: event, at: at, author: author))
      }
    }
    return entries
  }

  private static let mostTogether = 256

  private func event(_ books: BookTexts, _ db: Database) throws -> (CallEvent, author: String?)? {
    switch form {
    case 1:
      let stored = try Form1(body: body)
      return stored.live(privateText: privateText, copy: books.copy(text:)).map { ($0, stored.author) }
    case 2:
      let stored = try Form2(body: body, apart: apart(books, db))
      return (stored.event, stored.author)
    default: return nil
    }
  }

  private func apart(_ books: BookTexts, _ db: Database) -> Form2.Apart {
    Form2.Apart(privateText: privateText) { try? books.copy($0, db) }
  }
}
