import Language

/// A scenario out of its file.
extension Scenario {
  static let keys = [
    "scenario", "title", "level", "trains", "character", "playbook", "now", "brief", "customer", "opening", "issues",
    "hidden", "answers", "questions", "wants", "lines", "silences", "first", "truth", "boundary",
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
    characterMark = reader.value("character")?.mark ?? .start
    playbookMark = reader.value("playbook")?.mark ?? .start
    now = try parts.moment("now", in: reader)
    brief = try parts.brief(reader)
    customer = try parts.customer(reader)
    issues = try parts.each("issues", in: reader, parts.issue)
    hidden = try parts.each("hidden", in: reader, parts.hidden)
    answers = try parts.each("answers", in: reader, parts.answer)
    let (names, facts) = (issues.map(\.id), hidden.map(\.id))
    questions = try parts.each("questions", in: reader) { (node) throws(BookFault) in
      try parts.question(node, issues: names)
    }
    let now = now
    wants = try parts.each("wants", in: reader) { (node) throws(BookFault) in
      try parts.want(node, facts: facts, now: now)
    }
    opening = try parts.opening(reader, issues: issues.map(\.id), questions: questions.map(\.id))
    lines =
      try reader.value("lines").map { (node) throws(BookFault) in try PracticeLines(node, source: source) } ?? .none
    silences = try parts.optional("silences", in: reader, parts.silences)
    let named = wants.map(\.id)
    first = try parts.optional("first", in: reader) { (node) throws(BookFault) in
      try parts.first(node, issues: names, wants: named)
    }
    truth = try parts.optional("truth", in: reader, parts.truth)
    boundary = try parts.optional("boundary", in: reader, parts.boundary)
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
      examples: try examples(issue),
      mark: node.mark)
  }

  func hidden(_ node: BookNode) throws(BookFault) -> Scenario.Hidden {
    let hidden = try BookReader(
      node, name: "the hidden fact", keys: ["id", "opens", "say", "given", "hint", "means"], source: source)
    let opens = try part("opens", of: hidden, keys: ["asked", "upon", "trust", "heard"])
    return Scenario.Hidden(
      id: try hidden.text("id"), asked: try lists.entries(opens.list("asked")),
      upon: try opens.choice("upon", as: Scenario.Hidden.Occasion.self),
      leastTrust: try number("trust", in: opens, 0...100, otherwise: 0),
      leastHeard: try number("heard", in: opens, 0...100, otherwise: 0), say: try texts("say", in: hidden),
      given: try texts("given", in: hidden), hint: try hidden.optionalText("hint"), means: try meaning(hidden),
      mark: node.mark)
  }

  func answer(_ node: BookNode) throws(BookFault) -> Scenario.Answer {
    let answer = try BookReader(
      node, name: "the answer", keys: ["id", "asked", "say", "sounds_like", "not_like"], source: source)
    return Scenario.Answer(
      id: try answer.text("id"), asked: try lists.entries(answer.list("asked")), say: try texts("say", in: answer),
      examples: try examples(answer), mark: node.mark)
  }

  /// - Parameter issues: which may have to be told before.
  func question(_ node: BookNode, issues: [String]) throws(BookFault) -> Scenario.Question {
    let question = try BookReader(
      node, name: "the question", keys: ["id", "kind", "about", "ask", "after"], source: source)
    var (heatBelow, told) = (101, [String]())
    if question.value("after") != nil {
      let after = try part("after", of: question, keys: ["heat_below", "told"])
      heatBelow = try number("heat_below", in: after, 0...101, otherwise: 101)
      told = try names("told", in: after, of: "issue", among: issues)
    }
    return Scenario.Question(
      id: try question.text("id"), kind: try choice("kind", in: question),
      about: try lists.entries(question.list("about")),
      ask: try texts("ask", in: question), heatBelow: heatBelow, told: told, mark: node.mark)
  }

  /// - Parameters:
  ///   - facts: the hidden facts, one of which may have to be out before.
  ///   - now: when we are able to, where nothing is said.
  func want(_ node: BookNode, facts: [String], now: CivilMoment) throws(BookFault) -> Scenario.Want {
    let want = try BookReader(
      node, name: "the want", keys: ["id", "name", "means", "can", "by", "must", "after"], source: source)
    return Scenario.Want(
      id: try want.text("id"), name: try want.text("name"), means: try meaning(want),
      can: want.value("can") == nil ? now : try moment("can", in: want), by: try moment("by", in: want),
      isMust: try want.flag("must"), after: try names("after", in: want, of: "hidden fact", among: facts).first,
      mark: node.mark)
  }

  // MARK: - What only some scenarios have

  func optional<Part>(
    _ key: String, in reader: BookReader, _ read: (BookNode) throws(BookFault) -> Part
  ) throws(BookFault) -> Part? {
    guard let node = reader.value(key) else { return nil }
    return try read(node)
  }

  func silences(_ node: BookNode) throws(BookFault) -> Scenario.Silences {
    let keys = ["shown", "answers", "also_after_tell", "most", "until", "filled"]
    let silences = try BookReader(node, name: "the silences", keys: keys, source: source)
    let answers = try silences.list("answers").map { (node) throws(BookFault) in
      let word = try silences.text(node, key: "answers")
      guard let act = PracticeAct(rawValue: word) else {
        let near = Nearest.match(word, among: PracticeAct.allCases.map(\.rawValue))
        throw source.fault(.unknownPart(word, kind: "act", near: near), at: node.mark)
      }
      return act
    }
    return Scenario.Silences(
      shown: try silences.text("shown"), answers: answers, isAlsoAfterTelling: try silences.flag("also_after_tell"),
      most: try number("most", in: silences, 0...99), untilHeard: try heard("until", in: silences),
      filled: try texts("filled", in: silences))
  }

  func first(_ node: BookNode, issues: [String], wants: [String]) throws(BookFault) -> Scenario.First {
    let first = try BookReader(node, name: "'first'", keys: ["issues", "heard", "wants", "say"], source: source)
    return Scenario.First(
      issues: try names("issues", in: first, of: "issue", among: issues),
      heard: try number("heard", in: first, 0...100),
      wants: try names("wants", in: first, of: "want", among: wants), say: try texts("say", in: first))
  }

  func truth(_ node: BookNode) throws(BookFault) -> Scenario.Truth {
    let keys = ["means", "after", "settles", "told", "early", "blunt", "sounds_like", "not_like"]
    let truth = try BookReader(node, name: "the truth", keys: keys, source: source)
    let settles = try truth.list("settles").map { (node) throws(BookFault) in try truth.text(node, key: "settles") }
    return Scenario.Truth(
      means: try meaning(truth), afterHeard: try heard("after", in: truth), settles: settles,
      told: try texts("told", in: truth), early: try texts("early", in: truth), blunt: try texts("blunt", in: truth),
      examples: try examples(truth), mark: node.mark)
  }

  func boundary(_ node: BookNode) throws(BookFault) -> Scenario.Boundary {
    let keys = [
      "name", "means", "sounds_like", "not_like", "says", "tested", "again", "nagged", "ending",
    ]
    let boundary = try BookReader(node, name: "the boundary", keys: keys, source: source)
    return Scenario.Boundary(
      name: try boundary.text("name"), means: try meaning(boundary), examples: try examples(boundary),
      says: try texts("says", in: boundary), tested: try texts("tested", in: boundary),
      again: try texts("again", in: boundary), nagged: try texts("nagged", in: boundary),
      ending: try optional("ending", in: boundary) { (node) throws(BookFault) in
        let ending = try BookReader(node, name: "the ending", keys: ["means", "said", "bare"], source: source)
        return Scenario.Boundary.Ending(
          means: try meaning(ending), said: try texts("said", in: ending), bare: try texts("bare", in: ending))
      }, mark: node.mark)
  }

  private func examples(_ reader: BookReader) throws(BookFault) -> Scenario.Examples {
    Scenario.Examples(
      soundsLike: try texts("sounds_like", in: reader), notLike: try texts("not_like", in: reader))
  }

  /// "{heard: 50}"
  private func heard(_ key: String, in reader: BookReader) throws(BookFault) -> Int {
    try number("heard", in: part(key, of: reader, keys: ["heard"]), 0...100)
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
extension Scenario.Answer: NamedPart {}
extension Scenario.Question: NamedPart {}
extension Scenario.Want: NamedPart {}
