import CallSupport
import Language
import Testing

@testable import Calls

@Suite("A scribe in a call")
struct ScribeTests {
  private var bench: CallBench

  init() throws {
    bench = try CallBench()
  }

  /// What a scribe's line meets.
  private func refusal(_ line: String) throws -> Refusal? {
    do {
      guard case .change(let intent) = try bench.read(line) else { return nil }
      _ = try bench.call.decide(intent, writtenBy: "Sam", terms: bench.terms, outside: bench.outside)
      return nil
    } catch let refusal as Refusal {
      return refusal
    }
  }

  private mutating func write(_ line: String, by scribe: String = "Sam") throws {
    guard case .change(let intent) = try bench.read(line) else { return }
    let event = try bench.call.decide(intent, writtenBy: scribe, terms: bench.terms, outside: bench.outside)
    bench.call.append(Call.Entry(event: event, at: bench.terms.now, author: scribe))
  }

  @Test mutating func `writes only while the leader lets them`() throws {
    #expect(try refusal("a note") == .scribeNotAllowed(leader: "Casey"))
    try bench.type("/scribe")
    #expect(bench.call.state.isScribeAllowed)
    #expect(try refusal("a note") == nil)
    try bench.type("/scribe off")
    #expect(try refusal("a note") == .scribeNotAllowed(leader: "Casey"))
    #expect(Refusal.scribeNotAllowed(leader: "Casey").hint.hasPrefix("ask Casey to type /scribe"))
  }

  @Test mutating func `is sent out by the end of the call, and stays out when it is reopened`() throws {
    try bench.type(["/scribe", "/done"])
    #expect(try refusal("a note") == .callEnded)
    bench.happen(.reopened)
    #expect(try refusal("a note") == .scribeNotAllowed(leader: "Casey"))
  }

  @Test mutating func `is not let in or sent out by an undo: that is no line of the call`() throws {
    try bench.type(["a note", "/scribe", "/undo"])
    #expect(bench.call.state.isScribeAllowed)
    #expect(bench.call.state.notes.isEmpty)
  }

  @Test(arguments: [
    "a note", "\"we lost a day", "!nobody rang", ">them: send logs, tomorrow", ">>ask Legal", "$200 refund",
    "@tomorrow 4pm call", "?who saw it", "=7", "/note a", "/issue a", " #no private line",
  ])
  mutating func `captures what is said`(line: String) throws {
    try bench.type("/scribe")
    #expect(try refusal(line) == nil)
  }

  @Test(arguments: [
    "/next", "/back", "/go remedy", "/skip", "/1", "/fact fault ours", "/understood", "/ok", "/fix 1 a",
    "/link q1 i1",
    "/offered", "/agree", "/approved Kim", "/edit n1 b", "/drop n1", "/undo", "/redo", "/account Acme",
    "/contact Ann",
    "/severity 1", "/phone 030", "/dropped", "/hold", "/return", "/scribe off", "/done",
  ])
  mutating func `decides nothing`(line: String) throws {
    try bench.type(["/scribe", "a", "!i", "\"q"])
    #expect(try refusal(line) == .leaderDecides(leader: "Casey"))
  }

  @Test(arguments: ["#secret", "/private secret"])
  mutating func `has no private lines, whoever may write`(line: String) throws {
    #expect(try refusal(line) == .privateFromScribe)
    try bench.type("/scribe")
    #expect(try refusal(line) == .privateFromScribe)
  }

  @Test mutating func `is named on what they wrote, also once it was put right`() throws {
    try bench.type(["/scribe", "mine"])
    try write("theirs")
    #expect(bench.call.state.notes.map(\.?.origin.author) == [nil, "Sam"])
    try bench.type("/edit n2 put right")
    #expect(bench.call.state.notes.map(\.?.origin.author) == [nil, "Sam"])
    #expect(Call(replaying: Array(bench.call.log))?.state == bench.call.state)
  }

  @Test mutating func `is meant by "me"`() throws {
    try bench.type("/scribe")
    try write(">me: send logs")
    try write(">us: mend it")
    #expect(bench.call.state.actions.map(\.?.actor) == [Actor(side: .ours, name: "Sam"), .us])
  }

  @Test mutating func `and the leader each make issues of their own words`() throws {
    try bench.type(["/scribe", "\"the leader's quote"])
    try write("a scribe's note")
    try write("another scribe's note", by: "Kim")
    try bench.type("!")
    try write("!")
    try write("!", by: "Kim")
    #expect(
      bench.call.state.issues.map(\.?.text) == ["the leader's quote", "a scribe's note", "another scribe's note"])
    #expect(try refusal("!") == .nothingBefore)
  }

  @Test mutating func `has no words for an issue once they were taken out`() throws {
    try bench.type("/scribe")
    try write("a note")
    try bench.type("/drop n1")
    #expect(try refusal("!") == .nothingBefore)
  }

  @Test mutating func `is taken back by the leader's undo like any line, and brought back`() throws {
    try bench.type(["/scribe", "mine"])
    try write("theirs")
    try bench.type("/undo")
    #expect(bench.call.state.notes.map(\.?.text) == ["mine"])
    #expect(bench.call.reversed(at: bench.call.log.count - 1)?.author == "Sam")
    try bench.type("/redo")
    #expect(bench.call.state.notes.map(\.?.origin.author) == [nil, "Sam"])
  }

  @Test mutating func `hears of the leader's limit: a remedy above it waits for approval`() throws {
    try bench.type(["/scribe", "/go listen"])
    try write("$2400 refund")
    #expect(bench.call.state.remedies.map(\.?.waitsForApproval) == [true])
    #expect(bench.call.waitingWarnings == [Reference(.remedy, 1)])
  }

  @Test(arguments: [
    ("%secret", "#secret"), ("#plain", " #plain"), ("!issue", "!issue"), (">>todo", ">>todo"),
    ("> > todo", ">> todo"), ("text", "text"), (" #note", " #note"), ("\u{201C}quote", "\"quote"), ("", ""),
    ("/note a", "/note a"),
  ])
  func `hands in with the usual keys, whatever keys they have`(typed: String, handed: String) {
    var keys = LineKeys()
    keys.assign("%", to: .privateNote)
    #expect(keys.usualForm(of: typed) == handed)
  }

  @Test(arguments: ["%secret", "#plain", "!issue", ">me: a, tomorrow", "> > todo", "=7"])
  mutating func `reads the same in both forms`(typed: String) throws {
    bench.terms.keys.assign("%", to: .privateNote)
    let own = try bench.read(typed)
    var other = bench
    other.terms.keys = LineKeys()
    #expect(try other.read(bench.terms.keys.usualForm(of: typed)) == own)
  }
}
