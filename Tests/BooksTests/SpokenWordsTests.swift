import Testing

@testable import Books

/// The words that a shipped book gives to be said, read as a listener hears them.
@Suite("The words of a shipped book")
struct SpokenWordsTests {
  /// Steps whose words are there to be written: in a mail nobody is stiff who writes "do not".
  private static let written = ["written-escalation/write", "written-escalation/follow-up"]

  // MARK: - As people speak

  /// What people run together when they speak, unless it ends what they say: "as it is.", "there it is."
  private static let long = [
    "I (am|will|would)", "(you|we|they) (will|are|would)", "(it|he|she|that|there|this) will",
    "(It|That|Here|There) is", "[Ll]et us",
    "(do|does|did|is|are|was|were|has|have|had|can|will|would|should|could) not", "cannot", "need not",
  ]

  private static func longForms(in text: String) throws -> [String] {
    try long.flatMap { form in
      try text.matches(of: Regex("\\b\(form)(?= [A-Za-z])")).map { String(text[$0.range]) }
    }
  }

  @Test(arguments: EveryShippedBookTests.paths)
  func `are contracted where a person would`(_ path: String) throws {
    let book = try ShippedBook.book(path)
    for step in book.steps where !Self.written.contains("\(book.name)/\(step.id)") {
      for phrase in step.say + step.ask {
        #expect(try Self.longForms(in: phrase.text) == [], "\(path):\(phrase.mark.line) \(phrase.text)")
      }
    }
  }

  @Test(arguments: [
    ("I am here.", ["I am"]), ("Tell me how it is.", []), ("I don't know.", []), ("I do not know yet.", ["do not"]),
    ("What you are seeing cannot be right.", ["you are", "cannot"]),
  ])
  func `are told from stiff ones`(text: String, forms: [String]) throws {
    #expect(try Self.longForms(in: text) == forms)
  }

  // MARK: - Nothing twice

  /// A sentence as it is heard: no punctuation, no values, no case.
  private static func sentences(_ phrase: Phrase) -> [String] {
    var text = phrase.text
    while let open = text.firstIndex(of: "["), let close = text[open...].firstIndex(of: "]") {
      text.removeSubrange(open...close)
    }
    return text.split { ".?!:".contains($0) }.map { sentence in
      sentence.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "{" && $0 != "}" && $0 != "_" }.joined(
        separator: " ")
    }.filter { $0.split(separator: " ").count > 2 }
  }

  /// All that must be so before a phrase is said: a value that it says is there.
  private static func conditions(_ phrase: Phrase, in step: Step) -> [Condition] {
    [step.when, phrase.when] + phrase.factsSaid.map { .answered($0) }
      + (phrase.text.contains("{next_word}") ? [.mark(.nextWordSet)] : [])
  }

  private typealias Place = (step: Step, phrase: Phrase)

  /// Whether both can be said in one call.
  private static func canMeet(_ one: Place, _ other: Place, in book: Playbook) -> Bool {
    let conditions = [one, other].flatMap { Self.conditions($0.phrase, in: $0.step) }
    return Situations(over: conditions, facts: book.facts).contains { situation in
      conditions.allSatisfy { $0.holds(in: situation, held: book.held) }
    }
  }

  /// Enter goes through the phrases of a step that apply, and the steps follow each other: two that can both be met in one
  /// call must not share a sentence.
  @Test(arguments: EveryShippedBookTests.paths)
  func `never say one sentence twice in one call`(_ path: String) throws {
    let book = try ShippedBook.book(path)
    var met: [String: [Place]] = [:]
    for step in book.steps {
      for phrase in step.say + step.ask {
        for sentence in Self.sentences(phrase) {
          for other in met[sentence] ?? [] {
            #expect(
              !Self.canMeet((step, phrase), other, in: book),
              "\(path):\(other.phrase.mark.line) and \(phrase.mark.line): \(sentence)")
          }
          met[sentence, default: []].append((step, phrase))
        }
      }
    }
  }

  /// By meaning: they are asked to forgive once, and told once when they hear from us.
  @Test(arguments: EveryShippedBookTests.paths, ["sorry", "{next_word}"])
  func `have one apology and one next word in a step`(_ path: String, word: String) throws {
    let book = try ShippedBook.book(path)
    for step in book.steps where !Self.written.contains("\(book.name)/\(step.id)") {
      let saying = (step.say + step.ask).filter { $0.text.contains(word) }
      for (index, phrase) in saying.enumerated() {
        for other in saying[..<index] {
          #expect(
            !Self.canMeet((step, phrase), (step, other), in: book),
            "\(path):\(other.mark.line) and \(phrase.mark.line): \(phrase.text)")
        }
      }
    }
  }
}
