/// A question said as one that was asked: "why was I not told" is "why you were not told".
///
/// Only where the subject is one word, or a determiner and a noun with nothing doubtful behind them; else it stays in
/// quotation marks.
enum ReportedQuestion {
  /// What follows "you ask", nil where the order of the words is not certain.
  static func said(_ words: [TypedWord]) -> String? {
    guard words.count > 2, !words.contains(where: { $0.isQuoted || $0.endsClause && $0 != words.last }) else {
      return nil
    }
    let isTheirs = PersonTurn.isFirstPerson(words) || words.contains { ["you", "your", "you're"].contains($0.key) }
    // "Why did we not call" may be our own manager's "we".
    guard isTheirs || !words.contains(where: { EnglishWords.firstPerson.contains($0.key) }) else { return nil }
    guard let lead = lead(of: words) else { return polar(words) }
    let rest = words[lead.count...]
    if lead.asksForSubject, isInOrder(rest, isPerson: words[0].key == "who") {
      return PersonTurn.said(words).map { $0.joined(separator: " ") }
    }
    return inverted(rest, after: words[..<lead.count].map(\.text))
  }

  /// Whether what asks is the subject, so that the words stand as in a statement: "what is going on", "who will explain this",
  /// where nobody else is named who would.
  private static func isInOrder(_ rest: ArraySlice<TypedWord>, isPerson: Bool) -> Bool {
    guard let verb = rest.first?.key, let next = rest.dropFirst().first else { return false }
    if auxiliaries.contains(verb), isPredicate(next) { return true }
    return isPerson && modals.contains(verb) && !pronouns.contains(next.key) && !determiners.contains(next.key)
  }

  /// "Can you …", "is there …".
  private static func polar(_ words: [TypedWord]) -> String? {
    guard let head = words.first, auxiliaries.contains(head.key) else { return nil }
    return inverted(words[...], after: ["whether"])
  }

  /// The words that ask, "why", "how long", "who".
  private static func lead(of words: [TypedWord]) -> (count: Int, asksForSubject: Bool)? {
    guard let head = words.first?.key else { return nil }
    let next = words[1].key
    switch head {
    case "why", "when", "where": return (1, false)
    case "how": return ["long", "often", "soon", "much", "far", "late"].contains(next) ? (2, false) : (1, false)
    case "what", "who": return (1, true)
    default: return nil
    }
  }

  private static func inverted(_ rest: ArraySlice<TypedWord>, after lead: [String]) -> String? {
    guard let verb = rest.first?.key, auxiliaries.contains(verb) else { return nil }
    let behind = rest.dropFirst()
    guard let count = subjectCount(behind), let first = behind.first else { return nil }
    let subject = behind.prefix(count)
    let predicate = Array(behind.dropFirst(count))
    let isYou = count == 1 && (first.key == "i" || first.key == "we")
    let isWe = count == 1 && first.key == "you"
    guard let who = isWe ? ["we"] : PersonTurn.said(Array(subject)), let end = PersonTurn.said(predicate),
      let middle = conjugated(verb, isPlural: isYou || isWe, end)
    else { return nil }
    return (lead + who + middle).joined(separator: " ")
  }

  /// How many words the subject has; nil where that cannot be told.
  private static func subjectCount(_ words: ArraySlice<TypedWord>) -> Int? {
    guard let first = words.first else { return nil }
    if pronouns.contains(first.key) { return 1 }
    guard determiners.contains(first.key), words.count > 2, let noun = words.dropFirst().first,
      let after = words.dropFirst(2).first, !noun.endsClause, isPredicate(after.key)
    else { return nil }
    return 2
  }

  /// "Who is in charge", "what is going on": the one who asks for the subject has it in front of the verb already.
  private static func isPredicate(_ word: TypedWord) -> Bool {
    isPredicate(word.key)
      || ["in", "on", "going", "responsible", "behind", "at", "with", "to", "allowed"].contains(word.key)
  }

  /// What can only be said of a subject that has ended: "the export *not* there", "my order *delayed*".
  private static func isPredicate(_ key: String) -> Bool {
    (key.hasSuffix("ed") || key.hasSuffix("ing")) && key.utf8.count > 4 || predicates.contains(key)
  }

  /// The verb where a statement has it.
  private static func conjugated(_ verb: String, isPlural: Bool, _ end: [String]) -> [String]? {
    switch verb {
    case "am", "is", "are": return [isPlural ? "are" : verb] + end
    case "was", "were": return [isPlural ? "were" : verb] + end
    case "wasn't", "weren't": return [isPlural ? "weren't" : "wasn't"] + end
    case "do", "does", "did": return finite(verb, end)
    default: return [verb] + end
    }
  }

  /// "Do you look" is "we look", "did nobody call" is "nobody called".
  private static func finite(_ verb: String, _ end: [String]) -> [String]? {
    guard let index = end.firstIndex(where: { !adverbs.contains($0) }) else { return nil }
    var end = end
    if end[index] == "not" { return [verb] + end }
    switch verb {
    case "do": break
    case "does": end[index] += end[index].hasSuffix("s") || end[index].hasSuffix("h") ? "es" : "s"
    default:
      guard let past = pasts[end[index]] else { return nil }
      end[index] = past
    }
    return end
  }

  private static let auxiliaries: Set<String> = EnglishWords.auxiliaries
  private static let modals: Set<String> = ["will", "would", "can", "could", "should"]
  private static let pronouns: Set<String> = [
    "i", "we", "you", "it", "this", "that", "there", "nobody", "anyone", "anybody", "somebody", "someone", "everyone",
    "everybody", "nothing", "support",
  ]
  private static let determiners: Set<String> = ["the", "my", "our", "your", "this", "that"]
  private static let predicates: Set<String> = [
    "not", "still", "so", "always", "never", "down", "broken", "late", "gone", "wrong", "missing", "sent", "taken",
    "told", "lost", "up", "off", "out", "in", "on", "again",
  ]
  private static let adverbs: Set<String> = [
    "even", "ever", "still", "always", "never", "just", "actually", "really",
  ]
  private static let pasts = [
    "call": "called", "tell": "told", "answer": "answered", "reply": "replied", "ring": "rang", "send": "sent",
    "happen": "happened", "change": "changed", "check": "checked", "say": "said", "take": "took", "get": "got",
    "come": "came", "go": "went", "know": "knew", "let": "let", "charge": "charged", "cancel": "cancelled",
    "warn": "warned", "notice": "noticed", "ask": "asked", "show": "showed", "stop": "stopped", "fail": "failed",
    "break": "broke", "write": "wrote", "promise": "promised", "think": "thought", "do": "did", "make": "made",
    "inform": "informed", "pick": "picked", "test": "tested", "remove": "removed", "close": "closed", "miss": "missed",
    "need": "needed", "want": "wanted", "start": "started", "hear": "heard", "find": "found", "turn": "turned",
    "read": "read", "look": "looked",
  ]
}
