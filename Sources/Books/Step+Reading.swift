import Language

extension Step {
  static let keys = [
    "id", "title", "prompt", "part", "when", "minutes", "aim", "say", "ask", "avoid", "facts", "needs", "quiet",
    "reads_back", "sums_up", "feedback", "rules",
  ]

  init(_ node: BookNode, terms: BookTerms, source: BookSource) throws(BookFault) {
    let reader = try BookReader(node, name: "the step", keys: Step.keys, source: source)
    func phrases(_ key: String) throws(BookFault) -> [Phrase] {
      try reader.each(key) { node throws(BookFault) in try Phrase(node, terms: terms, source: source) }
    }
    self.source = source
    mark = node.mark
    id = try reader.text("id")
    part = try Step.part(reader)
    title = try reader.text("title")
    prompt = try reader.optionalText("prompt") ?? id
    when = try Condition(reader.value("when"), terms: terms, source: source)
    minutes = try reader.optionalText("minutes") ?? ""
    aim = try phrases("aim")
    say = try phrases("say")
    ask = try phrases("ask")
    avoid = try phrases("avoid")
    questions = try Step.questions(reader, facts: terms.facts)
    needs = try Step.needs(reader, terms: terms)
    isQuiet = try reader.flag("quiet")
    readsBack = try reader.flag("reads_back")
    sumsUp = try reader.flag("sums_up")
    asksFeedback = try reader.flag("feedback")
    rules = try reader.numbers("rules")
    if reader.value("say") == nil, reader.value("ask") == nil, !readsBack {
      try source.note(reader.fault(.empty("say")))
    }
  }

  private static func part(_ step: BookReader) throws(BookFault) -> Part? {
    guard let name = try step.optionalText("part") else { return nil }
    guard let part = Part(rawValue: name) else {
      let names = Part.allCases.map(\.rawValue).joined(separator: ", ")
      throw step.fault(.wrongType(key: "part", expected: "one of \(names)"), at: step.value("part"))
    }
    return part
  }

  private static func questions(_ step: BookReader, facts: [Fact]) throws(BookFault) -> [Question] {
    try step.each("facts") { node throws(BookFault) in
      let reader = try BookReader(node, name: "the fact of a step", keys: ["fact", "asked"], source: step.source)
      let fact = try reader.text("fact")
      guard facts.contains(where: { $0.id == fact }) else {
        throw reader.fault(.unknownFact(fact, near: Nearest.match(fact, among: facts.map(\.id))), at: node)
      }
      let asked = try reader.optionalText("asked") ?? "on leaving"
      guard ["on leaving", "on the card"].contains(asked) else {
        throw reader.fault(.wrongType(key: "asked", expected: "'on leaving' or 'on the card'"), at: node)
      }
      return Question(fact: fact, isAskedOnLeaving: asked == "on leaving", mark: node.mark)
    }
  }

  private static func needs(_ step: BookReader, terms: BookTerms) throws(BookFault) -> [Need] {
    try step.each("needs") { node throws(BookFault) in
      let reader = try BookReader(
        node, name: "what the step needs", keys: ["that", "else", "rules"], source: step.source)
      guard let condition = reader.value("that") else {
        throw reader.fault(.missing(key: "that", in: reader.name))
      }
      return Need(
        condition: try Condition(condition, terms: terms, source: step.source),
        missing: try reader.text("else"), rules: try reader.numbers("rules"), mark: node.mark)
    }
  }
}
