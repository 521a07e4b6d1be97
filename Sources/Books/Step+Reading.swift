import Language

extension Step {
  private static let keys = [
    "id", "title", "prompt", "when", "minutes", "aim", "say", "ask", "avoid", "facts", "needs", "quiet",
    "reads_back", "rules",
  ]

  init(_ node: BookNode, facts: [Fact], source: BookSource) throws(BookFault) {
    let reader = try BookReader(node, name: "the step", keys: Step.keys, source: source)
    func phrases(_ key: String) throws(BookFault) -> [Phrase] {
      var phrases: [Phrase] = []
      for node in reader.list(key) { phrases.append(try Phrase(node, facts: facts, source: source)) }
      return phrases
    }
    id = try reader.text("id")
    title = try reader.text("title")
    prompt = try reader.optionalText("prompt") ?? id
    when = try Condition(reader.value("when"), facts: facts, source: source)
    minutes = try reader.optionalText("minutes") ?? ""
    aim = try phrases("aim")
    say = try phrases("say")
    ask = try phrases("ask")
    avoid = try phrases("avoid")
    questions = try Step.questions(reader, facts: facts)
    needs = try Step.needs(reader, facts: facts)
    isQuiet = try reader.flag("quiet")
    readsBack = try reader.flag("reads_back")
    rules = try reader.numbers("rules")
    if say.isEmpty && ask.isEmpty && !readsBack { throw reader.fault(.empty("say")) }
  }

  private static func questions(_ step: BookReader, facts: [Fact]) throws(BookFault) -> [Question] {
    var questions: [Question] = []
    for node in step.list("facts") {
      let reader = try BookReader(node, name: "the fact of a step", keys: ["fact", "asked"], source: step.source)
      let fact = try reader.text("fact")
      guard facts.contains(where: { $0.id == fact }) else {
        throw reader.fault(.unknownFact(fact, near: Nearest.match(fact, among: facts.map(\.id))), at: node)
      }
      let asked = try reader.optionalText("asked") ?? "on leaving"
      guard ["on leaving", "on the card"].contains(asked) else {
        throw reader.fault(.wrongType(key: "asked", expected: "'on leaving' or 'on the card'"), at: node)
      }
      questions.append(Question(fact: fact, isAskedOnLeaving: asked == "on leaving"))
    }
    return questions
  }

  private static func needs(_ step: BookReader, facts: [Fact]) throws(BookFault) -> [Need] {
    var needs: [Need] = []
    for node in step.list("needs") {
      let reader = try BookReader(
        node, name: "what the step needs", keys: ["that", "else", "rules"], source: step.source)
      guard let condition = reader.value("that") else {
        throw reader.fault(.missing(key: "that", in: reader.name))
      }
      needs.append(
        Need(
          condition: try Condition(condition, facts: facts, source: step.source),
          missing: try reader.text("else"), rules: try reader.numbers("rules")))
    }
    return needs
  }
}
