/// Words beside a phrase that would change it, had they been read: "every", "or Monday", "the eve of", "firday".
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
    "coming", "upcoming", "half", "penultimate", "never", "no", "nxt", "nex", "nexr", "netx", "but",
  ]
  /// Before "of" they take a part of what follows: "the second half of June".
  private static let parts: Set<String> = [
    "day", "days", "eve", "half", "last", "middle", "month", "morning", "night", "part", "quarter", "third", "thirds",
    "week", "weekend", "weeks", "afternoon", "evening", "fortnight", "end", "start", "beginning", "close",
  ]
  /// They count from what follows: "the day after Friday".
  private static let directions: Set<String> = ["after", "aft", "aftr", "before", "b4", "following", "from", "than"]

  private func before(_ start: Int) -> Range<Int>? {
    if let other = alternative(before: start) ?? zone(before: start) { return other }
    if let slip = slip(before: start) { return slip..<start }
    var place = start - 1
    if ["the", "on"].contains(word(at: place)) { place -= 1 }
    guard let word = word(at: place) else { return isDayOfMonth(before: start) ? place..<start : nil }
    if WhenRemains.choosers.contains(word) || NumberWords.ordinals[word] != nil || isOrdinal(endingAt: place) {
      return place..<start
    }
    guard place > 0 else { return nil }
    let isDirection = WhenRemains.directions.contains(word)
    guard word == "of" || isDirection, let part = self.word(at: place - 1) else { return nil }
    if word == "than" { return part == "earlier" ? place - 1..<start : nil }
    let isPart =
      WhenRemains.parts.contains(part) || isUnit(part) || (word == "of" && CalendarNames.weekdays[part] != nil)
    return isPart ? place - 1..<start : nil
  }

  /// "Monday or", which names a day of its own.
  func alternative(before start: Int) -> Range<Int>? {
    let place = start - 1
    guard place > 0, ["or", "and", "to", "till"].contains(word(at: place)) || isMark("/-&", at: place) else {
      return nil
    }
    if let word = word(at: place - 1), CalendarNames.weekdays[word] != nil { return place - 1..<start }
    return (max(0, place - 6)..<place).lazy.compactMap { earlier -> Range<Int>? in
      search.phrase(at: earlier)?.tokens.upperBound == place ? earlier..<start : nil
    }.first
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
    let isBeside = ["before", "after"].contains(word(at: end))
    if isBeside, tokens.indices.contains(end + 1), let date = date(at: end + 1, isJoined: true) {
      return end..<date.upperBound
    }
    if let date = date(at: place, isJoined: place > end), !agrees(date, with: phrase) {
      return end..<max(date.upperBound, search.phrase(at: place)?.tokens.upperBound ?? 0)
    }
    if isZone(at: place) || isMistyped(at: place) || isWeekNumber(at: place) || isSuffixedHour(at: place) {
      return end..<place + 1
    }
    let word = word(at: end)
    if word == "before" || word == "after", ["last", "next"].contains(self.word(at: end + 1)) { return end..<end + 2 }
    if word == "not" || word == "except" { return end..<end + 1 }
    if let denial = denial(at: end) { return denial }
    return unreadHour(at: place, end, phrase)
  }

  /// "Friday won't work", "Friday is out": the day is named to say that it is not.
  private func denial(at place: Int) -> Range<Int>? {
    guard let word = word(at: place) else { return nil }
    if WhenRemains.denials.contains(word) { return place..<place + 1 }
    let isCut = isApostrophe(at: place + 1) && self.word(at: place + 2) == "t"
    if isCut, WhenRemains.cut.contains(word) { return place..<place + 3 }
    guard WhenRemains.verbs.contains(word), let next = self.word(at: place + 1) else { return nil }
    return WhenRemains.denying.contains(next) ? place..<place + 2 : nil
  }

  private func isApostrophe(at place: Int) -> Bool { tokens.indices.contains(place) && tokens[place].isMark("'") }

  private static let denials: Set<String> = [
    "isnt", "wont", "doesnt", "cant", "cannot", "never", "impossible", "wouldnt", "couldnt", "didnt", "aint",
  ]
  /// "won't" is three tokens.
  private static let cut: Set<String> = ["isn", "won", "doesn", "can", "wouldn", "couldn", "didn", "ain", "wasn"]
  private static let verbs: Set<String> = ["is", "was", "will", "would", "does", "did", "looks", "seems"]
  private static let denying: Set<String> = ["not", "no", "out", "off", "impossible", "never", "full", "gone"]

  /// "Friday at 4 sites" says an hour or a place, and nobody can tell.
  private func unreadHour(at place: Int, _ end: Int, _ phrase: WhenPhrase) -> Range<Int>? {
    guard place > end, tokens[place - 1].word == "at", case .number(let hour, let digits) = tokens[place].kind,
      digits <= 2, hour <= 24, phrase.draft.clock == nil, !isThing(after: place)
    else { return nil }
    return end..<place + 1
  }

  private func isJoint(_ place: Int) -> Bool {
    tokens[place].word.map(WhenRemains.joints.contains) ?? isMark(",-/(&", at: place)
  }

  private func isMark(_ marks: String, at place: Int) -> Bool {
    marks.unicodeScalars.contains { tokens[place].isMark($0) }
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

  /// "27 Nov (Fri)", "Wednesday, tomorrow": another name of the same day.
  private func agrees(_ date: Range<Int>, with phrase: WhenPhrase) -> Bool {
    guard let answer = phrase.answer else { return false }
    if let word = word(at: date.lowerBound), date.count == 1, let weekday = CalendarNames.weekdays[word] {
      return answer.date.weekday == weekday
    }
    guard let other = search.phrase(at: date.lowerBound)?.answer else { return false }
    return other.date == answer.date && other.time == nil
  }

  /// Whether a word follows that the number counts: "at 4 sites".
  private func isThing(after place: Int) -> Bool {
    guard let word = word(at: place + 1) else { return false }
    return word.hasSuffix("s") && word.utf8.count > 2
  }

  // MARK: - Either side

  private func word(at place: Int) -> String? {
    tokens.indices.contains(place) ? tokens[place].word : nil
  }

  /// A zone that stands where none is read: "EST 10am", "Friday EST".
  private func isZone(at place: Int) -> Bool {
    guard tokens.indices.contains(place), let word = tokens[place].word, tokens[place].isCapital, word.utf8.count > 2
    else { return false }
    return ZoneNames.fixed[word] != nil || ZoneNames.doubtful[word] != nil
  }

  private func zone(before start: Int) -> Range<Int>? {
    if isZone(at: start - 1) { return start - 1..<start }
    guard start > 1, word(at: start - 1) == "time" else { return nil }
    let place = word(at: start - 2).map { ZoneNames.cities[$0] ?? ZoneNames.places[$0] ?? ZoneNames.fixed[$0]?.home }
    return place.flatMap(\.self) == nil ? nil : start - 2..<start
  }

  /// "week 49", "CW 51", "W51".
  private func isWeekNumber(at place: Int) -> Bool {
    var place = place
    if word(at: place) == "in" || word(at: place) == "of" { place += 1 }
    guard let word = word(at: place), ["week", "wk", "cw", "kw", "w"].contains(word),
      tokens.indices.contains(place + 1), case .number(_, let digits) = tokens[place + 1].kind
    else { return false }
    return digits <= 2
  }

  /// "3pmEST", "4pmm": an hour with something behind it that was not understood.
  private func isSuffixedHour(at place: Int) -> Bool {
    guard tokens.indices.contains(place + 1), case .number = tokens[place].kind, tokens[place + 1].isGlued,
      let word = tokens[place + 1].word
    else { return false }
    return word.hasPrefix("am") || word.hasPrefix("pm") || word.hasPrefix("h")
  }

  /// "firday", "novembre": one slip away from a day or a month, and not in itself a word that people type beside dates.
  private func isMistyped(at place: Int) -> Bool {
    guard let word = word(at: place), word.utf8.count > 4, CalendarNames.weekdays[word] == nil,
      CalendarNames.months[word] == nil
    else { return false }
    return WhenRemains.longNames.contains { Nearest.isOneSlip(word, from: $0) }
      && !WhenRemains.properWords.contains(word)
  }

  /// The same in front of a phrase, "at" and a number between: "Febuary 3 at 4pm".
  private func slip(before start: Int) -> Int? {
    var place = start - 1
    while place >= 0, start - place <= 3, isJoint(place) || tokens[place].word == nil { place -= 1 }
    return isMistyped(at: place) ? place : nil
  }

  private static let longNames =
    Weekday.allCases.map { $0.name.lowercased() }
    + Month.names.map { $0.lowercased() }.filter { $0.utf8.count > 5 } + ["tomorrow", "tonight"]

  private static let properWords: Set<String> = ["mondays", "sundae", "tonights"]
}
