import Books
import CallSupport
import Language
import Testing

@testable import Calls

@Suite("What the book makes of the call")
struct CallGuideTests {
  @Test("words are filled with what is known, and never show a hole")
  func spoken() throws {
    var bench = try CallBench(account: nil, contact: nil)
    let first = bench.call.step
    #expect(bench.call.spoken(first.say).first?.hasPrefix("Thank you for telling me straight. I want") == true)
    try bench.type("/contact Dr. Ann Poe, CFO")
    #expect(bench.call.spoken(first.say).first?.hasPrefix("Thank you for telling me straight, Dr. Poe. I") == true)
    let last = try #require(bench.call.book.step("follow-up"))
    #expect(bench.call.spoken(last.say).first?.hasPrefix("I will ring you myself") == true)
    try bench.type("@tomorrow 4pm call")
    #expect(
      bench.call.spoken(last.say).first
        == "You will hear from me on Wednesday 25 at 16:00 by phone, whatever the news. Does that suit you?")
  }

  @Test(
    "a fact is set by its choice, its label or the start of either",
    arguments: [
      ("/fact fault ours", "fault", "ours"), ("/fact FAULT Ours", "fault", "ours"),
      ("/fact fault third", "fault", "third_party"), ("/fact fault a third party", "fault", "third_party"),
      ("/fact fault not known yet", "fault", "unknown"), ("/fact understood not yet", "understood", "no"),
      ("/understood", "understood", "yes"),
    ])
  func fact(line: String, fact: String, value: String) throws {
    var bench = try CallBench()
    try bench.type(line)
    #expect(bench.call.state.facts == [fact: value])
  }

  @Test("an answer that fits none or two choices is refused with the choices", arguments: ["", " th", " nonsense"])
  func noChoice(value: String) throws {
    let choices = ["unknown", "ours", "shared", "theirs", "third_party"]
    #expect(
      throws: Refusal.noSuchChoice(fact: "fault", choices: choices)
    ) { try CallBench().decide(.establish(fact: "fault", value: value.trimmed)) }
  }

  @Test("a private note never changes what the book makes of it")
  func privateNote() throws {
    var bench = try CallBench()
    let before = bench.call.situation
    try bench.type("#our own release broke it")
    #expect(bench.call.situation == before)
  }

  @Test("a reading back starts over when there is no more to read")
  func readBack() throws {
    var bench = try CallBench()
    try bench.type(["!one", "!two", "!three", "!four", "/drop i2"])
    #expect(bench.call.nextReadBack(startingOver: false) == [1, 3, 4])
    bench.happen(.readBack([1, 3, 4]))
    #expect(bench.call.nextReadBack(startingOver: false) == [1, 3, 4])
    try bench.type("/ok")
    #expect(bench.call.nextReadBack(startingOver: false).isEmpty)
  }

  @Test("a remedy above the limit waits with its warning in the quiet step until it was heard")
  func waitingWarnings() throws {
    var bench = try CallBench()
    try bench.type("$2400 refund")
    #expect(bench.call.waitingWarnings.isEmpty)
    try bench.type(["/n", "$2400 refund"])
    #expect(bench.call.waitingWarnings == [Reference(.remedy, 2)])
    bench.happen(.warningsHeard)
    #expect(bench.call.waitingWarnings.isEmpty)
  }

  @Test("a gap of more than an hour is no part of the call")
  func activeTime() throws {
    var call = try CallBench().call
    for seconds in [60, 120, 120 + 7200, 180 + 7200] {
      call.append(
        Call.Entry(event: .noted("x"), at: Moment(seconds: CallBench.start.seconds + seconds, offset: 3600)))
    }
    #expect(call.activeSeconds(until: nil) == 180)
  }
}
