/// A piece of a book as it stands in the file: a text, a list or named entries, each with its place.
///
/// Everything in the file is text until a reader says what it must be, so a fault can always name its line.
package struct BookNode {
  package enum Content {
    case text(String)
    case list([BookNode])
    case entries([(key: String, keyMark: SourceMark, value: BookNode)])
    case nothing
  }

  package let content: Content
  package let mark: SourceMark
}
