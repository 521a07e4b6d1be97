import CallSupport
import Language
import Testing

@testable import Calls

@Suite("What the customer said yes to")
struct ConfirmedTextTests {
  @Test func `an issue they confirmed loses the mark when its text changes, and only then`() throws {
    var bench = try CallBench()
    try bench.type(["!twice since Monday", "/ok 1"])
    #expect(bench.call.state.issues[0]?.isConfirmed == true)
    try bench.type("/edit i1 twice since Monday")
    #expect(bench.call.state.issues[0]?.isConfirmed == true)
    try bench.type("/edit i1 twice since Tuesday")
    #expect(bench.call.state.issues[0]?.isConfirmed == false)
  }

  @Test func `an issue they corrected is confirmed in the new words, which are no quotation`() throws {
    var bench = try CallBench()
    try bench.type(["\"it broke twice", "!", "/fix 1 it broke three times"])
    let issue = try #require(bench.call.state.issues[0])
    #expect(issue.text == "it broke three times")
    #expect(issue.isConfirmed)
    #expect(!issue.isInTheirWords)
  }

  @Test func `an issue they confirmed loses the mark when its quote changes`() throws {
    var bench = try CallBench()
    try bench.type(["\"we lost a day", "!", "/ok 1", "/edit q1 Tom: we lost a day"])
    #expect(bench.call.state.quotes[0]?.speaker == "Tom")
    #expect(bench.call.state.issues[0]?.isConfirmed == true)
    try bench.type("/edit q1 Tom: we lost two days")
    #expect(bench.call.state.issues[0]?.isConfirmed == false)
  }

  @Test(arguments: [
    ("me: ring Sam, tomorrow", true), ("them: ring Sam, tomorrow", false), ("me: ring Tim, tomorrow", false),
    ("me: ring Sam, Friday", false), ("me: ring Sam", true),
  ])
  func `an agreed action loses the mark when who, what or when changes`(text: String, staysAgreed: Bool) throws {
    var bench = try CallBench()
    try bench.type([">me: ring Sam, tomorrow", "/agree"])
    #expect(bench.call.state.actions[0]?.isAgreed == true)
    try bench.type("/edit a1 \(text)")
    #expect(bench.call.state.actions[0]?.isAgreed == staysAgreed)
  }

  @Test func `a remedy that changes is only thought of again, and its approval falls`() throws {
    var bench = try CallBench()
    try bench.type(["/fact fault ours", "$2400 refund", "/approved Sam Lee", "/offered 1", "/agree r1"])
    #expect(bench.call.state.remedies[0]?.state == .agreed)
    #expect(bench.call.state.remedies[0]?.approvedBy == "Sam Lee")
    try bench.type("/edit r1 2400 refund")
    #expect(bench.call.state.remedies[0]?.state == .agreed)
    try bench.type("/edit r1 2600 refund")
    let remedy = try #require(bench.call.state.remedies[0])
    #expect(remedy.state == .proposed)
    #expect(remedy.waitsForApproval)
    #expect(remedy.cost?.words == "EUR 2,600.00")
  }

  @Test func `an undone change gives the mark back`() throws {
    var bench = try CallBench()
    try bench.type(["!twice", "/ok 1", "/edit i1 thrice", "/undo"])
    #expect(bench.call.state.issues[0]?.text == "twice")
    #expect(bench.call.state.issues[0]?.isConfirmed == true)
  }

  @Test func `a dropped thing leaves its number unused and lets go of what hung on it`() throws {
    var bench = try CallBench()
    try bench.type(["\"we lost a day", "!", "/drop i1", "!another"])
    #expect(bench.call.state.quotes[0]?.issue == nil)
    #expect(bench.call.state.issues.map { $0?.text } == [nil, "another"])
    #expect(try bench.refusal("/ok 1") == .noSuch(Reference(.issue, 1)))
  }
}
