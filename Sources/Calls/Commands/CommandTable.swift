import Books

/// Every command of a call, one row each, in the order of `/help`.
extension CommandWord {
  package static let all = groups.flatMap(\.commands)

  /// What `/help GROUP` lists.
  package static let groups: [(name: String, commands: [CommandWord])] = [
    ("moving", moving), ("asides", asides), ("customer", withTheCustomer), ("mending", putRight), ("call", course),
    ("screen", screen), ("marks", marks),
  ]

  /// Given in a shell that watches a call, beside those of a scribe.
  package static let whisper = CommandWord(
    "whisper", "one line above the prompt of the one who leads", .free, carriesWords: true,
    reads: { (_, rest) throws(Refusal) in .whisper(rest) })

  private static let moving = [
    CommandWord(
      "next", short: "n", "the next step (/n)", instead: "/go STEP goes to any step",
      also: ["continue", "forward"], asNote: "To move on",
      is: .move(.next)),
    CommandWord(
      "back", short: "b", "the step before (/b)", instead: "/go STEP goes to any step", also: ["previous", "prev"],
      is: .move(.back)),
    CommandWord(
      "go", "to any step: /go remedy", .step,
      wants: { (it, rest) throws(Refusal) in .move(.to(try it.words(rest, "/go", "/go remedy"))) }),
    CommandWord(
      "skip", "leave this step out: /skip they had to go", .free, carriesWords: true,
      wants: { (_, rest) throws(Refusal) in .move(.skip(why: rest.isEmpty ? nil : rest)) }),
    CommandWord("tray", "what is still open", shows: .tray),
  ]

  private static let asides = [
    CommandWord(
      "detour", "a short book for what just happened: /detour abuse; alone: which there are", .detour,
      reads: { (_, rest) throws(Refusal) in rest.isEmpty ? .show(.detours) : .change(.move(.enterDetour(rest))) }),
    CommandWord("return", "back to where the detour was entered", is: .move(.leaveDetour)),
    CommandWord(
      "hot", "the anger jumps: one breath, then back to acknowledging", in: [.listen, .own, .repair],
      is: .move(.enterDetour("hot"))),
    CommandWord("cool", "back from there", is: .move(.leaveDetour)),
    CommandWord(
      "hold", "put them on hold: /hold 5m; /hold off when you are back", .choice(["2m", "5m", "10m", "off"]),
      also: ["wait", "unhold"], in: [.listen],
      wants: { (it, rest) throws(Refusal) in
        .course(rest.lowercased() == "off" ? .endHold : .holdLine(minutes: try it.minutes(rest)))
      }),
    CommandWord("curtain", "hide the screen until the next line", isWrittenOut: true, shows: .curtain),
    CommandWord(
      "book", "over to another book: /book outage; /book update to a newer one of this name", .book,
      wants: { (it, rest) throws(Refusal) in
        let name = try it.words(rest, "/book", "/book outage")
        return .course(name == "update" ? .updateBook : .changeBook(name))
      }),
    CommandWord(
      "fact", "the facts; /fact fault shows its question, /fact fault ours answers it", .fact,
      in: [.prepare, .own],
      reads: { (it, rest) throws(Refusal) in rest.isEmpty ? .show(.facts) : .change(it.fact(rest)) }),
    CommandWord(
      "=", "answers the question that wants words or a number: /= 2400", .free, carriesWords: true,
      wants: { (it, rest) throws(Refusal) in .course(.answer(try it.words(rest, "/=", "/= 2400"))) }),
  ]

  private static let withTheCustomer = [
    CommandWord(
      "ok", short: "k", "they confirmed it: /ok 1, or /ok for all just read (/k)", .openIssues,
      also: ["confirm", "confirmed", "yes", "right"], in: [.paraphrase],
      wants: { (it, rest) throws(Refusal) in .agreement(.confirm(try it.issues(rest))) }),
    CommandWord(
      "fix", "they corrected it: /fix 1 the right words", .openIssues, carriesWords: true,
      in: [.paraphrase], wants: { (it, rest) throws(Refusal) in try it.fix(rest) }),
    CommandWord(
      "link", "a quote belongs to an issue: /link q1 i2", .references([.quote, .issue]),
      in: [.paraphrase], wants: { (it, rest) throws(Refusal) in try it.link(rest) }),
    CommandWord(
      "understood", "they say they feel understood", instead: "/fact understood no says that they do not",
      in: [.own, .repair], is: .agreement(.understood)),
    CommandWord(
      "offered", "the remedy was said to them", .proposedRemedies,
      in: [.remedy],
      wants: { (it, rest) throws(Refusal) in .agreement(.offer(try it.numbers(rest, .remedy, "/offered r1"))) }),
    CommandWord(
      "declined", "they turned the remedy down: /declined, or /declined r1", .openRemedies,
      also: ["refuse", "refused", "reject", "rejected", "no"], in: [.remedy],
      wants: { (it, rest) throws(Refusal) in .agreement(.decline(try it.numbers(rest, .remedy, "/declined r1"))) }),
    CommandWord(
      "agree", "they said yes: /agree, or /agree a1 r1", .references([.action, .remedy]),
      also: ["agreed", "accept", "accepted", "deal"], in: [.remedy, .plan, .followUp, .close],
      wants: { (it, rest) throws(Refusal) in .agreement(.agree(try it.references(rest, "/agree a1 r1"))) }),
    CommandWord(
      "kept", "it is done: /kept a1, /kept a1 t2 yesterday", .promises,
      also: ["did", "delivered", "completed", "sent", "fulfilled"], in: [.update, .close],
      wants: { (it, rest) throws(Refusal) in .agreement(try it.kept(rest)) }),
    CommandWord(
      "solved", "they call it solved, and how it was: /solved 1 we rebuilt the export", .unsolvedIssues,
      carriesWords: true, also: ["resolved"], in: [.update, .close],
      wants: { (it, rest) throws(Refusal) in .agreement(try it.solved(rest)) }),
    CommandWord(
      "reopen", "it is not solved after all: /reopen 1", .solvedIssues, also: ["unsolved", "recurred"],
      wants: { (it, rest) throws(Refusal) in .agreement(.reopen(try it.numbers(rest, .issue, "/reopen i1"))) }),
    CommandWord(
      "order", "the order in which the issues hurt: /order 3 1, the others after", .openIssues,
      also: ["rank", "priority"],
      wants: { (it, rest) throws(Refusal) in .agreement(.rank(try it.numbers(rest, .issue, "/order i2 i1"))) }),
    CommandWord(
      "move", "by another date, and why: /move a1 Friday: the part comes late", .promises, carriesWords: true,
      also: ["postpone", "reschedule", "delay"], in: [.update],
      wants: { (it, rest) throws(Refusal) in .agreement(try it.reschedule(rest)) }),
    CommandWord(
      "term", "short helps now, long keeps it from coming back: /term a1 short", .actionsAndTerm,
      also: ["short", "long", "lasting"], in: [.plan],
      wants: { (it, rest) throws(Refusal) in .agreement(try it.term(rest)) }),
    CommandWord(
      "approved", "somebody approved the remedy: /approved Sam Lee", .waitingRemedies, carriesWords: true,
      in: [.remedy], wants: { (it, rest) throws(Refusal) in try it.approve(rest) }),
    CommandWord("say", short: "s", "another way to say it (/s)", also: ["phrase"], shows: .say),
    CommandWord(
      "why", short: "w", "the advice behind this step (/w); /why all: with its sources", .choice(["all"]),
      also: ["rules", "advice"],
      reads: { (_, rest) throws(Refusal) in
        guard rest.isEmpty || rest.lowercased() == "all" else { throw .takesNothing("why", instead: "/why all") }
        return .show(.why(isWhole: !rest.isEmpty))
      }),
    CommandWord(
      "check", "how a sentence would land, kept nowhere: /check we had no choice", .free, carriesWords: true,
      isTrial: true,
      reads: { (it, rest) throws(Refusal) in
        .show(.check(try it.words(rest, "/check", "/check to be fair, we were short of staff")))
      }),
    CommandWord("brief", "the account's history", shows: .brief),
    CommandWord(
      "precedent", "what was granted for the like: /precedent late delivery", .free, carriesWords: true,
      also: ["granted"], in: [.remedy], reads: { (_, rest) throws(Refusal) in .show(.precedent(rest)) }),
  ]

  private static let putRight = [
    CommandWord("list", short: "l", "all that was captured (/l)", also: ["ls", "all", "show", "notes"], shows: .list),
    CommandWord(
      "edit", "put it right: /edit n3 new words; /edit 3 brings the old ones", .reference(Reference.Kind.allCases),
      carriesWords: true, reads: { (it, rest) throws(Refusal) in try it.edit(rest) }),
    CommandWord(
      "lines", "a note of several lines becomes a note for each", .reference([.note]),
      wants: { (it, rest) throws(Refusal) in .mend(.splitNote(try it.numbers(rest, .note, "/lines n3").first)) }),
    CommandWord(
      "drop", "take it out: /drop n3, /drop n3 a1", .references(Reference.Kind.allCases), isWrittenOut: true,
      also: ["delete", "remove", "rm", "del"],
      wants: { (it, rest) throws(Refusal) in
        let references = try it.references(rest, "/drop n3")
        guard !references.isEmpty else { throw .noReference(example: "/drop n3") }
        return .mend(.drop(references))
      }),
    CommandWord(
      "answer", "what was to be found out is known: /answer ?1 it was sensor 4", .references([.question]),
      carriesWords: true, also: ["found", "known"],
      wants: { (it, rest) throws(Refusal) in try it.findOut(rest) }),
    CommandWord(
      "undo", short: "u", "take the last line back (/u)", instead: "/undo once for each line",
      also: ["revert", "cancel"], asNote: "To take it back", is: .mend(.undo)),
    CommandWord("redo", "bring it back", instead: "/redo once for each line", is: .mend(.redo)),
  ]

  private static let course = [
    CommandWord(
      "account", "which company: /account Northwind Traders", .account, carriesWords: true,
      also: ["company", "customer"], in: [.acknowledge],
      wants: { (it, rest) throws(Refusal) in
        .course(.nameAccount(try it.words(rest, "/account", "/account Northwind Traders")))
      }),
    CommandWord(
      "escalation", "which one it belongs to: /escalation 2; /escalation new opens another", .free,
      wants: { (it, rest) throws(Refusal) in .course(.joinEscalation(try it.escalation(rest))) }),
    CommandWord(
      "contact",
      "who is on the line: /contact Dana Reyes, CFO, America/New_York, dana@northwind.example, decides, against us",
      .contact,
      carriesWords: true,
      also: ["person", "who"], in: [.acknowledge],
      wants: { (it, rest) throws(Refusal) in
        .course(.nameContact(try it.terms.contact(try it.words(rest, "/contact", "/contact Dana Reyes, CFO"))))
      }),
    CommandWord(
      "severity", "1 their business stands still ... 4 annoyed", .severity,
      in: [.acknowledge, .listen],
      wants: { (it, rest) throws(Refusal) in .course(.rateSeverity(try it.severity(rest))) }),
    CommandWord(
      "phone", "the number to ring back", .free, carriesWords: true,
      wants: { (it, rest) throws(Refusal) in .course(.givePhone(try it.words(rest, "/phone", "/phone +49 30 123456"))) }
    ),
    CommandWord(
      "discard", "begun by accident: out of every list; evenkeel resume N takes it back", isWrittenOut: true,
      also: ["abort", "trash"], is: .course(.discard)),
    CommandWord(
      "dropped", "the line broke: shows the number, keeps the place", instead: "/drop REF takes something out",
      is: .course(.loseLine)),
    CommandWord(
      "scribe", "a colleague may write notes (evenkeel watch); /scribe off ends it", .choice(["off"]),
      wants: { (_, rest) throws(Refusal) in
        guard ["", "on", "off"].contains(rest.lowercased()) else {
          throw .takesNothing("scribe", instead: "/scribe off ends it")
        }
        return .course(.letScribeWrite(rest.lowercased() != "off"))
      }),
  ]

  private static let screen = [
    CommandWord("card", short: "c", "the card of this step again (/c)", shows: .card),
    CommandWord("summary", "the summary as it stands", shows: .summary),
    CommandWord(
      "letter", "the customer's letter as it stands; /letter plan: another one", .free,
      reads: { (_, rest) throws(Refusal) in .show(.letter(rest.isEmpty ? nil : rest)) }),
    CommandWord("mail", "the letter in your mail program", also: ["send", "email"], shows: .mail),
    CommandWord(
      "leave", "leave the call open", isWrittenOut: true, also: ["quit", "exit", "bye", "logout", "pause"],
      shows: .leave),
    CommandWord(
      "done", "the call is over: writes the summary", isWrittenOut: true,
      also: ["end", "finish", "finished", "close", "hangup"], in: [.followUp, .close],
      asNote: "To end the call", is: .course(.end)),
    CommandWord(
      "help", short: "h", "this page; /help all; /help turn looks for a word (/h)", .command,
      reads: { (_, rest) throws(Refusal) in .show(.help(rest.isEmpty ? nil : rest)) }),
    CommandWord("keys", "what each key does while you type", shows: .keys),
  ]

  /// The long forms of the first characters.
  private static let marks = [
    CommandWord(
      "note", "a note, like a line with no mark", .words, carriesWords: true, captures: true,
      wants: { (it, rest) throws(Refusal) in .capture(.note(try it.words(rest, "a note", "/note they ship on Friday")))
      }),
    CommandWord(
      "quote", "their own words, like \"", .words, carriesWords: true, captures: true,
      in: [.listen], wants: { (it, rest) throws(Refusal) in .capture(try it.quote(rest)) }),
    CommandWord(
      "issue", "an issue, like !", .words, carriesWords: true, captures: true,
      in: [.listen], wants: { (it, rest) throws(Refusal) in try it.issue(rest) }),
    CommandWord(
      "act", "an action, like >: /act me: what, when", .action, carriesWords: true, captures: true,
      in: [.remedy, .plan, .update], wants: { (it, rest) throws(Refusal) in .capture(try it.action(rest)) }),
    CommandWord(
      "todo", "a to-do of ours, like >>", .todo, carriesWords: true, captures: true,
      in: [.plan], wants: { (it, rest) throws(Refusal) in .capture(try it.todo(rest)) }),
    CommandWord(
      "remedy", "a remedy thought of, like $", .words, carriesWords: true, captures: true,
      in: [.remedy],
      wants: { (it, rest) throws(Refusal) in
        .capture(try it.remedy(try it.words(rest, "a remedy", "/remedy 200 refund")))
      }),
    CommandWord(
      "word", "when they hear from us again, like @", .nextWord, carriesWords: true, captures: true,
      also: ["promise", "when"], in: [.followUp, .update, .close],
      wants: { (it, rest) throws(Refusal) in .capture(try it.nextWord(rest)) }),
    CommandWord(
      "ask", "something to find out, like ?", .words, carriesWords: true, captures: true,
      in: [.listen, .update],
      wants: { (it, rest) throws(Refusal) in
        .capture(.question(try it.words(rest, "a question", "/ask who saw the ticket first")))
      }),
    CommandWord(
      "private", "for my eyes only, like #", .words, carriesWords: true,
      wants: { (it, rest) throws(Refusal) in
        .capture(.privateNote(try it.words(rest, "a private note", "/private ask Sam")))
      }),
    CommandWord(
      "heat", "their anger, 0 to 10, like =", .free, captures: true,
      in: [.acknowledge, .listen, .repair], wants: { (it, rest) throws(Refusal) in .capture(try it.heat(rest)) }),
  ]
}
