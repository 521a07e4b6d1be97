/// A place in the tokens of a text, moved on by what is read there.
///
/// It is a value: a rule gets a copy, and one that finds nothing leaves no trace.
struct WhenCursor {
  let tokens: [WhenToken]
  let context: WhenContext
  private(set) var index: Int
  /// What was taken for granted on the way.
  var remark: String?

  init(_ tokens: [WhenToken], at index: Int, context: WhenContext) {
    self.tokens = tokens
    self.index = index
    self.context = context
  }

  var token: WhenToken? {
    token(ahead: 0)
  }

  func token(ahead: Int) -> WhenToken? {
    index + ahead < tokens.count ? tokens[index + ahead] : nil
  }

  /// What was typed from a token on to here.
  func text(from start: Int) -> String {
    var text = ""
    for token in tokens[start..<index] { text += (text.isEmpty || token.isGlued ? "" : " ") + token.text }
    return text
  }

  /// The same rules from another place.
  func moved(to index: Int) -> WhenCursor {
    WhenCursor(tokens, at: index, context: context)
  }

  mutating func skip(_ count: Int = 1) {
    index += count
  }

  /// Reads with a copy, and stays where it is if that finds nothing.
  mutating func attempt<Value>(_ read: (inout WhenCursor) -> Value?) -> Value? {
    var copy = self
    guard let value = read(&copy) else { return nil }
    self = copy
    return value
  }
}

/// Words and marks.
extension WhenCursor {
  /// The word here; the hyphen of a compound ("week-end") is passed over.
  private var wordAhead: (word: String, length: Int)? {
    if let word = token?.word { return (word, 1) }
    guard let hyphen = token, hyphen.isMark("-"), hyphen.isGlued, let next = token(ahead: 1), next.isGlued else {
      return nil
    }
    return next.word.map { ($0, 2) }
  }

  /// Whether digits come next.
  var isNumber: Bool { if case .number? = token?.kind { true } else { false } }

  /// Whether what comes next can name a day, and not only an hour, by its first word.
  var startsDay: Bool {
    var copy = self
    copy.take("the")
    guard let word = copy.word else { return copy.isNumber }
    return CalendarNames.weekdays[word] != nil || CalendarNames.months[word] != nil || NumberWords.ordinals[word] != nil
      || ["today", "tomorrow", "end", "last", "first", "next", "week", "month"].contains(word)
      || HolidayNames.starters.contains(word) || context.working.holidays.starters.contains(word)
  }

  /// The word that comes next, without moving on.
  var word: String? {
    wordAhead?.word
  }

  /// Takes the value that stands in the table for the word here.
  mutating func take<Value>(from table: [String: Value]) -> Value? {
    guard let (word, length) = wordAhead, let value = table[word] else { return nil }
    index += length
    return value
  }

  /// Takes the word here if it is one of these.
  @discardableResult
  mutating func take(anyOf words: [String]) -> String? {
    guard let (word, length) = wordAhead, words.contains(word) else { return nil }
    index += length
    return word
  }

  @discardableResult
  mutating func take(_ word: String) -> Bool {
    guard let (next, length) = wordAhead, next == word else { return false }
    index += length
    return true
  }

  /// Takes these words, all of them in this order, or nothing.
  @discardableResult
  mutating func take(_ first: String, _ others: String...) -> Bool {
    let start = index
    guard take(first), others.allSatisfy({ take($0) }) else {
      index = start
      return false
    }
    return true
  }

  /// "no later than", "not later than", "at the latest", "at the very latest".
  mutating func takeDeadline() -> Bool {
    attempt { cursor in
      if cursor.take(anyOf: ["no", "not"]) != nil { return cursor.take("later", "than") ? true : nil }
      guard cursor.take("at", "the") else { return nil }
      cursor.take("very")
      return cursor.take("latest") ? true : nil
    } ?? false
  }

  @discardableResult
  mutating func take(mark: Unicode.Scalar) -> Bool {
    guard let token, token.isMark(mark) else { return false }
    index += 1
    return true
  }

  /// Takes a mark that follows without a blank and has none after it, as in "16:00".
  mutating func take(inner mark: Unicode.Scalar) -> Bool {
    guard let token, token.isMark(mark), token.isGlued, self.token(ahead: 1)?.isGlued == true else { return false }
    index += 1
    return true
  }

  /// Takes single letters with full stops between them, "E.S.T.", "e.o.d.", and gives them as one word.
  mutating func dottedLetters() -> String? {
    attempt { cursor in
      var letters = ""
      while letters.utf8.count < 5, let word = cursor.token?.word, word.utf8.count == 1,
        letters.isEmpty || cursor.token?.isGlued == true
      {
        letters += word
        cursor.skip()
        guard cursor.token?.isMark(".") == true, cursor.token?.isGlued == true else { break }
        cursor.skip()
      }
      return letters.utf8.count > 1 ? letters : nil
    }
  }

  /// Takes the full stop of an abbreviation.
  mutating func takeStop() {
    guard let token, token.isGlued, token.isMark(".") else { return }
    index += 1
  }
}
