/// A typed answer that decides what comes next.
package struct Fact: Hashable, Sendable {
  /// What an answer can be.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case choice
    case yesNo = "yes_no"
    case number, money, date, text
  }

  /// One answer, and what follows from it in a sentence.
  package struct Choice: Hashable, Sendable {
    package let id: String
    package let label: String
    /// What follows from it, said when it is chosen; the first that applies: "Repair comes before any remedy."
    package let then: [Phrase]
    /// Other facts that it answers as well: who names a lawyer has settled that liability is yes.
    package let sets: [String: String]
  }

  /// Whose answer it is.
  package enum Owner: String, CaseIterable, Hashable, Sendable {
    /// It is asked in each call anew.
    case call
    /// It holds until somebody amends it: a later call of the escalation begins with it.
    case escalation
    /// It is for the one who prepares, and stays where it was asked.
    case preparation
  }

  static let keys = ["id", "question", "kind", "choices", "until", "of", "rules"]

  package let id: String
  package let question: String
  package let kind: Kind
  /// What can be picked; yes and no for `yes_no`, empty for a number, an amount, a date or a text.
  package let choices: [Choice]
  /// What holds until it is answered.
  package let until: String?
  package let owner: Owner
  package let rules: [Int]
  /// Where it stands, and in which file.
  package let mark: SourceMark
  package let source: BookSource

  /// A question that the program asks by itself, whatever the book.
  /// - Parameter choices: the id, the label and what follows from each.
  package init(id: String, question: String, choices: [(id: String, label: String, then: String)], rules: [Int]) {
    (self.id, self.question, self.rules, kind, until, owner) = (id, question, rules, .choice, nil, .call)
    self.choices = choices.map { Choice(id: $0.id, label: $0.label, then: [Phrase($0.then)], sets: [:]) }
    (mark, source) = (SourceMark.start, BookSource(text: "", file: ""))
  }

  package func choice(_ id: String) -> Choice? {
    choices.first { $0.id == id }
  }

  /// All that is answered with this answer, by fact.
  package func answers(with value: String) -> [String: String] {
    (choice(value)?.sets ?? [:]).merging([id: value]) { _, own in own }
  }

  /// An answer as one types it.
  package var sample: String {
    switch kind {
    case .choice, .yesNo: choices.first?.id ?? "yes"
    case .number: "40"
    case .money: "2400"
    case .date: "Friday 4pm"
    case .text: "in a few words"
    }
  }

  /// A line that answers it from anywhere.
  package var example: String { "/fact \(id) \(sample)" }

  /// A line that answers it while it is the last to be asked that wants words or a number.
  package var shortExample: String { "/= \(sample)" }

  /// - Parameter terms: all facts and named conditions of the book, which what follows from a choice may look at; nil on
  ///   the first reading, when they are not known yet.
  init(_ node: BookNode, terms: BookTerms?, source: BookSource) throws(BookFault) {
    let reader = try BookReader(
      node, name: "the fact", keys: Fact.keys, source: source)
    (mark, self.source) = (node.mark, source)
    id = try reader.text("id")
    question = try reader.text("question")
    kind = try Fact.kind(reader)
    until = try reader.optionalText("until")
    owner = try Fact.owner(reader) ?? (KnownFact.ofEscalations.contains(id) ? .escalation : .call)
    rules = try reader.numbers("rules")
    choices = try Fact.choices(reader, kind: kind, terms: terms)
    if choices.isEmpty, kind == .choice { throw reader.fault(.empty("choices")) }
    if let until, choice(until) == nil {
      throw reader.fault(
        .unknownChoice(until, fact: id, choices: choices.map(\.id)), at: reader.value("until"))
    }
  }

  private static func kind(_ reader: BookReader) throws(BookFault) -> Kind {
    guard let name = try reader.optionalText("kind") else { return .choice }
    guard let kind = Kind(rawValue: name) else {
      let names = Kind.allCases.map(\.rawValue)
      throw reader.fault(
        .wrongType(key: "kind", expected: "one of \(names.joined(separator: ", "))"), at: reader.value("kind"))
    }
    return kind
  }

  private static func owner(_ reader: BookReader) throws(BookFault) -> Owner? {
    guard let name = try reader.optionalText("of") else { return nil }
    guard let owner = Owner(rawValue: name) else {
      let names = Owner.allCases.map(\.rawValue)
      throw reader.fault(
        .wrongType(key: "of", expected: "one of \(names.joined(separator: ", "))"), at: reader.value("of"))
    }
    return owner
  }

  private static func choices(
    _ reader: BookReader, kind: Kind, terms: BookTerms?
  ) throws(BookFault) -> [Choice] {
    if kind == .yesNo, reader.value("choices") == nil {
      return ["yes", "no"].map { Choice(id: $0, label: $0, then: [], sets: [:]) }
    }
    if let list = reader.value("choices"), kind != .choice, kind != .yesNo {
      throw reader.fault(.wrongType(key: "choices", expected: "left out: only a choice has any"), at: list)
    }
    var choices: [Choice] = []
    for node in reader.list("choices") {
      let choice = try BookReader(
        node, name: "the choice", keys: ["id", "label", "then", "sets"], source: reader.source)
      let id = try choice.text("id")
      if choices.contains(where: { $0.id == id }) { throw choice.fault(.duplicate(id)) }
      if kind == .yesNo, id != "yes", id != "no" {
        throw choice.fault(.wrongType(key: "id", expected: "yes or no"), at: choice.value("id"))
      }
      var then: [Phrase] = []
      var sets: [String: String] = [:]
      if let terms {
        then = try choice.each("then") { node throws(BookFault) in
          try Phrase(node, terms: terms, source: reader.source)
        }
        sets = try Fact.sets(choice, terms: terms)
      }
      choices.append(Choice(id: id, label: try choice.optionalText("label") ?? id, then: then, sets: sets))
    }
    return choices
  }

  /// `sets: liability is yes`, or a list of such.
  private static func sets(_ choice: BookReader, terms: BookTerms) throws(BookFault) -> [String: String] {
    let answers = try choice.each("sets") { node throws(BookFault) -> (fact: String, value: String) in
      guard case .fact(let fact, let values) = try Condition(node, terms: terms, source: choice.source),
        values.count == 1
      else { throw choice.fault(.wrongType(key: "sets", expected: "an answer, like: liability is yes"), at: node) }
      return (fact, values[0])
    }
    return Dictionary(answers.map { ($0.fact, $0.value) }) { first, _ in first }
  }
}

extension [Fact] {
  /// A line that answers one of these where they are asked together: `/=` takes the last that wants words or a number.
  package func example(of fact: Fact) -> String {
    fact.id == last { $0.choices.isEmpty }?.id ? fact.shortExample : fact.example
  }
}
