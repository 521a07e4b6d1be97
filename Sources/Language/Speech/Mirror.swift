/// The last few words of what somebody said, given back as a question: "twice since Monday" becomes "'Twice since Monday'?".
/// It invites them to go on and decides nothing (X9: while they talk no more than a few words, where they are stuck).
package struct Mirror: Sendable, Hashable {
  /// What to say, one short question.
  package let text: String

  /// Nil where nothing is to be said back: a question waits for no echo, an insult is not repeated, what they admit of their
  /// own waits, and of words that would have to be turned round only what is certain is said.
  /// - Parameters:
  ///   - text: what was typed of it.
  ///   - inTheirWords: it is what they said, word for word; else it may speak of them as "she" and "their".
  package init?(_ text: String, inTheirWords: Bool) {
    let line = String(text.prefix(SpokenFragment.longest)).onOneLine
    let words = TypedWord.words(of: QuotationMarks.straight(line))
    guard !line.contains("?"), !line.contains("\""), words.allSatisfy({ !$0.key.isEmpty }), !Insult.isIn(words),
      Admission.rest(of: line, inTheirWords: inTheirWords) == nil, QuestionForm(words, hasMark: false) == nil
    else { return nil }
    let clause = Mirror.lastClause(words)
    let isShort = clause.count <= Mirror.most && (clause.first.map(\.beginsGroup) ?? false)
    let said = ((isShort ? [clause] : []) + Mirror.tails(clause)).lazy.compactMap {
      Mirror.said($0, inTheirWords: inTheirWords)
    }
    guard let text = said.first else { return nil }
    self.text = text
  }

  /// As many words as an echo has.
  private static let most = 5

  private static func lastClause(_ words: [TypedWord]) -> ArraySlice<TypedWord> {
    let start = words.indices.dropLast().last { index in
      words[index].endsClause
        || (joints.contains(words[index].key) && words.count - index > 3 && words[index + 1].key != "of")
    }
    return start.map { words[($0 + 1)...] } ?? words[...]
  }

  /// The ends that begin where a group of words begins; short ones first, since an echo is short.
  private static func tails(_ clause: ArraySlice<TypedWord>) -> [ArraySlice<TypedWord>] {
    [3, 4, 2, 5].filter { $0 < clause.count }.map { clause.suffix($0) }.filter { tail in
      guard let first = tail.first, let before = clause.dropLast(tail.count).last else { return false }
      // "a week" behind a number counts, it does not name.
      if tail.count == 2, ["a", "an"].contains(first.key) { return false }
      return first.beginsGroup && !before.binds
    }
  }

  private static func said(_ words: ArraySlice<TypedWord>, inTheirWords: Bool) -> String? {
    guard let first = words.first, let last = words.last, !danglers.contains(last.key),
      words.contains(where: { !$0.beginsGroup }) || alone.contains(first.key) || first.isNumber,
      words.allSatisfy({ $0.text.first != "'" && $0.text.last != "'" }),
      inTheirWords || !words.contains(where: { thirdPerson.contains($0.key) }),
      // What would come out as "you" or "our" in front sounds like blame, or like a defence.
      !words.contains(where: { aboutUs.contains($0.key) }), let turned = PersonTurn.said(Array(words)),
      turned.first?.lowercased() != "you", !turned.contains("we")
    else { return nil }
    let bare = turned.joined(separator: " ").trimmingTail { !$0.isLetter && !$0.isNumber && $0 != "%" }.startingSentence
    return turned == words.map(\.text) ? "'\(bare)'?" : "\(bare)?"
  }

  private static let joints: Set<String> = ["and", "but", "because", "cos", "so", "then", "which", "while"]
  /// Of these one says enough.
  private static let alone: Set<String> = ["again", "twice", "never", "nobody", "nothing"]
  /// Words that leave an end hanging.
  private static let danglers: Set<String> = [
    "the", "a", "an", "my", "our", "your", "of", "to", "and", "or", "but", "with", "for", "is", "are", "was",
    "were", "then", "before", "if", "as", "it", "them", "him", "us",
  ]
  private static let thirdPerson: Set<String> = [
    "he", "she", "they", "him", "her", "them", "his", "hers", "their", "theirs", "himself", "herself", "themselves",
  ]
  private static let aboutUs: Set<String> = [
    "your", "yours", "you're", "youre", "you've", "you'd", "you'll", "we", "we're",
  ]
}

extension TypedWord {
  /// Whether a group of words begins with it: "since Monday", "my own customers", "twice", "9 days".
  fileprivate var beginsGroup: Bool { TypedWord.openers.contains(key) || isNumber }

  fileprivate var isNumber: Bool { key.first?.isNumber ?? false }

  /// Whether the word behind it belongs to it so closely that a pause between the two is wrong: "all the", "if no".
  fileprivate var binds: Bool { TypedWord.binding.contains(key) || isNumber }

  private static let openers: Set<String> = [
    "for", "since", "on", "in", "at", "by", "from", "without", "until", "till", "after", "during", "within", "over",
    "every", "all", "no", "never", "nobody", "nothing", "none", "only", "still", "again", "always", "once", "twice",
    "my", "our", "the", "a", "an", "any", "some", "one", "two", "three", "four", "five", "six", "seven", "eight",
    "nine", "ten", "half", "last", "next",
  ]
  private static let binding: Set<String> = [
    "of", "to", "for", "since", "on", "in", "at", "by", "from", "without", "until", "before", "after", "with",
    "about", "every", "all", "no", "not", "only", "my", "our", "your", "her", "his", "their", "the", "a", "an",
    "this", "that", "than", "as", "over", "last", "next", "within", "if", "like", "off", "up", "down", "w/", "w/o",
    "said", "says", "what",
  ]
}
