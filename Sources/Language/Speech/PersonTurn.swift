/// The customer's own words turned round, so that we can say them to the customer: "my team", "because of you" become
/// "your team", "because of us". All of a fragment or nothing of it.
package enum PersonTurn {
  /// "One page for my board" as we say it: "one page for your board". As it stands where it is not certain who is meant.
  package static func said(_ text: String) -> String {
    said(TypedWord.words(of: text))?.joined(separator: " ") ?? text
  }

  /// Whether only the customer can be speaking: "I" or "my" may be the manager's own, but not beside a "you".
  static func isTheirVoice(_ words: [TypedWord]) -> Bool {
    let own = words.filter { !$0.isQuoted && $0.text != "US" }
    return own.contains { singular.contains($0.key) } && own.contains { EnglishWords.secondPerson.contains($0.key) }
  }

  /// Whether somebody speaks of themselves, whoever that is.
  static func isFirstPerson(_ words: [TypedWord]) -> Bool { words.contains { singular.contains($0.key) } }

  /// The words as we say them. Nil where a "you" may be the one who acts or the one it is done to.
  static func said(_ words: [TypedWord]) -> [String]? {
    var said: [String] = []
    for (index, word) in words.enumerated() {
      let previous = index > 0 ? words[index - 1] : nil
      if word.isQuoted {
        said.append(word.text)
      } else if let verb = verbsAfterI[word.key], previous.map({ $0.key == "i" }) == true {
        said.append(word.saying(verb))
      } else if word.key == "you" {
        guard let person = ours(at: index, in: words) else { return nil }
        said.append(word.saying(person))
      } else if let turned = turns[word.key] {
        said.append(word.saying(turned))
      } else {
        said.append(word.text)
      }
    }
    return said
  }

  /// "We" where they say what we do, "us" where it is done to us.
  private static func ours(at index: Int, in words: [TypedWord]) -> String? {
    let previous = index > 0 ? words[index - 1] : nil
    let next = index + 1 < words.count ? words[index + 1] : nil
    let endsHere = next == nil || words[index].endsClause
    if let previous, !previous.endsClause, beforeUs.contains(previous.key) { return "us" }
    if endsHere { return previous == nil ? nil : "us" }
    guard let next,
      previous == nil || previous?.endsClause == true || previous.map({ beforeWe.contains($0.key) }) == true
    else { return nil }
    return next.isQuoted ? nil : "we"
  }

  private static let singular: Set<String> = [
    "i", "i'm", "im", "i've", "ive", "i'd", "i'll", "me", "my", "mine", "myself",
  ]
  private static let verbsAfterI = ["am": "are", "was": "were", "wasn't": "weren't", "wasnt": "weren't"]
  private static let turns: [String: String] = [
    "i": "you", "i'm": "you're", "im": "you're", "i've": "you've", "ive": "you've", "i'd": "you'd", "i'll": "you'll",
    "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "we": "you", "we're": "you're",
    "we've": "you've", "weve": "you've", "we'd": "you'd", "we'll": "you'll", "us": "you", "our": "your",
    "ours": "yours", "ourselves": "yourselves", "you're": "we're", "youre": "we're", "you've": "we've",
    "youve": "we've", "you'd": "we'd", "you'll": "we'll", "your": "our", "yours": "ours", "yourself": "ourselves",
    "yourselves": "ourselves",
  ]
  /// In front of a "you" to whom something is done.
  private static let beforeUs: Set<String> = [
    "of", "to", "for", "with", "from", "by", "about", "at", "on", "without", "like", "against", "behind",
  ]
  /// In front of a "you" who does something.
  private static let beforeWe: Set<String> = [
    "what", "that", "how", "when", "if", "because", "cos", "and", "but", "which", "who", "why", "where", "as", "so",
    "while", "whether", "until", "after", "before", "since", "think", "thinks", "thought", "said", "says", "say",
    "whatever", "or",
  ]
}

extension TypedWord {
  /// Another word in place of this one, with the marks around it.
  func saying(_ word: String) -> String {
    let end = text.reversed().prefix { !$0.isLetter && !$0.isNumber }.reversed()
    let start = text.prefix { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "\u{2019}" }
    return String(start) + word + String(end)
  }
}
