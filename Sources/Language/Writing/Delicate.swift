/// What is not written to a customer before counsel or somebody who may has seen it: harm, the law, lost data, notice.
enum Delicate {
  /// The word that makes it so; nil where there is none.
  static func word(in text: String) -> String? {
    let words = TypedWord.words(of: text)
    if let word = words.first(where: { self.words.contains($0.key) || stems.contains(where: $0.key.hasPrefix) }) {
      return word.key
    }
    let line = " " + words.map(\.key).joined(separator: " ") + " "
    return phrases.first { line.contains(" \($0) ") }
  }

  private static let stems = [
    "lawyer", "attorney", "solicitor", "litigat", "lawsuit", "injur", "ambulance", "hospital", "police", "criminal",
    "fraud",
    "theft", "insur", "ombudsman", "regulator", "asbestos", "allerg", "diabet", "disabled", "pregnan", "tribunal",
    "penalt",
    "negligen", "liabilit", "breach", "poison", "cancer", "surger", "overdose", "evacuat", "hazard",
  ]
  private static let words: Set<String> = Set(
    """
    legal sue sued sues suing court died dies dead death killed kill stolen stole steal leaked leak gdpr hipaa osha hse hmrc
    unsafe danger dangerous recall union journalist hurt bleeding burned burnt fire licence license safety illness
    sickness health patient patients 911 999 112 accident wound wounded suicide drunk drugs racist racism sexist harassed
    harassment discrimination assault weapon fined fines audit auditor auditors inspector inspectors compliance
    overboard electrocuted smoke fumes privacy passwords hacked hacker ransom ransomware
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  private static let phrases = [
    "data loss", "lost data", "lost our data", "deleted data", "in writing to", "notice period", "days notice",
    "the press",
    "going to court", "in the press", "wheelchair", "had the keys", "lost orders",
  ]
}
