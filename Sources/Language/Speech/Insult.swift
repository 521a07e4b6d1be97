/// What somebody is called, and what we do not repeat to those who said it.
enum Insult {
  static func isIn(_ text: String) -> Bool { isIn(TypedWord.words(of: text)) }

  static func isIn(_ words: [TypedWord]) -> Bool {
    let isOfThemselves =
      PersonTurn.isTheirVoice(words)
      || words.contains { ["feel", "feels", "felt", "look", "looks", "looked"].contains($0.key) }
    let isThere = words.contains { word in
      EnglishWords.insults.contains(word.key) && !mild.contains(word.key)
        && !(isOfThemselves && ofThemselves.contains(word.key))
    }
    return isThere || comparisons.contains { words.map(\.key).joined(separator: " ").contains($0) }
  }

  /// The text without the parts that hold one, nil where nothing worth saying is left.
  static func rest(of text: String) -> String? {
    var parts: [String] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      let joint = joints.compactMap { rest.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
      parts.append(String(rest[..<(joint?.lowerBound ?? rest.endIndex)]))
      rest = joint.map { rest[$0.upperBound...] } ?? ""
    }
    let kept = parts.filter { !isIn($0) && $0.split(separator: " ").count > 1 }
    let said = kept.joined(separator: " and ")
    return said.isReadable ? said : nil
  }

  private static let joints = [", and ", " and ", ", but ", " but ", ", ", "; ", " - ", ". "]
  /// Strong words that call nobody anything.
  private static let mild: Set<String> = ["hell", "damn", "goddamn"]
  /// They say how somebody feels or looked, not what we are.
  private static let ofThemselves: Set<String> = ["fool", "fools", "stupid", "dumb", "joke", "worthless"]
  private static let comparisons = ["could do better", "could run this better", "could do this better", "lot of you"]
}
