/// The small words of English by what they do in a clause.
enum GrammarWords {
  /// Whether it is one of them all, or a word in their place.
  static func isSmall(_ key: String) -> Bool {
    determiners.contains(key) || pronouns.contains(key) || prepositions.contains(key) || particles.contains(key)
      || conjunctions.contains(key) || adverbs.contains(key) || auxiliaries.contains(key) || times.contains(key)
      || spans.contains(key) || massNouns.contains(key) || spans.contains(String(key.dropLast()))
      || others.contains(key)
  }

  private static let others: Set<String> = Set(
    wordsOf:
      "i me my not to other others percent hours days minutes times let lets please thank yes no own each per both cannot"
  )

  static let determiners: Set<String> = Set(
    wordsOf:
      """
      the a an this that these those my our your its every each all both some any no another many much more most several
      few such enough half only one two three four five six seven eight nine ten eleven twelve dozens
      """)

  /// They stand for somebody or something, and whoever reads knows for whom.
  static let pronouns: Set<String> = Set(
    wordsOf:
      """
      it this that these those there nobody nothing someone somebody something everyone everybody everything anyone
      anybody anything you we us none one everyone neither myself yourself yourselves ourselves itself mine yours ours
      """)

  static let prepositions: Set<String> = Set(
    wordsOf:
      """
      of in on at by for from with without to into onto over under about after before since until till during within
      between behind through across against among around beyond despite except per towards toward upon via above below
      near off out up down like than as instead because
      """)

  /// Prepositions that may also end a clause: "the line went down".
  static let particles: Set<String> = Set(
    wordsOf: "up down out off back away over through in on around before since by")

  static let conjunctions: Set<String> = Set(
    wordsOf:
      """
      and or but because that if when what why how who which where whether until till while since after before as
      although though so unless once
      """)

  static let adverbs: Set<String> = Set(
    wordsOf:
      """
      again twice once still already yet never always often ever soon late later early earlier now then here there
      today tomorrow yesterday tonight too also just even only almost quite very so back away together apart right
      sure first straight ahead abroad home online offline overnight long far instead anymore forward inside outside
      nearby alone three-fold longer sooner enough more most less
      """)

  static let copulas: Set<String> = Set(wordsOf: "is are was were be been being am")
  static let auxiliaries: Set<String> = Set(
    wordsOf:
      "is are was were be been being am has have had do does did will would can could shall should may might must cannot"
  )

  /// What comes behind them says how something is, without an article: "went wrong", "looks fine".
  static let copularVerbs: Set<String> = Set(
    wordsOf:
      """
      go went gone goes get got gets come came comes stay stays stayed remain remains remained become became becomes
      look looks looked seem seems seemed feel feels felt run ran runs arrive arrived arrives turn turned stand stood
      fall fell left leave keep kept keeps open opened sit sat lie lay make made makes find found
      """)

  /// Behind "last" and "next" they need no article.
  static let spans: Set<String> = Set(wordsOf: "week month year quarter night time summer winter spring autumn weekend")

  /// Short for something, or a slip: nobody writes them.
  static let shorthand: Set<String> = Set(
    wordsOf:
      """
      min mins hr hrs ac nos acct mgr dept depts em ref w wd incl excl dd mon tue tues wed thu thurs fri jan feb mar
      apr jun jul aug sept sep oct nov dec yr yrs wk wks mo mos pw rn tbc tbd eod eow cob ooo fyi re inc info docs doc
      pic pics thats whats hes shes theyre im ive id youre dont cant wont didnt doesnt isnt wasnt hed shed theres ur u
      r n
      """)

  /// They say to whom: "nobody warned about the fee" lacks somebody.
  static let toSomebody: Set<String> = Set(wordsOf: "warned told informed notified reminded warns tells informs")

  /// What somebody said, asked or knew stands behind these as a clause of its own.
  static let clauseOpeners: Set<String> = Set(wordsOf: "that if whether why how what when where who")

  /// Pasts, alike as participles, that need nobody to whom it is done.
  static let intransitivePasts: Set<String> = Set(
    wordsOf:
      """
      agreed answered appeared applied arrived asked called cared changed collapsed complained continued crashed
      declined died disagreed disappeared dropped ended escalated expired failed finished happened helped improved
      increased joined jumped landed lasted launched listened logged looked mattered moved occurred opened ordered
      paid passed phoned played reacted remained replied responded resulted returned started stayed stopped suffered
      switched talked timed travelled tried turned voted waited walked wanted worked worried closed froze left stood
      sat slept hung stuck met won lost said thought felt heard understood dealt leaked seized slipped doubled tripled
      halved ripped bounced
      """)

  /// A clause cannot end with them.
  static let openEnds: Set<String> = Set(wordsOf: "then still no not than very so just also even only")

  /// Nouns that need no article.
  static let massNouns: Set<String> = Set(
    wordsOf:
      """
      access advice assistance business capacity clarity compensation compliance confidence confirmation contact
      coverage credit damage data delay delivery downtime electricity equipment evidence feedback freight fuel
      guidance help hardware heating information internet inventory maintenance management material money news notice
      output packaging paper paperwork parking payment payroll permission power production progress proof quality rent
      revenue safety service shipping silence site software space staff stock storage stuff support supply time
      traffic training transport trust waste water work engineering finance marketing legal operations sales
      accounting legal procurement logistics dispatch people
      """)

  /// Nouns that need no article behind their preposition: "out of tune", "at night".
  static let bareBehind: [String: Set<String>] = [
    "at": ["night", "work", "hand", "home", "fault", "risk", "rest", "stake", "present", "once", "least", "lunch"],
    "in": [
      "place", "transit", "stock", "use", "order", "writing", "advance", "detail", "full", "person", "practice",
      "force",
      "error", "mind", "hand", "sight", "tune", "line", "danger", "doubt", "principle", "question", "total", "touch",
    ],
    "of": ["tune", "order", "stock", "date", "use", "reach", "sight", "hand", "place", "control", "line", "action"],
    "on": [
      "site", "hold", "board", "foot", "schedule", "track", "average", "purpose", "sale", "strike", "order", "call",
    ],
    "by": ["hand", "mistake", "accident", "phone", "email", "post", "rail", "road", "sea", "air", "law", "card"],
    "under": ["way", "control", "review", "warranty"],
    "for": ["sale", "example", "instance", "free", "hours", "days", "weeks"],
    "without": ["warning", "notice", "delay", "success", "reason"],
    "into": ["force", "place", "use"],
  ]

  /// Units that count, and the words that stand for a day or a time.
  static let times: Set<String> = Set(
    wordsOf:
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
      september october november december morning afternoon evening today tomorrow yesterday tonight noon midnight am
      pm christmas easter
      """)

}
