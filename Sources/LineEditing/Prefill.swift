/// A text that stands in the line from the start.
package struct Prefill: Equatable, Sendable {
  package var text: String

  /// Where the cursor stands, in Unicode scalars from the start.
  package var cursor: Int

  /// How many Unicode scalars at the start stay letters where the rest is too long to be shown and becomes a block.
  package var lead: Int

  /// Whether it stands there as if it were selected: typing goes over it, and a key that moves, deletes or completes
  /// opens it to be mended.
  package var isSelected: Bool

  package init(text: String, cursor: Int, lead: Int = 0, isSelected: Bool = false) {
    self.text = text
    self.cursor = cursor
    self.lead = lead
    self.isSelected = isSelected
  }
}
