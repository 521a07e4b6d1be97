import Books
import CallSupport
import Calls
import Language
import Testing

/// What the calls of an escalation leave to the next one.
@Suite struct CarryOverTests {
  private static let first = [
    "!every order came twice", "!nobody answered", "/ok 1", "/fact fault ours", "/fact liability yes",
    "/fact mistreated yes", ">me: credit note, Friday", ">them: the list, Thursday", "/agree a1",
    ">>ask Legal, tomorrow",
    "$200 voucher", "$50 flowers", "/offered r2", "/offered r2", "/agree r2", "?which release", "?since when",
    "/answer ?2 since Monday", "an internal note", "#a private one", "=8", "@tomorrow 4pm call",
  ]

  private func call(_ lines: [String], book: String? = nil, heldAt: Moment? = nil, after: CarryOver? = nil) throws
    -> Call
  {
    var bench = try CallBench(
      book: book, heldAt: heldAt, carried: after, hoursLater: after == nil ? 0 : after?.calls.count ?? 0)
    try bench.type(lines)
    return bench.call
  }

  private func carryOver(_ lines: [String] = first) throws -> CarryOver {
    try #require(CarryOver(from: [("c1", try call(lines))]))
  }

  private func texts(_ call: Call) -> [String] {
    [Reference.Kind.issue, .action, .todo, .remedy, .question, .note, .privateNote, .quote].flatMap { kind in
      (0..<call.state.count(of: kind)).compactMap { call.state.text(of: Reference(kind, $0 + 1)) }
    }
  }

  @Test func `what is open, known and promised goes on; what is of the moment, answered or private stays`() throws {
    let second = try call([], after: try carryOver())
    #expect(
      texts(second) == [
        "every order came twice", "nobody answered", "credit note", "the list", "ask Legal", "200 voucher",
        "50 flowers",
        "which release",
      ])
    #expect(second.state.issues.map { $0?.isConfirmed } == [true, false])
    #expect(second.state.actions.map { $0?.isAgreed } == [true, false])
    #expect(second.state.remedies.map { $0?.state } == [.proposed, .agreed])
    #expect(second.state.heat == nil && second.state.notes.isEmpty && second.state.privates.isEmpty)
  }

  @Test func `answers of the escalation hold, those of the call are asked again`() throws {
    let second = try call([], after: try carryOver())
    #expect(second.state.facts["fault"] == "ours" && second.state.facts["liability"] == "yes")
    #expect(second.state.facts["mistreated"] == nil)
    #expect(second.state.factsCarried == ["fault", "liability"])
  }

  @Test func `an answer that the later book does not have is asked again, liability holds in every book`() throws {
    let book = """
      playbook: short
      title: Short
      facts:
        - {id: fault, question: Whose?, choices: [{id: theirs}, {id: unknown}], until: unknown}
        - {id: nth_call, question: Which?, choices: [{id: first}, {id: later}], until: first}
      steps:
        - id: one
          title: One
          say: ["It is {fault}.", "It is the {nth_call}.", Go on.]
          facts: [{fact: fault}, {fact: nth_call}]
      """
    let second = try call([], book: book, after: try carryOver())
    #expect(second.state.facts["fault"] == nil)
    #expect(second.state.facts["liability"] == "yes")
    #expect(second.state.facts["nth_call"] == "later")
    // What this book does not know is not lost to the call after it.
    let third = try #require(CarryOver(from: [("c1", try call(Self.first)), ("c2", second)]))
    #expect(third.facts["fault"] == "ours")
  }

  @Test func `what is put right later is right from then on, whichever call it was written down in`() throws {
    let first = try call(Self.first)
    let carried = try #require(CarryOver(from: [("c1", first)]))
    let second = try call(
      [
        "/edit a1 credit note for October, Monday", "/drop i2", "/answer ?1 the last one", "/fact fault shared",
        "!a third",
      ],
      after: carried)
    let third = try call([], after: CarryOver(from: [("c1", first), ("c2", second)]))
    #expect(
      texts(third) == [
        "every order came twice", "a third", "credit note for October", "the list", "ask Legal", "200 voucher",
        "50 flowers",
      ])
    #expect(third.state.facts["fault"] == "shared")
    #expect(third.state.carried[Reference(.action, 1)]?.source == CallReference(call: "c1", Reference(.action, 1)))
    #expect(third.state.carried[Reference(.issue, 3)]?.source == CallReference(call: "c2", Reference(.issue, 3)))
    #expect(texts(first).contains("nobody answered"))
  }

  @Test func `what is called a4 in one call is called so in the next, and no number is given twice`() throws {
    let second = try call(["/kept a1", ">me: a visit, Friday"], after: try carryOver())
    #expect(second.state.actions.map { $0?.text } == ["credit note", "the list", "a visit"])
    let third = try call(
      ["!a fourth", ">me: another, Friday", "?why"], after: CarryOver(from: [("c2", second)]))
    #expect(third.state.actions.map { $0?.text } == [nil, "the list", "a visit", "another"])
    #expect(third.state.issues.map { $0?.text } == ["every order came twice", "nobody answered", "a fourth"])
    #expect(third.state.questions.map { $0?.text } == ["which release", nil, "why"])
    #expect(third.state.nextWords.count == 1)
  }

  @Test func `numbers that an earlier version dealt anew stay as they are`() throws {
    var carried = try carryOver()
    carried.counts = nil
    carried.items.removeAll { $0.source.reference == Reference(.action, 1) }
    #expect(try call([], after: carried).state.actions.map { $0?.text } == ["the list"])
  }

  @Test(arguments: [
    ("2026-11-25T15:00:00+01:00", true), ("2026-11-25T16:30:00+01:00", true), ("2026-11-27T09:00:00+01:00", true),
    ("2026-11-25T14:59:00+01:00", false), ("2026-11-24T18:00:00+01:00", false),
  ])
  func `a call is the word they were promised where it is due within the hour`(at: String, isMadeGood: Bool) throws {
    let second = try call([], heldAt: Moment(iso: at), after: try carryOver())
    #expect((second.state.promisedWord != nil) == isMadeGood)
    #expect((second.state.nextWord == nil) == isMadeGood)
    #expect(second.state.marks.contains(.nextWordSet) == !isMadeGood)
  }

  @Test func `a word that was made good does not come up again`() throws {
    let first = try call(Self.first)
    let late = Moment(iso: "2026-11-27T09:00:00+01:00")
    let second = try call([], heldAt: late, after: CarryOver(from: [("c1", first)]))
    let third = try #require(CarryOver(from: [("c1", first), ("c2", second)]))
    #expect(!third.items.contains { $0.source.reference.kind == .nextWord })
  }

  @Test func `the account named in mid-call brings its escalation with it, and an undo takes all of it back`() throws {
    var bench = try CallBench(account: nil)
    let carried = try carryOver()
    bench.outside.carried = { $0 == "escalation of Nordwind" ? carried : nil }
    try bench.type(["!a new one"])
    let before = bench.call.state
    try bench.type("/account Nordwind")
    #expect(
      bench.call.state.issues.compactMap { $0?.text } == ["a new one", "every order came twice", "nobody answered"])
    #expect(bench.call.state.facts["fault"] == "ours")
    try bench.type("/account Northwind")
    #expect(bench.call.state.issues.compactMap { $0?.text } == ["a new one"])
    #expect(bench.call.state.facts["fault"] == nil && bench.call.state.withdrawnActions.isEmpty)
    try bench.type(["/undo", "/undo"])
    #expect(bench.call.state == before)
  }

  @Test func `a bare agree is for what is new, and an old promise can be named`() throws {
    var bench = try CallBench(carried: try carryOver())
    #expect(try bench.refusal("/agree") == .nothingToAgree)
    try bench.type([">me: a visit, Friday", "/agree"])
    #expect(bench.call.state.actions.map { $0?.isAgreed } == [true, false, true])
    try bench.type("/agree a2")
    #expect(bench.call.state.actions.map { $0?.isAgreed } == [true, true, true])
  }

  @Test func `the first call has nothing to take over`() {
    #expect(CarryOver(from: []) == nil)
  }

  @Test func `what is kept goes no further, and what is promised anew is open again`() throws {
    var bench = try CallBench(carried: try carryOver())
    try bench.type(["/kept a1 t1 yesterday", "/kept r2"])
    #expect(bench.call.state.keptOn(Reference(.action, 1)) == CivilDate(iso: "2026-11-23"))
    #expect(bench.call.state.keptOn(Reference(.remedy, 2)) == CivilDate(iso: "2026-11-24"))
    let next = try #require(CarryOver(from: [("c1", bench.call)]))
    #expect(next.items.map(\.capture.text).filter { ["credit note", "ask Legal", "50 flowers"].contains($0) } == [])
    try bench.type("/edit a1 credit note, Monday")
    #expect(bench.call.state.keptOn(Reference(.action, 1)) == nil)
  }

  @Test(arguments: [
    ("/kept", Refusal.noReference(example: "/kept a1")),
    ("/kept i1", .wrongKind(Reference(.issue, 1), wants: "action, to-do or remedy")),
    ("/kept a9", .noSuch(Reference(.action, 9))), ("/kept a1 tomorrow", .dayToCome),
    ("/kept a1 soonish", .noDate("yesterday")),
    ("/kept a2", .keptAlready(Reference(.action, 2))),
  ])
  func `what cannot be kept is refused`(line: String, refusal: Refusal) throws {
    var bench = try CallBench(carried: try carryOver())
    try bench.type("/kept a2")
    #expect(throws: refusal) { try bench.type(line) }
  }

  @Test func `a weekday that is today is today`() throws {
    let terms = try CallBench().terms
    #expect(try terms.dayThatWas("tuesday") == CivilDate(iso: "2026-11-24"))
    #expect(try terms.dayThatWas("last tuesday") == CivilDate(iso: "2026-11-17"))
    #expect(try terms.dayThatWas("Friday") == CivilDate(iso: "2026-11-20"))
  }

  @Test func `the letter of a first contact tells what stands from before apart, and waits for none of it`() throws {
    var bench = try CallBench(carried: try carryOver())
    try bench.type([">me: send the report, Thursday", "/agree", "@friday 4pm call"])
    func lines() -> LetterLines { LetterLines(bench.call, .british) }
    #expect(lines().all.map(\.reference.description) == ["i1", "a3"])
    #expect(Set(lines().standing.map(\.description)) == ["i1", "r2", "a1"])
    #expect(lines().leftOut.map(\.reference.description) == ["r2", "a1"])
    try bench.type("/ok i2")
    #expect(lines().all.map(\.reference.description) == ["i1", "i2", "a3"])
    bench.outside.book = { _ in BookCopy(text: try CallBench.statusBook()) }
    try bench.type("/book status-update")
    #expect(LetterLines(bench.call, .british).all.map(\.reference.description) == ["i1", "i2", "r2", "a3", "a1"])
  }

  @Test func `what is promised anew is told once, with its new date`() throws {
    var bench = try CallBench(carried: try carryOver())
    bench.outside.book = { _ in BookCopy(text: try CallBench.statusBook()) }
    let old = try #require(bench.call.state.actions[number: 1])
    try bench.type([">\(old.actor.side == .ours ? "me" : "them"): \(old.text), Thursday", "/agree", "@friday 4pm call"])
    let lines = LetterLines(bench.call, .british)
    #expect(lines.promisedAnew == [Reference(.action, 1): Reference(.action, 3)])
    #expect(lines.leftOut.map(\.reference).contains(Reference(.action, 1)))
    #expect(!lines.actions.map(\.reference).contains(Reference(.action, 1)))
    // A letter of how it stands has both, and the look before the call names them.
    let status = LetterLines(bench.call, .british, letter: "status")
    #expect(status.leftOut.isEmpty && status.actions.map(\.reference).contains(Reference(.action, 1)))
  }

  @Test func `what somebody has read once goes into every later letter, with its date of then`() throws {
    // "credit note" is no whole sentence.
    func taken(_ carried: CarryOver, then lines: [String] = []) throws -> Call {
      var bench = try CallBench(carried: carried, hoursLater: carried.calls.count)
      try bench.type(lines + ["@friday 4pm call"])
      return bench.call
    }
    func line(_ call: Call) -> LetterLine? {
      let lines = LetterLines(call, .british)
      return (lines.all + lines.leftOut).first { $0.reference == Reference(.action, 1) }
    }
    var bench = try CallBench()
    try bench.type(Self.first)
    let draft = try #require(line(bench.call)?.written.draft)
    try bench.want(.mend(.settle(Reference(.action, 1), text: draft, isDraft: true)))
    let second = try taken(try #require(CarryOver(from: [("c1", bench.call)])))
    #expect(line(second)?.waits == false && line(second)?.text?.contains("credit note by Friday 27 November") == true)
    #expect(LetterLines(second, .british).standing.contains(Reference(.action, 1)))
    let third = try #require(CarryOver(from: [("c1", bench.call), ("c2", second)]))
    #expect(line(try taken(third))?.waits == false)
    // By another date it is the same sentence; with another text it is not.
    let moved = try taken(third, then: ["/move a1 Monday"])
    #expect(line(moved)?.text?.contains("credit note by Monday 30 November, not by Friday 27 November") == true)
    #expect(line(try taken(third, then: ["/edit a1 me: credit note for May, Friday", "/agree a1"]))?.waits == true)
    // A sentence of somebody's own has its day in it, and holds for one letter.
    try bench.want(.mend(.settle(Reference(.action, 1), text: "You have the credit note by Friday.")))
    #expect(line(try taken(try #require(CarryOver(from: [("c1", bench.call)]))))?.waits == true)
    // Somebody else does it now.
    let given = Escalation(replaying: [
      (.opened(account: "Northwind Traders", call: "c1"), CallBench.start),
      (
        .given(CallReference(call: "c1", Reference(.action, 1)), to: .us),
        Moment(seconds: CallBench.start.seconds + 7200, offset: CallBench.start.offset)
      ),
    ])
    #expect(line(try taken(try #require(CarryOver(from: [("c2", second)], of: given))))?.waits == true)
  }

  @Test func `which escalation it is can be said, and brings what that one has`() throws {
    let carried = try carryOver()
    var bench = try CallBench(account: nil)
    bench.outside.joining = { number in
      guard let number else { return ("e-new", "Nordwind") }
      return ("e-\(number)", "Nordwind")
    }
    bench.outside.carried = { $0 == "e-7" ? carried : nil }
    #expect(try bench.refusal("/escalation") == .noReference(example: "/escalation 2, or /escalation new"))
    #expect(try bench.refusal("/escalation 0") == .noReference(example: "/escalation 2, or /escalation new"))
    try bench.type("/escalation 7")
    #expect(bench.call.state.account == "Nordwind" && bench.call.state.escalation == "e-7")
    #expect(bench.call.state.issues.count == 2)
    #expect(try bench.refusal("/escalation 7") == .inThatEscalation)
    try bench.type("/escalation new")
    #expect(bench.call.state.escalation == "e-new" && bench.call.state.issues.compactMap(\.self).isEmpty)
    try bench.type("/undo")
    #expect(bench.call.state.escalation == "e-7" && bench.call.state.issues.compactMap(\.self).count == 2)
  }

  @Test func `an account with several escalations is named without any of them`() throws {
    var bench = try CallBench(account: nil)
    bench.outside.escalation = { _ in nil }
    try bench.type("/account Nordwind")
    #expect(bench.call.state.account == "Nordwind" && bench.call.state.escalation == nil)
  }

  @Test func `liability that is found in an earlier call afterwards is not lost to the next one`() throws {
    let carried = try #require(CarryOver(from: [("c1", try call(["/fact liability no", "/fact fault ours"]))]))
    let second = try call(["/fact fault shared"], after: carried)
    let first = try call(["/fact liability no", "/fact fault ours", "/fact liability yes"])
    let third = try #require(CarryOver(from: [("c1", first), ("c2", second)]))
    #expect(third.facts["liability"] == "yes")
    #expect(third.facts["fault"] == "shared")
  }
}
