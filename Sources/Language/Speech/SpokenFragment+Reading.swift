extension SpokenFragment {
  /// Chooses the frame. The order matters: what is certain first, the frame that carries anything last.
  init(reading typed: TypedText, limit: Int) {
    guard typed.words.isReadable else {
      self.init(.plain, "", ending: "")
      return
    }
    let words = TypedWord.words(of: typed.words)
    let ending = Self.ending(of: typed)
    if let addressed = SecondPerson.addressed(words) {
      self.init(.addressed, cut: addressed, ending: ending, limit: limit)
      return
    }
    if let turned = Self.turned(words, typed) {
      self.init(turned.frame, cut: turned.words, ending: turned.ending, limit: limit)
      return
    }
    let frame = Self.frame(of: words, hasMark: typed.hasQuestionMark)
    var text = Self.small(typed.words, words)
    if frame != .labelled, Self.isLabelled(words) { text = Self.withoutLabelColon(text) }
    guard frame == .asNoted || frame == .question else {
      self.init(frame, cut: text, ending: ending, limit: limit)
      return
    }
    // The mark of a question goes inside the quotation marks.
    let mark = frame == .question && !text.contains("?") || typed.hasQuestionMark ? "?" : ""
    self.init(frame, quoted: text, mark: mark, limit: limit)
  }

  private init(_ frame: Frame, quoted words: String, mark: String, limit: Int) {
    let short = QuotationMarks.nested(QuotationMarks.balanced(words.shortened(to: limit)))
    let closing = words.count > limit ? "" : mark
    self.init(frame, "'\(short)\(closing)'", ending: closing.isEmpty ? "." : "")
  }

  /// Questions, commands and what only the customer can have said, turned round where that is certain.
  private static func turned(_ words: [TypedWord], _ typed: TypedText) -> (frame: Frame, words: String, ending: String)?
  {
    let isShouted = words.map(\.text).joined(separator: " ").isShouted
    let own = words.filter { !$0.isQuoted && (isShouted || !$0.text.hasPrefix("US")) }
    let lowered = smallWords(words)
    if QuestionForm(words, hasMark: typed.hasQuestionMark) == .direct {
      guard !mentionsSomebody(own), let said = ReportedQuestion.said(lowered) else { return nil }
      return (.reportedQuestion, said, ".")
    }
    if let demand = Demand(words) {
      guard !mentionsSomebody(own), let said = demand.said(lowered) else { return nil }
      return (.addressed, said, ".")
    }
    guard PersonTurn.isTheirVoice(own) || isTold(own), let said = PersonTurn.said(lowered) else { return nil }
    let isOurDeed = said.contains { ["we", "we've", "we're", "we'd"].contains($0) }
    return (isOurDeed ? .reported : .addressed, said.joined(separator: " "), ".")
  }

  /// The words with the initial capital of a sentence taken off where that is safe.
  static func smallWords(_ words: [TypedWord]) -> [TypedWord] {
    let typed = words.map(\.text).joined(separator: " ")
    return TypedWord.words(of: typed.isShouted ? typed.lowercased() : small(typed, words))
  }

  private init(_ frame: Frame, cut words: String, ending: String, limit: Int) {
    let short = QuotationMarks.balanced(words.shortened(to: limit))
    self.init(frame, short, ending: words.count > limit ? "" : ending)
  }

  private static func frame(of words: [TypedWord], hasMark: Bool) -> Frame {
    // "US" is a country, unless everything is in capitals.
    let isShouted = words.map(\.text).joined(separator: " ").isShouted
    let own = words.filter { !$0.isQuoted && (isShouted || !$0.text.hasPrefix("US")) }
    guard let head = own.first, !mentionsSomebody(own), !names(head, before: own.dropFirst().first) else {
      return .asNoted
    }
    switch QuestionForm(words, hasMark: hasMark) {
    case .direct: return .question
    case .reported: return own.contains(where: isUsOrYou) ? .asNoted : .reportedQuestion
    case nil: break
    }
    if Demand(words) != nil || isTold(own) { return .asNoted }
    let isUnsure =
      EnglishWords.headlessVerbs.contains(head.key) || EnglishWords.ordinals.contains(head.key)
      || own.contains(where: isUsOrYou) || isOutcry(own)
    if isUnsure { return .asNoted }
    return isLabelled(words) ? .labelled : .plain
  }

  /// Whether a person is spoken of who may be the one on the line. "All of them" are things.
  private static func mentionsSomebody(_ words: [TypedWord]) -> Bool {
    var previous = ""
    for word in words {
      if EnglishWords.thirdPerson.contains(word.key), !(word.key == "them" && previous == "of") { return true }
      previous = word.key
    }
    return words.dropFirst().prefix(2).contains { EnglishWords.mentalVerbs.contains($0.key) }
  }

  /// "Customer had to chase", "Mrs Okafor was charged": they may be the one on the line.
  private static func names(_ head: TypedWord, before next: TypedWord?) -> Bool {
    // "Customer service was rude" is about us.
    let acts = next.map { deedsOfCustomers.contains($0.key) } ?? false
    return SecondPerson.customers.contains(head.key) && acts
      || ["mr", "mrs", "ms", "miss", "dr"].contains(head.key.filter { $0 != "." })
        && head.text.first?.isUppercase == true
  }

  private static let deedsOfCustomers: Set<String> = [
    "had", "has", "got", "was", "is", "says", "said", "waited", "paid", "lost", "called", "rang", "can't", "cant",
    "didn't", "didnt", "never", "still", "thinks", "found", "heard", "went", "came",
  ]

  /// "I want ...": no manager notes their own wishes as an issue, so it is the customer who speaks.
  private static func isTold(_ words: [TypedWord]) -> Bool {
    let wishes: Set<String> = ["want", "expect", "demand", "feel", "deserve", "hate", "trust"]
    guard let first = words.first?.key, let next = words.dropFirst().first?.key else { return false }
    if first == "i" { return wishes.contains(next) || next == "need" }
    return first == "we" && wishes.contains(next)
  }

  /// "What a mess", "this is the limit": theirs to say, not ours.
  private static func isOutcry(_ words: [TypedWord]) -> Bool {
    guard let first = words.first?.key, let next = words.dropFirst().first?.key else { return false }
    return first == "what" && (next == "a" || next == "an") || first == "this" && (next == "is" || next == "was")
  }

  /// "We", "you": whether they or we are meant depends on whose words the manager typed.
  private static func isUsOrYou(_ word: TypedWord) -> Bool {
    EnglishWords.firstPerson.contains(word.key) || EnglishWords.secondPerson.contains(word.key)
  }

  /// "Billing: charged twice".
  private static func isLabelled(_ words: [TypedWord]) -> Bool {
    words.count > 1 && words.dropLast().prefix(3).contains { $0.text.last == ":" }
  }

  /// "I wrote down: billing, we were charged twice": one colon is enough for one breath.
  private static func withoutLabelColon(_ text: String) -> String {
    guard let colon = text.firstRange(of: ": ") else { return text }
    return text[..<colon.lowerBound] + ", " + text[colon.upperBound...]
  }

  private static func ending(of typed: TypedText) -> String {
    if typed.hasQuestionMark { return "?" }
    let last = typed.words.last ?? " "
    return "。।۔".contains(last) ? "" : "."
  }

  /// An initial capital goes where the word is one of a closed list and begins no name.
  static func small(_ text: String, _ words: [TypedWord]) -> String {
    guard let first = words.first, let letter = text.first, letter.isUppercase, first.key != "i",
      first.text.dropFirst().allSatisfy({ !$0.isUppercase }), EnglishWords.functionWords.contains(first.key)
    else { return text }
    let next = words.dropFirst().first?.text.first
    if EnglishWords.startsOfNames.contains(first.key), next?.isLowercase != true { return text }
    if first.text.count == 1, text.isShouted { return text }
    return letter.lowercased() + text.dropFirst()
  }
}
