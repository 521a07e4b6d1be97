import Books

/// A book as a call carries it: its text, and what the text says, read once.
package struct BookCopy: Hashable, Sendable {
  /// The shared steps it includes stand behind it.
  package let text: String
  /// Nil where the text cannot be read: such a copy changes nothing.
  package let book: Playbook?

  /// A book that somebody has read already.
  package init(_ book: Playbook) {
    (text, self.book) = (book.text, book)
  }

  package init(text: String) {
    self.text = text
    book = try? Playbook(text: text, file: "the call's own book")
  }

  package static func == (left: BookCopy, right: BookCopy) -> Bool { left.text == right.text }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
