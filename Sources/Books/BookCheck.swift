import Language

/// Reads a book for what is wrong with it: first what cannot be read, then what reads and would fail somebody on the
/// phone. Every fault has its number, its place and its cure.
package struct BookCheck {
  private let book: Playbook
  /// The numbers of the rules there are; nil where they are not known.
  private let rules: Set<Int>?
  private var faults: [BookFault] = []

  /// All that is wrong with a book, in the order of its lines.
  /// - Parameters:
  ///   - name: the name its file asks for; nil where it has no file of its own.
  ///   - shared: the text of a file of shared steps by its name.
  package static func faults(
    text: String, file: String, name: String? = nil, rules: Set<Int>? = nil,
    shared: (String) -> BookSource? = { _ in nil }
  ) -> [BookFault] {
    let (book, faults) = Playbook.reading(text: text, file: file, shared: shared)
    guard let book else { return faults }
    var check = BookCheck(book: book, rules: rules)
    check.run(name: name, isWhole: faults.isEmpty)
    return (faults + check.faults).sorted { ($0.file, $0.mark, $0.kind.number) < ($1.file, $1.mark, $1.kind.number) }
  }

  private init(book: Playbook, rules: Set<Int>?) {
    (self.book, self.rules) = (book, rules)
  }

  /// - Parameter isWhole: all of the book was read. What was left out may have looked at a fact or set the next word.
  private mutating func run(name: String?, isWhole: Bool) {
    if let name, name != book.name {
      add(.otherName(book.name, file: name), SourceMark.start, book.source)
    }
    checkRules()
    checkDates()
    if isWhole { checkFacts() }
    if isWhole { checkNextWords() }
    for (index, step) in book.steps.enumerated() {
      checkReach(step)
      checkNeeds(step)
      checkOrder(of: step, behind: book.steps[..<index])
      checkCard(step)
      checkWords(step)
    }
  }

  private mutating func add(_ kind: BookFault.Kind, _ mark: SourceMark, _ source: BookSource) {
    faults.append(source.fault(kind, at: mark))
  }

  private func situations(_ conditions: [Condition]) -> Situations {
    Situations(over: conditions, facts: book.facts)
  }

  private func holds(_ condition: Condition, in situation: Situation) -> Bool {
    condition.holds(in: situation, held: book.held)
  }

  // MARK: - Steps

  private mutating func checkReach(_ step: Step) {
    guard step.when != .always, !situations([step.when]).contains(where: { holds(step.when, in: $0) }) else { return }
    add(.unreachable(step.id), step.mark, step.source)
  }

  /// A need that no situation of its step fulfils can never be met: `/next` would name it for ever.
  private mutating func checkNeeds(_ step: Step) {
    for need in step.needs {
      let possible = situations([step.when, need.condition])
        .contains { holds(step.when, in: $0) && holds(need.condition, in: $0) }
      if !possible { add(.deadEnd(step.id), need.mark, step.source) }
    }
  }

  private mutating func checkOrder(of step: Step, behind earlier: ArraySlice<Step>) {
    guard step.part == .remedy, book.form == .call else { return }
    let acknowledging = earlier.filter { $0.part == .acknowledge }.map(\.when)
    let isEarly = situations([step.when] + acknowledging).contains { situation in
      holds(step.when, in: situation) && !acknowledging.contains { holds($0, in: situation) }
    }
    if isEarly { add(.remedyBeforeAcknowledging(step.id), step.mark, step.source) }
    // While somebody may be liable nothing is offered (X11).
    let liable =
      book.fact(KnownFact.liability) != nil
      && situations([step.when, .fact(KnownFact.liability, isAnyOf: [KnownFact.yes])]).contains {
        $0.facts[KnownFact.liability] == KnownFact.yes && holds(step.when, in: $0)
      }
    if liable { add(.remedyUnderLiability(step.id), step.mark, step.source) }
  }

  private mutating func checkNextWords() {
    guard book.form == .call else { return }
    let telling = book.steps.filter { step in
      step.needs.contains { $0.condition.leaves.contains(.mark(.nextWordSet)) }
    }.map(\.when)
    let isMissing =
      telling.isEmpty
      || situations(telling).contains { situation in
        !telling.contains { holds($0, in: situation) }
      }
    if isMissing { add(.noNextWord, SourceMark.start, book.source) }
  }

  /// `@` alone must work at any hour: "today 17:00" is over in the evening.
  private mutating func checkDates() {
    let day = CivilDate(year: 2026, month: 11, day: 24)
    let hours = [0, 9 * 60, 17 * 60 + 1, 23 * 60 + 58]
    for (level, text) in book.nextWords.sorted(by: { $0.key < $1.key }) {
      let works = hours.allSatisfy { minute in
        guard let day else { return true }
        let now = CivilMoment(date: day, time: CivilTime(minuteOfDay: minute))
        return (try? When(WhenContext(now: Zone.utc.moment(of: now), zone: .utc)).read(text)) != nil
      }
      if !works { add(.noDate(text), book.nextWordMarks[level] ?? SourceMark.start, book.source) }
    }
  }

  private mutating func checkCard(_ step: Step) {
    let size = CardSize(of: step, in: book, values: longValues)
    var longest = CardSize.most
    for situation in situations(size.conditions) where holds(step.when, in: situation) {
      longest = max(longest, size.lines(in: situation))
    }
    if longest > CardSize.most { add(.longCard(step.id, lines: longest), step.mark, step.source) }
  }

  /// Values as long as real ones get.
  private var longValues: [Phrase.Slot: String] {
    var values: [Phrase.Slot: String] = [
      .contact: "Mr Christopher", .account: "Northwind Traders", .me: "Alexandra Morgan",
      .nextWord: "on Wednesday 25 at 16:00 by phone",
    ]
    for fact in book.facts { values[.fact(fact.id)] = "EUR 12,400.00" }
    return values
  }

  /// What the step tells people not to say must not be in what it gives them to say.
  private mutating func checkWords(_ step: Step) {
    for avoid in step.avoid {
      for word in avoid.quoted {
        for phrase in step.say + step.ask where phrase.says(word) && canMeet(phrase, avoid) {
          add(.saysWhatItAvoids(word), phrase.mark, step.source)
        }
      }
    }
  }

  private func canMeet(_ one: Phrase, _ other: Phrase) -> Bool {
    situations([one.when, other.when]).contains { holds(one.when, in: $0) && holds(other.when, in: $0) }
  }

  // MARK: - Facts and rules

  private mutating func checkFacts() {
    let leaves = book.conditions.flatMap(\.leaves)
    let said = Set(book.phrases.flatMap(\.factsSaid))
    let deciding = Set(leaves.flatMap(\.factsNamed))
    for fact in book.facts where !deciding.contains(fact.id) && !said.contains(fact.id) {
      add(.unusedFact(fact.id), fact.mark, fact.source)
    }
  }

  private mutating func checkRules() {
    guard let rules else { return }
    func unknown(_ numbers: [Int]) -> [Int] { numbers.filter { !rules.contains($0) } }
    for fact in book.facts {
      let cited = fact.rules + fact.choices.flatMap(\.then).flatMap(\.rules)
      for number in unknown(cited) { add(.unknownRule(number), fact.mark, fact.source) }
    }
    for step in book.steps {
      for number in unknown(step.rules) { add(.unknownRule(number), step.mark, step.source) }
      for phrase in step.phrases {
        for number in unknown(phrase.rules) { add(.unknownRule(number), phrase.mark, step.source) }
      }
      for need in step.needs {
        for number in unknown(need.rules) { add(.unknownRule(number), need.mark, step.source) }
      }
    }
  }
}

extension Step {
  /// All texts that are shown or said.
  package var phrases: [Phrase] { say + ask + aim + avoid }
}

extension Playbook {
  package var phrases: [Phrase] { facts.flatMap(\.choices).flatMap(\.then) + steps.flatMap(\.phrases) }

  fileprivate var conditions: [Condition] {
    phrases.map(\.when) + steps.map(\.when) + steps.flatMap(\.needs).map(\.condition) + letters.map(\.when)
  }
}

extension Condition {
  /// The facts a condition looks at.
  var factsNamed: [String] {
    switch self {
    case .fact(let fact, _), .answered(let fact), .above(.fact(let fact), _), .below(.fact(let fact), _): [fact]
    case .always, .above, .below, .severity, .mark: []
    case .not, .any, .all: leaves.flatMap(\.factsNamed)
    }
  }
}

extension Phrase {
  /// The words that stand between double quotation marks.
  fileprivate var quoted: [String] {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 && !$0.element.isEmpty }.map { $0.element.lowercased() }
  }

  /// Whether these words are in it, as whole words.
  fileprivate func says(_ words: String) -> Bool {
    func plain(_ text: String) -> String {
      " " + text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }.joined(separator: " ") + " "
    }
    return plain(text).contains(plain(words))
  }
}
