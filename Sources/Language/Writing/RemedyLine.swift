/// What we give, as a sentence to the customer: "You will receive a refund of the freight, EUR 240.00."
enum RemedyLine {
  /// - Parameter text: as typed, its amounts written out: "EUR 240.00 refund of the freight".
  static func line(_ text: String) -> WrittenLine {
    let typed = TypedWord.words(of: TypedText(text).words)
    guard let words = WrittenForm.written(typed.map(\.text)), !words.isEmpty,
      !typed.contains(where: { EnglishWords.thirdPerson.contains($0.key) })
    else { return WrittenLine(nil, .notWhole) }
    // "No cancellation fee": what they will not get.
    if ["no", "not"].contains(typed[0].key) { return WrittenLine(nil, .notWhole) }
    if let amount = amount(words) { return withAmount(amount.words, Array(words.dropFirst(amount.count))) }
    if PlannedLine.isDeed(typed[0], before: typed.dropFirst().first), !gifts.contains(typed[0].key) {
      let isWhole = ClauseReader.isWholeObject(Array(words.dropFirst()))
      let whole = isWhole ? words : ClauseMending.task(words) ?? words
      return WrittenLine(
        "We will \(([TypedWord.lowered(whole[0])] + whole.dropFirst()).joined(separator: " ")).",
        isWhole ? nil : .notWhole)
    }
    if TypedWord.key(of: words[words.count - 1]) == "free", ClauseReader.isThing(Array(words.dropLast())) {
      return WrittenLine("You will receive \(lowered(words.dropLast())) free of charge.", nil)
    }
    return received(words)
  }

  /// "You will receive a refund." is "You received a refund on Friday 27 November." once they have it. Nil where the verb is
  /// one that is not known here.
  static func done(_ promised: String, _ day: String) -> String? {
    let words = promised.dropLast().split(separator: " ").map(String.init)
    guard words.count > 2, words[1] == "will", let past = EnglishVerb.past(ofBase: words[2]) else { return nil }
    let rest = ([past] + words.dropFirst(3)).joined(separator: " ")
    // "A refund of the freight, EUR 300.00 today" reads as a price.
    return rest.contains(",")
      ? "\(day.startingSentence), \(words[0].lowercased()) \(rest)." : "\(words[0]) \(rest) \(day)."
  }

  /// "EUR 240.00" in front.
  private static func amount(_ words: [String]) -> (words: String, count: Int)? {
    if "£$€".contains(words[0].first ?? " "), words[0].dropFirst().first?.isNumber == true { return (words[0], 1) }
    guard words.count > 1, words[0].count == 3, words[0].allSatisfy({ $0.isASCII && $0.isUppercase }),
      words[1].first?.isNumber == true
    else { return nil }
    return ("\(words[0]) \(words[1].trimmingTail { ",;".contains($0) })", 2)
  }

  private static func withAmount(_ amount: String, _ rest: [String]) -> WrittenLine {
    guard let first = rest.first.map(TypedWord.key(of:)) else { return WrittenLine("You will receive \(amount).", nil) }
    if GrammarWords.prepositions.contains(first), ClauseReader.isWholeObject(rest) {
      return WrittenLine("You will receive \(amount) \(rest.joined(separator: " ")).", nil)
    }
    if ["back", "off"].contains(first), rest.count == 1 || ClauseReader.isWholeObject(Array(rest.dropFirst())) {
      return WrittenLine("You will receive \(amount) \(rest.joined(separator: " ")).", nil)
    }
    // "Credit note", "goodwill credit": the thing has two words.
    let count = rest.count > 1 && gifts.contains(TypedWord.key(of: rest[1])) ? 2 : 1
    guard gifts.contains(first) || count == 2 else {
      return WrittenLine("You will receive \(amount): \(rest.joined(separator: " ")).", .notWhole)
    }
    let thing = lowered(rest.prefix(count)), behind = Array(rest.dropFirst(count))
    let article = uncounted.contains(TypedWord.key(of: rest[count - 1])) ? "" : "\(Article.article(before: thing)) "
    if behind.isEmpty { return WrittenLine("You will receive \(article)\(thing) of \(amount).", nil) }
    let whole =
      ClauseReader.isWholeObject(behind) ? behind : ClauseMending.task(["give"] + behind).map { Array($0.dropFirst()) }
    let end = (whole ?? behind).joined(separator: " ")
    let text =
      TypedWord.key(of: behind[0]) == "of"
      ? "You will receive \(article)\(thing) \(end), \(amount)."
      : "You will receive \(article)\(thing) of \(amount) \(end)."
    return WrittenLine(text, whole == behind ? nil : .notWhole)
  }

  /// "10% off the next order", "a free upgrade".
  private static func received(_ words: [String]) -> WrittenLine {
    let text = lowered(words[...])
    let gift = words.count > 1 && words[0].hasSuffix("%") ? words[1] : words[0]
    if gifts.contains(TypedWord.key(of: gift)), !uncounted.contains(TypedWord.key(of: gift)),
      ClauseReader.isThing(["a"] + words)
    {
      return WrittenLine("You will receive a \(text).", nil)
    }
    if ClauseReader.isThing(words) {
      // "24 hour support", "12 months warranty": a hyphen or an apostrophe is missing. "EUR" alone is hardly what they are told.
      let isPlain =
        words.count > 1 && (words[0].hasSuffix("%") || words[0].first?.isNumber == false && !isCount(words[0]))
      return WrittenLine("You will receive \(text).", isPlain ? nil : .notWhole)
    }
    let withArticle = ["\(Article.article(before: text))"] + words
    if ClauseReader.isThing(withArticle) {
      let isGift = words.first.map { gifts.contains(TypedWord.key(of: $0)) || TypedWord.key(of: $0) == "free" } ?? false
      return WrittenLine("You will receive \(withArticle[0]) \(text).", isGift ? nil : .notWhole)
    }
    guard let thing = ClauseMending.thing(words), !thing.isNone else { return WrittenLine(nil, .notWhole) }
    return WrittenLine("You will receive \(lowered(thing.words[...])).", .notWhole)
  }

  private static func lowered(_ words: ArraySlice<String>) -> String {
    ([words.first.map(TypedWord.lowered) ?? ""] + words.dropFirst()).joined(separator: " ")
  }

  private static func isCount(_ word: String) -> Bool { (2...12).contains { SpokenOrdinal.cardinal($0) == word } }

  private static let gifts: Set<String> = [
    "refund", "credit", "discount", "rebate", "voucher", "compensation", "reduction", "goodwill", "reimbursement",
    "note",
    "card", "payment", "deduction", "allowance", "payout", "cashback",
  ]
  private static let uncounted: Set<String> = ["compensation", "goodwill", "cashback"]
}

extension WrittenLine {
  /// What we give. See `RemedyLine.line`.
  /// - Parameter day: when they had it: "on Friday 27 November"; nil while they wait for it.
  package init(remedy text: String, since day: String? = nil, known: Set<String> = []) {
    let text = String(text.prefix(SpokenFragment.longest))
    if let word = Delicate.word(in: text) {
      self.init(nil, .delicate(word))
      return
    }
    let promised = RemedyLine.line(text)
    let line = day.map { day in WrittenLine(promised.draft.flatMap { RemedyLine.done($0, day) }, promised.doubt) }
    self = (line ?? promised).checked(against: text, known: known)
    if draft == nil, doubt == nil { self.init(nil, .notWhole) }
  }
}
