import Books
import CallSupport
import Language
import Testing

@testable import Calls

@Suite("What the book makes of the call")
struct CallGuideTests {
  @Test func `words are filled with what is known, and never show a hole`() throws {
    var bench = try CallBench(account: nil, contact: nil)
    let first = bench.call.step
    #expect(bench.call.spoken(first.say).first?.hasPrefix("Thank you for telling me straight. I want") == true)
    try bench.type("/contact Dr. Ann Poe, CFO")
    #expect(bench.call.spoken(first.say).first?.hasPrefix("Thank you for telling me straight, Dr. Poe. I") == true)
    let last = try #require(bench.call.book.step("follow-up"))
    #expect(bench.call.spoken(last.say).first?.hasPrefix("I'll ring you myself") == true)
    try bench.type("@tomorrow 4pm call")
    #expect(
      bench.call.spoken(last.say).first
        == "You'll hear from me tomorrow at four by phone, whatever the news. Does that suit you?")
  }

  @Test(arguments: [
    ("/fact fault ours", "fault", "ours"), ("/fact FAULT Ours", "fault", "ours"),
    ("/fact fault third", "fault", "third_party"), ("/fact fault a third party", "fault", "third_party"),
    ("/fact fault not known yet", "fault", "unknown"), ("/fact understood not yet", "understood", "no"),
    ("/understood", "understood", "yes"),
  ])
  func `a fact is set by its choice, its label or the start of either`(line: String, fact: String, value: String) throws
  {
    var bench = try CallBench()
    try bench.type(line)
    #expect(bench.call.state.facts == [fact: value])
  }

  @Test(arguments: [" th", " nonsense"])
  func `an answer that fits none or two choices is refused with the choices`(value: String) throws {
    let choices = ["unknown", "ours", "shared", "theirs", "third_party"]
    #expect(
      throws: Refusal.noSuchChoice(fact: "fault", choices: choices)
    ) { try CallBench().decide(.course(.establish(fact: "fault", value: value.trimmed))) }
  }

  @Test func `a fact with no answer behind it is a question to be shown`() throws {
    var bench = try CallBench()
    try bench.type("/fact liability")
    #expect(bench.call.log.last?.event == .factsAsked(["liability"]))
  }

  @Test func `a private note never changes what the book makes of it`() throws {
    var bench = try CallBench()
    let before = bench.call.situation
    try bench.type("#our own release broke it")
    #expect(bench.call.situation == before)
  }

  @Test func `a reading back starts over when there is no more to read`() throws {
    var bench = try CallBench()
    try bench.type(["!one", "!two", "!three", "!four", "/drop i2"])
    #expect(bench.call.nextReadBack(startingOver: false) == [1, 3, 4])
    bench.happen(.readBack([1, 3, 4]))
    #expect(bench.call.nextReadBack(startingOver: false) == [1, 3, 4])
    try bench.type("/ok")
    #expect(bench.call.nextReadBack(startingOver: false).isEmpty)
  }

  @Test func `a remedy above the limit waits with its warning in the quiet step until it was heard`() throws {
    var bench = try CallBench()
    try bench.type("$2400 refund")
    #expect(bench.call.waitingWarnings.isEmpty)
    try bench.type(["/n", "$2400 refund"])
    #expect(bench.call.waitingWarnings == [Reference(.remedy, 2)])
    bench.happen(.warningsHeard)
    #expect(bench.call.waitingWarnings.isEmpty)
  }

  @Test func `a gap of more than an hour is no part of the call`() throws {
    var call = try CallBench().call
    for seconds in [60, 120, 120 + 7200, 180 + 7200] {
      call.append(
        Call.Entry(event: .captured(.note("x")), at: Moment(seconds: CallBench.start.seconds + seconds, offset: 3600)))
    }
    #expect(call.activeSeconds(until: nil) == 180)
  }
}

@Suite("Reading back in rounds")
struct ReadingRoundsTests {
  /// Reads on as Enter does.
  private func readOn(_ bench: inout CallBench, fromStart: Bool = false) -> String {
    let numbers = bench.call.nextReadBack(startingOver: fromStart)
    bench.happen(.readBack(numbers))
    return bench.call.readBack(numbers).text
  }

  @Test func `counts on from round to round, and a bare /ok takes all that was read`() throws {
    var bench = try CallBench()
    try bench.type((1...5).map { "!issue number \($0) is late" } + ["/go paraphrase"])
    #expect(readOn(&bench, fromStart: true).contains("I have five points"))
    #expect(readOn(&bench).hasPrefix("Then, fourth: issue number 4"))
    try bench.type("/ok")
    #expect(bench.call.isAllConfirmed)
    #expect(bench.call.nextReadBack(startingOver: false).isEmpty)
  }

  @Test func `counts anew what is left when they have confirmed the rest`() throws {
    var bench = try CallBench()
    try bench.type(["!one is late", "!two is late", "/go paraphrase"])
    _ = readOn(&bench, fromStart: true)
    try bench.type(["/ok 1"])
    #expect(readOn(&bench, fromStart: true) == "Let me check that I have this right: two is late. What did I miss?")
    try bench.type(["/ok", "!three is late"])
    #expect(readOn(&bench, fromStart: true) == "Let me check that I have this right: three is late. What did I miss?")
  }

  @Test func `an issue put right is to be read again`() throws {
    var bench = try CallBench()
    try bench.type(["!one is late", "!two is late", "/go paraphrase"])
    _ = readOn(&bench, fromStart: true)
    try bench.type(["/edit i2 two was lost"])
    #expect(bench.call.state.readIssues == [1])
  }
}

@Suite("An edit that is only a date")
struct DateEditTests {
  @Test(arguments: ["Friday noon", "27 Nov 12:00", "by Friday noon"])
  func `keeps the text and who does it`(date: String) throws {
    var bench = try CallBench()
    try bench.type([">them: send the list", ">>ask Legal", "/edit a1 \(date)", "/edit t1 \(date)"])
    #expect(bench.call.state.actions[0]?.text == "send the list")
    #expect(bench.call.state.actions[0]?.actor == .them)
    #expect(bench.call.state.actions[0]?.due?.iso == "2026-11-27T12:00:00+01:00")
    #expect(bench.call.state.todos[0]?.text == "ask Legal")
    #expect(bench.call.state.todos[0]?.due?.time?.description == "12:00")
  }
}

@Suite("A slip of the keys")
struct SlipTests {
  @Test(arguments: ["!!", "!...", "! ?", "/issue !"])
  func `is no issue`(line: String) throws {
    guard case .nothingAfter? = try CallBench().refusal(line) else {
      Issue.record("taken: \(line)")
      return
    }
  }
}
