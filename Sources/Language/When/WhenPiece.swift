/// What a rule found, and the tokens it took.
struct WhenPiece: Sendable {
  let sense: WhenSense
  let tokens: Range<Int>

  /// Everything that can be read at a place.
  static func pieces(at cursor: WhenCursor, behindTime: Bool) -> [WhenPiece] {
    guard let token = cursor.token else { return [] }
    var rules = WhenFamily.rules(at: token)
    if token.word.map(cursor.context.working.holidays.starters.contains) == true {
      rules.insert(WhenFamily.namedHoliday, at: 0)
    }
    if behindTime { rules += WhenFamily.behindTime }
    return rules.compactMap { rule in
      var copy = cursor
      guard let sense = rule(&copy), copy.index > cursor.index else { return nil }
      return WhenPiece(sense: sense, tokens: cursor.index..<copy.index)
    }
  }
}
