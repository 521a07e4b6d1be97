/// Whether a date at the end of a line belongs to the words before it, and so says when something was or will be and not
/// by when it is to be done: "find out why it broke on Monday", "the figures of Tuesday", "cancel the meeting Friday".
///
/// A rule here errs towards text: a date left in the text is asked for on the next line, one that was made up reaches
/// the customer.
struct WhenTie {
  private let words: [String]

  /// - Parameter tokens: what stands before the date and its "on" or "at".
  init(before tokens: ArraySlice<WhenToken>) {
    words = tokens.compactMap(\.word)
  }

  var isTied: Bool {
    guard let last = words.last else { return false }
    return WhenTie.prepositions.contains(last) || (last != "her" && WhenTie.determiners.contains(last)) || hasClause
      || hasPastVerb
      || describesLastNoun
  }

  // MARK: - Clauses

  private var hasClause: Bool {
    words.indices.contains { index in
      let word = words[index]
      if word == "that" { return !isDeterminer(at: index) }
      if WhenTie.openers.contains(word) { return true }
      // "tell them we close Friday": a subject of its own.
      return index > 0 && (WhenTie.subjects.contains(word) || WhenTie.auxiliaries.contains(word))
    }
  }

  /// "send that file tomorrow", "look into that bug Friday": one word and no more, with the verb or a preposition before.
  private func isDeterminer(at index: Int) -> Bool {
    index == words.count - 2 && (index == 1 || index > 1 && WhenTie.prepositions.contains(words[index - 1]))
  }

  private static let openers: Set<String> = [
    "what", "why", "who", "whom", "whose", "when", "how", "which", "whether", "where", "because", "if", "since",
    "while", "although", "as", "after", "during", "until", "unless",
  ]
  private static let subjects: Set<String> = ["i", "we", "he", "she", "they", "everybody", "nobody", "somebody"]
  private static let auxiliaries: Set<String> = [
    "is", "are", "was", "were", "will", "would", "can", "could", "should", "has", "had", "does", "did", "been",
    "won", "ll",
  ]

  // MARK: - Prepositions and nouns

  /// Directly before a date they say of what it is the date: "the figures of Tuesday", "slides for Friday".
  private static let prepositions: Set<String> = [
    "of", "from", "since", "about", "for", "after", "during", "in", "between", "to", "than", "with", "regarding", "re",
    "and", "or", "per", "like", "into", "over",
  ]
  private static let determiners: Set<String> = [
    "the", "a", "an", "this", "that", "every", "each", "last", "past", "our", "your", "their", "his", "her", "my",
  ]

  /// What takes place at a time of its own, and so is as likely what the date belongs to as the task is.
  private static let events: Set<String> = [
    "appointment", "breakdown", "call", "calls", "conference", "crash", "deadline", "delivery", "demo", "deployment",
    "downtime", "event", "failure", "flight", "incident", "interview", "invoice", "kickoff", "launch", "maintenance",
    "meeting", "meetings", "migration", "outage", "presentation", "release", "renewal", "rollout", "session", "shift",
    "shipment", "slot", "training", "upgrade", "visit", "webinar", "workshop",
  ]

  /// With these the task is the event itself: "set up a call tomorrow", "join the demo Friday".
  private static let doing: Set<String> = [
    "set", "schedule", "arrange", "plan", "book", "hold", "do", "have", "run", "join", "attend", "start", "give",
    "host",
    "make", "organise", "organize", "offer", "lead", "begin", "finish", "complete", "send", "pay", "issue", "correct",
  ]

  private var describesLastNoun: Bool {
    guard words.count > 1, let last = words.last, WhenTie.events.contains(last) else { return false }
    return !WhenTie.doing.contains(words[0])
  }

  // MARK: - Verbs of the past

  private var hasPastVerb: Bool {
    // "get the contract signed tomorrow" is still to be done.
    let isOrdered = ["get", "have"].contains(words[0])
    return words.indices.contains { index in
      guard !(isOrdered && index == words.count - 1) else { return false }
      if WhenTie.irregular.contains(words[index]) { return index > 0 ? !isAdjective(at: index) : true }
      return isRegularPast(words[index]) && isVerb(at: index)
    }
  }

  private func isRegularPast(_ word: String) -> Bool {
    guard word.hasSuffix("ed"), word.utf8.count > 3, !WhenTie.bases.contains(word) else { return false }
    return !word.hasSuffix("eed") || ["agreed", "guaranteed", "freed", "disagreed"].contains(word)
  }

  /// "the report filed Friday", "what they uploaded to us": not the adjective of "the failed jobs", "an updated quote".
  private func isVerb(at index: Int) -> Bool {
    guard index > 0, index < words.count - 1 else { return true }
    let next = words[index + 1]
    return !isAdjective(at: index)
      && (WhenTie.prepositions.contains(next) || WhenTie.determiners.contains(next)
        || WhenTie.behindVerb.contains(next))
  }

  /// Between a determiner and what it belongs to.
  private func isAdjective(at index: Int) -> Bool {
    index > 0 && index < words.count - 1 && WhenTie.determiners.contains(words[index - 1])
  }

  private static let behindVerb: Set<String> = [
    "us", "them", "it", "him", "me", "you", "at", "on", "by", "up", "down", "out", "off", "again", "twice", "there",
    "through", "without", "within",
  ]
  private static let bases: Set<String> = [
    "need", "embed", "shred", "hundred", "shed", "indeed", "speed", "wed", "naked", "sacred",
  ]
  private static let irregular: Set<String> = [
    "went", "broke", "broken", "sent", "said", "told", "got", "came", "made", "lost", "found", "felt", "knew",
    "thought",
    "paid", "wrote", "written", "ran", "saw", "seen", "gave", "given", "took", "taken", "met", "held", "began",
    "bought",
    "brought", "built", "heard", "led", "fell", "kept", "spoke", "chose", "forgot", "grew", "rose", "sold", "spent",
    "stood", "won", "slept", "threw", "understood", "withdrew", "done", "gone", "left",
  ]
}
