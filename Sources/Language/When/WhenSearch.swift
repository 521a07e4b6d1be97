/// Looks for date phrases among the tokens of a text.
///
/// It looks a fixed distance ahead from any place, so that the work grows with the text and no faster.
struct WhenSearch: Sendable {
  let tokens: [WhenToken]
  let resolver: WhenResolver
  /// Whether only what ends the text is wanted: there "Mon" is a day where in the middle it may be a name.
  var endsLine = false

  /// More pieces than any phrase has that a person would say.
  private static let mostPieces = 5

  var anchor: WhenAnchor { WhenAnchor(tokens, endsLine: endsLine) }

  /// The longest phrase that begins at a token.
  func phrase(at start: Int) -> WhenPhrase? {
    guard anchor.allowsStart(at: start) else { return nil }
    return longest([], WhenDraft(), at: start)
  }

  /// Where tokens stand in the text.
  func range(of tokens: Range<Int>) -> Range<String.Index> {
    self.tokens[tokens.lowerBound].range.lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound
  }

  /// The phrases of the text from left to right, none overlapping another; the first few.
  func phrases() -> [WhenPhrase] {
    var found: [WhenPhrase] = []
    var index = 0
    while index < tokens.count, found.count < WhenSearch.mostPhrases {
      guard let phrase = phrase(at: index) else {
        index += 1
        continue
      }
      found.append(phrase)
      index = phrase.tokens.upperBound
    }
    return found
  }

  /// More dates than one line has.
  private static let mostPhrases = 6

  private func longest(_ pieces: [WhenPiece], _ draft: WhenDraft, at index: Int) -> WhenPhrase? {
    guard pieces.count < WhenSearch.mostPieces else { return nil }
    var best: WhenPhrase?
    for place in pieces.isEmpty ? [index] : placesAfterJoiner(index) {
      for piece in self.pieces(at: place, behindTime: draft.hasTime) {
        guard !pieces.isEmpty || anchor.mayBegin(piece), goes(piece, after: pieces, joinedBy: index..<place),
          let grown = draft.adding(piece.sense)
        else { continue }
        let all = pieces + [piece]
        for found in [phrase(all, grown), longest(all, grown, at: piece.tokens.upperBound)] {
          if let found, best.map({ isBetter(found, than: $0) }) ?? true { best = found }
        }
      }
    }
    return best
  }

  private func pieces(at place: Int, behindTime: Bool) -> [WhenPiece] {
    WhenPiece.pieces(at: WhenCursor(tokens, at: place, context: resolver.context), behindTime: behindTime)
  }

  private func isBetter(_ one: WhenPhrase, than other: WhenPhrase) -> Bool {
    guard one.tokens.upperBound == other.tokens.upperBound else {
      return one.tokens.upperBound > other.tokens.upperBound
    }
    return one.pieceCount < other.pieceCount
  }

  /// The pieces as a phrase, if they come to something and may stand where they do.
  private func phrase(_ pieces: [WhenPiece], _ draft: WhenDraft) -> WhenPhrase? {
    guard let first = pieces.first, let last = pieces.last else { return nil }
    let range = first.tokens.lowerBound..<last.tokens.upperBound
    guard anchor.allows(pieces, over: range) else { return nil }
    let answer = draft.isReadable ? resolver.answer(to: draft) : nil
    guard !draft.isReadable || answer != nil else { return nil }
    return WhenPhrase(tokens: range, pieceCount: pieces.count, draft: draft, answer: answer)
  }

  /// Where the next piece may begin: right here, after a mark, or after "at", "on", "no later than" and the like.
  private func placesAfterJoiner(_ index: Int) -> [Int] {
    var cursor = WhenCursor(tokens, at: index, context: resolver.context)
    var places = [index]
    func add() { if places.last != cursor.index { places.append(cursor.index) } }
    if let mark = WhenAnchor.joiningMarks.first(where: { cursor.token?.isMark($0) == true }) {
      for _ in 0..<3 { cursor.take(mark: mark) }
      add()
    }
    if cursor.takeDeadline() { add() }
    // "just after 3", "shortly before noon"
    let bare = cursor
    if cursor.take(anyOf: WhenAnchor.near) != nil, cursor.token?.word.map(WhenAnchor.timeJoiners.contains) != true {
      cursor = bare
    }
    if cursor.take(anyOf: WhenAnchor.joiners) != nil {
      // "starting at 3", "latest by 4pm"
      add()
      if cursor.take(anyOf: ["at", "by", "on"]) != nil { add() }
    }
    if cursor.take(mark: "~") || cursor.take(anyOf: WhenAnchor.vague) != nil {
      cursor.takeStop()
      add()
    }
    return places
  }

  private func goes(_ piece: WhenPiece, after pieces: [WhenPiece], joinedBy joiner: Range<Int>) -> Bool {
    guard let last = pieces.last else { return true }
    if joinsOnlyTimes(joiner), !piece.sense.isTime { return false }
    if isHoursForDate(piece, among: pieces) { return false }
    let isJoinedByComma = !joiner.isEmpty && tokens[joiner.lowerBound].isMark(",")
    switch (last.sense.meanings.first, piece.sense.meanings.first) {
    case (.span?, .weekday?): return !isJoinedByComma
    // "in 2 days, Friday" says it twice, and has to agree.
    case (.counted(let date)?, .weekday(let weekday, _)?): return !isJoinedByComma || date.weekday == weekday
    // "the second Friday" is the second of some month.
    case (.dayOfMonth(let day)?, .weekday?): return day > 5
    case (.dayOfMonth?, .span?): return tokens[last.tokens.upperBound].word == "of"
    case (.weekday(let weekday, _)?, .dayOfMonth(let day)?):
      guard piece.sense.certainty == .bareDay else { return true }
      let nearest = resolver.context.now.date.adding(days: 1).onOrAfter(weekday)
      return day > 12 || nearest.day == day
    case (_, .dayOfMonth?): return piece.sense.certainty != .bareDay
    case (_, .clock?): return piece.sense.certainty != .bareHour || !isJoinedByComma || piece.tokens.count > 1
    default: return true
    }
  }

  /// "Friday before 25 Dec" is another day, "Friday before 3pm" the same.
  private func joinsOnlyTimes(_ joiner: Range<Int>) -> Bool {
    tokens[joiner].contains { $0.word.map(WhenAnchor.timeJoiners.contains) == true || $0.isMark(":") || $0.isMark(";") }
  }

  /// "2-4" beside a weekday or "tonight" are hours, though they may be a date by themselves.
  private func isHoursForDate(_ piece: WhenPiece, among pieces: [WhenPiece]) -> Bool {
    let all = pieces + [piece]
    guard all.contains(where: { $0.sense.certainty == .hoursOrDate }) else { return false }
    return all.contains { $0.sense.isDay || $0.sense.isPart }
  }
}
