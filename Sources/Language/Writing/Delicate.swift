/// What is not written to a customer before counsel or somebody who may has seen it: harm, the law, lost data, notice.
enum Delicate {
  /// The word that makes it so; nil where there is none.
  static func word(in text: String) -> String? {
    let words = TypedWord.words(of: text)
    if let word = words.first(where: { self.words.contains($0.key) || stems.contains(where: $0.key.hasPrefix) }) {
      return word.key
    }
    if words.contains(where: { lost.contains($0.key) }), let record = words.first(where: { records.contains($0.key) }) {
      return record.key
    }
    // "Invoice 999" is a number like another.
    if let call = zip(words, words.dropFirst()).first(where: { calls.contains($0.key) && emergency.contains($1.key) }) {
      return call.1.key
    }
    return phrases.first(in: words)
  }

  private static let emergency: Set<String> = ["911", "999", "112"]
  private static let calls: Set<String> = [
    "call", "called", "calling", "rang", "ring", "rung", "dial", "dialled", "dialed", "phoned",
  ]

  private static let stems = Set(
    wordsOf:
      """
      lawyer attorney solicitor litigat lawsuit injur ambulance hospital police criminal fraud theft insur ombudsman
      regulator asbestos allerg diabet disabled pregnan tribunal penalt negligen liabilit breach poison cancer surger
      overdose evacuat hazard mould mold illegal unlawful contaminat medic prescri mislabel discriminat harass bedbug
      passport arrest electroc
      """)
  private static let words: Set<String> = Set(
    wordsOf:
      """
      legal sue sued sues suing court died dies dead death killed kill stolen stole steal leaked leak gdpr hipaa osha
      hse hmrc unsafe danger dangerous recall union journalist hurt bleeding burned burnt fire safety illness sickness
      health patient patients accident wound wounded suicide drunk drugs racist racism sexist harassed
      harassment discrimination assault weapon fined fines audit auditor auditors inspector inspectors compliance fell
      fall slipped tripped pushed bitten bugs rat rats pills pill dose doses nurse nurses doctor doctors clinic
      scaffold spark sparks brakes wires wire baby husband wife mother father son daughter kids sleep asleep heart
      x-ray vomit vomited stuck cctv crime criminals law backup backups wiped payslip payslips salary pension recorded
      smoke fumes privacy passwords hacked hacker ransom ransomware
      """)
  /// With one of these about, what is said of data, records or addresses is for counsel.
  private static let lost: Set<String> = [
    "lost", "deleted", "wiped", "gone", "missing", "sold", "shared", "leaked", "exposed", "restore", "restored",
    "recover",
  ]
  private static let records: Set<String> = [
    "data", "records", "record", "addresses", "results", "files", "drives", "database",
  ]

  private static let phrases = PhraseList([
    "wrong person", "third party", "broke into", "in my room", "my job", "her job", "his job", "can't pay",
    "cannot pay", "time to pay",
    "without vat", "without the date", "data loss", "lost data", "lost our data", "deleted data", "in writing to",
    "notice period", "days notice",
    "the press",
    "going to court", "in the press", "wheelchair", "had the keys", "lost orders",
  ])
}
