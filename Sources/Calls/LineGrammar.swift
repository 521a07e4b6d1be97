import Books
import Language

/// Reads one typed line. One grammar for the terminal and for a pipe.
package struct LineGrammar: Sendable {
  let terms: Terms
  let state: CallState
  /// When a call was held that is written down afterwards: what was to be done since is no slip.
  let heldAt: Moment?
  /// Whether choices stand on the screen that a digit picks.
  let hasPicks: Bool
  /// The clock "their time" is read on.
  let theirZone: Zone?
  /// What `@` alone means in this call: the book's own date for how bad it is.
  package let usualNextWord: String?
  /// The commands that can be given here.
  let commands: [CommandWord]

  package init(terms: Terms, call: Call, commands: [CommandWord] = CommandWord.all) {
    (self.terms, self.commands) = (terms, commands)
    state = call.state
    heldAt = call.opening.heldAt
    hasPicks = call.picks.contains { call.state.facts[$0.fact.id] == nil }
    usualNextWord = call.playbook.nextWords[call.state.severity ?? 3]
    theirZone = call.state.contact?.zone.flatMap(terms.zoneNamed)
  }

  package func read(_ line: String) throws(Refusal) -> CallLine {
    guard let first = line.first(where: { !$0.isWhitespace }) else { return .empty }
    if line.first?.isWhitespace == true { return .change(.capture(.note(line.trimmed))) }
    let rest = String(line.dropFirst()).trimmed
    switch terms.keys.meanings[first] {
    case nil: return .change(.capture(.note(line.trimmed)))
    case .quote: return .change(.capture(try quote(rest)))
    case .issue: return .change(try issue(rest))
    case .action:
      if rest.first.flatMap({ terms.keys.meanings[$0] }) == .action {
        return .change(.capture(try todo(String(rest.dropFirst()).trimmed)))
      }
      return .change(.capture(try action(rest)))
    case .remedy: return .change(.capture(try remedy(try words(rest, "a remedy", "$200 refund"))))
    case .nextWord: return .change(.capture(try nextWord(rest)))
    case .question:
      return .change(.capture(.question(try words(rest, "a question", "?who saw the ticket first"))))
    case .privateNote:
      return .change(.capture(.privateNote(try words(rest, "a private note", "#ask Sam about this"))))
    case .heat: return .change(.capture(try heat(rest)))
    case .command: return try command(rest)
    }
  }

  /// Whether a line that was refused has anything in it to mend or to keep: a command that is right and only comes at the
  /// wrong moment has not, unless it carries what somebody said.
  package func isWorthMending(_ line: String, after refusal: Refusal) -> Bool {
    guard refusal.isOnlyForNow, let first = line.first else { return true }
    let rest = String(line.dropFirst()).trimmed
    switch terms.keys.meanings[first] {
    case nil: return true
    case .command:
      let name = rest.prefix { !$0.isWhitespace }
      let carriesWords = (try? CommandWord.find(String(name), in: commands))?.carriesWords ?? false
      return carriesWords && name.count < rest.count
    case .quote, .issue, .action, .remedy, .nextWord, .question, .privateNote, .heat: return !rest.isEmpty
    }
  }

  func issue(_ text: String) throws(Refusal) -> Intent {
    if text.isEmpty { return .raiseIssueFromLastWords }
    // A slip like "!!" would be read to the customer and reach the letter.
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw .nothingAfter("an issue", example: "!nobody called back")
    }
    return .capture(.issue(text))
  }

  func words(_ text: String, _ what: String, _ example: String) throws(Refusal) -> String {
    let text = text.trimmed
    guard !text.isEmpty else { throw .nothingAfter(what, example: example) }
    return text
  }

  func heat(_ text: String) throws(Refusal) -> Capture {
    guard let heat = Int(text), (0...10).contains(heat) else { throw .heatOutOfRange }
    return .heat(heat)
  }

  /// The amount in it is its cost, and the limit goes with it when the cost is above.
  func remedy(_ text: String) throws(Refusal) -> Capture {
    guard !Money.isUnreadable(in: text, currency: terms.currency) else { throw .unreadableAmount }
    let cost = Money.found(in: text, currency: terms.currency)
    return .remedy(text, cost: cost, limit: terms.limitExceeded(by: cost, prepared: state.prepared?.limit))
  }

  /// `Tom: text` names the speaker; a closing mark at the end is taken off.
  func quote(_ text: String) throws(Refusal) -> Capture {
    var text = try words(text, "a quote", "\"we lost a day over this")
    let marks = terms.keys.meanings.filter { $0.value == .quote && $0.key != "'" && $0.key != "\u{2019}" }
    if let last = text.last, marks[last] != nil { text = String(text.dropLast()).trimmed }
    text = try words(text, "a quote", "\"we lost a day over this")
    if let colon = text.firstIndex(of: ":") {
      let name = String(text[..<colon]).trimmed
      let said = String(text[text.index(after: colon)...]).trimmed
      let parts = name.split(separator: " ")
      let looksLikeName =
        (1...3).contains(parts.count) && parts.allSatisfy { $0.first?.isUppercase ?? false }
        && !LineGrammar.noNames.contains(parts[0].lowercased())
      if looksLikeName, !said.isEmpty, name.allSatisfy({ $0.isLetter || " .-'".contains($0) }) {
        return .quote(said, speaker: name)
      }
    }
    return .quote(text, speaker: nil)
  }

  /// With a capital and a colon behind them, and yet nobody: "Monday: everything was down".
  private static let noNames: Set<String> = Set(
    Weekday.allCases.flatMap { [$0.name.lowercased(), $0.shortName.lowercased()] }
      + ["today", "yesterday", "tomorrow", "first", "second", "third", "result", "question", "answer", "fact", "so"])

  func action(_ text: String) throws(Refusal) -> Capture {
    let (actor, task, due) = try planned(text)
    return .action(actor, task, due)
  }

  /// Who does what, and by when.
  func planned(_ text: String) throws(Refusal) -> (actor: Actor, task: String, due: Due?) {
    let text = try words(text, "an action", ">me: ring engineering, today 6pm")
    if let found = actorAndDay(in: text) { return found }
    let (actor, what) = actor(in: text)
    let (task, due) = try split(try words(what, "an action", ">me: ring engineering, today 6pm"))
    guard task.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw .nothingAfter("an action", example: ">me: ring engineering, today 6pm")
    }
    return (actor, task, due)
  }

  /// "Klaus by Friday: send the log": the day may stand beside who does it. Nil where it does not, or cannot be read.
  private func actorAndDay(in text: String) -> (actor: Actor, task: String, due: Due?)? {
    // Not the colon of "16:00".
    let colon = text.indices.first { index in
      text[index] == ":"
        && !(text[..<index].last?.isNumber == true && text[index...].dropFirst().first?.isNumber == true)
    }
    guard let colon else { return nil }
    let (head, task) = (String(text[..<colon]).trimmed, String(text[text.index(after: colon)...]).trimmed)
    guard !knows(head), !task.hasPrefix("//"), task.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    var name = ""
    let due = try? due(since: heldAt) { when in
      // A month alone may be somebody's name.
      guard let found = try when.trailing(in: head), found.reading.grain != .month else { return nil }
      name = found.text.trimmed
      while name.last == "," || name.last == ";" { name.removeLast() }
      return found.reading
    }
    guard let due, isName(name) else { return nil }
    return (actor(named: name), task, due)
  }

  func todo(_ text: String) throws(Refusal) -> Capture {
    let (task, due) = try split(try words(text, "a to-do", ">>ask Legal, tomorrow"))
    return .todo(task, due)
  }

  /// The text without the date phrase that ends it.
  func split(_ text: String) throws(Refusal) -> (task: String, due: Due?) {
    var rest = text
    let due = try due(since: heldAt) { when in
      guard let found = try when.trailing(in: text), !found.text.trimmed.isEmpty else { return nil }
      // "(by Friday)" leaves its bracket behind.
      rest = String(found.text.trimmed.reversed().drop { "([ ".contains($0) }.reversed())
      return found.reading
    }
    return (rest, due)
  }

  /// Reads a date on our clock, or on theirs where the line says "their time" (`isTheirTime` of the reading).
  /// - Parameter since: since when it is not over yet; now if left out.
  func due(since begin: Moment? = nil, _ read: (When) throws -> WhenReading?) throws(Refusal) -> Due? {
    func when(_ terms: Terms) -> When {
      var context = terms.when.context
      context.notBefore = begin
      return When(context)
    }
    do {
      guard let reading = try read(when(terms)) else { return nil }
      if !reading.isTheirTime { return terms.due(reading) }
    } catch WhenFault.past(let reading) where reading.isTheirTime {
      // Over here, perhaps still to come there.
    } catch let fault as WhenFault {
      throw refusal(fault)
    } catch {
      throw .noDate("@tomorrow 4pm call")
    }
    guard let theirs = theirTerms else { throw .theirZoneUnknown }
    do {
      return try read(when(theirs)).map { theirs.due($0, theirZone: theirs.zone.name) }
    } catch let fault as WhenFault {
      throw refusal(fault)
    } catch {
      throw .noDate("@tomorrow 4pm call")
    }
  }

  /// Our terms on the clock of the contact's zone.
  private var theirTerms: Terms? {
    guard let theirZone else { return nil }
    var theirs = terms
    theirs.zone = theirZone
    theirs.now = theirZone.moment(at: terms.now.seconds)
    return theirs
  }

  func refusal(_ fault: WhenFault) -> Refusal { terms.refusal(fault, example: "@tomorrow 4pm call") }

  /// Who does it: the letters before the first colon, a leading me, us or them, else me.
  private func actor(in text: String) -> (Actor, String) {
    if let colon = text.firstIndex(of: ":") {
      let name = String(text[..<colon]).trimmed
      let rest = String(text[text.index(after: colon)...]).trimmed
      // "check https://..." names nobody.
      if !rest.hasPrefix("//"), isName(name) { return (actor(named: name), rest) }
    }
    let first = text.prefix { !$0.isWhitespace }
    if ["me", "us", "them"].contains(first.lowercased()) {
      return (actor(named: String(first)), String(text.dropFirst(first.count)).trimmed)
    }
    return (.me, text)
  }

  private func isName(_ text: String) -> Bool {
    !text.isEmpty && text.count <= 40 && text.allSatisfy { $0.isLetter || " .-'+&".contains($0) }
      && (text.split(separator: " ").count <= 2 || knows(text))
  }

  /// Whether somebody of this name is on the line, was quoted, or is the account.
  private func knows(_ name: String) -> Bool { state.isTheirs(name.lowercased()) || state.isOurs(name.lowercased()) }

  /// Whether the text says who does it.
  func namesActor(_ text: String) -> Bool {
    let (actor, rest) = actor(in: text)
    return actor != .me || rest != text
  }

  private func actor(named name: String) -> Actor {
    switch name.lowercased() {
    case "me", "i": .me
    case "us", "we": .us
    case "them", "they": .them
    case let lower where state.isTheirs(lower): Actor(side: .theirs, name: name)
    // Who leads is "I" in the letter, whichever name they use for themselves.
    case let lower where state.leads(lower): .me
    default: Actor(side: .ours, name: name)
    }
  }
}

extension CallState {
  /// The names that somebody of the customer's side goes by, in small letters, so that `>Dana: ...` is theirs.
  package var theirNames: Set<String> { customerNames.union(quotes.compactMap { $0?.speaker?.lowercased() }) }

  /// Those of whom is on the line, and of the account.
  private var customerNames: Set<String> {
    var names: Set<String> = []
    for whole in [contact?.name, contact?.spoken].compactMap({ $0?.lowercased() }) {
      names.formUnion([whole] + whole.split(separator: " ").map(String.init))
    }
    if let account = account?.lowercased() {
      names.formUnion([account] + account.split(separator: " ").prefix(1).map(String.init))
    }
    return names
  }

  fileprivate func isTheirs(_ name: String) -> Bool {
    customerNames.contains(name) || quotes.contains { $0?.speaker?.lowercased() == name }
  }
}

extension CallState {
  /// The names that somebody of ours goes by, in small letters: who leads, and who has been given something to do.
  package var ourNames: Set<String> {
    let doers = actions.compactMap { action in
      action.flatMap { $0.actor.side == .ours ? $0.actor.name?.lowercased() : nil }
    }
    return Set([leader.lowercased()] + doers).subtracting([""])
  }

  /// Whether that is the one who leads, by the whole name or the first.
  package func leads(_ name: String) -> Bool {
    let leader = leader.lowercased()
    return !leader.isEmpty && (name == leader || leader.hasPrefix(name + " "))
  }

  fileprivate func isOurs(_ name: String) -> Bool { ourNames.contains(name) }
}

extension String {
  /// Without blanks at either end.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  func replacingRange(_ range: Range<String.Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
