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
    ("both", [1, 2]),
  ])
  func `yes and numbers say which`(typed: String, numbers: [Int]) throws {
    let bench = try bench("!late", "!lost")
    #expect(try answer(.confirmation([1, 2]), typed, in: bench) == [.agreement(.confirm(numbers))])
    #expect(!bench.call.isNone(typed, to: .confirmation([1, 2])))
  }

  @Test(arguments: ["no", "N", "none", "not yet", "don't know", "I do not know", "-", "?", "nothing", "skip", "nope."])
  func `no is no answer, to whatever is asked`(typed: String) throws {
    let call = try bench("!late", ">me: ring Sam", "?who").call
    let asked: [Missing] = [
      .account, .contact, .issues, .confirmation([1]), .finding(1), .actions, .date(1), .agreement([1]), .nextWord,
      .fact("fault"),
    ]
    for missing in asked { #expect(call.isNone(typed, to: missing), "\(missing)") }
  }

  @Test func `no is an answer where it can be picked, and a name is never none`() throws {
    let call = try bench().call
    #expect(!call.isNone("no", to: .fact("liability")))
    #expect(!call.isNone("unknown", to: .fact("fault")))
    #expect(call.isNone("no", to: .fact("fault")))
    for name in ["Nobel", "Nothing Phone Ltd", "NA Systems", "/2", "2"] { #expect(!call.isNone(name, to: .account)) }
  }

  @Test func `yes says that there is one, and not which`() throws {
    let bench = try bench("?who")
    #expect(throws: Refusal.noAnswer("like it was sensor 4")) { try answer(.finding(1), "yes", in: bench) }
    #expect(throws: Refusal.noAnswer("like Sam Lee")) { try answer(.approval(1), "ok", in: bench) }
  }

  @Test func `what is no answer is refused with one that is`() throws {
    let bench = try bench("!late", ">me: ring Sam")
    #expect(throws: Refusal.noAnswer("yes, or no")) { try answer(.confirmation([1]), "perhaps", in: bench) }
    #expect(throws: Refusal.noAnswer("yes, or no")) { try answer(.confirmation([1]), "3", in: bench) }
    #expect(throws: Refusal.noSuchDigit(highest: 5)) { try answer(.fact("fault"), "help", in: bench) }
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
    #expect(try answer(.fact("fault"), "our", in: bench) == ours)
  }

  @Test func `whether a date of a fix holds is asked when they have agreed to it`() throws {
    var bench = try bench("/fact fault ours", ">Sam: fix the export, Friday")
    #expect(!bench.call.missing.contains(.fact("a1_date")))
    try bench.type("/agree")
    #expect(bench.call.missing.contains(.fact("a1_date")))
  }
}
