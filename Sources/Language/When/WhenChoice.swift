/// Which of the dates in a text is the one that is meant.
struct WhenChoice {
  private let search: WhenSearch
  private let phrases: [WhenPhrase]
  /// The date that is meant.
  let phrase: WhenPhrase?

  init(_ search: WhenSearch) {
    self.search = search
    phrases = search.phrases()
    let free = phrases.filter { !WhenChoice.isTied($0, search) }
    phrase = free.first { !WhenChoice.isWeak($0) } ?? free.first ?? phrases.first
  }

  /// Whether the date says since when, and so lies behind us.
  var looksBack: Bool {
    phrase.map { WhenChoice.word(before: $0, search) == "since" } ?? false
  }

  /// Where another date stands that may as well be meant: "Friday does not work, Monday does".
  func other(than chosen: WhenPhrase) -> Range<Int>? {
    let day = chosen.answer?.date
    return phrases.first { phrase in
      phrase.tokens != chosen.tokens && !WhenChoice.isWeak(phrase) && !WhenChoice.isTied(phrase, search)
        && !(phrase.answer?.date == day && phrase.answer?.time == nil)
    }?.tokens
  }

  /// These say what a date is the date of, and not when something is to happen: "the invoice of 3 Nov".
  private static let ties: Set<String> = ["of", "since", "re", "regarding", "concerning", "dated", "about"]

  private static func isTied(_ phrase: WhenPhrase, _ search: WhenSearch) -> Bool {
    guard let word = word(before: phrase, search), ties.contains(word) else { return false }
    // "about 5" is an hour more or less.
    return word != "about" || phrase.draft.clock == nil
  }

  private static func word(before phrase: WhenPhrase, _ search: WhenSearch) -> String? {
    var place = phrase.tokens.lowerBound - 1
    if place >= 0, search.tokens[place].word == "the" { place -= 1 }
    return place >= 0 ? search.tokens[place].word : nil
  }

  /// A month alone, which may be somebody's name: "call June tomorrow".
  private static func isWeak(_ phrase: WhenPhrase) -> Bool {
    phrase.tokens.count == 1 && phrase.draft.span != nil
  }
}
