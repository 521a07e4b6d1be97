/// A place in a book's file: line and column count from 1.
package struct SourceMark: Hashable, Sendable {
  package let line: Int
  package let column: Int
}
