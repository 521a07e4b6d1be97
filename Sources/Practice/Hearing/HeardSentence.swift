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
  /// How much it is built as a say-back, in thousandths; below 0 it rather is not.
  var form = 0
  /// Whether it holds what insults this customer.
  var isInsult = false
  /// In small letters, its marks as blanks, with a blank before and behind.
  private let plain: String

  init(_ content: FoundContent, cues: [Cue]) {
    text = content.text
    self.cues = cues
    self.content = content
    plain = HeardSentence.plain(content.text)
  }
}

/// What a sentence is for, by words that show it where no cue does.
extension HeardSentence {
  var isQuestion: Bool { text.last { !$0.isWhitespace } == "?" }
  /// "What ...?", and not "Is it ...?".
  var isOpenQuestion: Bool { isQuestion && begins(with: Words.open) }
  var isAboutYou: Bool { contains(Words.you) }
  var isGreeting: Bool { begins(with: Words.greetings) || contains([" my name is "]) }
  /// That it is told as their words: "you said".
  var isQuotation: Bool { contains(Words.quoting) }
  /// What we did or left undone: "we didn't ring".
  var namesDeed: Bool { !isQuestion && contains(Words.deeds) }
  var isTakenBack: Bool { contains([" but "]) }
  var isHonest: Bool { contains(Words.honest) }
  var isPlanned: Bool { contains(Words.plans) }
  static func isPlanned(_ clause: String) -> Bool { Words.plans.contains(where: plain(clause).contains) }
  /// What they need, said or asked for.
  var isTheirs: Bool { contains(Words.theirs) }
  /// What should have been, or will not be: no plan, whatever stands beside it.
  var isMissed: Bool { contains(Words.missed) }
  /// "If it goes on I'll end the call" ends nothing yet.
  var isConditional: Bool { contains([" if ", " unless "]) }
  var givesCause: Bool { contains([" because "]) }
  var speaksOfMe: Bool { contains([" i am ", " i'm "]) }
  var saysYesOrNo: Bool { begins(with: ["yes ", "no "]) || contains(Words.decided) }
  var count: Int { text.split(separator: " ").count }

  /// Its words, those for a person as one: "you" for "me".
  var impersonal: [String] { HeardSentence.impersonal(plain) }

  static func impersonal(_ text: String) -> [String] {
    text.lowercased().replacing("\u{2019}", with: "'").split { !($0.isLetter || $0.isNumber || $0 == "'") }.map {
      Words.persons.contains(String($0.prefix { $0 != "'" })) ? "you" : String($0)
    }
  }

  private static func plain(_ text: String) -> String {
    let letters = text.lowercased().replacing("\u{2019}", with: "'")
    return " " + String(letters.map { $0.isLetter || $0.isNumber || $0 == "'" ? $0 : " " }) + " "
  }

  private func contains(_ words: [String]) -> Bool { words.contains(where: plain.contains) }
  private func begins(with words: [String]) -> Bool { words.contains { plain.dropFirst().hasPrefix($0) } }

  private enum Words {
    static let open = ["what", "how", "tell me", "where", "which", "who", "why", "when"]
    static let you = [" you ", " your ", " you've ", " you're "]
    static let greetings = ["good morning", "good afternoon", "hello", "hi ", "good day", "this is "]
    static let quoting = ["you said", "you told", "as you put it", "in your words", "you call it", "your words"]
    static let deeds = [
      " we told ", " we promised ", " we didn't ", " we did not ", " we never ", " we put ", " we left ", " we lost ",
      " we sent ", " we let ", " i told ", " i didn't ", " we should have ", " we forgot ", " we changed ",
    ]
    static let honest = [
      " i don't know ", " i do not know ", " we don't know ", " not sure ", " can't say yet ", " don't know yet ",
      " nobody knows yet ", " can't promise ", " cannot promise ",
    ]
    static let plans = [
      " will ", "'ll ", " going to ", " can ", " shall ", " is confirmed ", " are confirmed ", " you get ",
      " you have it by ", " i'm sending ", " i am sending ", " i promise ", " you have my word ", " to be there ",
    ]
    static let missed = [
      " should have ", " was due ", " were due ", " was to ", " were to ", " would have ", " could have ", " can't ",
      " cannot ", " won't ", " will not ", " not able ", " was promised ", " were promised ", " had promised ",
      " you were told ",
    ]
    static let theirs = [
      " you need ", " you needed ", " you want ", " you wanted ", " you said ", " you told ", " you asked ",
      " you were ",
      " you had ", " you've ",
    ]
    static let decided = [" confirmed ", " won't ", " will ", " can ", " i'll "]
    static let persons: Set<String> = [
      "i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "yours",
    ]
  }
}
