/// What somebody will do, or has done, as a sentence to the customer: "I will ask engineering when the export can be stopped by
/// 6 pm today", "I sent the list on Friday 27 November."
enum PlannedLine {
  /// - Parameters:
  ///   - task: as typed, without who and when.
  ///   - doer: the subject of the sentence.
  ///   - time: when it is or was done.
  ///   - reader: the names of the one who reads the letter; single words, small letters.
  static func line(
    _ task: String, by doer: WrittenLine.Doer, _ time: WrittenLine.Time, reader: Set<String>
  ) -> WrittenLine {
    let typed = plan(withoutDoer(TypedWord.words(of: TypedText(task).words), doer)).map {
      doer.isOurs ? toReader($0, reader) : $0
    }
    guard let first = typed.first, let words = WrittenForm.written(typed.map(\.text)) else {
      return WrittenLine(nil, .notWhole)
    }
    let isSure = isDeed(first, before: typed.dropFirst().first)
    let persons = Persons(typed, doer)
    /// - Parameter deed: what is done, its verb first and as it is in "to send".
    func sentence(_ deed: [String]) -> String? {
      let day: String
      let text: String
      switch time {
      case .until(let deadline):
        text = "will \(deed.joined(separator: " "))"
        guard let deadline else { return "\(doer.words) \(text). The date will follow." }
        day = deadline
      case .on(let done):
        guard let past = EnglishVerb.past(ofBase: TypedWord.key(of: deed[0])) else { return nil }
        text = ([TypedWord(deed[0]).saying(past)] + deed.dropFirst()).joined(separator: " ")
        day = done
      }
      // "When the export can be stopped by noon" is not by when it is asked.
      let hasClause = deed.contains { subordinating.contains(TypedWord.key(of: $0)) }
      return hasClause
        ? "\(day.startingSentence), \(["We", "You"].contains(doer.words) ? doer.words.lowercased() : doer.words) \(text)."
        : "\(doer.words) \(text) \(day)."
    }
    if EnglishVerb.forms(of: first.key).contains(.base), isSure || ClauseReader.isWholeObject(Array(words.dropFirst()))
    {
      guard let turned = persons.turned(words) else { return WrittenLine(nil, .who) }
      let task = [TypedWord.lowered(turned[0])] + turned.dropFirst()
      let whole = ClauseReader.isWholeObject(Array(task.dropFirst())) ? task : ClauseMending.task(task)
      guard let text = sentence(whole ?? task) else { return WrittenLine(nil, .notWhole) }
      if !persons.areCertain || isOpen(typed) { return WrittenLine(text, .who) }
      let isCertain =
        isSure && whole == task && toldDeeds.contains(first.key) && !(time.hasDay && isRepeated(typed))
      return WrittenLine(text, isCertain ? nil : .notWhole)
    }
    guard persons.areCertain, let thing = ClauseMending.thing(words), !thing.isNone else {
      return WrittenLine(nil, .notWhole)
    }
    // "List of errors by Friday" is a thing that somebody sees to.
    return WrittenLine(sentence(["see", "to"] + thing.words), .notWhole)
  }

  /// "I will send the list" is "will send the list" where I am who does it.
  private static func withoutDoer(_ words: [TypedWord], _ doer: WrittenLine.Doer) -> [TypedWord] {
    let me = doer.words.lowercased()
    guard words.count > 2, ["i", "we"].contains(me) else { return words }
    // "I'll" is both.
    if ["'ll", "\u{2019}ll"].contains(where: { words[0].text.lowercased() == me + $0 }) {
      return Array(words.dropFirst())
    }
    return words[0].key == me && ["will", "shall"].contains(words[1].key) ? Array(words.dropFirst()) : words
  }

  /// "Sends the list", "will send the list" and "to send the list" are "send the list".
  private static func plan(_ words: [TypedWord]) -> [TypedWord] {
    guard let first = words.first, words.count > 1 else { return words }
    if ["to", "will", "shall"].contains(first.key), EnglishVerb.forms(of: words[1].key).contains(.base) {
      return Array(words.dropFirst())
    }
    guard !EnglishVerb.forms(of: first.key).contains(.base), let base = EnglishVerb.base(ofThird: first.key) else {
      return words
    }
    return [TypedWord(first.saying(base))] + words.dropFirst()
  }

  /// "Ring Dana" is "ring you" in a letter to her.
  private static func toReader(_ word: TypedWord, _ reader: Set<String>) -> TypedWord {
    if reader.contains(word.key) { return TypedWord(word.saying("you")) }
    return reader.contains(word.key.withoutPossessive) ? TypedWord(word.saying("your")) : word
  }

  /// "Call back": whom?
  private static func isOpen(_ words: [TypedWord]) -> Bool {
    ["call", "ring", "phone"].contains(words[0].key) && (words.count == 1 || words[1].key == "back")
  }

  /// What is done every day is not done by a day.
  private static func isRepeated(_ words: [TypedWord]) -> Bool {
    words.contains { ["every", "each", "daily", "weekly", "monthly"].contains($0.key) }
  }

  /// Whether it is something one asks of the other side, and tells of again.
  static func asks(_ verb: String) -> Bool {
    toldDeeds.contains(verb) || ["cancel", "roll", "remove", "release"].contains(verb)
  }

  /// What one tells the other side that one will do.
  private static let toldDeeds: Set<String> = Set(
    wordsOf:
      """
      add agree answer approve arrange ask assign attach book bring build call check clarify clean clear collect come
      compare complete confirm contact copy count create credit deliver discuss document email escalate explain extend
      find finish fix follow forward get give hand hold import export inform inspect install investigate invite
      invoice issue keep lift list look make meet monitor move name nominate order organise organize pay pick plan
      prepare print process provide put rebuild record redo reduce refund reimburse rent repair replace reply report
      reprint rerun reschedule resend reserve reset resolve restore return review rework ring run schedule send set
      share ship show sign solve speak start stop submit supply switch take talk tell test transfer unblock unlock
      update upgrade upload validate verify visit waive work write
      """)

  private static let subordinating: Set<String> = [
    "when", "why", "what", "which", "that", "whether", "how", "who", "where", "if", "until", "after", "before",
    "because",
  ]

  /// "Send the list" is a deed whatever follows; "call log" and "credit note" are things.
  static func isDeed(_ word: TypedWord, before next: TypedWord?) -> Bool {
    guard EnglishVerb.forms(of: word.key).contains(.base), !word.endsClause else { return false }
    guard alsoNouns.contains(word.key) else { return true }
    guard let next else { return false }
    return GrammarWords.determiners.contains(next.key) || GrammarWords.pronouns.contains(next.key)
      || afterDeeds.contains(next.key)
      || next.text.first?.isUppercase == true || next.text.first?.isNumber == true
  }

  private static let afterDeeds: Set<String> = [
    "back", "her", "him", "them", "their", "his", "whether", "if", "how", "why", "what", "when", "that", "into", "up",
    "out",
    "off", "over", "through", "sure",
  ]

  private static let alsoNouns: Set<String> = Set(
    wordsOf:
      """
      access account answer audit balance ban bill block book call cancel cause change charge chat check claim contact
      control copy cost cover crash credit cure cut damage deal debit delay deposit discount dispute document double
      download draw drive drop email end escape estimate exchange export feel file fix flag fly forward freeze gain
      handle help hire hit hold host import increase install invoice issue join jump kick label lack land launch lead
      lease leave lift like limit link list load lock log look mail make match matter meet mention miss mix move name
      need note notice number offer open order own pack package park pass patch pause pay permit phone pick place plan
      play plug post present press price print process produce promise push question queue quote raise reach read
      rebuild record refund register release remake rent repair repeat replay reply report reprint request rerun reset
      restart result return review rework ring rise roll run sack sale scan schedule search secure service set share
      ship shop show sign sort spoil stack staff start state stay stock stop store stress suffer supply support survey
      swap switch talk tap target test thank train transfer travel treat trigger trust try turn type update upgrade
      use view visit vote wait walk want warn waste watch wish work wrap yield
      """)

  /// Whom the small words of a task mean, and whether that is certain.
  private struct Persons {
    private let words: [TypedWord]
    private let doer: WrittenLine.Doer

    init(_ words: [TypedWord], _ doer: WrittenLine.Doer) { (self.words, self.doer) = (words, doer) }

    /// Nobody in it but us and the reader.
    var areCertain: Bool {
      !words.contains { word in
        EnglishWords.thirdPerson.contains(word.key)
          || ["i", "me", "my", "mine", "myself"].contains(word.key) && doer != .signer
          || EnglishWords.secondPerson.contains(word.key) && !doer.isOurs
      }
    }

    /// As a proposal: of somebody whom we call or write to, it is the reader; what is theirs, of a company, is its. Nil where
    /// more than that would be a guess.
    func turned(_ words: [String]) -> [String]? {
      var turned: [String] = []
      for (index, word) in words.enumerated() {
        let typed = TypedWord(word)
        switch typed.key {
        case "her"
        where index + 1 < words.count && SecondPerson.belongings.contains(TypedWord.key(of: words[index + 1])),
          "his", "their":
          guard doer.isOurs || doer.isCompany else { return nil }
          turned.append(typed.saying(doer.isOurs ? "your" : "its"))
        case "her", "him", "them":
          guard doer.isOurs else { return nil }
          turned.append(typed.saying("you"))
        default:
          guard !EnglishWords.thirdPerson.contains(typed.key) else { return nil }
          turned.append(word)
        }
      }
      return turned
    }
  }
}

extension WrittenLine {
  /// Who will do something, as the letter speaks of them.
  package enum Doer: Sendable, Hashable {
    /// The one who signs the letter.
    case signer
    /// Our side; the reader deals with one name of ours.
    case team
    /// Their company.
    case company(String)
    /// Somebody of theirs.
    case person(String)
    /// The one who reads the letter.
    case reader

    var isOurs: Bool { self == .signer || self == .team }
    var isCompany: Bool { if case .company = self { true } else { false } }

    /// The single words of a name in it, in small letters.
    fileprivate var names: Set<String> {
      switch self {
      case .company(let name), .person(let name): Set(TypedWord.words(of: name).map(\.key))
      case .signer, .team, .reader: []
      }
    }

    fileprivate var words: String {
      switch self {
      case .signer: "I"
      case .team: "We"
      case .company(let name), .person(let name): name
      case .reader: "You"
      }
    }
  }

  /// When something is or was done, as the letter says it.
  package enum Time: Sendable, Hashable {
    /// It is still to be done: "by noon tomorrow"; nil where no day is told.
    case until(String?)
    /// It was done: "on Friday 27 November".
    case on(String)

    fileprivate var hasDay: Bool { self != .until(nil) }
  }

  /// What somebody will do, or has done. See `PlannedLine.line`.
  /// - Parameter owner: who does it, as typed: counsel stays out of the letter.
  package init(
    task: String, by doer: Doer, _ time: Time, owner: String? = nil, reader: Set<String> = [],
    known: Set<String> = []
  ) {
    let task = String(task.prefix(SpokenFragment.longest))
    if let word = Delicate.word(in: owner.map { "\($0) \(task)" } ?? task) {
      self.init(nil, .delicate(word))
    } else if Insult.isIn(task) {
      self.init(nil, .insult)
    } else {
      self = PlannedLine.line(task, by: doer, time, reader: reader).checked(
        against: task, known: known.union(reader).union(doer.names))
    }
  }
}
