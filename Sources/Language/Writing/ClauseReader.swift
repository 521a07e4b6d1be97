/// Whether words are a whole clause as one writes it: somebody or something, a verb that fits, and behind it no noun that a hurried
/// hand has left without its article. It is sure or it says no: what it cannot follow is nothing for a letter as it stands.
struct ClauseReader {
  private var rest: ArraySlice<TypedWord>
  /// What comes next says how something is: "down", "wrong".
  private var describes = false
  /// Where a noun needs no article because of the word before it.
  private var bare: Set<Int> = []

  static func isWhole(_ words: [String]) -> Bool {
    var reader = ClauseReader(words)
    return reader.isReadable && reader.isClosed && reader.clause()
  }

  /// Whether the words can follow a verb whose subject is known: "the two pallets in Leeds by noon".
  static func isWholeObject(_ words: [String]) -> Bool {
    var reader = ClauseReader(words)
    // "Test it": nobody knows what.
    let isNamed = words.first.map { !["it", "them"].contains(TypedWord.key(of: $0)) } ?? true
    return isNamed && reader.isReadable && (words.isEmpty || reader.isClosed) && reader.predicate()
  }

  /// Whether the words name a thing and say nothing of it: "late deliveries", "no answer from support".
  static func isThing(_ words: [String]) -> Bool {
    var reader = ClauseReader(words)
    guard reader.isReadable, reader.isClosed, reader.nounPhrase(isSubject: false) != nil else { return false }
    return reader.rest.first.map { GrammarWords.prepositions.contains($0.key) } ?? true && reader.predicate()
  }

  private init(_ words: [String]) {
    let typed = TypedWord.words(of: words.joined(separator: " "))
    self.init(rest: typed[...])
    bare = Set(
      typed.indices.dropFirst().filter { index in
        GrammarWords.bareBehind[typed[index - 1].key]?.contains(typed[index].key) == true
      })
  }

  private init(rest: ArraySlice<TypedWord>) { self.rest = rest }

  /// Letters, figures and what belongs inside a word: no list, no sum, no quotation.
  private var isReadable: Bool {
    rest.allSatisfy { word in
      !word.key.isEmpty && !word.isQuoted
        && word.text.allSatisfy { $0.isLetter || $0.isNumber || "'\u{2019}-.,%£$€&:".contains($0) }
        && word.text.first != "-" && !word.text.hasSuffix("-") && word.text.first != "'"
    }
  }

  /// Whether nothing hangs in it: no open end, no shorthand, no "it" that stands for nothing in sight.
  private var isClosed: Bool {
    guard let first = rest.first, let last = rest.last, !GrammarWords.openEnds.contains(last.key),
      !["so", "then", "and", "but", "or"].contains(first.key)
    else { return false }
    var isNamed = false
    for (index, word) in zip(rest.indices, rest) {
      let next = index + 1 < rest.endIndex ? rest[index + 1] : nil
      if GrammarWords.shorthand.contains(word.key) || word.isCutShort { return false }
      if word.key == "it" || word.key == "them", index > rest.startIndex, !isNamed { return false }
      if word.key == "its", next.map({ !EnglishVerb.forms(of: $0.key).isDisjoint(with: [.participle]) }) ?? true {
        return false
      }
      if GrammarWords.toSomebody.contains(word.key), next.map({ ["about", "of"].contains($0.key) }) ?? true,
        !rest[..<index].suffix(3).contains(where: { GrammarWords.auxiliaries.contains($0.key) })
      {
        return false
      }
      isNamed = isNamed || GrammarWords.determiners.contains(word.key) || GrammarWords.conjunctions.contains(word.key)
    }
    return true
  }

  // MARK: - Clause

  private mutating func clause() -> Bool {
    skipAdverbs()
    guard let isPlural = subject() else { return false }
    skipAdverbs()
    guard verb(isPlural: isPlural) else { return false }
    return predicate()
  }

  /// Whether there are several of them, nil where nobody is named.
  private mutating func subject() -> Bool? {
    guard let first = rest.first, !first.endsClause else { return nil }
    let isFollowedByVerb =
      rest.dropFirst().first.map { isVerb($0.key) || GrammarWords.adverbs.contains($0.key) } ?? false
    if GrammarWords.pronouns.contains(first.key), isFollowedByVerb {
      rest.removeFirst()
      return ["you", "we", "these", "those"].contains(first.key)
    }
    if first.key == "no", rest.dropFirst().first?.key == "one" {
      rest.removeFirst(2)
      return false
    }
    guard var isPlural = nounPhrase(isSubject: true) else { return nil }
    // "The credit for two deliveries", "one of your team".
    while let word = rest.first, GrammarWords.prepositions.contains(word.key), !isVerb(word.key) {
      rest.removeFirst()
      guard let other = nounPhrase(isSubject: true) else { return nil }
      isPlural = isPlural || other && word.key == "of"
    }
    return isPlural
  }

  private func isVerb(_ key: String) -> Bool {
    GrammarWords.auxiliaries.contains(key) || !EnglishVerb.forms(of: key).isDisjoint(with: [.base, .third, .past])
  }

  private mutating func verb(isPlural: Bool) -> Bool {
    guard let word = rest.first, !rest.isEmpty else { return false }
    if GrammarWords.auxiliaries.contains(word.key) {
      rest.removeFirst()
      describes = GrammarWords.copulas.contains(word.key)
      guard !word.endsClause, !rest.isEmpty else { return false }
      return readVerbGroup(after: word)
    }
    let forms = EnglishVerb.forms(of: word.key)
    guard forms.contains(.past) || (isPlural ? forms.contains(.base) : forms.contains(.third)) else { return false }
    // "Orders shipped twice" lacks its "were"; "deliveries arrived late" lacks nothing.
    if forms.contains([.past, .participle]), !forms.contains(.base), !GrammarWords.intransitivePasts.contains(word.key)
    {
      guard let next = rest.dropFirst().first, !word.endsClause,
        opensNounPhrase(next) || GrammarWords.pronouns.contains(next.key) || next.key == "to"
          || GrammarWords.clauseOpeners.contains(next.key)
      else { return false }
    }
    rest.removeFirst()
    describes = GrammarWords.copularVerbs.contains(word.key)
    return true
  }

  /// What follows an auxiliary: "has not been", "will ship", "was told". False where nothing does.
  private mutating func readVerbGroup(after first: TypedWord) -> Bool {
    var last = first
    while let word = rest.first, !last.endsClause {
      let isHelper =
        word.key == "not" || GrammarWords.adverbs.contains(word.key) || GrammarWords.auxiliaries.contains(word.key)
      let isVerb = !EnglishVerb.forms(of: word.key).isEmpty
      guard isHelper || isVerb else { break }
      rest.removeFirst()
      last = word
      describes = GrammarWords.copulas.contains(word.key) || !isHelper && GrammarWords.copularVerbs.contains(word.key)
      if isVerb, !GrammarWords.auxiliaries.contains(word.key) { break }
    }
    return !rest.isEmpty || !GrammarWords.auxiliaries.contains(last.key) && last.key != "not"
  }

  // MARK: - What follows

  private mutating func predicate() -> Bool {
    while let word = rest.first {
      let isLast = rest.count == 1
      let next = rest.dropFirst().first
      if isAdverb(word), !(GrammarWords.determiners.contains(word.key) && opensNounPhrase(next)) {
        rest.removeFirst()
        describes = describes && !word.endsClause
      } else if word.key == "to", let next, EnglishVerb.forms(of: next.key).contains(.base) || next.key == "be" {
        rest.removeFirst(2)
        describes = next.key == "be" || GrammarWords.copularVerbs.contains(next.key)
      } else if GrammarWords.conjunctions.contains(word.key),
        !GrammarWords.prepositions.contains(word.key) || isClauseNext
      {
        rest.removeFirst()
        guard !isLast || ["why", "how", "when", "where"].contains(word.key) else { return false }
        describes = false
      } else if GrammarWords.prepositions.contains(word.key) {
        guard preposition(word) else { return false }
      } else if GrammarWords.auxiliaries.contains(word.key) {
        rest.removeFirst()
        describes = GrammarWords.copulas.contains(word.key)
        guard !isLast, readVerbGroup(after: word) else { return false }
      } else if isVerbForm(word) {
        rest.removeFirst()
        describes = GrammarWords.copulas.contains(word.key) || GrammarWords.copularVerbs.contains(word.key)
      } else if GrammarWords.pronouns.contains(word.key),
        !opensNounPhrase(next) || !GrammarWords.determiners.contains(word.key)
      {
        rest.removeFirst()
      } else if describes, isDescription(word, before: next) {
        rest.removeFirst()
        describes = false
      } else {
        guard nounPhrase(isSubject: false) != nil else { return false }
        describes = false
      }
    }
    return true
  }

  /// "Down", "wrong", "very slow", and nothing behind it that it would belong to.
  private func isDescription(_ word: TypedWord, before next: TypedWord?) -> Bool {
    guard !GrammarWords.determiners.contains(word.key), word.text.first?.isNumber != true else { return false }
    guard let next, !word.endsClause else { return true }
    return GrammarWords.prepositions.contains(next.key) || GrammarWords.conjunctions.contains(next.key)
      || isAdverb(next) || GrammarWords.times.contains(next.key) || GrammarWords.determiners.contains(next.key)
  }

  private var isClauseNext: Bool {
    var ahead = ClauseReader(rest: rest.dropFirst())
    guard let isPlural = ahead.subject() else { return false }
    ahead.skipAdverbs()
    return ahead.verb(isPlural: isPlural)
  }

  private mutating func preposition(_ word: TypedWord) -> Bool {
    rest.removeFirst()
    if word.endsClause || rest.isEmpty { return GrammarWords.particles.contains(word.key) }
    guard let next = rest.first else { return false }
    if EnglishVerb.forms(of: next.key).contains(.ing) {
      rest.removeFirst()
      return true
    }
    if GrammarWords.particles.contains(word.key),
      isAdverb(next) || GrammarWords.conjunctions.contains(next.key) || GrammarWords.prepositions.contains(next.key)
    {
      return true
    }
    if GrammarWords.prepositions.contains(next.key), word.key != "of" { return true }
    if GrammarWords.conjunctions.contains(next.key) || isAdverb(next), !opensNounPhrase(rest.dropFirst().first) {
      return true
    }
    if GrammarWords.pronouns.contains(next.key), !opensNounPhrase(rest.dropFirst().first) {
      rest.removeFirst()
      return true
    }
    return nounPhrase(isSubject: false) != nil
  }

  private func isVerbForm(_ word: TypedWord) -> Bool {
    !EnglishVerb.forms(of: word.key).isDisjoint(with: [.past, .participle, .ing])
  }

  // MARK: - Nouns

  private func opensNounPhrase(_ word: TypedWord?) -> Bool {
    guard let word else { return false }
    return !GrammarWords.prepositions.contains(word.key) && !GrammarWords.conjunctions.contains(word.key)
      && !GrammarWords.auxiliaries.contains(word.key) && !isAdverb(word)
      && EnglishVerb.forms(of: word.key).isDisjoint(with: [.past, .participle])
  }

  /// Reads one; whether it is a plural. Nil where there is none, or one that wants an article.
  private mutating func nounPhrase(isSubject: Bool) -> Bool? {
    var hasDeterminer = false
    var isEach = false
    while let word = rest.first,
      GrammarWords.determiners.contains(word.key) || word.text.first?.isNumber == true || word.isMoney
        || opensSpan(word)
        || hasDeterminer && ["last", "next", "first", "other"].contains(word.key) && rest.count > 1
    {
      isEach = ["a", "an", "this", "that", "every", "each", "another", "no", "one", "1"].contains(word.key)
      hasDeterminer = true
      rest.removeFirst()
      if word.endsClause { return !isEach }
      // "5 pm", "all of them", "the 3rd".
      guard let next = rest.first else { return !isEach }
      if word.text.first?.isNumber == true, GrammarWords.prepositions.contains(next.key) || next.isClockHalf {
        if next.isClockHalf { rest.removeFirst() }
        return true
      }
      if GrammarWords.prepositions.contains(next.key) || GrammarWords.conjunctions.contains(next.key) { return !isEach }
    }
    var last: TypedWord?
    var isBare = false
    while let word = rest.first {
      if last?.endsClause == true || isEnd(word, after: last, isSubject: isSubject) { break }
      isBare = bare.contains(rest.startIndex)
      last = word
      rest.removeFirst()
    }
    guard let last else { return hasDeterminer && rest.first.map { isVerb($0.key) } == true ? !isEach : nil }
    let isPlural = !isEach && last.isPlural
    let isNamed = isBare || last.standsAlone || !isSubject && EnglishVerb.forms(of: last.key).contains(.ing)
    guard hasDeterminer || isPlural || isNamed else { return nil }
    return isPlural
  }

  /// "Last week", "next Monday".
  private func opensSpan(_ word: TypedWord) -> Bool {
    guard ["last", "next"].contains(word.key), let next = rest.dropFirst().first else { return false }
    return GrammarWords.times.contains(next.key) || GrammarWords.spans.contains(next.key)
  }

  /// Whether the noun phrase is over in front of this word.
  private func isEnd(_ word: TypedWord, after last: TypedWord?, isSubject: Bool) -> Bool {
    let key = word.key
    if GrammarWords.determiners.contains(key) || GrammarWords.prepositions.contains(key)
      || GrammarWords.conjunctions.contains(key) || GrammarWords.auxiliaries.contains(key)
      || GrammarWords.pronouns.contains(key) || (GrammarWords.adverbs.contains(key) && last != nil)
    {
      return true
    }
    guard let last else { return false }
    // "Your warehouse Monday": a day is a group of its own.
    if GrammarWords.times.contains(key), !GrammarWords.times.contains(last.key) { return !isSubject || key != "may" }
    let forms = EnglishVerb.forms(of: key)
    if !forms.isDisjoint(with: [.past, .participle, .ing]), !forms.contains(.base) { return true }
    let next = rest.dropFirst().first
    let isVerbNext = next.map { isVerb($0.key) && !opensNounPhrase($0) } ?? false
    if forms.contains(.third), !last.isPlural { return isSubject && !isVerbNext }
    if forms.contains(.base), last.isPlural { return isSubject && !isVerbNext }
    return !forms.isDisjoint(with: [.past, .participle]) && isSubject && !isVerbNext
  }

  private func isAdverb(_ word: TypedWord) -> Bool {
    GrammarWords.adverbs.contains(word.key) || word.key.hasSuffix("ly") && word.key.utf8.count > 4
  }

  private mutating func skipAdverbs() {
    while let word = rest.first, isAdverb(word), rest.count > 1 { rest.removeFirst() }
  }
}

extension TypedWord {
  fileprivate var isMoney: Bool { text.first.map { "£$€".contains($0) } ?? false }
  fileprivate var isClockHalf: Bool { ["am", "pm", "percent"].contains(key) }

  /// Needs no article: a name, a day, what cannot be counted.
  fileprivate var standsAlone: Bool {
    text.first?.isUppercase == true || text.contains(where: \.isNumber) || GrammarWords.massNouns.contains(key)
      || GrammarWords.times.contains(key) || key.hasSuffix("'s")
  }

  /// "9k", "28th": the rest is left to the reader.
  fileprivate var isCutShort: Bool {
    guard let first = key.first, first.isNumber, let last = key.last, last.isLetter else { return false }
    return !["am", "pm", "st", "nd", "rd", "th"].contains { key.hasSuffix($0) }
  }
}
