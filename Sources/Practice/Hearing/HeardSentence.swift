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
  private let plain: PlainWords

  init(_ content: FoundContent, cues: [Cue]) {
    text = content.text
    self.cues = cues
    self.content = content
    plain = PlainWords(content.text)
  }
}

/// What a sentence is for, by words that show it where no cue does.
extension HeardSentence {
  var isQuestion: Bool { text.last { !$0.isWhitespace } == "?" }
  /// "What ...?", and not "Is it ...?" or "Which ...?"; it may stand behind another clause.
  var isOpenQuestion: Bool {
    guard isQuestion || contains([" tell me what ", " tell me how "]) else { return false }
    return HeardSentence.clauses(of: text).contains { clause in
      let clause = HeardSentence.withoutOpener(PlainWords(clause))
      let begins = { (words: [String]) in words.contains(where: clause.hasPrefix) }
      return begins(Words.open) && !begins(Words.rhetorical) && !begins(Words.closed)
    }
  }
  var asksWho: Bool {
    HeardSentence.clauses(of: text).contains { clause in
      let clause = HeardSentence.withoutOpener(PlainWords(clause))
      return clause.hasPrefix("who") || clause.hasPrefix("which of you")
    }
  }
  /// Without "so", "and" and the like at its beginning.
  private static func withoutOpener(_ plain: PlainWords) -> String {
    plain.words.drop { Words.openers.contains($0) }.joined(separator: " ") + " "
  }
  var asksHowMuch: Bool { contains(Words.amounts) }
  /// "The whole of it, or only a part?"
  var offersChoice: Bool {
    contains([" or ", " which would ", " which do you ", " which one "]) && !contains([" or not "])
  }
  /// "Who should I send it to?", and not "who told you?"
  var isAboutUsDoing: Bool {
    contains([" should ", " shall ", " can i ", " can we ", " do i ", " do we ", " could i ", " go to "])
  }
  /// "Would you rather ...", "shall I ..."
  var asksWish: Bool { contains(Words.wishes) }
  /// "Is it the one, or the other?"
  var asksHowItIs: Bool { begins(with: Words.states) }
  /// That something should not have been, and it was none of theirs.
  var isRegretful: Bool { contains(Words.regrets) && !contains([" you should", " you could have", " you ought "]) }
  /// "..., okay?"
  var endsInTag: Bool {
    isQuestion && (plain.words.last.map { Words.tags.contains($0) } ?? false || contains(Words.offers))
  }
  /// Whether it asks if we have them right.
  var checks: Bool { contains(Words.checks) }
  /// "Can we ...?", "what should I ...?"
  var isAboutUs: Bool { begins(with: Words.ours) }
  /// They are right, in so many words.
  var isAgreeing: Bool { begins(with: Words.agreeing) }
  /// "I'm listening", "please go on".
  var isInviting: Bool { contains(Words.inviting) }
  var isAboutYou: Bool { contains(Words.you) }
  var isGreeting: Bool { begins(with: Words.greetings) || contains([" my name is "]) }
  /// That it is told as their words: "you said".
  var isQuotation: Bool { isRead || contains(Words.quoting) }
  /// What we did or left undone: "we didn't ring", "nobody called you back".
  var namesDeed: Bool { !isQuestion && HeardSentence.namesDeed(plain.words) }
  var isTakenBack: Bool { contains([" but "]) }
  var isHonest: Bool { contains(Words.honest) && !contains(Words.shrugs) }
  /// What they would have to do.
  var isDuty: Bool { contains(Words.duties) }
  var isSorry: Bool { contains(Words.sorry) }
  /// That it lies with us and with nobody else, in words that leave no doubt.
  var ownsOutright: Bool { !isQuestion && !isConditional && contains(Words.ourDoing) && !contains([" not ", "n't "]) }
  /// "That was wrong of us", of what was said just before.
  var ownsWhatWasSaid: Bool { begins(with: Words.that) && takesBlame }
  /// "I'll ring you then": the day was named just before.
  var meansDayBefore: Bool { contains([" then "]) }
  /// That it lies with us, in words that say so.
  var takesBlame: Bool { contains(Words.blame) }
  /// Money that is given or taken off: "a credit", "the fee"; what a thing costs is none.
  var speaksOfMoney: Bool { contains(Words.money) && !isRefusing }
  var speaksOfPrice: Bool { contains([" price", " rate", " cost"]) }
  /// That something is not, or was not, or cannot be.
  private var isRefusing: Bool {
    contains(Words.refusing) && !contains([" not charge ", " won't charge ", " not pay ", " won't pay "])
  }
  var isPlanned: Bool { contains(Words.plans) }
  static func isPlanned(_ clause: String) -> Bool { PlainWords(clause).holds(anyOf: Words.plans) }
  static func isMissed(_ clause: String) -> Bool {
    let plain = PlainWords(clause)
    // "Four thousand by Thursday would get you over it": what would be is no promise of ours.
    let isWish = plain.holds(" would ") && !plain.holds(anyOf: [" i would ", " we would "])
    return isWish || plain.holds(anyOf: Words.missed)
  }
  /// What holds from this moment on.
  static func isFromNow(_ text: String) -> Bool { PlainWords(text).holds(anyOf: Words.fromNow) }
  /// That nothing is wrong with it, or not as much as they say.
  var isDenying: Bool { contains(Words.denying) }
  /// What we give, or take off.
  var givesMoney: Bool { !isQuestion && contains(Words.giving) && !isRefusing }
  /// Something will be done, and when is left open.
  var isVague: Bool {
    (isPlanned || contains([" i'd ", " i would ", " i could ", " let me "])) && contains(Words.vague)
  }
  /// A day is named and taken back in one breath.
  var isHedged: Bool { contains(Words.hedges) }
  /// What they need, said or asked for.
  var isTheirs: Bool { contains(Words.theirs) }
  /// What should have been, or will not be: no plan, whatever stands beside it.
  var isMissed: Bool { contains(Words.missed) }
  /// "If it goes on I'll end the call" ends nothing yet.
  var isConditional: Bool { contains([" if ", " unless "]) }
  var givesCause: Bool { contains([" because "]) }
  /// That a cause is spoken of, whether or not it is known.
  var speaksOfCause: Bool {
    contains([" why ", " cause", " what happened ", " what went wrong ", " how it ", " how that ", " reason", " yet "])
  }
  var speaksOfMe: Bool { contains([" i am ", " i'm "]) }
  var saysYesOrNo: Bool { begins(with: ["yes ", "no "]) || contains(Words.decided) }
  /// An answer to what was asked just now, whatever that was: "Nothing at all", "Of course".
  var isPlainAnswer: Bool { begins(with: Words.answers) || count <= 6 && begins(with: Words.shortAnswers) }
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
    return zip(words, words.dropFirst()).contains { doer, deed in
      guard Words.doers.contains(doer) else { return false }
      if Words.left.contains(deed) { return true }
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

  private func contains(_ words: [String]) -> Bool { plain.holds(anyOf: words) }
  private func begins(with words: [String]) -> Bool { plain.begins(with: words) }

  private enum Words {
    static let open = ["what", "how", "tell me", "why", "in what way"]
    /// What asks for a single fact.
    static let closed = [
      "how many", "how much", "how long", "how old", "how often", "how soon", "how late", "how big", "how far",
      "what time",
      "what day", "what date", "what number", "what address", "what name", "what kind", "what size", "what colour",
    ]
    static let openers: Set<Substring> = [
      "so", "and", "but", "well", "ok", "okay", "right", "now", "then", "look", "good", "fine", "oh", "ah", "alright",
      "or", "sorry",
    ]
    static let amounts = [
      " how many ", " how much ", " how long ", " how often ", " how big ", " how far ", " that many ", " that much ",
    ]
    static let wishes = [
      " would you ", " do you want ", " shall ", " should i ", " which ", " you prefer ", " would a ", " would it ",
      " would we ",
      " under your feet ",
    ]
    static let states = [
      "is it ", "was it ", "is that ", "was that ", "are they ", "were they ", "is this ", "did it ", "does it ",
    ]
    static let regrets = [
      " shouldn't have ", " should not have ", " should never have ", " ought not to have ", " should have told you ",
      " should have rung ", " should have called ", " was wrong to ", " were wrong to ",
    ]
    static let tags: Set<Substring> = ["okay", "ok", "alright", "deal", "agreed"]
    static let offers = [" all right with you ", " how about i ", " how about we ", " what if i ", " what if we "]
    static let checks = [
      " right ", " miss", " correct", " understood ", " understand ", " left out ", " leave out ", " leaving out ",
      " left anything ", " forgot", " forget", " got that ", " get that ", " anything else ", " all of it ",
      " covered ",
      " did i get ", " have i got ", " so far ", " is that it ", " is that everything ", " that all ", " there more ",
      " hearing you ", " add ", " have i ", " am i ",
    ]
    static let ours = ["can we ", "can i ", "could we ", "could i ", "may i ", "may we ", "should i ", "should we "]
    static let agreeing = [
      "yes ", "yeah ", "you're right", "you are right", "exactly ", "absolutely ", "fair point ", "fair enough ",
      "quite right ", "no you're right", "of course you ", "that's fair ", "agreed ", "true ",
    ]
    static let inviting = [
      " i'm listening ", " i am listening ", " please do ", " go ahead ", " please go on ", " take your time ",
      " all ears ", " tell me the rest ", " tell me more ", " tell me about ", " go on ", " carry on ", " keep going ",
      " walk me through ",
      " take me through ", " talk me through ", " i'd like to hear ", " i want to hear ", " i want to understand ",
      " i'd like to understand ", " let me hear ",
    ]
    static let hedges = [
      " maybe ", " perhaps ", " hopefully ", " i hope ", " probably ", " i'll try ", " i will try ", " we'll try ",
      " try and ",
      " if all goes well ", " with any luck ",
    ]
    static let vague = [
      " soon ", " some time ", " sometime ", " at some point ", " shortly ", " look into ", " get back to you ",
      " come back to you ",
      " when i can ", " circle back ", " as soon as possible ", " asap ", " in touch ", " in the next few ",
      " in the coming ", " touch base ", " later this year ", " some day ", " in due course ",
      " this week ", " next week ", " next month ", " as fast as ",
      " one of these days ", " find a minute ", " find the time ", " get round to it ", " get a minute ",
    ]
    static let rhetorical = [
      "what about", "what else do you", "what do you want", "what do you expect", "how should i", "how am i",
      "what if ",
      "how about ",
    ]
    static let shrugs = [
      " that's why i ask", " why i'm asking", " know what you ", " know what else ", " know how you ", " know why you ",
    ]
    static let duties = [
      " you'd have to ", " you have to ", " you would have to ", " you'll have to ", " you must ", " you need to ",
    ]
    static let sorry = [" sorry ", " apolog", " regret ", " forgive "]
    static let blame = [
      " fault ", " mistake", " responsib", " our side ", " on us ", " on me ", " blame ", " fail", " wrong ", " ours ",
      " mine ", " our decision ",
      " let you down ", " because of us ", " we own ", " i own ", " down to us ",
    ]
    static let money = [
      " credit", " discount", " free ", " refund", " waive", " percent", " euro", " dollar", " pound", " off the ",
      " the fee ",
    ]
    static let refusing = [
      " didn't ", " did not ", " doesn't ", " don't ", " can't ", " cannot ", " couldn't ", " won't ", " wouldn't ",
      " not ", " never ",
      " nobody ", " no one ",
    ]
    /// That it lies with us, and with nobody else.
    static let ourDoing = [
      " fault ", " our mistake", " my mistake", " our side ", " our end ", " on us ", " on me ", " let you down ",
      " because of us ",
      " our doing ", " our error", " down to us ", " our decision ", " our failing ",
    ]
    static let that = ["that was ", "that's ", "that is ", "this was ", "this is ", "it was ", "it's "]
    static let you = [" you ", " your ", " you've ", " you're "]
    static let greetings = ["good morning", "good afternoon", "hello", "hi ", "good day", "this is "]
    static let quoting = ["you said", "you told", "as you put it", "in your words", "you call it", "your words"]
    /// Who of us did it.
    static let doers: Set<Substring> = [
      "we", "i", "team", "planning", "colleague", "colleagues", "nobody", "somebody", "someone",
    ]
    /// What may stand between who did it and what they did.
    static let between: Set<Substring> = ["here", "simply", "just", "then", "also", "over", "clearly", "really"]
    static let left: Set<Substring> = ["didn't", "did", "never", "haven't", "hadn't", "should"]
    /// Past forms that do not end in -ed.
    static let done: Set<Substring> = [
      "told", "put", "left", "lost", "sent", "let", "forgot", "broke", "took", "gave", "said", "made", "kept", "went",
      "knew",
      "got", "built", "sold", "rang", "wrote", "came", "cut", "shut", "fell", "ran", "had", "held", "read", "saw",
      "chose",
    ]
    /// What one does in the talk, or to mend it, is none.
    static let harmless: Set<Substring> = [
      "agreed", "needed", "wanted", "asked", "checked", "looked", "talked", "listened", "restored", "worked", "fixed",
      "heard",
      "called", "had", "saw", "read", "got", "solved",
    ]
    static let honest = [
      " i don't know ", " i do not know ", " we don't know ", " not sure ", " can't say yet ", " don't know yet ",
      " nobody knows yet ", " can't promise ", " cannot promise ", " nobody here does ", " no one here does ",
      " nobody here knows ", " can't answer ", " cannot answer ", " won't guess ", " don't want to guess ",
      " not going to guess ",
      " don't have an answer ", " don't have the answer ", " can't tell you yet ", " do not know yet ", " isn't known ",
      " not known yet ", " we've no answer ", " can't say for sure ", " won't make something up ", " won't pretend ",
    ]
    static let plans = [
      " will ", "'ll ", " going to ", " can ", " shall ", " is confirmed ", " are confirmed ", " you get ",
      " you have it by ", " from now on ", " i'm sending ", " i am sending ", " i promise ", " you have my word ",
      " to be there ", " are done ", " is done ", " are ready ", " is ready ",
    ]
    static let subordinate: Set<String> = [
      "once", "when", "after", "before", "until", "if", "unless", "because", "since", "while",
    ]
    static let subjects: Set<String> = [
      "i", "we", "you", "he", "she", "it", "they", "the", "your", "our", "my", "everything",
    ]
    static let actors: Set<Substring> = [
      "i", "we", "you", "he", "she", "they", "it", "was", "were", "is", "are", "had",
    ]
    static let fromNow = [" from now on ", " from today on ", " as of now ", " from this minute "]
    static let denying = [
      " i wouldn't say ", " those are fine ", " that's fine i'm sure ", " are all fine ", " running fine ",
      " i'm sure of it ",
      " nothing is wrong with ", " nothing wrong with ", " isn't a problem ", " is not a problem ", " aren't affected ",
      " isn't affected ", " not as bad ", " wasn't that bad ", " isn't that bad ", " never became an issue ",
    ]
    static let giving = [
      " strike ", " striking ", " struck ", " knock ", " knocking ", " taking off ", " take off ", " wipe ", " wiping ",
      " write off ", " writing off ", " stop the charge ", " stopping the charge ", " cancel the ", " cancelling the ",
      " get it back ", " money back ", " give you ", " giving you ", " pay you ", " paying you ", " credit you ",
      " keep your rate", " keep your price", " keep this year's rate", " keep the price", " hold your rate",
      " hold the price", " lower the price",
      " lower your ", " come down on the price ", " match the price ", " match their ",
      " crediting ", " waive ",
      " waiving ",
    ]
    static let missed = [
      " should have ", " was due ", " were due ", " was to ", " were to ", " would have ", " could have ", " can't ",
      " cannot ", " won't ", " will not ", " not able ", " was promised ", " were promised ", " had promised ",
      " you were told ", " days late ", " day late ", " hours late ", " weeks late ", " too late ",
    ]
    static let theirs = [
      " you need ", " you needed ", " you want ", " you wanted ", " you said ", " you told ", " you asked ",
      " you were ",
      " you had ", " you've ", " you'd be ", " you would be ", " you'd have ",
    ]
    static let answers = [
      "yes ", "yeah ", "no ", "nothing ", "not at all ", "none ", "never ", "neither ", "nobody ", "of course ",
      "certainly ", "absolutely ",
    ]
    /// An answer where little more stands behind it.
    static let shortAnswers = [
      "you're not ", "you aren't ", "you won't ", "you are ", "i am ", "i'm not ", "it is ", "it isn't ", "it won't ",
      "it will ", "i will ", "i won't ", "i'm the one ", "that's me ",
    ]
    static let decided = [
      " confirmed ", " won't ", " will ", " can ", " i'll ", " can't ", " cannot ", " not able to ", " unable to ",
      " nothing ", " nobody ", " isn't ", " wasn't ", " hasn't ", " doesn't ", " didn't ", " is not ", " was not ",
      " have not ",
    ]
    static let persons: Set<String> = [
      "i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "yours",
    ]
  }
}
