import CallSupport
import Testing

@testable import Calls

/// What a record lacks, and what an answer to the question for it does.
@Suite struct MissingTests {
  private func bench(_ lines: String...) throws -> CallBench {
    var bench = try CallBench()
    try bench.type(lines)
    return bench
  }

  private func answer(_ missing: Missing, _ text: String, in bench: CallBench) throws -> [Intent] {
    try bench.call.intents(answering: missing, text, terms: bench.terms)
  }

  @Test func `it is asked in the order in which one tells a call`() throws {
    let call = try CallBench(account: nil, contact: nil).call
    let kinds: [Missing] = [.account, .contact, .issues, .actions, .nextWord]
    #expect(call.missing.filter { kinds.contains($0) } == kinds)
    let facts = call.missing.compactMap { if case .fact(let id) = $0 { id } else { nil } }
    #expect(facts.contains("fault") && facts.contains("liability"))
  }

  @Test func `what is there is not asked for`() throws {
    let bench = try bench(
      "!late", "/ok 1", ">me: ring Sam, tomorrow", "/agree", "@tomorrow 4pm call", "/fact fault ours",
      "/fact liability no", "/fact mistreated no")
    #expect(bench.call.missing == [])
  }

  @Test func `several are asked about at once, and each counts by itself`() throws {
    let bench = try bench("!late", "!lost", ">me: ring Sam", ">us: check")
    #expect(bench.call.missing.contains(.confirmation([1, 2])))
    #expect(bench.call.missing.contains(.agreement([1, 2])))
    #expect(Missing.confirmation([1, 2]).each == [.confirmation([1]), .confirmation([2])])
  }

  @Test(arguments: [
    ("yes", [1, 2]), ("Y", [1, 2]), ("all", [1, 2]), ("yes.", [1, 2]), ("2", [2]), ("i2", [2]), ("1 2", [1, 2]),
    ("no", []), ("N", []), ("none", []),
  ])
  func `yes, no and numbers say which`(typed: String, numbers: [Int]) throws {
    let bench = try bench("!late", "!lost")
    let wanted: [Intent] = numbers.isEmpty ? [] : [.agreement(.confirm(numbers))]
    #expect(try answer(.confirmation([1, 2]), typed, in: bench) == wanted)
  }

  @Test func `what is no answer is refused with one that is`() throws {
    let bench = try bench("!late", ">me: ring Sam")
    #expect(throws: Refusal.noReference(example: "yes or no")) { try answer(.confirmation([1]), "perhaps", in: bench) }
    #expect(throws: Refusal.noDate("Friday noon")) { try answer(.date(1), "when Sam is back", in: bench) }
    #expect(throws: Refusal.noSuchDigit(highest: 3)) { try answer(.reply(1), "7", in: bench) }
    #expect(throws: Refusal.noSuchDigit(highest: 3)) { try answer(.reply(1), "yes", in: bench) }
  }

  @Test func `a date is the date of the action, and leaves its text alone`() throws {
    var bench = try bench(">me: ring Sam")
    for intent in try answer(.date(1), "Friday noon", in: bench) { try bench.want(intent) }
    #expect(bench.call.state.actions[number: 1]?.text == "ring Sam")
    #expect(bench.call.state.actions[number: 1]?.due?.time?.description == "12:00")
  }

  @Test func `an issue is typed, or taken from notes and quotes`() throws {
    var bench = try bench("nobody called back", "\"we lost a day")
    #expect(try answer(.issues, "the export stopped", in: bench) == [.capture(.issue("the export stopped"))])
    for intent in try answer(.issues, "n1 q1", in: bench) { try bench.want(intent) }
    #expect(bench.call.state.issues.compactMap { $0?.text } == ["nobody called back", "we lost a day"])
    #expect(bench.call.state.quotes[number: 1]?.issue == 2)
    #expect(throws: Refusal.noSuch(Reference(.note, 9))) { try answer(.issues, "n9", in: bench) }
  }

  @Test func `a remedy of a call is asked about once it was offered`() throws {
    var bench = try bench("/fact fault ours", "$200 refund")
    #expect(!bench.call.missing.contains(.offer(1)))
    try bench.type("/offered")
    #expect(bench.call.missing.contains(.reply(1)))
    for intent in try answer(.reply(1), "1", in: bench) { try bench.want(intent) }
    #expect(bench.call.state.remedies[number: 1]?.state == .agreed)
  }

  @Test func `a digit and its slash pick the choice`() throws {
    let bench = try bench()
    let ours: [Intent] = [.course(.establish(fact: "fault", value: "ours"))]
    #expect(try answer(.fact("fault"), "2", in: bench) == ours)
    #expect(try answer(.fact("fault"), "/2", in: bench) == ours)
  }

  @Test func `whether a date of a fix holds is asked when they have agreed to it`() throws {
    var bench = try bench("/fact fault ours", ">Sam: fix the export, Friday")
    #expect(!bench.call.missing.contains(.fact("a1_date")))
    try bench.type("/agree")
    #expect(bench.call.missing.contains(.fact("a1_date")))
  }
}
