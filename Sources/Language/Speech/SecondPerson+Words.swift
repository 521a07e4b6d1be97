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
  static let done: Set<String> = [
    "told", "promised", "ignored", "cheated", "misled", "billed", "charged", "quoted", "given", "passed", "transferred",
    "cut", "left", "locked", "blamed", "assured", "overcharged", "treated", "offered", "refused", "denied", "talked",
    "sold", "bounced", "fobbed", "kept", "hung", "credited", "invoiced", "forced",
  ]
  /// What keeps happening to somebody.
  static let suffered: Set<String> = ["getting", "being", "having", "chasing", "losing"]
  static let lostThings: Set<String> = [
    "money", "customers", "business", "orders", "patience", "sales", "staff", "time",
  ]
  /// What somebody who is not named did not get or do: the one who rings.
  static let notDone: Set<String> = ["get", "receive", "hear", "know", "ask", "agree", "order", "want", "expect"]
  static let neverDone: Set<String> = [
    "got", "received", "heard", "agreed", "ordered", "wanted", "asked", "saw", "knew", "had",
  ]
  static let afterSpent: Set<String> = [
    "a", "an", "the", "all", "hours", "days", "weeks", "two", "three", "four", "half",
  ]
  static let lacked: Set<String> = [
    "faith", "trust", "confidence", "idea", "access", "answer", "answers", "update", "updates", "time", "patience",
    "choice", "stock", "data", "orders", "power", "way", "backup", "report", "invoice",
  ]
  /// What only a person is unable to do.
  static let abilities: Set<String> = [
    "log", "access", "reach", "get", "find", "order", "ship", "print", "book", "sign", "pay", "plan", "work", "wait",
    "afford", "invoice", "bill", "sleep", "call", "download", "upload", "submit", "view", "contact", "trade", "deliver",
  ]
  /// What somebody was told, and not who.
  static let afterTold: Set<String> = [
    "it", "that", "nothing", "different", "we", "there", "no", "not", "a", "an", "lies", "yes", "about", "twice", "one",
    "two", "three", "someone", "somebody", "nobody", "user", "another", "something",
  ]
  /// What can only be hers: behind any other word "her" may be a person.
  static let belongings: Set<String> = Set(
    wordsOf:
      """
      own board boss manager team staff people customers customer clients client colleague colleagues husband wife partner
      mother mum mom father dad parents son daughter kids children family sister brother dog cat car van house account
      accounts invoice invoices order orders card money deposit refund phone laptop email emails address number office
      company business bank lawyer landlord architect budget contract booking bookings appointment flight room job cfo ceo
      director data system login password parts package parcel delivery documents passport licence license meeting report
      reports figures school patients guests tenants employees admin assistant week weekend time board's
      """)
  static let wishes: Set<String> = ["wants", "needs", "expects", "demands"]
  /// What somebody does who does not get what they want.
  static let threats = [
    "cancels": "cancel", "leaves": "leave", "walks": "walk", "moves": "move", "switches": "switch", "quits": "quit",
    "stops": "stop", "sues": "sue", "goes": "go", "escalates": "escalate", "complains": "complain", "reports": "report",
  ]
  /// "Had to hire own van".
  static let verbsBeforeOwn: Set<String> = ["hire", "use", "buy", "rent", "send", "bring", "make", "pay"]
  static let ownWords = [
    "her": "your", "his": "your", "their": "your", "herself": "yourself", "himself": "yourself",
  ]
  /// With one of these about, it is not said whose something is.
  static let otherSubjects: Set<String> = [
    "she", "he", "they", "him", "them", "hers", "theirs", "she's", "he's", "they're", "i", "me", "who", "someone",
    "somebody", "colleague", "boss", "rep", "driver", "agent",
  ]
  static let afterPromised: Set<String> = [
    "a", "an", "the", "us", "on", "for", "that", "within", "it", "twice", "this", "me", "more", "two", "three",
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
    "proof", "answers", "written", "full", "compensation", "refund", "confirmation", "immediate", "help", "our", "my",
    "all", "some", "both", "everything", "something", "at", "by", "immediate",
  ]
  static let deedsOfPersons: Set<String> = [
    "know", "hear", "talk", "speak", "see", "explain", "understand", "present", "tell", "decide", "plan", "trust",
    "feel", "heard", "told", "called", "informed", "reassured", "sure", "report", "think",
  ]
  static let feelings: Set<String> = Set(
    wordsOf:
      """
      angry annoyed ashamed disappointed disgusted embarrassed exhausted fed furious frustrated humiliated livid
      outraged sick sorry tired unhappy upset worried concerned shocked scared stressed mad fuming
      """)
}
