/// What they told us, as a sentence to them: "You told us that nobody answered the ticket", "You want your money back".
enum ToldLine {
  // MARK: - What they said, word for word

  static func quote(_ text: String, speaker: String?) -> WrittenLine {
    let typed = TypedText(text)
    let words = SpokenFragment.smallWords(TypedWord.words(of: typed.words))
    guard !words.isEmpty, typed.words.isReadable else { return WrittenLine(nil, .notWhole) }
    if words.contains(where: { EnglishWords.thirdPerson.contains($0.key) }) { return WrittenLine(nil, .who) }
    if QuestionForm(words, hasMark: typed.hasQuestionMark) != nil {
      guard speaker == nil, let said = ReportedQuestion.said(words) else { return WrittenLine(nil, .notWhole) }
      return asked(said)
    }
    if TheirPart.isIn(words) { return WrittenLine(nil, .admission) }
    // "We agreed" is theirs and ours; "you will regret this" and "I will tell everybody" are no news to put in writing.
    if words.contains(where: { futures.contains($0.key) }) || isUltimatum(words) { return WrittenLine(nil, .threat) }
    if isShared(words) {
      // "You promised us a call" is no call that we had: to be looked at, and with a draft.
      let turned = speaker == nil && namesOneOfMany(words) ? PersonTurn.said(words) : nil
      return WrittenLine(turned.flatMap { told($0.joined(separator: " "), by: "You").draft }, .who)
    }
    if let demand = Demand(words) {
      guard speaker == nil, let said = demand.said(words) else { return WrittenLine(nil, .notWhole) }
      return wanted(said)
    }
    // "My" of somebody else's is neither yours nor theirs.
    if speaker != nil, words.contains(where: { EnglishWords.firstPerson.contains($0.key) }) {
      return WrittenLine(nil, .who)
    }
    guard let turned = PersonTurn.said(words)?.joined(separator: " ") else { return WrittenLine(nil, .who) }
    return speaker == nil && isWish(turned) ? wanted(turned) : told(turned, by: speaker ?? "You")
  }

  private static let futures: Set<String> = [
    "will", "i'll", "we'll", "you'll", "they'll", "won't", "wont", "gonna", "leaving", "cancelling", "switching",
    "moving",
  ]

  /// "You have until Friday", "I'm not paying".
  private static func isUltimatum(_ words: [TypedWord]) -> Bool {
    let line = words.prefix(4).map(\.key).joined(separator: " ")
    return ["you have ", "you've got ", "you are on ", "i'm not ", "im not ", "we're not ", "i know "].contains {
      line.hasPrefix($0)
    }
      && !(words.dropFirst(2).first.map { EnglishVerb.forms(of: $0.key).contains(.participle) } ?? false)
  }

  /// What is between us and them: "we agreed on Tuesday", "our last call", "what we discussed".
  private static func isShared(_ words: [TypedWord]) -> Bool {
    let isOfUs = words.contains { ["we", "our", "us", "we'd", "we've"].contains($0.key) }
    return words.indices.dropLast().contains { index in
      let next = words[index + 1].key
      return words[index].key == "we" && sharedDeeds.contains(next)
        || words[index].key == "our" && ["last", "next"].contains(next)
    } || isOfUs && words.contains { sharedThings.contains($0.key) }
  }

  /// Whether what could be between us and them is one that they speak of for the first time: "a call", "no meeting".
  private static func namesOneOfMany(_ words: [TypedWord]) -> Bool {
    let things = words.indices.filter { sharedThings.contains(words[$0].key) }
    let isNew = things.allSatisfy { $0 > 0 && ["a", "an", "another", "any", "no"].contains(words[$0 - 1].key) }
    return !things.isEmpty && isNew && !words.contains { sharedDeeds.contains($0.key) }
  }

  private static let sharedDeeds: Set<String> = [
    "agreed", "discussed", "spoke", "talked", "met", "said", "go", "signed", "settled",
  ]
  private static let sharedThings: Set<String> = [
    "call", "meeting", "agreement", "contract", "conversation", "talk", "deal", "partners", "appointment",
    "relationship", "arrangement",
  ]

  // MARK: - What we noted

  static func note(_ text: String) -> WrittenLine {
    let fragment = SpokenFragment(text, limit: .max)
    switch fragment.frame {
    case .addressed:
      if isWish(fragment.words) { return wanted(fragment.words) }
      if let question = ["you ask ", "you asked ", "you are asking "].compactMap({ fragment.words.without(prefix: $0) })
        .first,
        questionWords.contains(TypedWord.key(of: question.prefix { $0 != " " }))
      {
        return asked(question)
      }
      if let said = fragment.words.without(prefix: "you say ") { return told(said.without(prefix: "that ") ?? said) }
      return told(fragment.words)
    case .reportedQuestion: return asked(fragment.words)
    case .plain, .reported: return told(fragment.words)
    case .labelled, .question: return WrittenLine(nil, .notWhole)
    case .inTheirWords: return quote(fragment.words.trimmingEnds { $0 == "'" }, speaker: nil)
    case .asNoted: return carried(fragment.words.trimmingEnds { "'.?".contains($0) })
    }
  }

  /// What is read out as it was noted. Where nobody is spoken of in it, it is as good as any other line.
  private static func carried(_ text: String) -> WrittenLine {
    let persons = TypedWord.words(of: text).filter { word in
      EnglishWords.thirdPerson.contains(word.key) || EnglishWords.secondPerson.contains(word.key)
        || EnglishWords.firstPerson.contains(word.key) || SecondPerson.customers.contains(word.key)
        || EnglishWords.mentalVerbs.contains(word.key)
    }
    if persons.isEmpty { return told(text) }
    // "Our support was slow": ours most likely, and theirs where their words were noted. Of a "we" nobody can tell.
    if persons.allSatisfy({ $0.key == "our" }) { return WrittenLine(told(text).certain, .who) }
    // "Nobody told her" is no "your".
    guard persons.allSatisfy({ possessives.contains($0.key) && !$0.endsClause }),
      !possessives.contains(TypedWord.words(of: text).last?.key ?? "")
    else { return WrittenLine(nil, .who) }
    return WrittenLine(told(withYours(text)).certain, .who)
  }

  /// "His bookkeeper got four answers": a draft with what is his as theirs.
  private static func withYours(_ text: String) -> String {
    TypedWord.words(of: text).map { possessives.contains($0.key) ? $0.saying("your") : $0.text }.joined(separator: " ")
  }

  private static let questionWords: Set<String> = [
    "why", "how", "when", "where", "what", "who", "whether", "if", "which",
  ]
  private static let possessives: Set<String> = ["her", "his", "their"]

  // MARK: - Sentences

  /// "You told us that …", for what nobody has checked.
  private static func told(_ line: String, by who: String = "You") -> WrittenLine {
    var clauses: [(joint: String, words: [String])] = []
    for clause in ToldLine.clauses(of: line) {
      guard let words = WrittenForm.written(clause.words) else { return WrittenLine(nil, .notWhole) }
      clauses.append((clause.joint, words))
    }
    guard clauses.allSatisfy({ ClauseReader.isWhole($0.words) }) else {
      return WrittenLine(mended(clauses).map { "\(who) told us \($0)." }, .notWhole)
    }
    let said = clauses.map { "\($0.joint)that \(inside($0.words))" }.joined()
    // "You would not treat them like this" says more than it says.
    let isHint = clauses.contains { $0.words.contains { hints.contains(TypedWord.key(of: $0)) } }
    return WrittenLine("\(who) told us \(said).", isHint ? .notWhole : nil)
  }

  private static let hints: Set<String> = ["would", "could", "should", "might"]

  private static func asked(_ question: String) -> WrittenLine {
    guard let words = WrittenForm.written(question.split(separator: " ").map(String.init)) else {
      return WrittenLine(nil, .notWhole)
    }
    let text = "You asked \(words.joined(separator: " "))."
    let first = TypedWord.key(of: words[0])
    // Behind the words that ask, "why", "how long", stands a clause, or what is said of "who".
    let rest = Array(words.dropFirst())
    let isWhole =
      ClauseReader.isWhole(rest) || ClauseReader.isWhole(Array(rest.dropFirst()))
      || (["who", "what"].contains(first) && ClauseReader.isWholeObject(rest))
    let second = rest.first.map(TypedWord.key(of:)) ?? ""
    // "What do I tell my chef" asks what to tell them, "how do I cancel" how to; "do you even look" asks nothing.
    let isAsItWas =
      second != "come" && !(["what", "how"].contains(first) && second == "you")
      && !(first == "whether" && second == "we")
      && !(["when", "where", "why", "how"].contains(first) && GrammarWords.auxiliaries.contains(second))
      && !words.contains { ["not", "even", "ever"].contains(TypedWord.key(of: $0)) && first == "whether" }
    return WrittenLine(text, isWhole && isAsItWas ? nil : .notWhole)
  }

  private static func isWish(_ words: String) -> Bool { wishes.contains { words.hasPrefix($0) } }

  private static let wishes = [
    "you want ", "you need ", "you expect ", "you would like ", "you'd like ", "you don't want ", "you don't need ",
    "you asked for ", "you asked us to ",
  ]

  /// What they want, plainly; the threat that came with it is not written back to them.
  private static func wanted(_ wish: String) -> WrittenLine {
    let lower = wish.lowercased()
    let threat = threats.compactMap { lower.firstRange(of: $0)?.lowerBound }.min()
    let kept = threat.map { String(wish.prefix(lower.distance(from: lower.startIndex, to: $0))) } ?? wish
    let bare = kept.trimmingTail { " ,;".contains($0) }
    let asked = ["you want us to ", "you'd like us to "].compactMap { bare.without(prefix: $0) }.first
    let askedNot = ["you don't want us to ", "you'd like us not to "].compactMap { bare.without(prefix: $0) }.first
    let deed = asked ?? askedNot ?? bare.without(prefix: "you asked us to ")
    // What we are asked to do and would not say that we do.
    let isDoubtful = deed.map { !PlannedLine.asks(TypedWord.key(of: $0.prefix { $0 != " " })) } ?? false
    let sentence =
      asked.map { "you asked us to \(TypedWord.lowered($0))" } ?? askedNot.map { "you asked us not to \($0)" } ?? bare
    guard let words = WrittenForm.written(sentence.split(separator: " ").map(String.init)) else {
      return WrittenLine(nil, .notWhole)
    }
    let text = words.joined(separator: " ").startingSentence + "."
    if threat != nil { return WrittenLine(text, .threat) }
    // "Wants everything for nothing", "wants to know when": no wish as it stands.
    let isOpen =
      isDoubtful
      || words.contains {
        ["nothing", "everything", "something", "yesterday"].contains(
          TypedWord.key(of: $0))
      }
      || ["when", "why", "how", "much", "out", "someone", "gone", "money", "off"].contains(
        words.last.map(TypedWord.key(of:)) ?? "")
    if isOpen { return WrittenLine(text, .notWhole) }
    return WrittenLine(text, !words.contains { $0.hasSuffix(",") } && ClauseReader.isWhole(words) ? nil : .notWhole)
  }

  private static let threats = [" or ", " or else", " otherwise ", ", else ", " else we ", " before i ", " before we "]

  // MARK: - Clauses

  /// The clauses of a line, with what joins each to the one before.
  static func clauses(of line: String) -> [(joint: String, words: [String])] {
    var clauses: [(joint: String, words: [String])] = [("", [])]
    for word in line.split(separator: " ").map(String.init) {
      let isNext = clauses[clauses.count - 1].words.last?.last.map { ",;.".contains($0) } ?? false
      if isNext {
        let joint = ["and": " and ", "but": " but ", "so": " so "][TypedWord.key(of: word)]
        clauses.append((joint ?? " and ", joint == nil ? [word] : []))
      } else {
        clauses[clauses.count - 1].words.append(word)
      }
    }
    return clauses
  }

  /// A clause as it stands inside a sentence.
  static func inside(_ words: [String]) -> String {
    let clause = words.joined(separator: " ").trimmingTail { ",;.".contains($0) }
    return TypedWord.lowered(SpokenFragment.small(clause, TypedWord.words(of: clause)))
  }

  /// Clauses that lack an article or their verb, for somebody to look at; what is only a thing is told of.
  private static func mended(_ clauses: [(joint: String, words: [String])]) -> String? {
    var told = ""
    for clause in clauses {
      if let whole = ClauseMending.clause(clause.words) {
        told += "\(clause.joint)that \(inside(whole))"
      } else if clauses.count == 1, let thing = ClauseMending.thing(clause.words) {
        let isMany = thing.words.last.map { TypedWord($0).isPlural } ?? false
        told =
          thing.isNone ? "that there \(isMany ? "were" : "was") \(inside(thing.words))" : "about \(inside(thing.words))"
      } else {
        return nil
      }
    }
    return told
  }
}

extension String {
  fileprivate func without(prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
