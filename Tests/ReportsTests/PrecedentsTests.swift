import CallSupport
import Calls
import Language
import Testing

@testable import Reports

@Suite struct PrecedentsTests {
  private static func call(_ lines: String...) throws -> Call {
    var bench = try CallBench()
    try bench.type(["/account Northwind"] + lines)
    return bench.call
  }

  @Test func `what was agreed is granted, and what was only offered is not`() throws {
    let call = try Self.call(
      "!late", "$credit of 200 EUR", "/offered r1", "/offered r1", "/agree r1", "$a visit", "/offered r2", "/offered r2"
    )
    let precedents = Precedents(like: [(14, call)], own: [], today: call.heldAt.civil.date)
    #expect(precedents.grants.map(\.name) == ["14.r1"])
    #expect(precedents.grants.first?.issues == ["late"])
    #expect(precedents.sums == [Money(hundredths: 20_000, currency: "EUR")] && precedents.theirs.isEmpty)
  }

  @Test func `six months are counted`() throws {
    let call = try Self.call("$credit of 200 EUR", "/offered r1", "/offered r1", "/agree r1")
    let day = call.heldAt.civil.date
    let near = Precedents(like: [(1, call)], own: [(1, call)], today: day.adding(days: 183))
    #expect(near.recent.count == 1 && near.theirs.count == 1)
    let far = Precedents(like: [(1, call)], own: [(1, call)], today: day.adding(days: 184))
    #expect(far.grants.count == 1 && far.recent.isEmpty && far.theirs.isEmpty && far.sums.isEmpty)
  }
}
