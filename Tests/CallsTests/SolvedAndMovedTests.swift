import CallSupport
import Calls
import Language
import Testing

/// What they call solved, what has another date, what is done: in the call, in its letter and in the calls after it.
@Suite struct SolvedAndMovedTests {
  private static let first = [
    "!every order was shipped twice", "!nobody answered the ticket", "/ok 1 2", "/fact fault ours",
    "/fact liability no", ">me: send the list of errors, tomorrow", ">me: send the corrected invoice, Thursday",
    "$200 refund", "/offered", "/agree", "@tomorrow 4pm call",
  ]
  private static let i1 = Reference(.issue, 1), a1 = Reference(.action, 1), a2 = Reference(.action, 2)

  private func carried(_ lines: [String] = first, then escalation: Escalation = Escalation()) throws -> CarryOver {
    var bench = try CallBench()
    try bench.type(lines)
    return try #require(CarryOver(from: [("c1", bench.call)], of: escalation))
  }

  private func status(_ lines: [String], after: CarryOver) throws -> Call {
    var bench = try CallBench(book: try CallBench.statusBook(), carried: after, hoursLater: 1)
    try bench.type(lines + ["@Friday 4pm call"])
    return bench.call
  }

  private func kept(_ reference: Reference, on day: String) throws -> Escalation {
    let later = Moment(seconds: CallBench.start.seconds + 1800, offset: CallBench.start.offset)
    return Escalation(replaying: [
      (.opened(account: "Northwind Traders", call: "c1"), CallBench.start),
      (.kept([CallReference(call: "c1", reference)], on: try #require(CivilDate(iso: day))), later),
    ])
  }

  @Test func `an issue is solved in their words, comes back and is solved again`() throws {
    var bench = try CallBench()
    try bench.type(Self.first + ["/solved i1 we rebuilt the export"])
    #expect(
      bench.call.state.issues[number: 1]?.solution
        == Solution(on: CallBench.start.civil.date, how: "we rebuilt the export"))
    #expect(try bench.refusal("/solved 1") == .solvedAlready(1))
    try bench.type("/reopen 1")
    #expect(bench.call.state.issues[number: 1]?.solution == nil && bench.call.state.issues[number: 1]?.reopenings == 1)
    #expect(try bench.refusal("/reopen i1") == .notSolved(1))
    try bench.type(["/solved 1 2", "/undo"])
    #expect(bench.call.state.issues.map { $0?.solution } == [nil, nil])
    #expect(bench.call.state.issues.map { $0?.isConfirmed } == [true, true])
  }

  @Test(
    arguments: [
      ("/term a1 short", [1], .short), ("/term 1, a2 long", [1, 2], .long), ("/term a2 long-term", [2], .long),
      ("/term A1 Long term", [1], .long), ("/term long a2", [2], .long), ("/term a1 none", [1], nil),
    ] as [(String, [Int], Action.Term?)])
  func `what an action is for is one line`(line: String, numbers: [Int], term: Action.Term?) throws {
    var bench = try CallBench()
    try bench.type(Self.first)
    #expect(try bench.read(line) == .change(.agreement(.setTerm(numbers, term))))
  }

  @Test func `what an action is for goes with it, and a slip about it is named`() throws {
    var bench = try CallBench()
    try bench.type(Self.first)
    for line in ["/term", "/term a1", "/term a1 soon", "/term none"] {
      #expect(throws: Refusal.self, "\(line)") { try bench.read(line) }
    }
    #expect(try bench.refusal("/term long") == .noReference(example: "/term a1 long"))
    #expect(try bench.refusal("/term i1 long") == .wrongKind(Reference(.issue, 1), wants: "action"))
    #expect(try bench.refusal("/term a7 long") == .noSuch(Reference(.action, 7)))
    #expect(try bench.refusal("/term a1 none") == .sameTerm(Self.a1, nil))
    try bench.type(["/term a1 short", "/term a1 a2 long"])
    #expect(try bench.refusal("/term a1 a2 long") == .sameTerm(Self.a1, .long))
    try bench.type("/undo")
    #expect(bench.call.state.actions.map { $0?.term } == [.short, nil])
    let carried = try #require(CarryOver(from: [("c1", bench.call)]))
    let second = try status(["/term a2 long"], after: carried)
    #expect(second.state.actions.map { $0?.term } == [.short, .long])
    #expect(second.state.isAsCarried(Self.a1) && !second.state.isAsCarried(Self.a2))
    #expect(second.state.actions.map { $0?.isAgreed } == [true, true])
  }

  @Test(
    arguments: [
      ("/solved 1 2", [1, 2], nil), ("/solved i1, i2", [1, 2], nil),
      ("/solved 1: 2 pallets came", [1], "2 pallets came"),
      ("/solved i2 we trained the team", [2], "we trained the team"),
    ] as [(String, [Int], String?)])
  func `which, and how, is one line`(line: String, numbers: [Int], how: String?) throws {
    var bench = try CallBench()
    try bench.type(Self.first)
    #expect(try bench.read(line) == .change(.agreement(.solve(numbers, how: how))))
  }

  @Test(arguments: [
    ("/solved", Refusal.noReference(example: "/solved i1")), ("/solved i9", .noSuch(Reference(.issue, 9))),
    ("/solved a1", .wrongKind(a1, wants: "issue")), ("/move", .noReference(example: "/move a1 Friday 4pm: why")),
    ("/move a1", .noDate("/move a1 Friday 4pm: why")),
    ("/move a1 soonish: the part is late", .noDate("/move a1 Friday 4pm: why")),
    ("/move a1 tomorrow", .sameDate(a1)), ("/move i1 Friday", .wrongKind(i1, wants: "action or to-do")),
    ("/move a9 Friday", .noSuch(Reference(.action, 9))),
  ])
  func `what cannot be is refused`(line: String, refusal: Refusal) throws {
    var bench = try CallBench()
    try bench.type(Self.first)
    #expect(throws: refusal) { try bench.type(line) }
  }

  @Test(
    arguments: [
      ("/move a2 Friday 16:00: the tax office is slow", "2026-11-27", "the tax office is slow"),
      ("/move a2 to Friday because the tax office is slow", "2026-11-27", "the tax office is slow"),
      ("/move 2 Monday", "2026-11-30", nil), ("/move a2 by Monday:", "2026-11-30", nil),
    ] as [(String, String, String?)])
  func `a promise moves with its reason and stays agreed`(line: String, day: String, why: String?) throws {
    var bench = try CallBench()
    try bench.type(Self.first + [line])
    let action = try #require(bench.call.state.actions[number: 2])
    #expect(action.due?.date.iso == day && action.isAgreed)
    #expect(action.dateChanges.map(\.why) == [why] && action.dateChanges.map { $0.from?.date.iso } == ["2026-11-26"])
  }

  @Test func `the status letter tells what is done, solved, new and moved, each once`() throws {
    let after = try carried(then: try kept(Self.a1, on: "2026-11-24"))
    let call = try status(
      [
        "/solved i1 we rebuilt the export", "/move a2 Friday: the tax office has to confirm the number",
        "!the portal shows the wrong prices", "/ok 3",
      ], after: after)
    let record = try #require(CustomerRecord(call))
    #expect(record.done == ["I sent the list of errors today, Tuesday 24 November."])
    #expect(
      record.solvedIssues == [
        ["You told us that every order was shipped twice. This is solved. We rebuilt the export."]
      ])
    #expect(record.newIssues == [["You told us that the portal shows the wrong prices."]])
    #expect(record.knownIssues == [["You told us that nobody answered the ticket."]])
    #expect(
      record.movedActions == [
        "I will send the corrected invoice by Friday 27 November, not by Thursday 26 November as agreed. The tax office has to confirm the number."
      ])
    #expect(record.otherActions.isEmpty && record.actions == record.movedActions)
    // The next one has told all of it.
    let third = try status([], after: try #require(CarryOver(from: [("c2", call)])))
    let next = try #require(CustomerRecord(third))
    #expect(next.done.isEmpty && next.solvedIssues.isEmpty && next.newIssues.isEmpty && next.movedActions.isEmpty)
    #expect(next.actions == ["I will send the corrected invoice by Friday 27 November."])
    #expect(next.knownIssues.count == 2)
    #expect(third.state.issues.count { $0?.solution != nil } == 1)
  }

  @Test func `what was done between two calls comes to the second, until it was told`() throws {
    let after = try carried(then: try kept(Self.a1, on: "2026-11-24"))
    #expect(after.items.first { $0.source.reference == Self.a1 }?.isTold == false)
    let second = try status([], after: after)
    #expect(second.state.keptOn(Self.a1)?.iso == "2026-11-24")
    let third = try #require(CarryOver(from: [("c2", second)]))
    #expect(!third.items.contains { $0.source.reference == Self.a1 })
  }

  @Test func `an issue that came back is open in the next call, and its letter says no more that it is solved`() throws
  {
    let second = try status(["/solved i1"], after: try carried())
    let third = try status(["/reopen i1"], after: try #require(CarryOver(from: [("c2", second)])))
    let record = try #require(CustomerRecord(third))
    #expect(record.solvedIssues.isEmpty && record.knownIssues.count == 2)
    let after = try #require(CarryOver(from: [("c3", third)]))
    #expect(after.items.first { $0.source.reference == Self.i1 }?.reopenings == 1)
  }

  @Test func `the last letter has every point, whenever it was solved`() throws {
    let second = try status(["/solved i1 we rebuilt the export"], after: try carried())
    let third = try status([], after: try #require(CarryOver(from: [("c2", second)])))
    var last = try CallBench(
      book: try CallBench.shippedBook("final-meeting"), carried: CarryOver(from: [("c3", third)]),
      hoursLater: 3)
    try last.type(["/fact all_solved yes", "/kept a1 a2", "@in 2 weeks call"])
    let record = try #require(CustomerRecord(last.call))
    #expect(
      record.solvedIssues == [
        ["You told us that every order was shipped twice. This is solved. We rebuilt the export."],
        ["You told us that nobody answered the ticket."],
      ])
    #expect(record.issues.isEmpty && record.done.count == 2)
  }

  @Test func `what is promised anew after it was kept stays open in every later call`() throws {
    let after = try carried(then: try kept(Self.a1, on: "2026-11-24"))
    let second = try status(["/edit a1 send the new list of errors, Friday", "/agree a1"], after: after)
    let escalation = try kept(Self.a1, on: "2026-11-24")
    let third = try status([], after: try #require(CarryOver(from: [("c2", second)], of: escalation)))
    let fourth = try #require(CarryOver(from: [("c3", third)], of: escalation))
    #expect(third.state.keptOn(Self.a1) == nil && third.state.isOpen(Self.a1))
    #expect(fourth.items.first { $0.source.reference == Self.a1 }?.isOpen == true)
  }

  @Test func `what was told to be done and is not comes back`() throws {
    var escalation = try kept(Self.a1, on: "2026-11-24")
    let second = try status([], after: try carried(then: escalation))
    let later = Moment(seconds: CallBench.start.seconds + 7200, offset: CallBench.start.offset)
    escalation.apply(.notKept([CallReference(call: "c1", Self.a1)]), at: later)
    let third = try #require(CarryOver(from: [("c2", second)], of: escalation))
    let item = try #require(third.items.first { $0.source.reference == Self.a1 })
    #expect(item.isOpen && !item.isTold && item.mark == .agreed)
  }

  @Test func `a line of the letter that is settled later changes nothing about what was kept elsewhere`() throws {
    let second = try status(["/kept a1"], after: try carried())
    var first = try CallBench()
    try first.type(Self.first)
    first.terms.now = Moment(seconds: CallBench.start.seconds + 9000, offset: CallBench.start.offset)
    try first.want(.mend(.settle(Self.a1, text: "I will.")))
    let items = CarryOver.items(of: [("c1", first.call), ("c2", second)], Escalation())
    #expect(items.first { $0.source.reference == Self.a1 }?.keptOn != nil)
  }

  @Test(arguments: [("/reopen 2", [2]), ("!the list is empty", [3]), ("/solved 2", [])] as [(String, [Int])])
  func `what comes back in the last meeting keeps it open`(line: String, open: [Int]) throws {
    let second = try status(["/solved 2"], after: try carried())
    var last = try CallBench(
      book: try CallBench.shippedBook("final-meeting"), carried: CarryOver(from: [("c2", second)]), hoursLater: 3)
    try last.type(["/fact all_solved yes", "/fact anything_else no"])
    if line == "/solved 2" { try last.type("/reopen 2") }
    try last.type([line, "@in 2 weeks call", "/done", "/done"])
    #expect(last.call.openAgain.map(\.number) == open)
    #expect(last.call.endsEscalation == open.isEmpty)
  }

  @Test func `an issue that came back is told so`() throws {
    let second = try status(["/solved 2 we trained the team"], after: try carried())
    let third = try status(["/reopen 2"], after: try #require(CarryOver(from: [("c2", second)])))
    #expect(
      CustomerRecord(third)?.knownIssues.last == [
        "You told us that nobody answered the ticket. This has come back since."
      ])
  }

  @Test func `with liability neither how nor why is written`() throws {
    let call = try status(
      ["/fact liability yes", "/solved 2 we made a mistake", "/move a2 Friday: we made a mistake"],
      after: try carried())
    let record = try #require(CustomerRecord(call))
    #expect(record.solvedIssues == [["You told us that nobody answered the ticket. This is solved."]])
    #expect(record.movedActions.allSatisfy { !$0.contains("mistake") } && record.movedActions.count == 1)
  }

  @Test func `how and why can be said later`() throws {
    let call = try status(
      ["/solved 2", "/solved 2 we trained the team", "/move a2 Friday", "/move a2 Friday: the tax office is slow"],
      after: try carried())
    #expect(call.state.issues[number: 2]?.solution?.how == "we trained the team")
    #expect(call.state.actions[number: 2]?.dateChanges.last?.why == "the tax office is slow")
    #expect(try #require(CustomerRecord(call)).movedActions[0].contains("not by Thursday 26 November as agreed"))
  }

  @Test(
    arguments: [
      (["/fact a1_date yes"], "yes", "by Friday 27 November, not by Thursday 26 November as agreed."),
      (["/fact a1_date yes"], "no", "The date will follow. It will not be by Thursday 26 November, as we had agreed."),
      (["/fact a1_date no"], "yes", "by Friday 27 November."), (["/fact a1_date no"], "no", "The date will follow."),
    ] as [([String], String, String)])
  func `a date of the fix has moved only where they know it`(first: [String], now: String, end: String) throws {
    var bench = try CallBench()
    try bench.type([">us: repair the export, Thursday", "/agree"] + first + ["@tomorrow 4pm call"])
    let call = try status(
      ["/move a1 Friday", "/fact a1_date \(now)"], after: try #require(CarryOver(from: [("c1", bench.call)])))
    let written = try #require(CustomerRecord(call)).actions
    #expect(written == ["We will repair the export\(end.hasPrefix("by") ? " " : ". ")\(end)"])
  }

  @Test func `a reason that is not certain waits with its line`() throws {
    let call = try status(["/move a2 Friday: she is ill"], after: try carried())
    let waiting = CustomerRecord.waiting(in: call)
    #expect(waiting.map(\.reference) == [Self.a2] && waiting[0].written.doubt == .who)
    // The draft has what is certain.
    #expect(
      waiting[0].written.draft
        == "I will send the corrected invoice by Friday 27 November, not by Thursday 26 November as agreed.")
    var bench = try CallBench(book: try CallBench.statusBook(), carried: try carried(), hoursLater: 1)
    try bench.type(["/move a2 Friday: she is ill", "@Friday 4pm call"])
    try bench.want(.mend(.settle(Self.a2, text: "You will have the invoice on Friday.")))
    #expect(CustomerRecord(bench.call)?.movedActions == ["You will have the invoice on Friday."])
  }
}
