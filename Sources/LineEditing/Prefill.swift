/// A refused line, given back for correction.
package struct Prefill: Equatable, Sendable {
  package var text: String

  /// Where the cursor stands, in Unicode scalars from the start.
  package var cursor: Int

  /// How many Unicode scalars at the start stay letters where the rest is too long to be shown and becomes a block.
  package var lead: Int

  package init(text: String, cursor: Int, lead: Int = 0) {
    self.text = text
    self.cursor = cursor
    self.lead = lead
  }

  /// What somebody has typed at the cursor without touching the rest, when `line` is this text and that; nil when it was
  /// mended otherwise. Behind a blank, and with a single character, one goes on with the text itself.
  package func insertion(in line: String) -> String? {
    let scalars = Array(line.unicodeScalars)
    let own = Array(text.unicodeScalars)
    let count = scalars.count - own.count
    let place = min(max(cursor, 0), own.count)
    guard count > 1, scalars.starts(with: own[..<place]), scalars[(place + count)...].elementsEqual(own[place...])
    else { return nil }
    let typed = String(String.UnicodeScalarView(scalars[place..<(place + count)]))
    return typed.first?.isWhitespace == false ? typed : nil
  }
}
