/// What a sentence shows to the weights.
extension Utterance {
  /// Names every feature with the first and the last of the tokens that carry it. A feature that is there twice is
  /// named twice. Words that the vocabulary lacks are in none.
  @inline(__always)
  func forEachFeature(in range: Range<Int>, _ body: (CueFeature, Int, Int) -> Void) {
    tokens.withUnsafeBufferPointer { tokens in
      for index in range {
        let token = tokens[index]
        Utterance.visitWords(tokens, index, range.upperBound, body)
        Utterance.visitPrefixes(tokens, index, range.upperBound, body)
        guard !token.isMark else { continue }
        let general = token.general
        guard general > CueVocabulary.unknown else { continue }
        if token.doer != 0 { body(CueFeature(.doer, token.doer, general), index, index) }
        if token.scope != [] { Utterance.visitScopes(token, general, index, body) }
      }
    }
    forEachBeginning(in: range, body)
  }

  @inline(__always)
  private static func visitWords(
    _ tokens: UnsafeBufferPointer<CueToken>, _ index: Int, _ end: Int, _ body: (CueFeature, Int, Int) -> Void
  ) {
    let (one, oneClass) = (tokens[index].symbol, tokens[index].general)
    if one > CueVocabulary.unknown { body(CueFeature(.words, one), index, index) }
    if oneClass != one { body(CueFeature(.classes, oneClass), index, index) }
    guard index + 1 < end else { return }
    let (two, twoClass) = (tokens[index + 1].symbol, tokens[index + 1].general)
    let isPair = one > CueVocabulary.unknown && two > CueVocabulary.unknown
    if isPair { body(CueFeature(.words, one, two), index, index + 1) }
    let isClassPair = oneClass > CueVocabulary.unknown && twoClass > CueVocabulary.unknown
    if isClassPair, oneClass != one || twoClass != two {
      body(CueFeature(.classes, oneClass, twoClass), index, index + 1)
    }
    guard index + 2 < end else { return }
    let (three, threeClass) = (tokens[index + 2].symbol, tokens[index + 2].general)
    if isClassPair, threeClass > CueVocabulary.unknown, oneClass != one || twoClass != two || threeClass != three {
      body(CueFeature(.classes, oneClass, twoClass, threeClass), index, index + 2)
    }
    if isPair, three > CueVocabulary.unknown { body(CueFeature(.words, one, two, three), index, index + 2) }
  }

  @inline(__always)
  private static func visitPrefixes(
    _ tokens: UnsafeBufferPointer<CueToken>, _ index: Int, _ end: Int, _ body: (CueFeature, Int, Int) -> Void
  ) {
    let token = tokens[index]
    if token.prefix != 0 { body(CueFeature(.prefix, token.prefix), index, index) }
    guard index + 1 < end else { return }
    let next = tokens[index + 1]
    guard token.prefix != 0 || next.prefix != 0 else { return }
    let one = token.prefix != 0 ? token.prefix : token.symbol
    let two = next.prefix != 0 ? next.prefix : next.symbol
    guard one > CueVocabulary.unknown, two > CueVocabulary.unknown else { return }
    body(CueFeature(.prefix, one, two), index, index + 1)
  }

  @inline(__always)
  private static func visitScopes(
    _ token: CueToken, _ general: Int32, _ index: Int, _ body: (CueFeature, Int, Int) -> Void
  ) {
    if token.scope.contains(.denied) { body(CueFeature(.denied, general), index, index) }
    if token.scope.contains(.reported) { body(CueFeature(.reported, general), index, index) }
    if token.scope.contains(.conditional) { body(CueFeature(.conditional, general), index, index) }
    if token.scope.contains(.countered) { body(CueFeature(.countered, general), index, index) }
  }

  /// The first one, two and three words of each sentence, with whether it asks.
  @inline(__always)
  private func forEachBeginning(in range: Range<Int>, _ body: (CueFeature, Int, Int) -> Void) {
    var index = range.lowerBound
    var sentence: Int32 = -1
    while index < range.upperBound {
      defer { index += 1 }
      guard tokens[index].sentence != sentence else { continue }
      sentence = tokens[index].sentence
      let kind: CueFeature.Kind = isQuestion[Int(sentence)] ? .asked : .told
      var symbols: (Int32, Int32, Int32) = (tokens[index].general, 0, 0)
      guard symbols.0 > CueVocabulary.unknown else { continue }
      body(CueFeature(kind, symbols.0), index, index)
      guard index + 1 < range.upperBound, tokens[index + 1].general > CueVocabulary.unknown else { continue }
      symbols.1 = tokens[index + 1].general
      body(CueFeature(kind, symbols.0, symbols.1), index, index + 1)
      guard index + 2 < range.upperBound, tokens[index + 2].general > CueVocabulary.unknown else { continue }
      body(CueFeature(kind, symbols.0, symbols.1, tokens[index + 2].general), index, index + 2)
    }
  }
}
