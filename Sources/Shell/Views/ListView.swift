import Books
import Calls
import LineEditing

/// `/list`, `/fact`, `/tray`, `/why` and `/help`.
enum ListView {
  static func captured(_ call: Call, columns: Int, withPrivate: Bool = true) -> [StyledText] {
    let state = call.state
    var rows: [(String, String, String)] = []
    func add<Thing: Captured>(_ mark: String, _ things: [Thing?], _ row: (Thing) -> (String, String)) {
      for (index, thing) in things.enumerated() {
        guard let thing else { continue }
        let (text, remark) = row(thing)
        let remarks = [remark, thing.origin.author.map { "written by \($0)" } ?? ""].filter { !$0.isEmpty }
        rows.append(("\(mark)\(index + 1)", text, remarks.joined(separator: ", ")))
      }
    }
    add("i", state.issues) { ($0.text, $0.isConfirmed ? "confirmed" : "") }
    add("q", state.quotes) { quote in
      (
        "\"\(quote.text)\"",
        [quote.speaker, quote.issue.map { "i\($0)" }].compactMap { $0 }.joined(separator: ", ")
      )
    }
    let day = call.log[0].at.civil.date
    add("a", state.actions) { action in
      let due = action.due?.words(now: day) ?? "no date yet"
      let who = action.actor.name ?? (action.actor.side == .theirs ? "them" : action.actor.isWholeTeam ? "us" : "me")
      return ("\(who): \(action.text)", action.isAgreed ? "\(due), agreed" : due)
    }
    add("t", state.todos) { ($0.text, $0.due?.words(now: day) ?? "no date yet") }
    add("r", state.remedies) { remedy in
      let parts = [remedy.state.rawValue, remedy.cost?.words, remedy.waitsForApproval ? "not approved" : nil]
      return (remedy.text, parts.compactMap { $0 }.joined(separator: ", "))
    }
    add("?", state.questions) { ($0.text, "") }
    add("n", state.notes) { ($0.text, "") }
    if withPrivate { add("p", state.privates) { ($0.text, "private") } }
    add("h", state.readings) { ("heat \($0.heat)", $0.origin.at.civil.time.description) }
    add("w", state.nextWords) { ("next word \($0.due.words(now: day))", $0.channel?.words ?? "") }
    if rows.isEmpty { return [StyledText("  Nothing yet. Whatever you type is a note.", .muted)] }
    return rows.flatMap { mark, text, remark in
      let tail = remark.isEmpty ? StyledText() : StyledText(" (\(remark))", .muted)
      return Wrapping.lines(
        StyledText(mark.padding(to: 5), .strong) + StyledText(text) + tail, columns: columns, indent: 2, hanging: 7)
    }
  }

  static func facts(_ call: Call, columns: Int) -> [StyledText] {
    // A fact of a book of one's own may have a long name.
    let width = call.facts.map { $0.id.count + 2 }.max().map { max(13, $0) } ?? 13
    return call.facts.flatMap { fact in
      let held = fact.until.map { "not asked yet, taken as \($0)" } ?? "not asked yet"
      let answer = call.answer(to: fact.id) ?? held
      let choices = fact.choices.isEmpty ? fact.example : fact.choices.map(\.id).joined(separator: ", ")
      return Wrapping.lines(
        StyledText(fact.id.padding(to: width), .strong) + StyledText(answer) + StyledText("  (\(choices))", .muted),
        columns: columns, indent: 2, hanging: width + 2)
    }
  }

  /// The detours there are, each with what it is for.
  static func detours(_ shelf: BookShelf, columns: Int) -> [StyledText] {
    let rows = shelf.books(in: .detours).compactMap { try? shelf.book(named: $0.name, in: .detours).book }
    if rows.isEmpty { return [StyledText("  There is no detour.", .muted)] }
    return rows.flatMap { book in
      Wrapping.lines(
        StyledText((book.name + " ").padding(to: 18), .strong) + StyledText(book.title), columns: columns, indent: 2,
        hanging: 20)
    }
  }

  static func tray(_ call: Call, columns: Int) -> [StyledText] {
    let tray = call.tray
    if tray.isEmpty { return [StyledText("  Nothing is open.", .muted)] }
    return [StyledText("  Still open:", .strong)]
      + tray.flatMap {
        Wrapping.lines(
          StyledText("\($0.text)\($0.text.hasSuffix("?") ? "" : ":") \($0.cure)"), columns: columns, indent: 4,
          hanging: 6)
      }
  }

  /// The rules of the step, whose they are, and what the other school says.
  static func why(_ call: Call, rules: RuleBook, columns: Int) -> [StyledText] {
    let numbers = call.step.allRules
    var lines = [StyledText("  Why \(call.step.title):", .strong)]
    var source = ""
    for number in numbers {
      guard let rule = rules.rules[number] else { continue }
      if rule.source != source {
        source = rule.source
        lines += Wrapping.lines(StyledText(source, .muted), columns: columns, indent: 2, hanging: 2)
      }
      lines += Wrapping.lines(
        StyledText("\(number)".padding(to: 4) + rule.text), columns: columns, indent: 4, hanging: 8)
    }
    if let taken = call.branchTaken {
      lines += Wrapping.lines(
        StyledText("What is said here, because \(taken)."), columns: columns, indent: 2, hanging: 4)
    }
    let followed = call.followedRules
    for conflict in rules.conflicts(touching: followed) {
      let other = conflict.sides.filter { Set($0.rules).isDisjoint(with: followed) }
      guard other.count < conflict.sides.count else { continue }
      lines.append(StyledText("  \(conflict.id) \(conflict.name)", .strong))
      for side in other {
        let numbers = side.rules.map(String.init).joined(separator: ", ")
        lines += Wrapping.lines(
          StyledText("The other school (\(numbers)): \(side.says)"), columns: columns, indent: 4, hanging: 4)
      }
      lines += Wrapping.lines(StyledText("Here: \(conflict.settled)"), columns: columns, indent: 4, hanging: 4)
    }
    return lines
  }

  static func help(_ word: String?, keys: LineKeys, columns: Int) throws -> [StyledText] {
    let marks = Wrapping.lines(StyledText(self.marks(keys)), columns: columns, indent: 2, hanging: 2)
    if let word {
      // "/help >" asks what the mark means.
      if word.allSatisfy({ !$0.isLetter }) { return marks }
      let command = try CommandWord.find(word.hasPrefix("/") ? String(word.dropFirst()) : word)
      return Wrapping.lines(StyledText("/\(command.rawValue)  \(command.summary)"), columns: columns, indent: 2)
    }
    // The marks come last: they are what is looked for, and the list is longer than a screen.
    return CommandWord.allCases.flatMap { command in
      Wrapping.lines(
        StyledText("/\(command.rawValue)".padding(to: 13), .strong) + StyledText(command.summary), columns: columns,
        indent: 2, hanging: 15)
    } + marks
  }

  /// What each first character means, with the user's own characters.
  private static func marks(_ keys: LineKeys) -> String {
    func mark(_ meaning: LineKeys.Meaning) -> String { keys.character(for: meaning).map { String($0) } ?? "" }
    let action = mark(.action)
    return [
      "text note", "\(mark(.quote)) their words", "\(mark(.issue)) issue", "\(action)who: what, when action",
      "\(action)\(action) to-do", "\(mark(.remedy)) remedy", "\(mark(.nextWord)) next word",
      "\(mark(.question)) to find out", "\(mark(.privateNote)) private", "\(mark(.heat))7 heat", "Enter alone: help",
    ].joined(separator: "   ")
  }
}

extension Call {
  /// Why the words on the card are these and not others, as the book has it; nil where they are the same for all.
  fileprivate var branchTaken: String? {
    let opening = (step.say.isEmpty ? step.ask : step.say).first { book.applies($0, in: situation) }
    let conditions = [step.when, opening?.when ?? .always].filter { $0 != .always }
    return conditions.isEmpty ? nil : conditions.map(\.words).joined(separator: ", and ")
  }

  /// The rules behind what is said now: those of the step and of the phrases that apply.
  fileprivate var followedRules: [Int] {
    let spoken = (step.say + step.aim).filter { book.applies($0, in: situation) }
    return Array(Set(spoken.flatMap(\.rules)))
  }
}
