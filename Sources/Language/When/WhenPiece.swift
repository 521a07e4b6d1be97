/// What a rule found, and the tokens it took.
struct WhenPiece: Sendable {
  let sense: WhenSense
  let tokens: Range<Int>

  /// Everything that can be read at a place.
  static func pieces(at cursor: WhenCursor) -> [WhenPiece] {
    guard let token = cursor.token else { return [] }
    return WhenFamily.rules(at: token).compactMap { rule in
      var copy = cursor
      guard let sense = rule(&copy), copy.index > cursor.index else { return nil }
      return WhenPiece(sense: sense, tokens: cursor.index..<copy.index)
    }
  }
}
