/// The "a" that a hurried hand leaves out: "wants refund".
enum Article {
  /// Whether one thing that needs an article stands here without one.
  static func isMissing(before words: ArraySlice<TypedWord>) -> Bool {
    var words = words
    if let first = words.first, qualities.contains(first.key) { words.removeFirst() }
    guard let thing = words.first else { return false }
    words.removeFirst()
    if let pair = pairs[thing.key], words.first?.key == pair {
      return isEnd(words.first, then: words.dropFirst().first)
    }
    return things.contains(thing.key) && isEnd(thing, then: words.first)
  }

  static func article(before word: String) -> String {
    word.first.map { "aeiou".contains($0) } == true ? "an" : "a"
  }

  /// Nothing follows that could make the thing the first half of a longer name ("refund policy").
  private static func isEnd(_ word: TypedWord?, then next: TypedWord?) -> Bool {
    guard let next, word?.endsClause == false else { return true }
    return followers.contains(next.key) || next.key.first?.isNumber == true
  }

  private static let things: Set<String> = [
    "refund", "call", "callback", "meeting", "discount", "replacement", "answer", "apology", "explanation", "credit",
    "reply", "response", "technician", "engineer", "update", "date", "plan", "solution", "deadline", "reprint",
    "payout", "contact", "guarantee", "visit", "device",
  ]
  private static let pairs = ["credit": "note", "call": "back", "new": "driver", "site": "visit"]
  private static let qualities: Set<String> = [
    "full", "new", "written", "formal", "proper", "public", "different", "firm", "clear", "direct", "personal",
    "partial", "complete", "real", "daily", "weekly", "monthly", "regular", "single", "loan", "immediate", "quick",
    "prompt",
  ]
  private static let followers: Set<String> = [
    "for", "by", "on", "from", "with", "to", "and", "or", "but", "today", "tomorrow", "now", "asap", "in", "at",
    "before", "after", "within", "this", "because", "not", "monday", "tuesday", "wednesday", "thursday", "friday",
    "as", "every", "instead", "right", "about", "of",
  ]
}
