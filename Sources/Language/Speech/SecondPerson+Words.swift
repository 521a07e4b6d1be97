/// The words that tell whether somebody is meant who is on the line, and what is said to them instead.
extension SecondPerson {
  static let contractions = [
    "she's": "are", "he's": "are", "they're": "are", "shes": "are", "hes": "are", "theyre": "are",
    "she'd": "would", "he'd": "would", "they'd": "would",
  ]
  static let adverbs: Set<String> = ["still", "now", "also", "just", "really", "only", "clearly", "never"]
  static let degrees: Set<String> = [
    "very", "so", "really", "extremely", "pretty", "quite", "deeply", "more", "totally", "completely", "absolutely",
  ]
  static let possessives: Set<String> = ["her", "his", "their"]

  static let customers: Set<String> = [
    "customer", "client", "caller", "guest", "patient", "tenant", "cust",
  ]

  /// What somebody did who is not named: the one who rings.
  static let deeds: Set<String> = [
    "asked", "complained", "waited", "paid", "called", "rang", "phoned", "emailed", "wrote", "ordered", "expected",
    "wanted", "tried", "requested", "threatened", "reported", "chased",
  ]
  /// What may follow such a deed. "Emailed invoice wrong" is an invoice.
  static let afterDeeds: Set<String> = [
    "us", "for", "to", "why", "about", "twice", "again", "several", "that", "if", "whether", "since", "every", "many",
    "on", "three", "four", "five", "six", "you", "me", "when", "how", "in", "calling", "all",
  ]
  /// What is done to somebody.
  static let done: Set<String> = ["told", "promised", "ignored", "cheated", "misled", "billed", "charged"]
  static let afterPromised: Set<String> = [
    "a", "an", "the", "us", "on", "for", "to", "that", "within", "it", "twice", "this", "me", "more", "two", "three",
  ]
  static let treated: Set<String> = [
    "stupid", "foolish", "small", "used", "unwelcome", "unimportant", "unsafe", "awful", "terrible", "bad",
    "ignored", "cheated", "betrayed", "abandoned", "ripped", "misled", "unheard", "disrespected", "insulted", "let",
    "unsupported", "undervalued", "neglected", "dismissed", "belittled", "lied", "taken", "fobbed", "forgotten",
    "alone",
  ]
  /// What begins a sentence of its own.
  static let clauses: Set<String> = [
    "that", "it", "it's", "its", "this", "nobody", "we", "we're", "our", "the", "there", "everyone", "everything",
    "nothing", "someone", "support", "i", "i'm", "if", "yes",
  ]
  static let remediesOfDoctors: Set<String> = ["surgery", "oxygen", "insulin", "meds", "medication"]

  /// What a head does, as somebody else would say it of them, and as it is said to them.
  static let verbs = [
    "wants": "want", "needs": "need", "feels": "feel", "expects": "expect", "thinks": "think", "says": "say",
    "believes": "believe", "hopes": "hope", "doubts": "doubt", "insists": "insist", "worries": "worry",
    "fears": "fear", "hates": "hate", "trusts": "trust", "suspects": "suspect", "wonders": "wonder",
    "deserves": "deserve", "prefers": "prefer", "asks": "ask", "demands": "want", "requests": "request",
    "understands": "understand", "threatens": "threaten", "refuses": "refuse", "complains": "complain", "pays": "pay",
    "lives": "live", "loves": "love", "likes": "like", "knows": "know",
  ]
  static let baseForms: Set<String> = [
    "want", "trust", "feel", "believe", "think", "expect", "need", "understand", "know", "care", "accept", "see",
  ]
  /// What "they" at the head may do and still be the people on the line rather than our own.
  static let pluralVerbs: Set<String> = [
    "want", "need", "feel", "expect", "hope", "wanted", "needed", "expected",
  ]
  static let pasts: Set<String> = ["wanted", "needed", "felt", "expected", "hoped"]
  static let losses: Set<String> = ["trust", "faith", "confidence", "patience", "hope"]
  static let afterNeeds: Set<String> = [
    "a", "an", "the", "to", "this", "that", "it", "us", "me", "more", "one", "two", "three", "someone", "somebody",
    "proof", "answers", "help", "our", "my", "all", "some", "both", "everything", "something", "at", "by", "immediate",
  ]
  static let deedsOfPersons: Set<String> = [
    "know", "hear", "talk", "speak", "see", "explain", "understand", "present", "tell", "decide", "plan", "trust",
    "feel", "heard", "told", "called", "informed", "reassured", "sure", "report", "think",
  ]
  static let feelings: Set<String> = Set(
    """
    angry annoyed ashamed disappointed disgusted embarrassed exhausted fed furious frustrated humiliated livid
    outraged sick sorry tired unhappy upset worried concerned shocked scared stressed mad fuming
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  )
}
