/// A place in a book's file: line and column count from 1.
package struct SourceMark: Hashable, Comparable, Sendable {
  /// The beginning of a file.
  package static let start = SourceMark(line: 1, column: 1)

  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    (self.line, self.column) = (line, column)
  }

  package static func < (left: SourceMark, right: SourceMark) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
