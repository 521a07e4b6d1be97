import Language

/// A point of a past talk as both sides say it.
struct SpokenPoint {
  let number: Int
  /// What it is, for the debrief: "late invoices".
  let name: String
  /// When they tell it.
  let said: String
  /// Behind "You left out": "that nobody rang us", "the late invoices".
  let mine: String
  /// Whether that is a thing, and no clause.
  private let isThing: Bool
  /// When we say it back; nil where nobody can tell how.
  let saidBack: String?
  let quotes: [String]

  var id: String { "i\(number)" }

  /// - Parameter names: single words of names that may stand in it, in small letters.
  init(_ point: PastTalk.Point, number: Int, names: Set<String>) {
    self.number = number
    quotes = point.quotes.map(\.startingSentence.closedSentence)
    let text = point.text.trimmedEnd.withoutLoneQuote
    // The letter has the sentence as we say it to them.
    let draft = WrittenLine(point.text, inTheirWords: point.isInTheirWords, known: names).draft.map(\.trimmedEnd)
    func behind(_ frame: String) -> String? {
      draft.flatMap { $0.hasPrefix(frame) && !$0.contains(". ") ? String($0.dropFirst(frame.count)) : nil }
    }
    /// In their mouth.
    func theirs(_ ours: String) -> String { point.isInTheirWords ? text : PersonTurn.said(ours) }
    if let clause = behind("You told us that ") {
      (name, said) = (theirs(clause), theirs(clause).startingSentence.closedSentence)
      isThing = false
      // Where it does not speak of them, a bare sentence says something and nothing back.
      let isOfThem = clause.lowercased().split { !$0.isLetter }.contains { $0.hasPrefix("you") }
      let back = isOfThem ? clause.startingSentence : "So \(clause.withinSentence)"
      (mine, saidBack) = ("that \(theirs(clause).withinSentence)", back.closedSentence)
    } else if let thing = behind("You told us about ") {
      let known = SpokenPoint.withArticle(thing)
      (name, said) = (thing, SpokenPoint.telling(of: known, number))
      isThing = true
      (mine, saidBack) = (known, "You have had trouble with \(known).")
    } else if let question = behind("You asked "), SpokenPoint.isQuestion(question) {
      let own = PersonTurn.said(question)
      (name, said) = (own, text.startingSentence + "?")
      isThing = true
      (mine, saidBack) = (own, "You want to know \(question).")
    } else if let sentence = draft, sentence.hasPrefix("You "), !sentence.contains(". ") {
      let own = PersonTurn.said(sentence)
      (name, said) = (own.withinSentence, own.startingSentence.closedSentence)
      isThing = false
      (mine, saidBack) = ("that \(own.withinSentence)", sentence.closedSentence)
    } else if case let fragment = SpokenFragment(text, inTheirWords: point.isInTheirWords), fragment.frame == .addressed
    {
      let own = PersonTurn.said(fragment.words)
      (name, said) = (own, own.startingSentence.closedSentence)
      isThing = false
      (mine, saidBack) = ("that \(own)", fragment.words.startingSentence.closedSentence)
    } else {
      let isFragment = SpokenFragment(text, inTheirWords: point.isInTheirWords).frame == .plain
      (name, mine, saidBack) = (text, "this: \(text)", nil)
      said = isFragment ? SpokenPoint.telling(of: "this: \(text)", number) : text.startingSentence.closedSentence
      isThing = isFragment
    }
  }

  /// "why you were not told"
  private static func isQuestion(_ clause: String) -> Bool {
    let words = ["why", "when", "what", "who", "how", "where", "which", "whether", "if", "whose"]
    return words.contains(String(clause.prefix { $0 != " " }))
  }

  /// What has no verb of its own, told by its place among the others.
  private static func telling(of thing: String, _ number: Int) -> String {
    let ways = [
      "It is about \(thing).", "And then there is the matter of \(thing).", "Then \(thing).", "There is also \(thing).",
    ]
    return ways[(number - 1) % ways.count].replacing("the matter of this:", with: "this:")
  }

  /// "late invoices" as both know them: "the late invoices".
  private static func withArticle(_ thing: String) -> String {
    let first = thing.lowercased().prefix { $0 != " " }
    let stands = ["the", "a", "an", "our", "your", "their", "his", "her", "my", "no", "this", "these", "that"]
    return stands.contains(String(first)) || first.contains(where: \.isNumber) ? thing : "the \(thing.withinSentence)"
  }

  /// When it was passed over.
  var presses: [String] {
    if isThing {
      return ["I still hear nothing about \(mine).", "And \(mine)?", "You haven't said a word about \(mine)."]
    }
    let clause = name.withinSentence.trimmedEnd
    return ["I told you already: \(clause).", "You are passing over something: \(clause).", "Once more, then. \(said)"]
  }

  /// Two of its own, so that no line comes twice.
  var confirmations: [String] {
    let first = (number - 1) * 2
    return [first, first + 1].map { SpokenPoint.confirmed[$0 % SpokenPoint.confirmed.count] }
  }

  private static let confirmed = [
    "Yes. That's what happened.", "Exactly that.", "That's it, yes.", "Right. That's how it was.", "Yes. Just so.",
    "That's what I've been saying.", "Yes, and it should not have happened.", "That's right.",
    "Yes. At last somebody says it.", "Correct.", "You've got that right.", "Yes. That was it.", "So it was.",
    "That's the point, yes.", "Yes, that too.", "That as well, yes.", "Yes, you heard that right.",
    "It did happen, yes.", "That too.", "Yes, that's one of them.", "Just as you say.", "That was bad enough.",
    "Yes, I remember it well.", "So you did listen.",
  ]
}

extension String {
  /// Without a quotation mark that nothing closes.
  var withoutLoneQuote: String {
    let marks = "\"\u{201C}\u{201D}\u{201E}"
    return count(where: marks.contains) % 2 == 1 ? filter { !marks.contains($0) } : self
  }

  var trimmedEnd: String { trimmingSuffix { ".!? ".contains($0) } }

  /// With the mark that a sentence ends with.
  var closedSentence: String { last.map { ".!?".contains($0) } == true ? self : self + "." }

  private func trimmingSuffix(while test: (Character) -> Bool) -> String {
    var text = self[...]
    while let last = text.last, test(last) { text.removeLast() }
    return String(text)
  }
}
