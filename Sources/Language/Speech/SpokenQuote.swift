/// The customer's own words, between single quotation marks, exactly as they were said.
struct SpokenQuote: Sendable, Hashable {
  /// With its quotation marks, without anything after them.
  let text: String
  /// What closes a sentence that ends with it: nothing after a question, an exclamation or an open end.
  let ending: String
  let isQuestion: Bool
  /// Who said it, nil for the one on the line.
  private(set) var speaker: String?

  /// The words of somebody on their side.
  init?(_ words: ReadBack.Words) {
    self.init(words.text)
    speaker = words.speaker
  }

  /// Nil when there is nothing in it that can be said.
  init?(_ raw: String, limit: Int = 240) {
    let line = raw.onOneLine
    let balanced = QuotationMarks.balanced(Self.withoutStrayMarks(line))
    let bare = QuotationMarks.content(of: balanced) ?? balanced
    guard bare.isReadable else { return nil }
    let short = bare.shortened(to: limit)
    let closing = Self.closing(of: short)
    let words = String(short.drop { " ,;:.!?…".contains($0) }).trimmingTail { " ,;:.!?…。．-–—".contains($0) }
    let inside = QuotationMarks.balanced(words)
    text = "'" + QuotationMarks.nested(inside) + closing + "'"
    ending = closing.isEmpty ? "." : ""
    isQuestion = QuestionForm(TypedWord.words(of: inside), hasMark: closing.contains("?")) != nil
  }

  /// `You said, 'one' and 'two'.` More than three are too long for one breath.
  static func sentences(_ quotes: [SpokenQuote], from start: String) -> [String] {
    guard let first = quotes.first else { return [] }
    if let speaker = first.speaker {
      let verb = first.isQuestion ? "asked" : "said"
      return ["\(speaker) \(verb), \(first.text)\(first.ending)"] + sentences(Array(quotes.dropFirst()), from: start)
    }
    let breath = Array(quotes.prefix { $0.speaker == nil }.prefix(3))
    let verb = breath.allSatisfy(\.isQuestion) ? "asked" : "said"
    let sentence = "\(start) \(verb), \(list(breath))\(breath.last?.ending ?? "")"
    return [sentence] + sentences(Array(quotes.dropFirst(breath.count)), from: "You also")
  }

  /// `'one', 'two' and 'three'`.
  private static func list(_ quotes: [SpokenQuote]) -> String {
    guard let last = quotes.last else { return "" }
    let earlier = quotes.dropLast().map(\.text).joined(separator: ", ")
    return earlier.isEmpty ? last.text : earlier + " and " + last.text
  }

  /// A mark at the very start or end without its partner is what was typed to say "this is a quote".
  private static func withoutStrayMarks(_ line: String) -> String {
    let straight = QuotationMarks.straight(line)
    guard straight.count(where: { $0 == "\"" }) == 1 else { return straight }
    return straight.trimmingEnds { $0 == "\"" || $0 == " " }
  }

  private static func closing(of text: String) -> String {
    let tail = text.reversed().prefix { " .!?…".contains($0) }
    if tail.contains("?") { return tail.contains("!") ? "?!" : "?" }
    if tail.contains("!") { return "!" }
    return tail.contains("…") || tail.count(where: { $0 == "." }) > 1 ? " ..." : ""
  }
}

extension SpokenQuote {
  /// Whether the words are read back as they are: no insult is repeated, and what they admit waits.
  static func isSayable(_ words: ReadBack.Words) -> Bool { Sayable(words.text, inTheirWords: true) == .all }
}
