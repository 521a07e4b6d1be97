extension LineGrammar {
  /// What follows the slash.
  func command(_ text: String) throws(Refusal) -> CallLine {
    let name = String(text.prefix { !$0.isWhitespace })
    let rest = String(text.dropFirst(name.count)).trimmed
    if name.isEmpty { return .show(.help(nil)) }
    if let digit = Int(name), name.allSatisfy(\.isNumber) {
      guard rest.isEmpty else { throw .takesNothing(name, instead: nil) }
      return .change(.course(.pick(digit)))
    }
    let command = try CommandWord.find(name)
    // What stands after it was meant to say something; to pass over it could do the opposite.
    if command.takesNothing, !rest.isEmpty { throw .takesNothing(command.rawValue, instead: command.instead) }
    if let inquiry = try inquiry(command, rest) { return .show(inquiry) }
    return .change(try intent(command, rest))
  }

  private func inquiry(_ command: CommandWord, _ rest: String) throws(Refusal) -> Inquiry? {
    switch command {
    case .say: return .say
    case .why: return .why
    case .list: return .list
    case .tray: return .tray
    case .card: return .card
    case .brief: return .brief
    case .summary: return .summary
    case .leave: return .leave
    case .help: return .help(rest.isEmpty ? nil : rest)
    case .keys: return .keys
    case .fact: return rest.isEmpty ? .facts : nil
    case .detour: return rest.isEmpty ? .detours : nil
    case .curtain: return .curtain
    case .edit:
      guard !rest.isEmpty, !rest.contains(where: \.isWhitespace), let reference = Reference(rest, bare: .note) else {
        return nil
      }
      return .refill(reference)
    case .next, .back, .go, .skip, .return, .hot, .cool, .hold, .book, .ok, .fix, .link, .understood, .offered, .agree,
      .approved, .lines, .drop, .undo, .redo,
      .account, .contact, .severity, .phone, .dropped, .scribe, .done, .note, .quote, .issue, .act, .todo, .remedy,
      .word,
      .ask, .private, .heat:
      return nil
    }
  }

  private func intent(_ command: CommandWord, _ rest: String) throws(Refusal) -> Intent {
    switch command {
    case .next: return .move(.next)
    case .back: return .move(.back)
    case .go: return .move(.to(try words(rest, "/go", "/go remedy")))
    case .skip: return .move(.skip(why: rest.isEmpty ? nil : rest))
    case .detour: return .move(.enterDetour(rest))
    case .hot: return .move(.enterDetour("hot"))
    case .return, .cool: return .move(.leaveDetour)
    case .hold: return .course(.holdLine(minutes: try minutes(rest)))
    case .book:
      guard rest == "update" else { throw .nothingAfter("/book", example: "/book update") }
      return .course(.updateBook)
    case .fact: return try fact(rest)
    case .ok: return .agreement(.confirm(try numbers(rest, .issue, "/ok 1")))
    case .fix: return try fix(rest)
    case .link: return try link(rest)
    case .understood: return .agreement(.understood)
    case .offered: return .agreement(.offer(try numbers(rest, .remedy, "/offered r1")))
    case .agree: return .agreement(.agree(try references(rest, "/agree a1 r1")))
    case .approved: return try approve(rest)
    case .edit: return try edit(rest)
    case .lines:
      guard rest.isEmpty else { return .mend(.splitNote(try numbers(rest, .note, "/lines n3").first)) }
      return .mend(.splitNote(nil))
    case .drop: return .mend(.drop(try reference(rest, "/drop n3")))
    case .undo: return .mend(.undo)
    case .redo: return .mend(.redo)
    case .account: return .course(.nameAccount(try words(rest, "/account", "/account Northwind Traders")))
    case .contact: return .course(.nameContact(try contact(try words(rest, "/contact", "/contact Dana Reyes, CFO"))))
    case .severity:
      guard let level = Int(rest), (1...4).contains(level) else { throw .severityOutOfRange }
      return .course(.rateSeverity(level))
    case .phone: return .course(.givePhone(try words(rest, "/phone", "/phone +49 30 123456")))
    case .dropped: return .course(.loseLine)
    case .scribe:
      guard ["", "on", "off"].contains(rest.lowercased()) else {
        throw .takesNothing("scribe", instead: "/scribe off ends it")
      }
      return .course(.letScribeWrite(rest.lowercased() != "off"))
    case .done: return .course(.end)
    case .note: return .capture(.note(try words(rest, "a note", "/note they ship on Friday")))
    case .quote: return .capture(try quote(rest))
    case .issue: return try issue(rest)
    case .act: return .capture(try action(rest))
    case .todo: return .capture(try todo(rest))
    case .remedy: return .capture(try remedy(try words(rest, "a remedy", "/remedy 200 refund")))
    case .word: return .capture(try nextWord(rest))
    case .ask: return .capture(.question(try words(rest, "a question", "/ask who saw the ticket first")))
    case .private: return .capture(.privateNote(try words(rest, "a private note", "/private ask Sam")))
    case .heat: return .capture(try heat(rest))
    case .say, .why, .list, .tray, .card, .brief, .summary, .leave, .help, .curtain, .keys:
      throw .unknownCommand(near: nil)
    }
  }

  /// `Dana Reyes, CFO, America/New_York`: the last part is a zone when it has a slash in it.
  private func contact(_ text: String) throws(Refusal) -> Contact {
    var parts = text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    guard !parts.isEmpty else { throw .nothingAfter("/contact", example: "/contact Dana Reyes, CFO") }
    var zone: String?
    if parts.count > 1, let last = parts.last, last.contains("/") {
      guard let found = terms.zoneNamed(last) else { throw .noSuchZone }
      zone = found.name
      parts.removeLast()
    }
    let role = parts.dropFirst().joined(separator: ", ")
    return Contact(name: parts[0], role: role.isEmpty ? nil : role, zone: zone)
  }

  /// `5m`, `5 min`, `5`; five where nothing is said.
  private func minutes(_ rest: String) throws(Refusal) -> Int {
    if rest.isEmpty { return 5 }
    let digits = rest.prefix(while: \.isNumber)
    let unit = rest.dropFirst(digits.count).lowercased().filter { $0 != " " }
    guard let minutes = Int(digits), (1...60).contains(minutes),
      ["", "m", "min", "mins", "minute", "minutes"].contains(unit)
    else { throw .holdOutOfRange }
    return minutes
  }

  private func fact(_ rest: String) throws(Refusal) -> Intent {
    let words = rest.split(separator: " ", maxSplits: 1).map { String($0).trimmed }
    return .course(.establish(fact: words[0], value: words.count > 1 ? words[1] : ""))
  }

  private func fix(_ rest: String) throws(Refusal) -> Intent {
    let (reference, text) = try referenceAndText(rest, bare: .issue, "/fix 1 the right words")
    guard reference.kind == .issue else { throw .wrongKind(reference, wants: "issue") }
    return .agreement(.correct(reference.number, try words(text, "/fix", "/fix 1 the right words")))
  }

  private func edit(_ rest: String) throws(Refusal) -> Intent {
    let (reference, text) = try referenceAndText(rest, bare: .note, "/edit n3 the right words")
    return .mend(.edit(reference, try words(text, "/edit", "/edit n3 the right words")))
  }

  private func link(_ rest: String) throws(Refusal) -> Intent {
    let references = try references(rest, "/link q1 i2")
    guard let quote = references.first(where: { $0.kind == .quote }),
      let issue = references.first(where: { $0.kind == .issue })
    else { throw .noReference(example: "/link q1 i2") }
    return .agreement(.link(quote: quote.number, issue: issue.number))
  }

  /// `/approved Sam Lee` clears all that wait, `/approved r2 Sam Lee` one.
  private func approve(_ rest: String) throws(Refusal) -> Intent {
    let text = try words(rest, "/approved", "/approved Sam Lee")
    let first = text.prefix { !$0.isWhitespace }
    if let reference = Reference(first), reference.kind == .remedy {
      let name = String(text.dropFirst(first.count))
      return .agreement(.approve([reference.number], by: try words(name, "/approved", "/approved r1 Sam Lee")))
    }
    return .agreement(.approve([], by: text))
  }

  private func referenceAndText(
    _ rest: String, bare: Reference.Kind?, _ example: String
  ) throws(Refusal) -> (Reference, String) {
    let first = rest.prefix { !$0.isWhitespace }
    guard let reference = Reference(first, bare: bare) else { throw .noReference(example: example) }
    return (reference, String(rest.dropFirst(first.count)).trimmed)
  }

  private func reference(_ rest: String, _ example: String) throws(Refusal) -> Reference {
    guard let reference = Reference(rest) else { throw .noReference(example: example) }
    return reference
  }

  private func references(_ rest: String, _ example: String) throws(Refusal) -> [Reference] {
    var references: [Reference] = []
    for word in rest.split(whereSeparator: { $0 == " " || $0 == "," }) {
      guard let reference = Reference(word) else { throw .noReference(example: example) }
      if !references.contains(reference) { references.append(reference) }
    }
    return references
  }

  private func numbers(_ rest: String, _ kind: Reference.Kind, _ example: String) throws(Refusal) -> [Int] {
    var numbers: [Int] = []
    for word in rest.split(whereSeparator: { $0 == " " || $0 == "," }) {
      guard let reference = Reference(word, bare: kind) else { throw .noReference(example: example) }
      guard reference.kind == kind else { throw .wrongKind(reference, wants: kind.noun) }
      if !numbers.contains(reference.number) { numbers.append(reference.number) }
    }
    return numbers
  }
}
