/// How a fragment asks: in so many words, or reported.
enum QuestionForm: Sendable, Hashable {
  /// "Why did nobody call": stands after "you ask:".
  case direct
  /// "Why nobody called": runs on after "you ask".
  case reported

  /// Nil when the words only might be a question; `hasMark` says that a question mark was typed at the end.
  init?(_ words: [TypedWord], hasMark: Bool) {
    let words = words.first.map { Self.fillers.contains($0.key) } == true ? Array(words.dropFirst()) : words
    guard let head = words.first?.key else { return nil }
    let next = words.dropFirst().first?.key ?? ""
    // "What was promised was not delivered", "which is why they leave": told, not asked.
    let copulas = words.count { ["is", "are", "was", "were"].contains($0.key) }
    // "Don't you dare": told, and loudly.
    if ["don't", "dont"].contains(head), next == "you",
      words.dropFirst(2).first.map({ ["dare", "ever"].contains($0.key) }) == true
    {
      return nil
    }
    let isTold =
      copulas > 1 && ["what", "who", "which"].contains(head) && ["is", "are", "was", "were"].contains(next)
      || head == "which" && next == "is" && words.dropFirst(2).first?.key == "why"
    if isTold, !hasMark { return nil }
    if head == "why" {
      self = hasMark || Self.afterWhy.contains(next) || EnglishWords.auxiliaries.contains(next) ? .direct : .reported
    } else if Self.alwaysAsk.contains(head) || Self.asksWith(head, next) {
      self = .direct
    } else if Self.wordsThatAsk.contains(head), hasMark || EnglishWords.auxiliaries.contains(next) {
      self = .direct
    } else if hasMark, Self.headsOfMarked.contains(head) || EnglishWords.auxiliaries.contains(head) {
      self = .direct
    } else {
      return nil
    }
  }

  private static let fillers: Set<String> = ["and", "but", "so", "then", "ok", "well"]
  private static let afterWhy: Set<String> = ["no", "not", "the", "a", "are", "so", "always", "again", "us", "me"]
  private static let alwaysAsk: Set<String> = ["who", "whose", "whom", "who's", "what's", "when's", "how's", "where's"]
  private static let wordsThatAsk: Set<String> = ["what", "when", "where", "how", "which", "wtf"]
  private static let headsOfMarked: Set<String> = ["any", "anyone", "anybody", "anything", "since", "until", "by"]

  /// Pairs that ask even without a mark: "how many ...", "what about ...", "can you ...", "is there ...".
  private static func asksWith(_ head: String, _ next: String) -> Bool {
    switch head {
    case "how": ["many", "much", "long", "often", "come", "soon", "far", "late"].contains(next)
    case "what":
      ["about", "if", "happened", "happens", "went", "now", "kind", "else", "exactly", "next"].contains(next)
    case "am": next == "i"
    case "is", "are", "was", "were": inverted.union(["this", "that", "it"]).contains(next)
    case "can", "could", "will", "would", "should": inverted.union(["this", "that", "it", "the"]).contains(next)
    case "since": next == "when"
    case "do", "does", "did", "don't", "dont", "didn't", "have": inverted.contains(next)
    default: false
    }
  }

  private static let inverted: Set<String> = [
    "we", "you", "they", "he", "she", "there", "anyone", "anybody", "someone", "somebody", "nobody", "i",
  ]
}
