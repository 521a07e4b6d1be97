/// What we give, as a sentence to the customer: "You will receive a refund of the freight, EUR 240.00."
enum RemedyLine {
  /// - Parameter text: as typed, its amounts written out: "EUR 240.00 refund of the freight".
  static func line(_ text: String) -> WrittenLine {
    let typed = TypedWord.words(of: TypedText(text).words)
    guard let words = WrittenForm.written(typed.map(\.text)), !words.isEmpty,
      !typed.contains(where: { EnglishWords.thirdPerson.contains($0.key) })
    else { return WrittenLine(nil, .notWhole) }
    if let amount = amount(words) { return withAmount(amount, Array(words.dropFirst(2))) }
    if EnglishVerb.forms(of: TypedWord.key(of: words[0])).contains(.base), !gifts.contains(TypedWord.key(of: words[0]))
    {
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

  /// "EUR 240.00" in front.
  private static func amount(_ words: [String]) -> String? {
    guard words.count > 1, words[0].count == 3, words[0].allSatisfy({ $0.isASCII && $0.isUppercase }),
      words[1].first?.isNumber == true
    else { return nil }
    return "\(words[0]) \(words[1].trimmingTail { ",;".contains($0) })"
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
    // One word, "EUR", is hardly what they are told.
    if ClauseReader.isThing(words) {
      return WrittenLine("You will receive \(text).", words.count == 1 ? .notWhole : nil)
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

  private static let gifts: Set<String> = [
    "refund", "credit", "discount", "rebate", "voucher", "compensation", "reduction", "goodwill", "reimbursement",
    "note",
    "card", "payment", "deduction", "allowance", "payout", "cashback",
  ]
  private static let uncounted: Set<String> = ["compensation", "goodwill", "cashback"]
}

extension WrittenLine {
  /// What we give. See `RemedyLine.line`.
  package init(remedy text: String, known: Set<String> = []) {
    let text = String(text.prefix(SpokenFragment.longest))
    if let word = Delicate.word(in: text) {
      self.init(nil, .delicate(word))
    } else {
      self = RemedyLine.line(text).checked(against: text, known: known)
    }
  }
}

extension TypedWord {
  /// Small at the start, unless the word has a spelling of its own.
  static func lowered(_ word: String) -> String {
    let isPlain =
      word.dropFirst().allSatisfy { !$0.isUppercase }
      && (EnglishWords.functionWords.contains(key(of: word))
        || !EnglishVerb.forms(of: key(of: word)).isEmpty || GrammarWords.determiners.contains(key(of: word)))
    return isPlain ? word.prefix(1).lowercased() + word.dropFirst() : word
  }
}
