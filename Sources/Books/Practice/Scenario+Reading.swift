import Language

/// A scenario out of its file.
extension Scenario {
  static let keys = [
    "scenario", "title", "level", "trains", "character", "playbook", "now", "brief", "customer", "opening", "issues",
    "hidden", "questions", "wants", "lines", "silences", "first", "truth", "boundary",
  ]

  /// - Parameter words: the book whose concepts its lists may name.
  package init(text: String, file: String, words: WordBook) throws(BookFault) {
    try self.init(BookSource(text: text, file: file), words: words)
  }

  package init(_ source: BookSource, words: WordBook) throws(BookFault) {
    let reader = try BookReader(
      try BookNode.parse(source), name: "the scenario", keys: Scenario.keys, source: source)
    let parts = ScenarioParts(source: source, lists: WordListReader(source: source, concepts: words.names))
    self.source = source
    name = try reader.text("scenario")
    title = try reader.text("title")
    level = try parts.number("level", in: reader, 1...5)
    trains = try parts.choices("trains", in: reader)
    character = try reader.text("character")
    playbook = try reader.text("playbook")
    now = try parts.moment("now", in: reader)
    brief = try parts.brief(reader)
    customer = try parts.customer(reader)
    issues = try parts.each("issues", in: reader, parts.issue)
    hidden = try parts.each("hidden", in: reader, parts.hidden)
    questions = try parts.each("questions", in: reader, parts.question)
    let facts = hidden.map(\.id)
    wants = try parts.each("wants", in: reader) { (node) throws(BookFault) in try parts.want(node, facts: facts) }
    opening = try parts.opening(reader, issues: issues.map(\.id), questions: questions.map(\.id))
    if issues.isEmpty { throw reader.fault(.empty("issues"), at: reader.value("issues")) }
  }
}

/// Reads the parts of a scenario.
private struct ScenarioParts {
  let source: BookSource
  let lists: WordListReader

  func part(_ key: String, of reader: BookReader, keys: [String]) throws(BookFault) -> BookReader {
    guard let node = reader.value(key) else { throw reader.fault(.missing(key: key, in: reader.name)) }
    return try BookReader(node, name: "the \(key)", keys: keys, source: source)
  }

  func each<Part>(
    _ key: String, in reader: BookReader, _ read: (BookNode) throws(BookFault) -> Part
  ) throws(BookFault) -> [Part] where Part: NamedPart {
    var seen: Set<String> = []
    return try reader.each(key) { (node) throws(BookFault) in
      let part = try read(node)
      guard seen.insert(part.id).inserted else { throw source.fault(.duplicate(part.id), at: node.mark) }
      return part
    }
  }

  func brief(_ reader: BookReader) throws(BookFault) -> Scenario.Brief {
    let brief = try part("brief", of: reader, keys: ["you", "know", "may", "not_known", "fault"])
    return Scenario.Brief(
      you: try brief.text("you"), know: try texts("know", in: brief), may: try texts("may", in: brief),
      notKnown: try texts("not_known", in: brief), fault: try choice("fault", in: brief))
  }

  func customer(_ reader: BookReader) throws(BookFault) -> Scenario.Customer {
    let customer = try part(
      "customer", of: reader, keys: ["name", "role", "heat", "trust", "thing", "feels", "insults"])
    return Scenario.Customer(
      name: try customer.text("name"), role: try customer.text("role"),
      heat: try number("heat", in: customer, 0...100), trust: try number("trust", in: customer, 0...100),
      thing: try customer.text("thing"), feels: try lists.patterns(customer.list("feels")),
      insults: try lists.patterns(customer.list("insults")))
  }

  func opening(
    _ reader: BookReader, issues: [String], questions: [String]
  ) throws(BookFault) -> Scenario.Opening {
    let opening = try part("opening", of: reader, keys: ["say", "tells", "asks"])
    return Scenario.Opening(
      say: try opening.text("say"), tells: try names("tells", in: opening, of: "issue", among: issues),
      asks: try names("asks", in: opening, of: "question", among: questions))
  }

  func issue(_ node: BookNode) throws(BookFault) -> Scenario.Issue {
    let issue = try BookReader(
      node, name: "the issue",
      keys: ["id", "name", "mine", "weight", "means", "tell", "press", "confirm", "sounds_like", "not_like"],
      source: source)
    return Scenario.Issue(
      id: try issue.text("id"), name: try issue.text("name"), mine: try issue.text("mine"),
      weight: try number("weight", in: issue, 1...9, otherwise: 1), means: try meaning(issue),
      tell: try texts("tell", in: issue), press: try texts("press", in: issue),
      confirm: try texts("confirm", in: issue),
      examples: Scenario.Examples(
        soundsLike: try texts("sounds_like", in: issue), notLike: try texts("not_like", in: issue)),
      mark: node.mark)
  }

  func hidden(_ node: BookNode) throws(BookFault) -> Scenario.Hidden {
    let hidden = try BookReader(
      node, name: "the hidden fact", keys: ["id", "opens", "say", "hint", "means"], source: source)
    let opens = try part("opens", of: hidden, keys: ["asked", "upon", "trust", "heard"])
    return Scenario.Hidden(
      id: try hidden.text("id"), asked: try lists.entries(opens.list("asked")),
      upon: try opens.choice("upon", as: Scenario.Hidden.Occasion.self),
      leastTrust: try number("trust", in: opens, 0...100, otherwise: 0),
      leastHeard: try number("heard", in: opens, 0...100, otherwise: 0), say: try texts("say", in: hidden),
      hint: try hidden.optionalText("hint"), means: try meaning(hidden))
  }

  func question(_ node: BookNode) throws(BookFault) -> Scenario.Question {
    let question = try BookReader(
      node, name: "the question", keys: ["id", "kind", "about", "ask", "after"], source: source)
    var heatBelow = 101
    if question.value("after") != nil {
      heatBelow = try number("heat_below", in: part("after", of: question, keys: ["heat_below"]), 0...101)
    }
    return Scenario.Question(
      id: try question.text("id"), kind: try choice("kind", in: question),
      about: try lists.entries(question.list("about")),
      ask: try texts("ask", in: question), heatBelow: heatBelow)
  }

  /// - Parameter facts: the hidden facts, one of which may have to be out before.
  func want(_ node: BookNode, facts: [String]) throws(BookFault) -> Scenario.Want {
    let want = try BookReader(
      node, name: "the want", keys: ["id", "name", "means", "can", "by", "must", "after"], source: source)
    return Scenario.Want(
      id: try want.text("id"), name: try want.text("name"), means: try meaning(want),
      can: want.value("can") == nil ? nil : try moment("can", in: want), by: try moment("by", in: want),
      isMust: try want.flag("must"), after: try names("after", in: want, of: "hidden fact", among: facts).first,
      mark: node.mark)
  }

  // MARK: - Values

  private func meaning(_ reader: BookReader) throws(BookFault) -> Scenario.Meaning {
    try reader.list("means").map { (group) throws(BookFault) in
      if case .list(let nodes) = group.content { return try lists.entries(nodes) }
      return try lists.entries([group])
    }
  }

  func texts(_ key: String, in reader: BookReader) throws(BookFault) -> [String] {
    try reader.list(key).map { (node) throws(BookFault) in try reader.text(node, key: key) }
  }

  func number(
    _ key: String, in reader: BookReader, _ range: ClosedRange<Int>, otherwise: Int? = nil
  ) throws(BookFault) -> Int {
    guard let number = try reader.number(key) ?? otherwise else {
      throw reader.fault(.missing(key: key, in: reader.name))
    }
    guard range.contains(number) else {
      let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
      throw reader.fault(.wrongType(key: key, expected: expected), at: reader.value(key))
    }
    return number
  }

  func choice<Choice>(_ key: String, in reader: BookReader) throws(BookFault) -> Choice
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard let choice = try reader.choice(key, as: Choice.self) else {
      throw reader.fault(.missing(key: key, in: reader.name))
    }
    return choice
  }

  func choices(_ key: String, in reader: BookReader) throws(BookFault) -> [Scenario.Skill] {
    try reader.list(key).map { (node) throws(BookFault) in
      let word = try reader.text(node, key: key)
      guard let skill = Scenario.Skill(rawValue: word) else {
        let names = Scenario.Skill.allCases.map(\.rawValue).joined(separator: ", ")
        throw source.fault(.wrongType(key: key, expected: "a list of these: \(names)"), at: node.mark)
      }
      return skill
    }
  }

  func moment(_ key: String, in reader: BookReader) throws(BookFault) -> CivilMoment {
    guard let moment = CivilMoment(iso: try reader.text(key)) else {
      throw reader.fault(.wrongType(key: key, expected: "a time like 2026-11-24T10:00"), at: reader.value(key))
    }
    return moment
  }

  /// The names of other parts of the scenario.
  func names(
    _ key: String, in reader: BookReader, of kind: String, among known: [String]
  ) throws(BookFault) -> [String] {
    try reader.each(key) { (node) throws(BookFault) in
      let name = try reader.text(node, key: key)
      guard known.contains(name) else {
        let near = Nearest.match(name, among: known)
        throw source.fault(.unknownPart(name, kind: kind, near: near), at: node.mark)
      }
      return name
    }
  }
}

/// A part of a scenario that others name.
private protocol NamedPart {
  var id: String { get }
}

extension Scenario.Issue: NamedPart {}
extension Scenario.Hidden: NamedPart {}
extension Scenario.Question: NamedPart {}
extension Scenario.Want: NamedPart {}
