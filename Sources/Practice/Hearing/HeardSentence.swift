import Language

/// One sentence, and what it says.
package struct HeardSentence: Sendable {
  package let text: String
  package let cues: [Cue]
  package let content: FoundContent
  /// The issues it says back.
  package var saidBack: [String: Cue.Certainty] = [:]
  /// The issues it only speaks of.
  package var named: Set<String> = []
  /// The hidden facts it speaks of.
  package var hidden: Set<String> = []
  /// What it promises that they want.
  package var promises: [Promise] = []
  /// The one day it names; nil where it names none, or several.
  var day: Promise.Day?
  /// Whether it names a day at all, one or several.
  var namesDay = false
  /// How much it is built as a say-back, in thousandths; below 0 it rather is not.
  var form = 0
  /// Whether it is read from the card, as their points were written down.
  var isRead = false
  /// Whether it holds what insults this customer.
  var isInsult = false
  /// The first day that one of its clauses names.
  var firstDay: Promise.Day?
  /// Its clauses, and what each begins with behind "so" and the like.
  let clauses: [String]
  /// What will be done, or is said to be.
  let isPlanned: Bool
  let plain: PlainWords
  let beginnings: [String]

  init(_ content: FoundContent, cues: [Cue]) {
    text = content.text
    self.cues = cues
    self.content = content
    plain = PlainWords(content.text)
    clauses = HeardSentence.clauses(of: content.text)
    beginnings = clauses.map { HeardSentence.withoutOpener(PlainWords($0)) }
    isPlanned = plain.holds(anyOf: Words.plans) || HeardSentence.isPlanned(plain)
  }
}

/// What a sentence is for, by words that show it where no cue does.
extension HeardSentence {
  var isQuestion: Bool { text.last { !$0.isWhitespace } == "?" }
  /// Without "so", "and" and the like at its beginning.
  static func withoutOpener(_ plain: PlainWords) -> String {
    plain.words.drop { Words.openers.contains($0) }.joined(separator: " ") + " "
  }
  /// That something should not have been, and it was none of theirs.
  var isRegretful: Bool { contains(Words.regrets) && !contains([" you should", " you could have", " you ought "]) }
  /// "You should have checked it."
  var accusesThem: Bool { !isQuestion && (contains(Words.accusing) || saysWhatTheyCouldHave) }
  /// "You could simply have rung", with two words between at most.
  private var saysWhatTheyCouldHave: Bool {
    let words = plain.words
    return words.indices.dropFirst().contains { index in
      words[index - 1] == "you" && ["could", "might"].contains(words[index])
        && words[(index + 1)...].prefix(3).contains("have")
    }
  }
  /// "You broke it": the fault is theirs, in so many words. "You half believed it was your fault" says what they felt.
  var blamesOutright: Bool {
    !isQuestion && !isConditional
      && beginnings.contains { beginning in Words.theirFault.contains(where: beginning.hasPrefix) }
  }
  /// "You signed it off yourselves."
  var namesThemAsDoers: Bool { contains([" you "]) && contains([" yourself ", " yourselves "]) && !isQuestion }
  /// What was, and is no plan.
  var isPast: Bool { contains([" was ", " were ", " had been "]) }
  /// They are right, in so many words.
  var isAgreeing: Bool { begins(with: Words.agreeing) }
  var isThanking: Bool {
    contains([" thank", " appreciat", " grateful ", " cheers ", " good of you ", " kind of you "])
  }
  /// "What happens there?", "And how was that?"
  var pointsBack: Bool { contains([" there ", " that ", " it ", " this ", " they ", " them ", " those ", " these "]) }
  /// "I'm listening", "please go on".
  var isInviting: Bool { contains(Words.inviting) && !blamesIf && !contains(Words.threats) }
  var isAboutYou: Bool { contains(Words.you) }
  var isGreeting: Bool { begins(with: Words.greetings) || contains([" my name is "]) }
  /// "Let me read that back to you."
  var announcesReadBack: Bool { contains(Words.readBack) }
  /// That it is told as their words: "you said".
  var isQuotation: Bool { isRead || contains(Words.quoting) }
  /// What we did or left undone: "we didn't ring", "nobody called you back".
  var namesDeed: Bool { !isQuestion && HeardSentence.namesDeed(plain.words) }
  /// "Sorry, but ..."; to own it, or to say what will be done, takes nothing back: "..., but we didn't keep our word".
  var isTakenBack: Bool {
    guard let but = plain.words.lastIndex(of: "but"), but > 0, but + 1 < plain.words.count else { return false }
    let rest = PlainWords(plain.words[(but + 1)...].joined(separator: " "))
    return !HeardSentence.namesDeed(rest.words)
      && !rest.holds(anyOf: Words.ourDoing + Words.standingBy + Words.honest + Words.wantingToHear)
  }
  var isHonest: Bool { contains(Words.honest) && !contains(Words.shrugs) }
  /// What they would have to do.
  var isDuty: Bool { contains(Words.duties) }
  var isSorry: Bool { contains(Words.sorry) && !asksAgain }
  /// "Sorry, I'm not sure I follow."
  var asksAgain: Bool { contains(Words.again) }
  /// That it was theirs to prevent: "if you'd told us".
  var blamesIf: Bool { contains(Words.blamingIf) && !contains(Words.ourDoing) }
  /// That it lies with us and with nobody else, in words that leave no doubt.
  var ownsOutright: Bool {
    guard !isQuestion, !isConditional, contains(Words.ourDoing) else { return false }
    let isSaid = clauses.contains { clause in
      let plain = PlainWords(clause)
      return plain.holds(anyOf: Words.ourDoing)
        && !plain.holds(anyOf: [" not ", "n't ", " never ", " hardly ", " want", " if "])
    }
    return isSaid
  }
  /// "The sheet was never corrected."
  var namesFailing: Bool { !isQuestion && contains(Words.failings) }
  /// A few of their words as a question, and no question by itself.
  var isEcho: Bool {
    isQuestion && (2...7).contains(count) && !endsInTag && !asksIfRight && !isOffer
      && !(Words.asking + ["any", "what", "when", "who", "how", "where", "that "]).contains(
        where: HeardSentence.withoutOpener(plain).hasPrefix)
  }
  /// What we did, and what it did to them: "we put a change live and it took your shop down".
  var ownsByDeed: Bool { namesDeed && !isConditional && (contains(Words.tolls) || tookSomethingDown) }
  /// "The change took the shop down", with three words between at most.
  private var tookSomethingDown: Bool {
    let words = plain.words
    return words.indices.contains { index in
      Words.taking.contains(words[index]) && words[(index + 1)...].prefix(4).contains { $0 == "down" || $0 == "out" }
    }
  }
  /// "That sounds like an awful evening."
  var isSympathetic: Bool {
    !isQuestion && contains(Words.sympathy) && contains(Words.hardship) && !contains(Words.belittled)
  }
  /// "Shall I ring you at one?": with a day in it an offer that waits for no more than their yes.
  var isOffer: Bool {
    isQuestion && beginnings.contains { beginning in Words.leave.contains(where: beginning.hasPrefix) }
  }
  var isAboutOurDoing: Bool { contains([" we ", " i "]) }
  /// "I could come to you myself": with a day in it an offer, however politely it is made.
  var offersPolitely: Bool {
    !isQuestion && (contains(Words.politeOffers) || contains(Words.politePlans) || saysWhatWeCould)
  }
  /// "I could do you half a page", and not "I could see that" or "we could have rung".
  private var saysWhatWeCould: Bool {
    let words = plain.words
    return words.indices.dropFirst().dropLast().contains { index in
      words[index] == "could" && ["i", "we"].contains(words[index - 1])
        && !Words.noOffer.contains(words[index + 1])
    }
  }
  /// "They are at your dock on Friday", "you have it by six".
  var saysThatItComes: Bool { !isQuestion && contains(Words.coming) }
  /// "The plant has confirmed ...": what is said so is not only what they need.
  var namesSource: Bool { contains([" confirm"]) && !isQuestion }
  /// "In our file I see that he wrote ...", "the log says ...".
  var namesRecord: Bool { !isQuestion && contains(Words.records) }
  /// "You'll get one from me": what they have asked for is not named again.
  var givesOne: Bool { contains(Words.givingOne) }
  var isOfUs: Bool {
    contains([" we ", " i ", " i've ", " we've ", " i'm ", " is that all ", " is that everything "]) || count < 5
  }
  /// What it is about was said in the sentence before: "You have it by six."
  var goesOn: Bool { contains(Words.goingOn) }
  /// "Our update didn't touch any prices": that it was none of ours.
  var deniesOurDoing: Bool { contains([" our ", " we ", " us "]) && deniesDoing }
  /// "Saturday's update didn't touch any prices": the same, whoever it is of.
  var deniesDoing: Bool { !isQuestion && contains(Words.undone) && !namesDeed }
  /// "May I ask you for your customer number?"
  var asksForData: Bool { contains(Words.data) && !isOpenQuestion }
  /// "That was wrong of us", of what was said just before.
  var ownsWhatWasSaid: Bool { begins(with: Words.that) && takesBlame }
  /// What it says is over: no day in it is one to come.
  var tellsWhatWas: Bool { isOver || isMissed || saidBack.values.contains(.sure) }
  /// By its verbs: "somebody imported a list on Sunday evening".
  var isOver: Bool {
    let words = plain.words
    return isPast
      || words.indices.contains { index in
        let (word, before) = (words[index], index > 0 ? words[index - 1] : "")
        // "A corrected sheet" is one that is to come.
        let isOfThing = ["a", "an", "the", "your", "our"].contains(before)
        return word.count > 3 && word.hasSuffix("ed") && word != "hundred" && !Words.arranged.contains(word)
          && !isOfThing || Words.done.contains(word)
      }
  }
  /// "A load of your figures stopped on Wednesday night", and not "you have each figure checked on Wednesday".
  var isOnlyOver: Bool { isOver && !contains(Words.presents) }
  /// "I come to you at eight that morning."
  var meansThatDay: Bool {
    contains([" that morning ", " that day ", " that afternoon ", " that evening ", " same day "])
  }
  /// "Not before autumn": of a day no word.
  var namesSeason: Bool { contains(Words.seasons) }
  /// "I'll ring you then": the day was named just before.
  var meansDayBefore: Bool { contains([" then "]) }
  /// That it lies with us, in words that say so.
  var takesBlame: Bool { contains(Words.blame) && !contains(Words.unmeant) || ownsOutright }
  /// Money that is given or taken off: "a credit", "the fee"; what a thing costs is none.
  var speaksOfMoney: Bool { contains(Words.money) && !isRefusing }
  var speaksOfPrice: Bool { contains([" price", " rate", " cost"]) }
  /// That something is not, or was not, or cannot be.
  private var isRefusing: Bool {
    contains(Words.refusing) && !contains([" not charge ", " won't charge ", " not pay ", " won't pay "])
  }
  static func isPlanned(_ clause: String) -> Bool { isPlanned(PlainWords(clause)) }
  /// "The list is with you at noon."
  static func saysThatItIsThere(_ clause: String) -> Bool { PlainWords(clause).holds(anyOf: Words.arriving) }
  private static func isPlanned(_ plain: PlainWords) -> Bool {
    // "By six you've got the list" is a plan of ours, "so you can write to them" is none.
    let begin = withoutOpener(plain)
    let isTimed = ["by ", "at ", "on "].contains(where: begin.hasPrefix)
    if isTimed, plain.holds(anyOf: Words.having), !plain.holds(anyOf: [" need"]) { return true }
    // "What I can tell you" plans nothing.
    if plain.holds(anyOf: Words.telling), !plain.holds(anyOf: [" will ", "'ll "]) { return false }
    return plain.holds(anyOf: Words.plans) && !(plain.holds(" you can ") && !plain.holds(anyOf: Words.ownPlans))
  }
  /// Whether it says in words that it is on this day.
  static func saysToday(_ text: String) -> Bool {
    let plain = PlainWords(text)
    if plain.holds(anyOf: Words.today) { return true }
    // "In two hours" is today; "at eight, two hours ahead of your mailing" is on whatever day that is.
    let words = plain.words
    return words.indices.contains { index in
      Words.spans.contains(words[index])
        && words[max(0, index - 3)..<index].contains { $0 == "in" || $0 == "within" || $0 == "next" }
    }
  }
  /// A day by its name, and not only "now" or an hour.
  var namesDayItself: Bool { namesDay && (HeardSentence.namesDay(text) || contains([" today ", " tonight ", " at "])) }
  /// Whether a weekday or tomorrow stands in it, were there several.
  var namesWeekday: Bool { HeardSentence.namesWeekday(plain) }
  private static func namesWeekday(_ plain: PlainWords) -> Bool {
    plain.holds(anyOf: [" tomorrow ", " day after "])
      || Weekday.allCases.contains { plain.holds(" " + $0.name.lowercased()) }
  }
  /// "Before Friday".
  static func isBeforeWeekday(_ text: String) -> Bool {
    let plain = PlainWords(text)
    return Weekday.allCases.contains { plain.holds(" before " + $0.name.lowercased() + " ") }
  }
  /// Whether a day stands in it, and not only an hour.
  static func namesDay(_ text: String) -> Bool {
    namesWeekday(PlainWords(text)) || text.contains { $0.isNumber }
  }
  static func isMissed(_ clause: String) -> Bool {
    let plain = PlainWords(clause)
    // "Four thousand by Thursday would get you over it": what would be is no promise of ours.
    let isWish = plain.holds(" would ") && !plain.holds(anyOf: Words.politePlans)
    return isWish || plain.holds(anyOf: Words.missed)
  }
  /// What holds from this moment on.
  static func isFromNow(_ text: String) -> Bool {
    let plain = PlainWords(text)
    // "I can give you my own number now."
    return plain.holds(anyOf: Words.fromNow) || plain.words.last == "now" && isPlanned(plain)
  }
  /// So long after something else, and not from now.
  static func isFromThen(_ text: String) -> Bool { PlainWords(text).holds(anyOf: Words.fromThen) }
  /// That nothing is wrong with it, or not as much as they say.
  var isDenying: Bool { contains(Words.denying) }
  /// What we give, or take off.
  var givesMoney: Bool { !isQuestion && contains(Words.giving) && !isRefusing }
  /// Something will be done, and when is left open.
  var isVague: Bool {
    (isPlanned || contains([" i'd ", " i would ", " i could ", " we'd ", " we could ", " let me ", " let's see "]))
      && contains(Words.vague)
  }
  /// Somebody will see to it, some time.
  var putsOff: Bool { contains(Words.puttingOff) }
  /// A day is named and taken back in one breath.
  var isHedged: Bool { contains(Words.hedges) }
  /// What they need, said or asked for.
  var isTheirs: Bool { contains(Words.theirs) }
  /// "You need to know it before the shift comes on at eight": the day is one that they gave.
  var saysTheirNeed: Bool {
    beginnings.first.map { beginning in Words.theirNeeds.contains(where: beginning.hasPrefix) } ?? false
  }
  /// What should have been, or will not be: no plan, whatever stands beside it.
  var isMissed: Bool { contains(Words.missed) }
  /// "If it goes on I'll end the call" ends nothing yet.
  var isConditional: Bool { contains([" if ", " unless "]) }
  var givesCause: Bool { contains([" because "]) }
  /// That a cause is spoken of, whether or not it is known.
  var speaksOfCause: Bool {
    contains([" why ", " cause", " what happened ", " what went wrong ", " how it ", " how that ", " reason", " yet "])
  }
  var speaksOfMe: Bool { contains([" i am ", " i'm ", " me "]) }
  var saysYesOrNo: Bool { begins(with: ["yes ", "no ", "and yes ", "and no "]) || contains(Words.decided) }
  /// That we do not, or will not: "those losses aren't something we can pay for".
  var refuses: Bool { !isQuestion && contains(Words.denials) && contains([" we ", " i ", " us ", " our "]) }
  /// It begins with a plain yes or no.
  var isFlat: Bool { begins(with: ["yes ", "no ", "and yes ", "and no ", "of course "]) }
  /// "Somebody will come back to you": what is only planned, and when is left open, says nothing back.
  var isPutOff: Bool { isVague && isPlanned && !isOver && !namesDeed }
  /// "We can't pay for that."
  var refusesMoney: Bool {
    contains([
      " can't pay ", " cannot pay ", " won't pay ", " can't cover ", " cannot cover ", " can't carry ",
      " can't refund ",
    ])
  }
  /// "I don't have two people to send."
  var refusesNow: Bool { !isHonest && contains(Words.refusals) && contains([" we ", " i ", " i'm ", " we're "]) }
  /// "There's no discount."
  var saysThereIsNone: Bool { contains([" there's no ", " there is no ", " there isn't any ", " there won't be "]) }
  /// "I've already told you no."
  var repeatsAnswer: Bool { contains(Words.repeatedAnswers) }
  /// An answer to what was asked just now, whatever that was: "Nothing at all", "Of course".
  var isPlainAnswer: Bool {
    let first = clauses.first?.split(separator: " ").count ?? 0
    return begins(with: Words.answers) || first <= Words.fewInAnswer && begins(with: Words.shortAnswers)
  }
  /// "I'll give you a clear answer on that": it answers nothing yet.
  var postpones: Bool { contains(Words.postponing) }
  /// "Fine, whatever." promises nothing.
  var isFragment: Bool { count <= 3 }
  /// Whether one of us is to do what is planned, and it does not only happen.
  var saysWhoDoesIt: Bool { contains([" i'll ", " i will ", " we'll ", " we will "]) }
  /// "Stop there, please."
  var isShortPlea: Bool { count <= 5 && contains([" please "]) }
  var count: Int { text.split(separator: " ").count }

  /// Its words, those for a person as one: "you" for "me".
  var impersonal: [String] { HeardSentence.impersonal(text) }

  static func impersonal(_ text: String) -> [String] {
    text.lowercased().replacing("\u{2019}", with: "'").split { !($0.isLetter || $0.isNumber || $0 == "'") }.map {
      Words.persons.contains(String($0.prefix { $0 != "'" })) ? "you" : String($0)
    }
  }

  /// Somebody of us, and right behind it what they did or left undone.
  private static func namesDeed(_ words: [Substring]) -> Bool {
    let words = words.filter { !Words.between.contains($0) }
    return words.indices.dropLast().contains { index in
      let (doer, deed) = (words[index], words[index + 1])
      // What their people did is no deed of ours.
      let isTheirs = index > 0 && Words.theirOwn.contains(words[index - 1])
      guard Words.doers.contains(doer), !isTheirs else { return false }
      if Words.left.contains(deed) { return index + 2 == words.count || !Words.meant.contains(words[index + 2]) }
      let isPast = deed.count > 3 && deed.hasSuffix("ed") || Words.done.contains(deed)
      // "Nobody called" is a deed, "we called" is none; and what I did is mostly said of this talk.
      return isPast && (doer == "nobody" || !Words.harmless.contains(deed))
    }
  }

  /// Its clauses but those that only say when or whether something is done: "once they are there", "if it holds".
  static func clauses(of text: String) -> [String] {
    var parts = [text]
    for joint in [", ", "; ", ": ", " and ", " but "] {
      parts = parts.flatMap { $0.split(separator: joint).map(String.init) }
    }
    return parts.map { part in
      let words = part.split(separator: " ")
      let begin = zip(words.indices, words.dropFirst()).first { index, next in
        Words.subordinate.contains(words[index].lowercased()) && Words.subjects.contains(next.lowercased())
      }
      return begin.map { words[..<$0.0].joined(separator: " ") } ?? part
    }.filter { !$0.isEmpty }
  }

  /// Whether it begins with somebody or something that does it.
  static func hasSubject(_ clause: String) -> Bool {
    let first = withoutOpener(PlainWords(clause)).prefix { $0 != " " && $0 != "'" }
    return Words.subjects.contains(String(first)) || first.isEmpty
  }

  /// A clause without a doer, as one speaks when one lists: "Thursday at noon four thousand at your dock".
  static func isBrief(_ clause: String) -> Bool {
    !PlainWords(clause).words.contains { Words.actors.contains($0) }
  }

  func contains(_ words: [String]) -> Bool { plain.holds(anyOf: words) }
  func begins(with words: [String]) -> Bool { plain.begins(with: words) }
}
