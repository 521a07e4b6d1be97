/// One sentence of what somebody says, and what it shows to the weights. It lives as long as its utterance is held.
struct CueSentence {
  /// How far apart the two words of a pair may stand.
  private static let reach = 4
  /// How many classes a class is paired with, the nearest behind it.
  private static let pairedClasses = 5

  typealias Tokens = UnsafeBufferPointer<CueToken>

  let tokens: Tokens
  let isQuestion: Bool

  /// Names every feature with the first and the last of the tokens that carry it. A feature that is there twice is named
  /// twice.
  @inline(__always)
  func forEachFeature(_ body: (CueFeature, Int, Int) -> Void) {
    for index in tokens.indices {
      Self.visitNeighbours(tokens, index, body)
      Self.visitSkips(tokens, index, body)
      if tokens[index].group != 0 { Self.visitOrder(tokens, index, body) }
      if !tokens[index].isMark { Self.visitSurroundings(tokens, index, isQuestion, body) }
    }
    Self.visitEnds(tokens, isQuestion, body)
  }

  /// One word, and two and three neighbours: as words, as classes, as beginnings.
  @inline(__always)
  private static func visitNeighbours(_ tokens: Tokens, _ index: Int, _ body: (CueFeature, Int, Int) -> Void) {
    let one = tokens[index]
    body(CueFeature(.words, one.symbol), index, index)
    if one.group != 0 { body(CueFeature(.classes, one.group), index, index) }
    if one.prefix != 0 { body(CueFeature(.prefixes, one.prefix), index, index) }
    guard index + 1 < tokens.count else { return }
    let two = tokens[index + 1]
    body(CueFeature(.words, one.symbol, two.symbol), index, index + 1)
    let isClassed = one.group != 0 || two.group != 0
    if isClassed { body(CueFeature(.classes, one.general, two.general), index, index + 1) }
    if one.prefix != 0 || two.prefix != 0 { body(CueFeature(.prefixes, one.related, two.related), index, index + 1) }
    guard index + 2 < tokens.count else { return }
    let three = tokens[index + 2]
    body(CueFeature(.words, one.symbol, two.symbol, three.symbol), index, index + 2)
    guard isClassed || three.group != 0 else { return }
    body(CueFeature(.classes, one.general, two.general, three.general), index, index + 2)
  }

  /// Two words with something between them.
  @inline(__always)
  private static func visitSkips(_ tokens: Tokens, _ index: Int, _ body: (CueFeature, Int, Int) -> Void) {
    var other = index + 2
    while other < tokens.count, other <= index + reach {
      body(CueFeature(.skips, tokens[index].symbol, tokens[other].symbol), index, other)
      other += 1
    }
  }

  /// A class before another, however much stands between them.
  @inline(__always)
  private static func visitOrder(_ tokens: Tokens, _ index: Int, _ body: (CueFeature, Int, Int) -> Void) {
    var other = index + 1
    var paired = 0
    while other < tokens.count, paired < pairedClasses {
      if tokens[other].group != 0 {
        body(CueFeature(.order, tokens[index].group, tokens[other].group), index, other)
        paired += 1
      }
      other += 1
    }
  }

  /// What a word stands under, and where.
  @inline(__always)
  private static func visitSurroundings(
    _ tokens: Tokens, _ index: Int, _ isQuestion: Bool, _ body: (CueFeature, Int, Int) -> Void
  ) {
    let token = tokens[index]
    let general = token.general
    if token.doer != 0 { body(CueFeature(.doer, token.doer, general), index, index) }
    if token.scope.contains(.denied) { body(CueFeature(.denied, general), index, index) }
    if token.scope.contains(.reported) { body(CueFeature(.reported, general), index, index) }
    if token.scope.contains(.conditional) { body(CueFeature(.conditional, general), index, index) }
    if token.scope.contains(.countered) { body(CueFeature(.countered, general), index, index) }
    if isQuestion { body(CueFeature(.question, general), index, index) }
    let (first, last) = (tokens[0].clause, tokens[tokens.count - 1].clause)
    guard first != last else { return }
    if token.clause == first { body(CueFeature(.first, general), index, index) }
    if token.clause == last { body(CueFeature(.last, general), index, index) }
  }

  /// The first one, two and three of its words, and the last.
  @inline(__always)
  private static func visitEnds(_ tokens: Tokens, _ isQuestion: Bool, _ body: (CueFeature, Int, Int) -> Void) {
    let (beginning, ending): (CueFeature.Kind, CueFeature.Kind) =
      isQuestion ? (.asked, .askedLast) : (.told, .toldLast)
    var symbols: (CueToken.Symbol, CueToken.Symbol, CueToken.Symbol) = (0, 0, 0)
    var (words, index) = (0, 0)
    while index < tokens.count, words < 3 {
      if !tokens[index].isMark {
        symbols = (symbols.1, symbols.2, tokens[index].general)
        words += 1
        switch words {
        case 1: body(CueFeature(beginning, symbols.2), index, index)
        case 2: body(CueFeature(beginning, symbols.1, symbols.2), 0, index)
        default: body(CueFeature(beginning, symbols.0, symbols.1, symbols.2), 0, index)
        }
      }
      index += 1
    }
    (symbols, words, index) = ((0, 0, 0), 0, tokens.count - 1)
    let end = index
    while index >= 0, words < 3 {
      if !tokens[index].isMark {
        symbols = (tokens[index].general, symbols.0, symbols.1)
        words += 1
        switch words {
        case 1: body(CueFeature(ending, symbols.0), index, index)
        case 2: body(CueFeature(ending, symbols.0, symbols.1), index, end)
        default: body(CueFeature(ending, symbols.0, symbols.1, symbols.2), index, end)
        }
      }
      index -= 1
    }
  }
}
