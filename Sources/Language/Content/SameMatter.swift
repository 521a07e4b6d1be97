/// Whether two things people complain of, as they were typed, are of the same kind: "every order is shipped twice" and "duplicate
/// orders again" are. Half of the words that carry the shorter one have to stand in the other, and two of them at least unless
/// it has but one.
package enum SameMatter {
  package static func isLike(_ one: String, _ other: String) -> Bool {
    let (one, other) = (words(of: one), words(of: other))
    let common = one.intersection(other)
    let (shared, shorter) = (common.count, min(one.count, other.count))
    // That something is late, wrong or gone says nothing where the things differ.
    let saysWhat = !common.isSubset(of: wrong) || one.isSubset(of: wrong) && other.isSubset(of: wrong)
    return shared > 0 && saysWhat && (shared == shorter || shared >= 2 && shared * 2 >= shorter)
  }

  /// A number says which one, and not what is the matter with it.
  private static func words(of text: String) -> Set<String> {
    let spelled = text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { often.contains(String($0)) }
    let carrying = SameTask.carryingWords(of: text).filter { !$0.allSatisfy(\.isNumber) }
    return Set((spelled.map { WordForms.stem(of: String($0)) } + carrying).map { alike[$0] ?? $0 })
  }

  /// They carry nothing of what is to be done, and much of what went wrong.
  private static let often: Set<String> = ["twice", "never", "nobody"]

  private static let wrong: Set<String> = Set(faults.map(\.0)).union(often)

  /// What is wrong with a thing, and what is done with one: each by one word for all that come to the same.
  private static let faults = [
    ("twice", "twice double doubled duplicate duplicated duplicates"), ("late", "late delayed delay overdue"),
    ("wrong", "wrong incorrect false"), ("broken", "broken fails failed crashes crashed"),
    ("missing", "missing lost gone"),
  ]
  private static let deeds = [("ship", "shipped delivered delivery deliveries arrived arrive")]

  private static let alike: [String: String] = (faults + deeds).reduce(into: [:]) { alike, entry in
    for word in entry.1.split(separator: " ") { alike[WordForms.stem(of: String(word))] = entry.0 }
  }
}
