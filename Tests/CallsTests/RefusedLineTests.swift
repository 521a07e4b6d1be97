import CallSupport
import Testing

@testable import Calls

/// Which refused lines have anything in them to mend or to keep.
@Suite struct RefusedLineTests {
  /// Whether the last of these lines is refused, and whether it comes back.
  private func comesBack(_ lines: [String]) throws -> Bool {
    var bench = try CallBench()
    try bench.type(Array(lines.dropLast()))
    let line = lines[lines.count - 1]
    do {
      try bench.type(line)
    } catch let refusal as Refusal {
      return LineGrammar(terms: bench.terms, call: bench.call).isWorthMending(line, after: refusal)
    }
    Testing.Issue.record("\(line) was taken")
    return false
  }

  @Test(
    arguments: [
      ["/b"], ["/back"], ["!"], ["/u"], ["/redo"], ["/return"], ["/cool"], ["/ok"], ["/agree"], ["/offered"],
      ["/done", "/done", "/2"],
      ["/go follow-up", "/n"], ["/lines"], ["a note", "/done", "/done", "/b"],
    ])
  func `a command that is right and comes at the wrong moment does not come back`(lines: [String]) throws {
    #expect(try !comesBack(lines))
  }

  @Test(
    arguments: [
      ["/nxet"], ["/bakc"], ["/go nowhere"], ["/ok 9"], ["/fact falt ours"], ["=11"], ["@yesterday"], ["/dro n1"],
      ["/severity 7"], ["/fact fault mine"], ["$1.2.3,4 refund"], ["/back now"], ["/contact"],
    ])
  func `one with something to mend comes back`(lines: [String]) throws {
    #expect(try comesBack(lines))
  }

  @Test(
    arguments: [
      ["/done", "/done", "they rang again"], ["/done", "/done", "\"late again"],
      ["/done", "/done", "/note late again"],
      ["/approved Sam Lee"], ["/done", "/done", "!too late for the record"],
    ])
  func `what somebody said or who somebody is comes back, whatever the moment`(lines: [String]) throws {
    #expect(try comesBack(lines))
  }
}
