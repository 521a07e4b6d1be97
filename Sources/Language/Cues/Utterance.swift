/// What somebody says, cut into words and marks, each with what it stands under.
struct Utterance {
  /// The tokens of a piece.
  static let longest = 64

  private(set) var tokens: [CueToken] = []
  /// Whether each sentence ends in a question mark. A semicolon ends one too: what is judged is one thought.
  private(set) var isQuestion: [Bool] = []
  private var word: [UInt8] = []

  init() {
    tokens.reserveCapacity(128)
    word.reserveCapacity(32)
  }

  /// Reads a text in one pass; what was read before is let go.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ vocabulary: CueVocabulary) {
    tokens.removeAll(keepingCapacity: true)
    isQuestion.removeAll(keepingCapacity: true)
    cut(text, vocabulary)
    markSentences(vocabulary)
    markScopes(vocabulary)
  }

  /// Its sentences one by one, each with the place of its first token. One that is longer than `longest` tokens is read in
  /// pieces, so that time grows with the length of a text and no more.
  @inline(__always)
  func forEachSentence(_ body: (CueSentence, Int) -> Void) {
    tokens.withUnsafeBufferPointer { tokens in
      var start = 0
      while start < tokens.count {
        var end = start + 1
        let limit = min(tokens.count, start + Utterance.longest)
        while end < limit, tokens[end].sentence == tokens[start].sentence { end += 1 }
        let isQuestion = isQuestion[Int(tokens[start].sentence)]
        body(CueSentence(tokens: UnsafeBufferPointer(rebasing: tokens[start..<end]), isQuestion: isQuestion), start)
        start = end
      }
    }
  }

  // MARK: - Words

  private mutating func cut(_ text: UnsafeBufferPointer<UInt8>, _ vocabulary: CueVocabulary) {
    var index = 0
    while index < text.count {
      let character = CueCharacter(at: index, in: text)
      switch character.shape {
      case .blank:
        index += character.length
      case .mark:
        let end = index + character.length
        tokens.append(CueToken(symbol: character.symbol, start: Int32(index), end: Int32(end), isMark: true))
        index = end
      case .digit:
        let start = index
        while index < text.count, CueCharacter.isInNumber(text[index]) { index += 1 }
        // "4.", "10,": the mark is not of the number.
        while index > start + 1, !CueCharacter.isDigit(text[index - 1]) { index -= 1 }
        add(CueVocabulary.Found(symbol: CueVocabulary.number), from: start, to: index)
      case .letter:
        index = cutWord(text, from: index, vocabulary)
      }
    }
  }

  private mutating func cutWord(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ vocabulary: CueVocabulary
  ) -> Int {
    word.removeAll(keepingCapacity: true)
    var hasApostrophe = false
    var index = start
    while index < text.count {
      let character = CueCharacter(at: index, in: text)
      let isInside = character.isApostrophe && CueCharacter(at: index + character.length, in: text).shape == .letter
      guard character.shape == .letter || character.shape == .digit || isInside else { break }
      if isInside {
        hasApostrophe = true
        word.append(UInt8(ascii: "'"))
      } else {
        for offset in 0..<character.length { word.append(CueCharacter.lowered(text[index + offset])) }
      }
      index += character.length
    }
    word.withUnsafeBufferPointer { bytes in
      if let said = vocabulary.expansion(of: bytes) {
        for found in said { add(found, from: start, to: index) }
      } else if hasApostrophe, let ending = vocabulary.ending(of: bytes) {
        add(vocabulary.found(UnsafeBufferPointer(rebasing: bytes.dropLast(ending.length))), from: start, to: index)
        for found in ending.said { add(found, from: start, to: index) }
      } else {
        var found = vocabulary.found(bytes)
        if found.group == 0, isCapital(text, start, vocabulary.marks) { found.group = vocabulary.roles.name }
        add(found, from: start, to: index)
      }
    }
    return index
  }

  /// Whether a word is written as a name is, where no sentence begins with it: "Klaus", not "API".
  private func isCapital(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ marks: CueVocabulary.Marks
  ) -> Bool {
    guard CueCharacter.isCapital(text[start]), start + 1 < text.count, !CueCharacter.isCapital(text[start + 1]),
      let last = tokens.last
    else { return false }
    return !last.isMark || !(marks.sentence.contains(last.symbol) || marks.quotations.contains(last.symbol))
  }

  private mutating func add(_ found: CueVocabulary.Found, from start: Int, to end: Int) {
    tokens.append(
      CueToken(
        symbol: found.symbol, group: found.group, prefix: found.prefix, start: Int32(start), end: Int32(end)))
  }

  // MARK: - Sentences, clauses and scopes

  private mutating func markSentences(_ vocabulary: CueVocabulary) {
    var sentence: Int32 = 0
    var clause: Int32 = 0
    var hasWord = false
    for index in tokens.indices {
      tokens[index].sentence = sentence
      tokens[index].clause = clause
      let token = tokens[index]
      guard token.isMark else {
        if token.group == vocabulary.roles.contrast {
          clause += 1
          tokens[index].clause = clause
        }
        hasWord = true
        continue
      }
      if vocabulary.marks.sentence.contains(token.symbol) {
        // "acme.com", "e.g.this": no sentence ends in the middle of a word.
        let isInside = index + 1 < tokens.count && tokens[index + 1].start == token.end && !tokens[index + 1].isMark
        guard hasWord, !isInside else { continue }
        isQuestion.append(token.symbol == vocabulary.marks.question)
        (sentence, clause, hasWord) = (sentence + 1, clause + 1, false)
      } else if vocabulary.marks.clause.contains(token.symbol) {
        clause += 1
      }
    }
    if hasWord || isQuestion.isEmpty { isQuestion.append(false) }
    // Marks behind the last sentence belong to it.
    let last = Int32(isQuestion.count - 1)
    for index in tokens.indices.reversed() {
      guard tokens[index].sentence > last else { break }
      tokens[index].sentence = last
    }
  }

  private mutating func markScopes(_ vocabulary: CueVocabulary) {
    let (roles, marks) = (vocabulary.roles, vocabulary.marks)
    var scope: CueScope = []
    var (sentence, clause, doer): (Int32, Int32, CueToken.Symbol) = (0, 0, 0)
    var isQuoted = false
    for index in tokens.indices {
      let token = tokens[index]
      if token.isMark, marks.quotations.contains(token.symbol) { isQuoted = isOpening(index, isQuoted) }
      if token.sentence != sentence { (scope, sentence, doer) = ([], token.sentence, 0) }
      if token.clause != clause {
        scope.subtract([.denied, .conditional])
        (clause, doer) = (token.clause, 0)
      }
      tokens[index].scope = isQuoted ? scope.union(.reported) : scope
      tokens[index].doer = doer
      guard token.group != 0 else { continue }
      switch token.group {
      case roles.denial: scope.insert(.denied)
      case roles.condition: scope.insert(.conditional)
      case roles.speech: scope.insert(.reported)
      case roles.contrast: scope.insert(.countered)
      default: if roles.doers.contains(token.group) { doer = token.group }
      }
    }
  }

  /// Whether what follows a quotation mark is quoted: a mark opens where a word follows it at once and none stands
  /// close before it.
  private func isOpening(_ index: Int, _ isQuoted: Bool) -> Bool {
    let isAfterWord = index > 0 && tokens[index - 1].end == tokens[index].start && !tokens[index - 1].isMark
    let isBeforeWord = index + 1 < tokens.count && tokens[index + 1].start == tokens[index].end
    return isBeforeWord && !isAfterWord && !isQuoted
  }
}
