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
  }

  static let keys = ["id", "question", "kind", "choices", "until", "rules"]

  package let id: String
  package let question: String
  package let kind: Kind
  /// What can be picked; yes and no for `yes_no`, empty for a number, an amount, a date or a text.
  package let choices: [Choice]
  /// What holds until it is answered.
  package let until: String?
  package let rules: [Int]
  /// Where it stands, and in which file.
  package let mark: SourceMark
  package let source: BookSource

  package func choice(_ id: String) -> Choice? {
    choices.first { $0.id == id }
  }

  /// A line that answers it, to be shown where nothing can be picked.
  package var example: String {
    switch kind {
    case .choice, .yesNo: "/fact \(id) \(choices.first?.id ?? "yes")"
    case .number: "/fact \(id) 40"
    case .money: "/fact \(id) 2400"
    case .date: "/fact \(id) Friday 4pm"
    case .text: "/fact \(id) in a few words"
    }
  }

  /// - Parameter facts: all facts of the book, which what follows from a choice may look at; nil on the first reading,
  ///   when they are not known yet.
  init(_ node: BookNode, among facts: [Fact]?, source: BookSource) throws(BookFault) {
    let reader = try BookReader(
      node, name: "the fact", keys: Fact.keys, source: source)
    (mark, self.source) = (node.mark, source)
    id = try reader.text("id")
    question = try reader.text("question")
    kind = try Fact.kind(reader)
    until = try reader.optionalText("until")
    rules = try reader.numbers("rules")
    choices = try Fact.choices(reader, kind: kind, among: facts)
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

  private static func choices(
    _ reader: BookReader, kind: Kind, among facts: [Fact]?
  ) throws(BookFault) -> [Choice] {
    if kind == .yesNo, reader.value("choices") == nil {
      return ["yes", "no"].map { Choice(id: $0, label: $0, then: []) }
    }
    if let list = reader.value("choices"), kind != .choice, kind != .yesNo {
      throw reader.fault(.wrongType(key: "choices", expected: "left out: only a choice has any"), at: list)
    }
    var choices: [Choice] = []
    for node in reader.list("choices") {
      let choice = try BookReader(node, name: "the choice", keys: ["id", "label", "then"], source: reader.source)
      let id = try choice.text("id")
      if choices.contains(where: { $0.id == id }) { throw choice.fault(.duplicate(id)) }
      if kind == .yesNo, id != "yes", id != "no" {
        throw choice.fault(.wrongType(key: "id", expected: "yes or no"), at: choice.value("id"))
      }
      var then: [Phrase] = []
      if let facts {
        then = try choice.each("then") { node throws(BookFault) in
          try Phrase(node, facts: facts, source: reader.source)
        }
      }
      choices.append(Choice(id: id, label: try choice.optionalText("label") ?? id, then: then))
    }
    return choices
  }
}
