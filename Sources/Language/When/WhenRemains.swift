/// Words beside a phrase that would change it, had they been read: "next but one", "or Monday", "the eve of".
///
/// A date is never built from a part of what was said about it: where such words are left over, nothing is read.
struct WhenRemains {
  private let search: WhenSearch
  private var tokens: [WhenToken] { search.tokens }

  init(_ search: WhenSearch) {
    self.search = search
  }

  /// The tokens that were left over beside a phrase, the nearest ones.
  func beside(_ phrase: WhenPhrase) -> Range<Int>? {
    before(phrase.tokens.lowerBound) ?? after(phrase)
  }

  // MARK: - On the left

  /// Directly before a day they choose which one: "every Friday", "the other Monday".
  private static let choosers: Set<String> = [
    "alternate", "another", "each", "every", "except", "following", "last", "next", "not", "other", "past", "previous",
    "coming", "upcoming", "half", "penultimate",
  ]
  /// Before "of" they take a part of what follows: "the second half of June".
  private static let parts: Set<String> = [
    "day", "days", "eve", "half", "last", "middle", "month", "morning", "night", "part", "quarter", "third", "thirds",
    "week", "weekend", "weeks", "afternoon", "evening", "fortnight", "end", "start", "beginning", "close",
  ]
  /// They count from what follows: "the day after Friday".
  private static let directions: Set<String> = ["after", "before", "following", "from"]

  /// "Monday or", which names a day of its own.
  func alternative(before start: Int) -> Range<Int>? {
    let place = start - 1
    guard place > 0,
      ["or", "and", "to", "till"].contains(word(at: place)) || isMark("/", at: place) || isMark("-", at: place)
    else { return nil }
    return (max(0, place - 6)..<place).lazy.compactMap { earlier -> Range<Int>? in
      search.phrase(at: earlier)?.tokens.upperBound == place ? earlier..<start : nil
    }.first
  }

  private func isMark(_ mark: Unicode.Scalar, at place: Int) -> Bool { tokens[place].isMark(mark) }

  private func before(_ start: Int) -> Range<Int>? {
    if let other = alternative(before: start) { return other }
    var place = start - 1
    if place >= 0, tokens[place].word == "the" { place -= 1 }
    guard let word = word(at: place) else { return isDayOfMonth(before: start) ? place..<start : nil }
    if WhenRemains.choosers.contains(word) || NumberWords.ordinals[word] != nil || isOrdinal(endingAt: place) {
      return place..<start
    }
    guard place > 0, word == "of" || WhenRemains.directions.contains(word), let part = self.word(at: place - 1) else {
      return nil
    }
    let isPart = word == "of" ? WhenRemains.parts.contains(part) || isUnit(part) : isUnit(part) || part == "eve"
    return isPart || (word == "of" && CalendarNames.weekdays[part] != nil) ? place - 1..<start : nil
  }

  private func isUnit(_ word: String) -> Bool {
    guard let unit = LengthUnit.names[word] else { return false }
    return word.utf8.count > 2 && unit != .minute && unit != .hour
  }

  /// "31. / Nov": a number or its mark directly before the name of a month.
  private func isDayOfMonth(before start: Int) -> Bool {
    guard let month = word(at: start), CalendarNames.months[month] != nil else { return false }
    return search.tokens[..<start].suffix(2).contains { if case .number = $0.kind { true } else { false } }
      && !tokens[start - 1].isMark(",")
  }

  /// "2nd", which is a number and its ending.
  private func isOrdinal(endingAt place: Int) -> Bool {
    guard place > 0, tokens[place].isGlued, case .number = tokens[place - 1].kind else { return false }
    return ["st", "nd", "rd", "th"].contains(tokens[place].word)
  }

  // MARK: - On the right

  /// They join two dates: "Friday or Monday", "Monday to Wednesday".
  private static let joints: Set<String> = [
    "and", "or", "to", "till", "until", "through", "thru", "on", "at", "by", "of",
  ]

  private func after(_ phrase: WhenPhrase) -> Range<Int>? {
    let end = phrase.tokens.upperBound
    var place = end
    while tokens.indices.contains(place), isJoint(place) { place += 1 }
    guard tokens.indices.contains(place) else { return nil }
    if let date = date(at: place, isJoined: place > end) {
      return end..<max(date.upperBound, search.phrase(at: place)?.tokens.upperBound ?? 0)
    }
    // "Friday at 4 sites" says an hour or a place, and nobody can tell.
    guard place > end, tokens[place - 1].word == "at", case .number(let hour, let digits) = tokens[place].kind,
      digits <= 2, hour <= 24, phrase.draft.clock == nil, !isThing(after: place)
    else { return nil }
    return end..<place + 1
  }

  private func isJoint(_ place: Int) -> Bool {
    tokens[place].word.map(WhenRemains.joints.contains) ?? [",", "-", "/", "("].contains { tokens[place].isMark($0) }
  }

  /// The words at a place, if they are a date and nothing else; short names of weekdays are behind "or" and the like.
  private func date(at place: Int, isJoined: Bool) -> Range<Int>? {
    let cursor = WhenCursor(tokens, at: place, context: search.resolver.context)
    let pieces = WhenPiece.pieces(at: cursor, behindTime: false).filter { piece in
      guard search.anchor.stands(piece) else { return false }
      switch (piece.sense.certainty, piece.sense.meanings.first) {
      case (.certain, _), (.ordinal, _): return true
      case (.name, .weekday?): return isJoined
      default: return false
      }
    }
    return pieces.map(\.tokens).max { $0.upperBound < $1.upperBound }
  }

  /// Whether a word follows that the number counts: "at 4 sites".
  private func isThing(after place: Int) -> Bool {
    guard let word = word(at: place + 1) else { return false }
    return word.hasSuffix("s") && word.utf8.count > 2
  }

  private func word(at place: Int) -> String? {
    tokens.indices.contains(place) ? tokens[place].word : nil
  }
}
