import CallSupport
import Testing

@testable import Calls

@Suite("A command line in a call")
struct CommandLineTests {
  @Test(
    arguments: [
      ("/go remedy", .move(.to("remedy"))), ("/skip", .move(.skip(why: nil))),
      ("/skip they had to go", .move(.skip(why: "they had to go"))),
      ("/fact fault ours", .course(.establish(fact: "fault", value: "ours"))), ("/ok", .agreement(.confirm([]))),
      ("/k 1", .agreement(.confirm([1]))),
      ("/ok i1 2, i1", .agreement(.confirm([1, 2]))), ("/fix 2 new words", .agreement(.correct(2, "new words"))),
      ("/fix i2 new words", .agreement(.correct(2, "new words"))),
      ("/link q1 i2", .agreement(.link(quote: 1, issue: 2))),
      ("/link i2, q1", .agreement(.link(quote: 1, issue: 2))), ("/understood", .agreement(.understood)),
      ("/offered", .agreement(.offer([]))),
      ("/offered r1 2", .agreement(.offer([1, 2]))), ("/agree", .agreement(.agree([]))),
      ("/agree a1 r2", .agreement(.agree([Reference(.action, 1), Reference(.remedy, 2)]))),
      ("/approved Sam Lee", .agreement(.approve([], by: "Sam Lee"))),
      ("/approved r2 Sam", .agreement(.approve([2], by: "Sam"))),
      ("/edit n3 new  words", .mend(.edit(Reference(.note, 3), "new  words"))),
      ("/drop A1", .mend(.drop([Reference(.action, 1)]))),
      ("/drop ?1", .mend(.drop([Reference(.question, 1)]))), ("/drop w1", .mend(.drop([Reference(.nextWord, 1)]))),
      ("/undo", .mend(.undo)), ("/redo", .mend(.redo)), ("/account Acme Ltd", .course(.nameAccount("Acme Ltd"))),
      ("/contact Dana Reyes, CFO", .course(.nameContact(Contact(name: "Dana Reyes", role: "CFO")))),
      ("/contact Dana Reyes,", .course(.nameContact(Contact(name: "Dana Reyes")))),
      ("/severity 2", .course(.rateSeverity(2))),
      ("/phone +49 30 123", .course(.givePhone("+49 30 123"))), ("/dropped", .course(.loseLine)),
      ("/done", .course(.end)),
      ("/scribe", .course(.letScribeWrite(true))), ("/scr on", .course(.letScribeWrite(true))),
      ("/scribe off", .course(.letScribeWrite(false))),
    ] as [(String, Intent)])
  func `reads what follows the word`(line: String, intent: Intent) throws {
    #expect(try CallBench().read(line) == .change(intent))
  }

  @Test(
    arguments: [
      ("/", .help(nil)), ("/help", .help(nil)), ("/help edit", .help("edit")), ("/s", .say),
      ("/w", .why(isWhole: false)), ("/why all", .why(isWhole: true)),
      ("/l", .list), ("/tray", .tray), ("/c", .card), ("/fact", .facts), ("/brief", .brief), ("/summary", .summary),
      ("/edit n3", .refill(Reference(.note, 3))), ("/leave", .leave),
    ] as [(String, Inquiry)])
  func `that only asks changes nothing`(line: String, inquiry: Inquiry) throws {
    #expect(try CallBench().read(line) == .show(inquiry))
  }

  @Test(
    arguments: [
      ("/ok zzz", .noReference(example: "/ok 1")), ("/ok 0", .noReference(example: "/ok 1")),
      ("/ok a1", .wrongKind(Reference(.action, 1), wants: "issue")), ("/drop", .noReference(example: "/drop n3")),
      ("/drop 3", .noReference(example: "/drop n3")), ("/link q1", .noReference(example: "/link q1 i2")),
      ("/fix", .noReference(example: "/fix 1 the right words")), ("/severity 5", .severityOutOfRange),
      ("/fix 1", .nothingAfter("/fix", example: "/fix 1 the right words")),
      ("/fix n1 x", .wrongKind(Reference(.note, 1), wants: "issue")), ("/severity", .severityOutOfRange),
      ("/go", .nothingAfter("/go", example: "/go remedy")), ("/9", .noSuchDigit(highest: 2)),
      (
        "/fact falt ours",
        .noSuchFact(
          near: "fault", facts: ["who_called", "mistreated", "fault", "liability", "understood", "meant_well"])
      ),
      (
        "/go remdy",
        .noSuchStep(near: "remedy", steps: ["acknowledge", "listen", "paraphrase", "own", "remedy", "follow-up"])
      ),
      ("/go repair", .stepDoesNotApply("repair")), ("/back", .atTheStart), ("/undo", .nothingToUndo),
      ("/redo", .nothingToRedo), ("!", .nothingBefore), ("/drop n1", .noSuch(Reference(.note, 1))),
    ] as [(String, Refusal)])
  func `that lacks something is refused with what to type`(line: String, refusal: Refusal) throws {
    #expect(try CallBench().refusal(line) == refusal)
    #expect(!refusal.message.isEmpty)
    #expect(!refusal.hint.isEmpty)
  }
}

@Suite struct CommandsThatStandAloneTests {
  @Test(arguments: [
    "/understood no", "/done please", "/undo 3", "/next remedy", "/b 2", "/leave now", "/1 2", "/list all",
  ])
  func `words behind a command that takes none are not passed over`(_ line: String) throws {
    guard case .takesNothing? = try CallBench().refusal(line) else {
      Issue.record("taken: \(line)")
      return
    }
  }
}

@Suite struct NextWordRemarkTests {
  @Test(
    arguments: [
      ("@tomorrow 4pm call her mobile", "her mobile"), ("@tomorrow 4pm pigeon post", "pigeon post"),
      ("@call Dana's assistant tomorrow at 4pm", "Dana's assistant"),
      ("@tomorrow 4pm by email to the CFO", "to the CFO"),
      ("@I will call you back tomorrow 4pm", nil), ("@tomorrow, by phone.", nil),
      ("@Friday noon on 030 1234", "030 1234"),
    ] as [(String, String?)])
  func `what is typed beside day and way is kept, for us alone`(line: String, remark: String?) throws {
    var bench = try CallBench()
    try bench.type(line)
    let kept = bench.call.state.nextWords.last??.remark
    #expect(kept == remark)
    let typed = try #require(bench.call.typedForm(of: Reference(.nextWord, 1), keys: bench.terms.keys))
    try bench.type("/edit w1 \(typed)")
    #expect(bench.call.state.nextWords.last??.remark == remark)
  }

  @Test(
    arguments: [
      ("Wed 3pm", NextWord.Channel.call, "her mobile"), ("Wed 3pm email", .email, nil),
      ("Wed 3pm front desk", nil, "front desk"),
    ] as [(String, NextWord.Channel?, String?)])
  func `another time leaves the way as it was, another way does not`(
    typed: String, channel: NextWord.Channel?, remark: String?
  ) throws {
    var bench = try CallBench()
    try bench.type(["@tomorrow 4pm call her mobile", "/edit w1 \(typed)"])
    let word = try #require(bench.call.state.nextWords.last ?? nil)
    #expect(word.channel == channel && word.remark == remark)
    #expect(word.due.time?.hour == 15)
  }
}

@Suite struct WhoIsMeantTests {
  @Test func `a web address and a weekday name nobody; their last name is theirs`() throws {
    var bench = try CallBench()
    try bench.type([
      ">check https://example.com for logs, tomorrow", "\"Monday: everything was down", "/contact Dana Reyes",
      ">Reyes: send the list, tomorrow", ">review the contract (by Friday)",
    ])
    #expect(bench.call.state.actions[0]?.actor == .me)
    #expect(bench.call.state.actions[0]?.text == "check https://example.com for logs")
    #expect(bench.call.state.quotes[0]?.speaker == nil)
    #expect(bench.call.state.quotes[0]?.text == "Monday: everything was down")
    #expect(bench.call.state.actions[1]?.actor.side == .theirs)
    #expect(bench.call.state.actions[2]?.text == "review the contract")
  }
}

@Suite struct UsualNextWordTests {
  @Test(
    arguments: [
      ([], "2026-11-25T16:00:00+01:00"), (["/severity 1"], "2026-11-24T11:02:00+01:00"),
      (["/severity 2"], "2026-11-24T13:02:00+01:00"), (["/severity 4"], "2026-11-27"),
    ] as [([String], String)])
  func `@ alone takes the book's date for how bad it is, the third where nobody said`(lines: [String], iso: String)
    throws
  {
    var bench = try CallBench()
    try bench.type(lines + ["@"])
    #expect(bench.call.state.nextWord?.due.iso == iso)
  }
}
