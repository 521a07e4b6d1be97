/// Pieces side by side that make one date phrase: "tomorrow" + "at" + "4pm".
struct WhenPhrase: Sendable {
  let tokens: Range<Int>
  let pieceCount: Int
  let draft: WhenDraft
  /// Nil where it names a date or time there is not.
  let answer: WhenResolver.Answer?
}
