/// Words that are said in anger or among friends, and that nobody writes to a customer.
enum Tone {
  static func doubt(of text: String) -> WrittenLine.Doubt? {
    if text.isShouted { return .tone("capitals") }
    let words = TypedWord.words(of: text)
    if let word = words.first(where: { self.words.contains($0.key) }) { return .tone(word.key) }
    if let word = words.first(where: isShouted) { return .tone(word.text) }
    return phrases.first(in: words).map { .tone($0) }
  }

  /// "Take it down NOW"; "the VP" is none.
  private static func isShouted(_ word: TypedWord) -> Bool {
    word.text.count > 1 && word.text.contains(where: \.isLetter) && word.text.allSatisfy { !$0.isLowercase }
      && (EnglishWords.functionWords.contains(word.key) || GrammarWords.adverbs.contains(word.key)
        || EnglishVerb.forms(of: word.key).contains(.base))
  }

  private static let words: Set<String> = Set(
    wordsOf:
      """
      girl woman lady boy man bloke blokes lad lads guys guy kid kids lot gonna wanna gotta nowt summat bloody quid
      grand ripped fobbed dumped livid furious insane ridiculous nonsense joke shambles disaster nightmare
      embarrassing embarrassed fed sick unbelievable mess laughing stupid swore dare fool crazy rubbish useless absurd
      appalling disgusting outrageous sucks pissed chaos farce clueless monkey monkeys mick grip moon lie lies lied
      lying liar cares decency pushy bribe backhander bung joking insulted insulting screaming bankrupt scapegoat
      whore blonde lousy terrible awful horrible shame ashamed mad angry screwed botched incompetence rude lazy
      careless sloppy yeah ok okay honestly seriously literally basically obviously hell damn ain't ya lol wtf omg
      asap mortified stupidest fuming hates
      """)

  private static let phrases = PhraseList([
    "don't care", "do not care", "doesn't care", "what you're doing", "what we're doing", "better things to do",
    "a break", "off my back",
    "need to talk", "you people", "your lot", "you lot", "simple as", "end of story", "full stop", "period", "my life",
    "laughing stock", "on earth", "the hell",
    "of course", "no excuses", "as if", "for once", "this time", "good riddance", "no clue", "a clue",
  ])
}
