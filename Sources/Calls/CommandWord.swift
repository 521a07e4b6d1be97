import Language

/// The commands of a call. Short forms never change; the rest need three letters.
package enum CommandWord: String, CaseIterable, Sendable {
  case next, back, go, skip, tray
  case detour, `return`, hot, cool, hold, curtain, book
  case fact
  case ok, fix, link, understood, offered, agree, approved
  case say, why, brief
  case list, edit, lines, drop, undo, redo
  case account, contact, severity, phone, dropped
  case scribe
  case card, summary, leave, done, help, keys
  case note, quote, issue, act, todo, remedy, word, ask, `private`, heat

  private static let short: [String: CommandWord] = [
    "n": .next, "b": .back, "s": .say, "w": .why, "l": .list, "u": .undo, "c": .card, "h": .help, "k": .ok,
  ]

  /// Too much hangs on these for a slip of three letters.
  private static let writtenOut: Set<CommandWord> = [.done, .leave, .drop, .curtain]

  /// Whether nothing may stand behind it.
  package var takesNothing: Bool {
    switch self {
    case .next, .back, .tray, .return, .hot, .cool, .curtain, .understood, .say, .why, .brief, .list, .undo, .redo,
      .dropped, .card, .summary, .leave,
      .done, .keys:
      true
    case .go, .skip, .detour, .hold, .book, .fact, .ok, .fix, .link, .offered, .agree, .approved, .edit, .lines, .drop,
      .account, .contact, .severity,
      .phone, .scribe, .help, .note, .quote, .issue, .act, .todo, .remedy, .word, .ask, .private, .heat:
      false
    }
  }

  /// What somebody who typed more behind it may have wanted.
  var instead: String? {
    switch self {
    case .next, .back: "/go STEP goes to any step"
    case .understood: "/fact understood no says that they do not"
    case .undo, .redo: "/\(rawValue) once for each line"
    case .dropped: "/drop REF takes something out"
    default: nil
    }
  }

  /// Whether what stands behind it can be what somebody said or who somebody is: such lines are kept nowhere but in the
  /// call.
  package var carriesWords: Bool {
    switch self {
    case .skip, .fix, .approved, .edit, .account, .contact, .phone, .note, .quote, .issue, .act, .todo, .remedy, .word,
      .ask, .private:
      true
    case .next, .back, .go, .tray, .detour, .return, .hot, .cool, .hold, .curtain, .book, .fact, .ok, .link,
      .understood,
      .offered, .agree, .say, .why, .brief, .list, .lines, .drop, .undo, .redo, .severity, .dropped, .scribe, .card,
      .summary,
      .leave, .done, .help, .keys, .heat:
      false
    }
  }

  /// Whether it is the long form of a mark: it writes down and decides nothing, so a scribe has it too.
  package var captures: Bool {
    [.note, .quote, .issue, .act, .todo, .remedy, .word, .ask, .heat].contains(self)
  }

  /// The line in `/help`.
  package var summary: String {
    switch self {
    case .next: "the next step (/n)"
    case .back: "the step before (/b)"
    case .go: "to any step: /go remedy"
    case .skip: "leave this step out: /skip they had to go"
    case .tray: "what is still open"
    case .detour: "a short book for what just happened: /detour abuse; alone: which there are"
    case .return: "back to where the detour was entered"
    case .hot: "the anger jumps: one breath, then back to acknowledging"
    case .cool: "back from there"
    case .hold: "put them on hold: /hold 5m"
    case .curtain: "hide the screen until the next line"
    case .book: "/book update goes over to a newer book of this name"
    case .fact: "the facts; /fact fault ours sets one"
    case .ok: "they confirmed it: /ok 1, or /ok for all just read (/k)"
    case .fix: "they corrected it: /fix 1 the right words"
    case .link: "a quote belongs to an issue: /link q1 i2"
    case .understood: "they say they feel understood"
    case .offered: "the remedy was said to them"
    case .agree: "they said yes: /agree, or /agree a1 r1"
    case .approved: "somebody approved the remedy: /approved Sam Lee"
    case .say: "another way to say it (/s)"
    case .why: "the advice behind this step (/w)"
    case .brief: "the account's history"
    case .list: "all that was captured (/l)"
    case .edit: "put it right: /edit n3 new words; /edit 3 brings the old ones"
    case .lines: "a note of several lines becomes a note for each"
    case .drop: "take it out: /drop n3"
    case .undo: "take the last line back (/u)"
    case .redo: "bring it back"
    case .account: "which company: /account Northwind Traders"
    case .contact: "who is on the line: /contact Dana Reyes, CFO, America/New_York"
    case .severity: "1 their business stands still ... 4 annoyed"
    case .phone: "the number to ring back"
    case .dropped: "the line broke: shows the number, keeps the place"
    case .scribe: "a colleague may write notes (evenkeel watch); /scribe off ends it"
    case .card: "the card of this step again (/c)"
    case .summary: "the summary as it stands"
    case .leave: "leave the call open"
    case .done: "the call is over: writes the summary"
    case .help: "this list; /help edit (/h)"
    case .keys: "what each key does while you type"
    case .note: "a note, like a line with no mark"
    case .quote: "their own words, like \""
    case .issue: "an issue, like !"
    case .act: "an action, like >: /act me: what, when"
    case .todo: "a to-do of ours, like >>"
    case .remedy: "a remedy thought of, like $"
    case .word: "when they hear from us again, like @"
    case .ask: "something to find out, like ?"
    case .private: "for my eyes only, like #"
    case .heat: "their anger, 0 to 10, like ="
    }
  }

  /// The command whose name or short form this is, as a note that forgot its slash.
  package static func named(_ text: String) -> CommandWord? {
    CommandWord(rawValue: text.lowercased()) ?? short[text.lowercased()]
  }

  /// Finds a command by its name, short form or first three letters.
  package static func find(_ typed: String) throws(Refusal) -> CommandWord {
    let word = typed.lowercased()
    if let command = CommandWord(rawValue: word) ?? short[word] { return command }
    let matches = word.count < 3 ? [] : allCases.filter { $0.rawValue.hasPrefix(word) }
    if matches.count == 1 {
      if writtenOut.contains(matches[0]) { throw Refusal.mustBeWrittenOut(matches[0].rawValue) }
      return matches[0]
    }
    if matches.count > 1 { throw Refusal.ambiguousCommand(matches.map(\.rawValue)) }
    throw Refusal.unknownCommand(near: Nearest.match(word, among: allCases.map(\.rawValue)))
  }
}
