import CallSupport
import Testing

@testable import Calls

/// `/declined`, `/answer`, `/hold off`, `/book NAME`, and several at once for `/drop`.
@Suite struct MissingWordsTests {
  private func led(_ lines: String...) throws -> CallBench {
    var bench = try CallBench()
    bench.outside = Outside(
      escalation: { $0 },
      book: { name in BookCopy(text: Self.other.replacing("playbook: other", with: "playbook: \(name)")) })
    try bench.type(["/fact fault ours", "/fact mistreated no"] + lines)
    return bench
  }

  private func refusal(_ lines: String...) throws -> Refusal? {
    var bench = try led()
    try bench.type(Array(lines.dropLast()))
    do { try bench.type(lines[lines.count - 1]) } catch let refusal as Refusal { return refusal }
    return nil
  }

  @Test func `a remedy they turned down is kept as that, and agreeing to it after all reverses it`() throws {
    var bench = try led("$200 refund", "$300 credit", "/offered r1", "/declined")
    #expect(bench.call.state.remedies.map { $0?.state } == [.declined, .proposed])
    #expect(!bench.call.tray.map(\.open).contains(.notAgreed(Reference(.remedy, 1))))
    try bench.type("/agree r1")
    #expect(bench.call.state.remedies[0]?.state == .agreed)
    try bench.type(["/undo", "/undo"])
    #expect(bench.call.state.remedies[0]?.state == .offered)
    #expect(try refusal("$200 refund", "/declined") == .nothingToDecline)
    #expect(try led("$200 refund", "/declined r1").call.state.remedies[0]?.state == .declined)
    #expect(try refusal("/declined r1") == .noSuch(Reference(.remedy, 1)))
  }

  @Test func `nobody waits for approval of what was turned down`() throws {
    let bench = try led("$2400 refund", "/declined r1")
    #expect(bench.call.state.remediesWaiting == 0)
    #expect(!bench.call.tray.map(\.open).contains(.notApproved(remedy: 1)))
  }

  @Test func `what was to be found out keeps its answer, and is not open any more`() throws {
    var bench = try led("?who saw it first", "?since when")
    #expect(bench.call.situation.marks.contains(.questionsOpen))
    try bench.type(["/answer ?1 sensor 4", "/answer ?2 Monday"])
    #expect(bench.call.state.questions.map { $0?.answer } == ["sensor 4", "Monday"])
    #expect(!bench.call.situation.marks.contains(.questionsOpen))
    #expect(!bench.call.tray.contains { if case .notFoundOut = $0.open { true } else { false } })
    try bench.type("/answer ?1 sensor 5")
    #expect(bench.call.log.last?.event == .questionAnswered(1, "sensor 5", from: "sensor 4"))
    try bench.type("/edit ?1 who saw it first of all")
    #expect(bench.call.state.questions[0]?.answer == "sensor 5")
  }

  @Test func `a bare number answers a question only where no choice could be meant`() throws {
    #expect(
      try refusal("?who saw it first", "/fact understood", "/answer 1 sensor 4")
        == .noReference(example: "/answer ?1 it was sensor 4; /1 is the choice on the screen"))
    #expect(
      try led("/fact who_called we", "?who saw it first", "/answer 1 sensor 4").call.state.questions[0]?.answer
        == "sensor 4")
    #expect(try refusal("?x", "/answer ?1") == .nothingAfter("/answer", example: "/answer ?1 it was sensor 4"))
    #expect(try refusal("/answer ?3 x") == .noSuch(Reference(.question, 3)))
  }

  @Test func `a hold ends when they are back`() throws {
    var bench = try led("/hold 5m")
    #expect(bench.call.state.heldUntil != nil)
    try bench.type("/hold off")
    #expect(bench.call.state.heldUntil == nil)
    #expect(throws: Refusal.notOnHold) { try bench.type("/hold OFF") }
    try bench.type("/undo")
    #expect(bench.call.state.heldUntil != nil)
  }

  @Test func `several things are taken out at once, or none of them`() throws {
    var bench = try led("a", "b", "!c", "/drop n1, n2 i1")
    #expect(bench.call.state.notes.allSatisfy { $0 == nil })
    #expect(bench.call.state.issues.allSatisfy { $0 == nil })
    try bench.type("/undo")
    #expect(bench.call.state.notes.map { $0?.text } == ["a", "b"])
    #expect(try refusal("a", "/drop n1 n2") == .noSuch(Reference(.note, 2)))
    #expect(try refusal("a", "/drop") == .noReference(example: "/drop n3"))
  }

  private static let other = """
    playbook: other
    title: Another
    facts:
      - {id: hit, question: How many?, kind: number}
    steps:
      - {id: greet, title: Greet, part: acknowledge, say: [Good morning.]}
      - {id: look, title: Look, part: listen, say: ["{hit}?"], facts: [{fact: hit}]}
      - {id: bye, title: Goodbye, part: follow-up, say: [Goodbye.]}
    """

  @Test func `the call goes over to another book in the same part, and what was captured stays`() throws {
    var bench = try led("!late", "/n", "a note", "/book outage")
    #expect(bench.call.playbook.name == "outage")
    #expect(bench.call.state.place == "look")
    #expect(bench.call.state.issues[0]?.text == "late")
    #expect(bench.call.state.facts["fault"] == "ours")
    #expect(bench.call.words(for: "ours", of: "fault") == "ours")
    #expect(Call(replaying: Array(bench.call.log))?.state == bench.call.state)
    try bench.type("/n")
    #expect(bench.call.state.asked == ["hit"])
    try bench.type(["/undo"])
    #expect(bench.call.playbook.name == "first-contact")
    #expect(bench.call.state.place == "listen")
    #expect(throws: Refusal.hasThatBook("first-contact")) { try bench.type("/book first-contact") }
  }
}
