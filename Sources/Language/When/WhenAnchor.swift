/// What must stand around words that are not always a date.
///
/// "May" and "5" are dates only where the words beside them leave little else: after "by", or at the end.
struct WhenAnchor {
  private let tokens: [WhenToken]
  private let endsLine: Bool

  init(_ tokens: [WhenToken], endsLine: Bool = false) {
    self.tokens = tokens
    self.endsLine = endsLine
  }

  /// What may join two pieces of one phrase.
  static let joiners = [
    "at", "on", "by", "of", "after", "before", "until", "till", "from", "starting", "latest", "past",
  ]
  /// After these only an hour follows that belongs to the same day: "Friday from 10", "Friday before 3pm".
  static let timeJoiners: Set<String> = ["after", "before", "until", "till", "from", "starting", "latest", "past"]
  static let joiningMarks: [Unicode.Scalar] = [",", "@", "-", ":", ";", "(", "."]
  /// What may stand before those that are of an hour: "just after 3".
  static let near = ["just", "shortly", "right", "soon", "straight"]
  /// Words that say "more or less" and change nothing.
  static let vague = ["about", "around", "approximately", "approx", "roughly", "sometime", "say", "circa", "c"]

  private static let beforeName: Set<String> = [
    "by", "on", "in", "before", "until", "till", "from", "since", "is", "this", "over", "dated",
  ]
  private static let beforeHour: Set<String> = [
    "at", "by", "before", "until", "till", "after", "from", "starting", "latest",
  ]
  /// Words that go on with the sentence, so that the number before them counts nothing.
  private static let goingOn: Set<String> = [
    "about", "and", "concerning", "re", "regarding", "at", "but", "by", "for", "he", "her", "his", "i", "if", "in",
    "is", "it", "latest", "on", "onward", "onwards", "or", "our",
    "please", "she", "sharp", "so", "that", "their", "they", "to", "via", "we", "when", "with", "work", "works", "you",
  ]
  /// How one can hear from us: "at 5 call".
  private static let channels: Set<String> = ["call", "chat", "email", "mail", "meeting", "phone", "visit"]

  /// Whether a phrase may begin here: not inside a word, a code or an amount.
  func allowsStart(at index: Int) -> Bool {
    let token = tokens[index]
    guard token.isGlued, index > 0 else { return true }
    let before = tokens[index - 1]
    guard case .mark(let mark) = before.kind else { return false }
    let isNumber = token.word == nil
    switch mark {
    case "-", "/": return !before.isGlued
    case ".", ":": return !before.isGlued || !isNumber
    case "$", "#", "\u{20AC}", "\u{A3}", "\u{A5}", "_", "&", "+": return !isNumber
    default: return true
    }
  }

  /// Whether a phrase of more than one piece may begin with this one; most bare numbers are turned away here.
  func mayBegin(_ piece: WhenPiece) -> Bool {
    let before = neighbour(before: piece.tokens.lowerBound)
    switch piece.sense.certainty {
    case .certain, .name, .ordinal, .ordinalWord, .hourRange, .hoursOrDate:
      return true
    case .bareDay:
      return before.isOne(of: ["on"]) || tokens[piece.tokens.upperBound...].first?.word == "of"
    case .bareHour:
      return before.isOne(of: WhenAnchor.beforeHour) || before.isAt || before.isStart || before.isComma
    }
  }

  /// Whether a piece stands by itself behind another phrase: not the first part of a longer word, number or sentence.
  func stands(_ piece: WhenPiece) -> Bool {
    endsCleanly(at: piece.tokens.upperBound) && allowsRight(piece, piece.tokens, isAlone: true)
  }

  /// Whether pieces in this range may be taken for a date phrase.
  func allows(_ pieces: [WhenPiece], over range: Range<Int>) -> Bool {
    guard endsCleanly(at: range.upperBound), let first = pieces.first, let last = pieces.last else { return false }
    let isAlone = pieces.count == 1
    return allowsLeft(first, next: pieces.dropFirst().first, isAlone: isAlone)
      && allowsRight(last, range, isAlone: isAlone)
  }

  /// Whether the words end here, not going on as a longer number, a code, or a possessive as in "today's".
  private func endsCleanly(at end: Int) -> Bool {
    guard tokens.indices.contains(end), tokens[end].isGlued else { return true }
    guard case .mark(let mark) = tokens[end].kind else { return false }
    guard tokens.indices.contains(end + 1), tokens[end + 1].isGlued else { return mark != "%" }
    let next = tokens[end + 1]
    let isNumber = next.word == nil && !next.isMark
    switch mark {
    case "%", "_": return false
    case "'": return next.word != "s"
    case "/", ".", ":": return !isNumber
    case "-": return !isNumber || tokens[end - 1].word != nil
    default: return true
    }
  }

  private func allowsLeft(_ piece: WhenPiece, next: WhenPiece?, isAlone: Bool) -> Bool {
    let before = neighbour(before: piece.tokens.lowerBound)
    switch piece.sense.certainty {
    case .certain:
      return true
    case .name where endsLine && piece.tokens.lowerBound > 1 && piece.sense.isWeekday:
      return true
    case .name, .ordinal, .hoursOrDate:
      return !isAlone || before.isStart || before.isComma || before.isOne(of: WhenAnchor.beforeName)
    case .hourRange:
      return !isAlone || before.isStart || before.isComma || before.isAt || before.isOne(of: WhenAnchor.beforeHour)
    case .ordinalWord:
      return !isAlone || before.isStart || before.isOne(of: ["by", "on", "before", "until", "till"])
    case .bareDay:
      if case .span? = next?.sense.meanings.first { return true }
      return before.isOne(of: ["on"])
    case .bareHour:
      let hasMinutes = piece.tokens.count > 1 || piece.sense.meanings.contains(where: WhenAnchor.hasMinutes)
      return before.isOne(of: WhenAnchor.beforeHour) || before.isAt
        || (before.isStart && (!isAlone || hasMinutes)) || (before.isComma && !isAlone)
    }
  }

  private func allowsRight(_ piece: WhenPiece, _ range: Range<Int>, isAlone: Bool) -> Bool {
    let certainty = piece.sense.certainty
    guard certainty != .certain, isAlone || certainty != .name, tokens.indices.contains(range.upperBound) else {
      return true
    }
    let after = tokens[range.upperBound]
    guard let word = after.word else { return after.isMark }
    let isStart = range.lowerBound == 0
    if WhenAnchor.channels.contains(word) {
      return [.bareHour, .hourRange].contains(certainty) || (certainty == .ordinal && isStart)
    }
    return WhenAnchor.goingOn.contains(word) && !(isAlone && certainty == .name && isStart)
  }

  private static func hasMinutes(_ meaning: WhenMeaning) -> Bool {
    guard case .clock(let time) = meaning else { return false }
    return time.grain == .minute
  }

  /// The first token of a "no later than" that ends just before a token.
  static func noLaterThan(before index: Int, in tokens: [WhenToken]) -> Int? {
    let words = ["no", "later", "than"]
    guard index >= words.count, tokens[(index - words.count)..<index].elementsEqual(words, by: { $0.word == $1 }) else {
      return nil
    }
    return index - words.count
  }

  /// What stands before a phrase, words that say "more or less" left out.
  private func neighbour(before index: Int) -> Neighbour {
    var place = index - 1
    if place >= 0, let word = tokens[place].word, WhenAnchor.vague.contains(word) { place -= 1 }
    let isDeadline = WhenAnchor.noLaterThan(before: place + 1, in: tokens) != nil
    return Neighbour(token: place >= 0 ? tokens[place] : nil, isDeadline: isDeadline)
  }

  private struct Neighbour {
    let token: WhenToken?
    /// "no later than", which does what "by" does.
    let isDeadline: Bool

    var isStart: Bool { token == nil }
    var isComma: Bool { token?.isMark(",") == true }
    var isAt: Bool { token?.isMark("@") == true }

    func isOne(of words: Set<String>) -> Bool {
      isDeadline ? words.contains("by") : token?.word.map(words.contains) == true
    }
  }
}
