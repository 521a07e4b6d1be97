extension TypedWord {
  /// Several things: "orders", "people".
  var isPlural: Bool {
    if TypedWord.plurals.contains(key) { return true }
    return key.hasSuffix("s") && !["ss", "us", "is", "'s", "as"].contains { key.hasSuffix($0) } && key.utf8.count > 3
  }

  /// Small at the start of a line, unless its first word may be a name or has a spelling of its own.
  static func lowered(_ line: String) -> String {
    let first = line.prefix { $0 != " " }
    let key = key(of: first)
    let isPlain =
      EnglishWords.functionWords.contains(key) || GrammarWords.isSmall(key) || PlainWords.isThing(key)
      || EnglishVerb.isListed(key)
    return isPlain && key != "i" && first.dropFirst().allSatisfy({ !$0.isUppercase })
      && !GrammarWords.times.contains(key)
      ? line.prefix(1).lowercased() + line.dropFirst() : line
  }

  private static let plurals: Set<String> = ["people", "staff", "children", "men", "women", "data", "both", "feet"]
}

extension String {
  /// "dana's" is Dana.
  var withoutPossessive: String { hasSuffix("'s") ? String(dropLast(2)) : self }
}
