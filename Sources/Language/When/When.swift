/// Reads date phrases in English text.
package struct When: Sendable {
  package let context: WhenContext

  package init(_ context: WhenContext) {
    self.context = context
  }

  /// The first date phrase in the text, in its longest form.
  ///
  /// With `allowingPast` what is over is read as it stands: "yesterday", and a bare "9am" as this morning's.
  package func read(_ text: String, allowingPast: Bool = false) throws(WhenFault) -> WhenReading {
    let search = search(in: text, allowingPast: allowingPast)
    guard let phrase = search.tokens.indices.lazy.compactMap({ search.phrase(at: $0) }).first else { throw .noDate }
    let reading = try reading(of: phrase, in: text, search.tokens)
    if !allowingPast, phrase.answer?.isPast(at: context.now) == true { throw .past(reading) }
    return reading
  }

  /// The date phrase that ends the text after a comma, "by", "on", "at", "before" or "until", and the text before it.
  ///
  /// Nil when there is none: a date phrase in the middle, or one that the sentence runs on into, is text.
  package func trailing(in text: String) throws(WhenFault) -> (text: String, reading: WhenReading)? {
    let search = search(in: text, allowingPast: false)
    let tokens = search.tokens
    let end = WhenEnding.start(in: tokens)
    for start in max(0, end - WhenEnding.longestPhrase)..<max(end, 0) {
      guard let phrase = search.phrase(at: start), phrase.tokens.upperBound >= end else { continue }
      guard let connector = WhenEnding.connector(before: start, in: tokens) else {
        // A weekday that belongs to other words: "what broke Monday, 27 Nov".
        if phrase.answer?.isContradictory == true { continue }
        return nil
      }
      let reading = try reading(of: phrase, in: text, tokens)
      if phrase.answer?.isPast(at: context.now) == true { throw .past(reading) }
      return (WhenEnding.text(before: connector, in: text, tokens), reading)
    }
    return nil
  }

  private func search(in text: String, allowingPast: Bool) -> WhenSearch {
    let resolver = WhenResolver(context: context, allowingPast: allowingPast)
    return WhenSearch(tokens: WhenToken.tokens(in: text), resolver: resolver)
  }

  private func reading(
    of phrase: WhenPhrase, in text: String, _ tokens: [WhenToken]
  ) throws(WhenFault) -> WhenReading {
    let range =
      tokens[phrase.tokens.lowerBound].range.lowerBound..<tokens[phrase.tokens.upperBound - 1].range.upperBound
    let words = String(text[range])
    guard let answer = phrase.answer else { throw .impossible(phrase: words) }
    return WhenReading(
      date: answer.date,
      time: answer.time,
      grain: answer.grain,
      phrase: words,
      range: range,
      isTheirTime: phrase.draft.isTheirTime,
      note: answer.notes.isEmpty ? nil : answer.notes.joined(separator: "; ")
    )
  }
}
