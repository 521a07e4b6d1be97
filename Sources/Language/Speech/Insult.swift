/// What somebody is called, and what we do not repeat to those who said it.
enum Insult {
  static func isIn(_ text: String) -> Bool { isIn(TypedWord.words(of: text)) }

  static func isIn(_ words: [TypedWord]) -> Bool {
    let line = words.map(\.key).joined(separator: " ")
    // "You called me a liar" is what they complain of.
    guard !grievances.contains(where: { line.holds($0) }) else { return false }
    let isThere = words.indices.contains { index in
      let key = words[index].key
      guard EnglishWords.insults.contains(key), !mild.contains(key) else { return false }
      return !(ofThemselves.contains(key) && words[max(0, index - 4)..<index].contains { feelings.contains($0.key) })
    }
    return isThere || phrases.contains { line.holds($0) }
  }

  /// The text without the parts that hold one, nil where nothing worth saying is left.
  static func rest(of text: String) -> String? {
    var parts: [String] = []
    let wishes = ["wants", "needs", "expects"]
    // A bare "and" parts two clauses only in front of what they want.
    let text = wishes.reduce(text) { $0.swapping(" and \($1) ", for: "; \($1) ") }
    var rest = Substring(text)
    while !rest.isEmpty {
      let joint = joints.compactMap { rest.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
      parts.append(String(rest[..<(joint?.lowerBound ?? rest.endIndex)]))
      rest = joint.map { rest[$0.upperBound...] } ?? ""
    }
    let kept = parts.filter { !isIn($0) && $0.split(separator: " ").count > 1 }
    let said = kept.joined(separator: ", and ")
    return said.isReadable && !isIn(said) ? said : nil
  }

  /// Between clauses.
  private static let joints = [", and ", ", but ", " but ", ", ", "; ", " - ", ". ", "! "]
  /// Strong words that call nobody anything.
  private static let mild: Set<String> = ["hell", "damn", "goddamn"]
  /// They say how somebody feels or looked, not what we are.
  private static let ofThemselves: Set<String> = [
    "fool", "fools", "stupid", "dumb", "joke", "worthless", "thick", "idiot",
  ]
  private static let feelings: Set<String> = ["feel", "feels", "felt", "look", "looks", "looked"]
  private static let grievances = ["called me", "called us", "called her", "called him", "said i was", "says i was"]
  private static let phrases = [
    "could do better", "could run this better", "could do this better", "lot of you", "drama queen", "time waster",
    "pain in the", "brain dead", "go to hell", "drop dead", "screw you", "shove your", "shove it", "old bat",
    "brain of a", "hate you", "make me sick", "you people are", "total karen",
  ]
}
