/// The closed word lists that reading aloud goes by. A word that is on no list is never touched.
enum EnglishWords {
  /// Words that are safe to write small inside a sentence: no name, product or acronym is spelt like one.
  static let functionWords: Set<String> = Set(
    wordsOf:
      """
      a an the this that these those there here it its it's
      he she they we you his her their our your my he's she's they're we're you're i'm
      and or but if because since while when whenever why who whose what where which how
      nobody no not never none nothing everybody everyone everything every each all any anyone anybody both
      someone somebody something some many much more most several few only also even still just already again
      in on at by for from with without after before until till during over under about between into onto
      is are was were be been being isn't aren't wasn't weren't
      has have had hasn't haven't hadn't having does do did doesn't don't didn't
      can't cannot couldn't won't wouldn't shouldn't must mustn't could would should
      doesnt dont didnt cant wont wasnt isnt arent couldnt wouldnt hasnt havent
      please stop wants needs feels expects thinks says asks got getting asking waiting
      another other same two three four five six seven eight nine ten twice once
      """)

  /// Function words that begin many names ("The ERP", "All Star"): small only when a small word follows.
  static let startsOfNames: Set<String> = ["the", "a", "an", "all", "no", "on", "in", "at", "our", "one", "every"]

  /// Might be the person on the line, might be somebody else: never said to a customer's face unframed.
  static let thirdPerson: Set<String> = Set(
    wordsOf:
      """
      she he her him his hers they them their theirs herself himself themselves themself
      she's he's they're she'd he'd they'd she'll he'll they'll they've theyre theyve shes hes
      """)

  /// What a head feels or says: with a name or "the customer" in front it may be the very person on the line.
  static let mentalVerbs: Set<String> = ["wants", "feels", "thinks", "expects", "believes", "hopes", "fears"]

  /// Nobody says these of themselves to a customer, and nobody is to soften them: they are read as noted.
  static let insults: Set<String> = Set(
    wordsOf:
      """
      amateur amateurs arrogant bastard bastards bullshit bs clown clowns crap crook crooks cheats damn disgrace
      disgraceful dumb fool fools fucking fuck fucked garbage goddamn hell idiot idiots idiotic incompetent joke
      laughable liar liars lies lying moron morons pathetic rubbish scam scammers shameless shit shitty stupid thieves
      useless worthless cow bitch prick twat wanker arsehole asshole jerk psycho nutter moaner whiner
      thick karen pita bully bullies evil snake thief heartless cretin cretins git gits brainless whinging moaning
      cowboys muppet muppets tosser imbecile imbeciles halfwit halfwits scum parasites leeches vultures
      """)

  static let secondPerson: Set<String> = [
    "you", "your", "yours", "yourself", "yourselves", "you're", "you've", "you'd", "you'll", "youre", "youve",
  ]

  static let firstPerson: Set<String> = Set(
    wordsOf:
      """
      i me my mine myself we us our ours ourselves i'm i've i'd i'll we're we've we'd we'll im ive weve
      """)

  static let auxiliaries: Set<String> = Set(
    wordsOf:
      """
      is are was were am do does did has have had can could will would shall should
      isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't won't wouldn't shouldn't
      isnt arent wasnt werent dont doesnt didnt hasnt havent cant couldnt wont wouldnt shouldnt
      """)

  /// Verbs that need somebody in front of them: at the head of a fragment it is not said who.
  static let headlessVerbs: Set<String> = auxiliaries.union(
    """
    must cannot got gets keeps went goes came comes waited tried tries spent threw gave gives took takes wrote
    drove saw forgot refuses threatens complains claims blames accuses escalates presents cancels pays loses
    threatening considering refusing planning thinking looking wanted needed told
    wants needs feels thinks says expects hopes believes doubts insists worries fears hates trusts asks demands
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  )

  static let ordinals: Set<String> = Set(
    wordsOf:
      """
      first second third fourth fifth sixth seventh eighth ninth tenth
      1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th firstly secondly thirdly
      """)
}
