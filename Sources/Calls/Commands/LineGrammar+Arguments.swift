/// Commands, and how what stands behind them is read.
extension LineGrammar {
  /// What follows the slash.
  func command(_ text: String) throws(Refusal) -> CallLine {
    // "/=2400" needs no blank.
    let name = text.first == "=" ? "=" : String(text.prefix { !$0.isWhitespace })
    let rest = String(text.dropFirst(name.count)).trimmed
    if name.isEmpty { return .show(.help(nil)) }
    if let digit = Int(name), name.allSatisfy(\.isNumber) {
      guard rest.isEmpty else { throw .takesNothing(name, instead: nil) }
      return .change(.course(.pick(digit)))
    }
    let command = try CommandWord.find(name, in: commands)
    // What stands after it was meant to say something; to pass over it could do the opposite.
    if case .nothing(let instead) = command.argument, !rest.isEmpty {
      throw .takesNothing(command.name, instead: instead)
    }
    return try command.read(self, rest)
  }

  func severity(_ rest: String) throws(Refusal) -> Int {
    guard let level = Int(rest), (1...4).contains(level) else { throw .severityOutOfRange }
    return level
  }

  /// `2`, or `new` for another one.
  func escalation(_ rest: String) throws(Refusal) -> Int? {
    if rest.lowercased() == "new" { return nil }
    guard let number = Int(rest), number > 0 else { throw .noReference(example: "/escalation 2, or /escalation new") }
    return number
  }

  /// `5m`, `5 min`, `5`; five where nothing is said.
  func minutes(_ rest: String) throws(Refusal) -> Int {
    if rest.isEmpty { return 5 }
    let digits = rest.prefix(while: \.isNumber)
    let unit = rest.dropFirst(digits.count).lowercased().filter { $0 != " " }
    guard let minutes = Int(digits), (1...60).contains(minutes),
      ["", "m", "min", "mins", "minute", "minutes"].contains(unit)
    else { throw .holdOutOfRange }
    return minutes
  }

  /// - Parameter rest: the name of a fact, and its answer.
  func fact(_ rest: String) -> Intent {
    let words = rest.split(separator: " ", maxSplits: 1).map { String($0).trimmed }
    return .course(words.count > 1 ? .establish(fact: words[0], value: words[1]) : .ask(fact: words[0]))
  }

  func fix(_ rest: String) throws(Refusal) -> Intent {
    let (reference, text) = try referenceAndText(rest, bare: .issue, "/fix 1 the right words")
    guard reference.kind == .issue else { throw .wrongKind(reference, wants: "issue") }
    return .agreement(.correct(reference.number, try words(text, "/fix", "/fix 1 the right words")))
  }

  /// Without new words the old ones are put into the line.
  func edit(_ rest: String) throws(Refusal) -> CallLine {
    if !rest.isEmpty, !rest.contains(where: \.isWhitespace), let reference = Reference(rest, bare: .note) {
      return .show(.refill(reference))
    }
    let (reference, text) = try referenceAndText(rest, bare: .note, "/edit n3 the right words")
    return .change(.mend(.edit(reference, try words(text, "/edit", "/edit n3 the right words"))))
  }

  /// `/answer ?1 it was sensor 4`. While choices stand on the screen `/answer 1` could mean one of them.
  func findOut(_ rest: String) throws(Refusal) -> Intent {
    let example = "/answer ?1 it was sensor 4"
    let (reference, text) = try referenceAndText(
      rest, bare: hasPicks ? nil : .question, hasPicks ? "\(example); /1 is the choice on the screen" : example)
    guard reference.kind == .question else { throw .wrongKind(reference, wants: "question") }
    return .mend(.findOut(reference.number, try words(text, "/answer", example)))
  }

  /// `/ok 1 2`, and `/ok all` for every one they have not confirmed.
  func issues(_ rest: String) throws(Refusal) -> [Int] {
    guard rest.lowercased() == "all" else { return try numbers(rest, .issue, "/ok 1") }
    guard !state.unconfirmed.isEmpty else { throw .nothingToConfirm }
    return state.unconfirmed
  }

  func link(_ rest: String) throws(Refusal) -> Intent {
    let references = try references(rest, "/link q1 i2")
    guard let quote = references.first(where: { $0.kind == .quote }),
      let issue = references.first(where: { $0.kind == .issue })
    else { throw .noReference(example: "/link q1 i2") }
    return .agreement(.link(quote: quote.number, issue: issue.number))
  }

  /// `/kept a1 t2`, `/kept a1 on Friday`: the last one.
  func kept(_ rest: String) throws(Refusal) -> Intent.Agreement {
    let words = rest.split { $0 == " " || $0 == "," }
    let names = words.prefix { Reference($0) != nil }
    let day = words.dropFirst(names.count).joined(separator: " ")
    return .keep(
      try references(names.joined(separator: " "), "/kept a1"), on: day.isEmpty ? nil : try terms.dayThatWas(day))
  }

  /// `/solved 1 2`, `/solved i1 we rebuilt the export`: how, in words that the customer may read.
  func solved(_ rest: String) throws(Refusal) -> Intent.Agreement {
    var numbers: [Int] = []
    var text = rest[...]
    while true {
      let word = text.prefix { !$0.isWhitespace }
      guard let reference = Reference(word.filter { $0 != "," && $0 != ":" }, bare: .issue) else { break }
      guard reference.kind == .issue else { throw .wrongKind(reference, wants: "issue") }
      numbers.append(reference.number)
      text = text.dropFirst(word.count).drop(while: \.isWhitespace)
      // "1: 2 pallets came": what follows a colon is how.
      if word.hasSuffix(":") { break }
    }
    let how = String(text).trimmed
    return .solve(numbers, how: how.isEmpty ? nil : how)
  }

  /// `/move a1 Friday 4pm: the part comes late`
  func reschedule(_ rest: String) throws(Refusal) -> Intent.Agreement {
    let (reference, text) = try referenceAndText(rest, bare: .action, "/move a1 Friday 4pm: why")
    let (date, why) = LineGrammar.dateAndReason(text)
    let due: Due?
    do throws(Refusal) {
      due = try self.due(since: heldAt) { when in
        let reading = try when.read(date)
        let left = date.replacingRange(reading.range, with: " ").lowercased().split { !$0.isLetter && !$0.isNumber }
        return left.allSatisfy { ["to", "by", "until", "on", "at"].contains($0) } ? reading : nil
      }
    } catch {
      guard case .noDate = error else { throw error }
      due = nil
    }
    guard let due else { throw .noDate("/move a1 Friday 4pm: why") }
    return .reschedule(reference, to: due, why: why)
  }

  /// `/term a1 a2 long`, `/term a1 none` takes it back.
  func term(_ rest: String) throws(Refusal) -> Intent.Agreement {
    let words = rest.split { $0 == " " || $0 == "," }
    let isName = { (word: Substring) in Reference(word, bare: .action) != nil }
    let numbers = try numbers(words.filter(isName).joined(separator: " "), .action, "/term a1 long")
    let typed = words.filter { !isName($0) }.joined(separator: " ")
    if typed.lowercased() == "none", !numbers.isEmpty { return .setTerm(numbers, nil) }
    guard let term = Action.Term(typed: typed) else { throw .noTerm }
    return .setTerm(numbers, term)
  }

  /// A colon behind the date, or a word that gives a reason, stands between the two.
  private static func dateAndReason(_ text: String) -> (date: String, why: String?) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let joint = words.firstIndex(where: { $0.hasSuffix(":") || reasons.contains($0.lowercased()) }) else {
      return (text, nil)
    }
    let last = words[joint].hasSuffix(":") ? [words[joint].dropLast()] : []
    let why = words[(joint + 1)...].joined(separator: " ")
    return ((words[..<joint] + last).joined(separator: " "), why.isEmpty ? nil : why)
  }

  private static let reasons: Set<String> = ["because", "since", "as"]

  /// `/approved Sam Lee` clears all that wait, `/approved r2 Sam Lee` one.
  func approve(_ rest: String) throws(Refusal) -> Intent {
    let text = try words(rest, "/approved", "/approved Sam Lee")
    let first = text.prefix { !$0.isWhitespace }
    if let reference = Reference(first), reference.kind == .remedy {
      let name = String(text.dropFirst(first.count))
      return .agreement(.approve([reference.number], by: try words(name, "/approved", "/approved r1 Sam Lee")))
    }
    return .agreement(.approve([], by: text))
  }

  func referenceAndText(
    _ rest: String, bare: Reference.Kind?, _ example: String
  ) throws(Refusal) -> (Reference, String) {
    let first = rest.prefix { !$0.isWhitespace }
    guard let reference = Reference(first, bare: bare) else { throw .noReference(example: example) }
    return (reference, String(rest.dropFirst(first.count)).trimmed)
  }

  func reference(_ rest: String, _ example: String) throws(Refusal) -> Reference {
    guard let reference = Reference(rest) else { throw .noReference(example: example) }
    return reference
  }

  func references(_ rest: String, _ example: String) throws(Refusal) -> [Reference] {
    var references: [Reference] = []
    for word in rest.split(whereSeparator: { $0 == " " || $0 == "," }) {
      guard let reference = Reference(word) else { throw .noReference(example: example) }
      if !references.contains(reference) { references.append(reference) }
    }
    return references
  }

  func numbers(_ rest: String, _ kind: Reference.Kind, _ example: String) throws(Refusal) -> [Int] {
    var numbers: [Int] = []
    for word in rest.split(whereSeparator: { $0 == " " || $0 == "," }) {
      guard let reference = Reference(word, bare: kind) else { throw .noReference(example: example) }
      guard reference.kind == kind else { throw .wrongKind(reference, wants: kind.noun) }
      if !numbers.contains(reference.number) { numbers.append(reference.number) }
    }
    return numbers
  }
}
