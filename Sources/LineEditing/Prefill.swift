/// A refused line, given back for correction.
package struct Prefill: Equatable, Sendable {
  package var text: String

  /// Where the cursor stands, in Unicode scalars from the start.
  package var cursor: Int

  package init(text: String, cursor: Int) {
    self.text = text
    self.cursor = cursor
  }
}
