import Testing

@testable import Books

@Suite("The shipped first-contact book")
struct ShippedBookTests {
  private static let faults = ["unknown", "ours", "shared", "theirs", "third_party"]

  private func own(_ facts: [String: String]) throws -> String {
    let book = try ShippedBook.firstContact()
    let step = try #require(book.step("own"))
    let situation = Situation(facts: facts)
    let first = try #require(step.say.first { book.applies($0, in: situation) })
    return try #require(first.filled([:]))
  }

  @Test func `reads, and has six steps before anything is known`() throws {
    let book = try ShippedBook.firstContact()
    #expect(book.name == "first-contact")
    #expect(
      book.agenda(for: Situation()).map(\.id) == [
        "acknowledge", "listen", "paraphrase", "own", "remedy", "follow-up",
      ])
    #expect(book.steps.filter(\.isQuiet).map(\.id) == ["listen"])
    #expect(book.steps.filter(\.readsBack).map(\.id) == ["paraphrase"])
  }

  @Test func `brings repair before the remedy when they feel mistreated`() throws {
    let agenda = try ShippedBook.firstContact().agenda(for: Situation(facts: ["mistreated": "yes"])).map(\.id)
    #expect(agenda == ["acknowledge", "listen", "paraphrase", "own", "repair", "remedy", "follow-up"])
  }

  @Test(arguments: [["fault": "unknown"], ["liability": "yes"], ["fault": "ours", "liability": "yes"]])
  func `has no remedy step while the fault is answered unknown or a lawyer may read it`(facts: [String: String]) throws
  {
    #expect(try !ShippedBook.firstContact().agenda(for: Situation(facts: facts)).contains { $0.id == "remedy" })
  }

  @Test(arguments: faults.dropFirst())
  func `has a remedy step for any known fault without liability`(fault: String) throws {
    let situation = Situation(facts: ["fault": fault, "liability": "no"])
    #expect(try ShippedBook.firstContact().agenda(for: situation).contains { $0.id == "remedy" })
  }

  @Test(arguments: [[:], ["fault": "unknown"]] + faults.map { ["fault": $0, "liability": "yes"] })
  func `admits nothing in the words of the own step when the fault is not known or liability is yes`(
    facts: [String: String]
  ) throws {
    let book = try ShippedBook.firstContact()
    let situation = Situation(facts: facts)
    let step = try #require(book.step("own"))
    let spoken = step.say.filter { book.applies($0, in: situation) }.map { $0.text.lowercased() }
    #expect(!spoken.isEmpty)
    for words in spoken {
      for admission in ["ours", "our part", "let you down", "our fault", "our mistake", "this one is"] {
        #expect(!words.contains(admission))
      }
    }
  }

  @Test(arguments: [
    ("unknown", "I don't know yet"), ("ours", "This one is ours."), ("shared", "Our part in this"),
    ("theirs", "However it came about"), ("third_party", "I'll do the chasing"),
  ])
  func `opens the own step with words for the fault`(fault: String, words: String) throws {
    #expect(try own(["fault": fault, "liability": "no"]).contains(words))
    #expect(try own(["fault": fault]).contains(words))
  }

  @Test(arguments: ["theirs", "third_party"])
  func `blames nobody in the own step when it is not ours`(fault: String) throws {
    let words = try own(["fault": fault, "liability": "no"]).lowercased()
    #expect(!words.contains("your fault") && !words.contains("ours") && !words.contains("let you down"))
  }

  @Test func `has words to open every card with, whatever is known and whoever is on the line`() throws {
    let book = try ShippedBook.firstContact()
    for fault in [nil] + Self.faults.map(Optional.some) {
      for liability in [nil, "yes", "no"] {
        for mistreated in [nil, "yes", "no", "unsure"] {
          for who in [nil, "they", "we"] {
            var facts: [String: String] = [:]
            (facts["fault"], facts["liability"]) = (fault, liability)
            (facts["mistreated"], facts["who_called"]) = (mistreated, who)
            let situation = Situation(facts: facts)
            for step in book.agenda(for: situation) where !step.readsBack {
              let words = (step.say + step.ask).filter { book.applies($0, in: situation) }.compactMap { $0.filled([:]) }
              #expect(!words.isEmpty, "\(step.id) is silent for \(facts)")
              #expect(!words.contains { $0.contains("{") || $0.contains("[") || $0.contains("  ") })
            }
          }
        }
      }
    }
  }

  @Test func `names only rules that there are`() throws {
    let book = try ShippedBook.firstContact()
    let numbers = book.steps.flatMap(\.allRules) + book.facts.flatMap(\.rules)
    #expect(numbers.allSatisfy { (1...79).contains($0) })
    let sources = try RuleBook(text: ShippedBook.text("sources.yaml"), file: "sources.yaml")
    #expect(numbers.allSatisfy { sources.rules[$0] != nil })
    #expect(sources.rules.values.allSatisfy { !$0.source.isEmpty && !$0.text.isEmpty })
    #expect(sources.conflicts.allSatisfy { $0.sides.count > 1 })
  }
}

@Suite("Every shipped book")
struct EveryShippedBookTests {
  static let paths = ShippedBook.paths()

  @Test(arguments: paths)
  func `is free of findings`(_ path: String) throws {
    let rules = try RuleBook(text: ShippedBook.text("sources.yaml"), file: "sources.yaml")
    let name = path.split(separator: "/").last.map { String($0.dropLast(5)) }
    let found = BookCheck.faults(
      text: try ShippedBook.text(path), file: path, name: name, rules: Set(rules.rules.keys), shared: ShippedBook.shared
    )
    #expect(found.isEmpty, "\(found.map(\.numbered).joined(separator: "\n"))")
  }

  @Test(arguments: paths)
  func `has no step and no phrase that nobody meets`(_ path: String) throws {
    let book = try ShippedBook.book(path)
    let walk = BookWalk(book)
    let (every, some) = (walk.everyPath(), walk.atRandom(walks: 2000, seed: 1))
    for step in book.steps {
      #expect((every?.steps[step.id] ?? 0) + (some.steps[step.id] ?? 0) > 0, "\(step.id)")
    }
    // What follows from a shared fact is met in the books that ask for it.
    let asked = Set(book.steps.flatMap(\.questions).map { "fact \($0.fact)" })
    for (id, phrase, source) in book.phraseIDs
    where source.file == path || !id.owner.hasPrefix("fact ") || asked.contains(id.owner) {
      #expect((every?.phrases[id] ?? 0) + (some.phrases[id] ?? 0) > 0, "\(path):\(phrase.mark.line) \(phrase.text)")
    }
    if book.form == .call, let every { #expect(every.withNextWord == every.walks) }
  }

  @Test(arguments: paths)
  func `is drawn and written as a page`(_ path: String) throws {
    let book = try ShippedBook.book(path)
    let graph = BookGraph(book)
    for step in book.steps {
      #expect(graph.dot.contains("\"\(step.id)\""))
      #expect(BookMarkdown.text(book).contains(step.title))
    }
    #expect(graph.mermaid.hasPrefix("flowchart TB"))
  }
}
