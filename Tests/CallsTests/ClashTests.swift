import CallSupport
import Language
import Testing

@testable import Calls

/// A promise that does not fit with another one.
@Suite struct ClashTests {
  private static func other(
    _ name: String, _ text: String, _ day: String, owner: String? = nil, account: String = "Northwind",
    isWord: Bool = false
  ) throws -> OtherPromise {
    let due = try CallBench().terms.due(typed: day)
    return OtherPromise(
      name: name, account: account, side: .ours, owner: owner, text: text, due: due, isWord: isWord)
  }

  private static func bench(_ lines: String...) throws -> CallBench {
    var bench = try CallBench()
    try bench.type(["/account Northwind"] + lines)
    return bench
  }

  private static let a1 = Reference(.action, 1)

  @Test func `the same thing is promised already, whoever does it`() throws {
    let bench = try Self.bench(">Klaus: send them the log, Friday")
    let same = try Self.other("9.a2", "mail the log", "Thursday", owner: "Ana")
    #expect(bench.call.clashes(of: Self.a1, with: [same], in: .utc, most: 3) == [.sameThing(same)])
    let elsewhere = try Self.other("9.a2", "mail the log", "Thursday", account: "Quay Bakery")
    #expect(bench.call.clashes(of: Self.a1, with: [elsewhere], in: .utc, most: 3) == [])
  }

  @Test func `the same thing in this call has its short name`() throws {
    let bench = try Self.bench(">me: send the log, Friday", ">Klaus: send the log, Thursday")
    guard case .sameThing(let other)? = bench.call.clashes(of: Reference(.action, 2), with: [], in: .utc, most: 3).first
    else {
      Issue.record("it is not named")
      return
    }
    #expect(other.name == "a1")
  }

  @Test func `more than one person does on a day is named, wherever it is promised`() throws {
    let bench = try Self.bench(">me: send the log, Friday", ">>ask Legal, Friday", ">me: ring Tom, Friday")
    let third = Reference(.action, 2)
    #expect(bench.call.clashes(of: third, with: [], in: .utc, most: 3) == [])
    let mine = try Self.other("9.a1", "write the report", "Friday", account: "Quay Bakery")
    guard case .fullDay(let others)? = bench.call.clashes(of: third, with: [mine], in: .utc, most: 3).first else {
      Issue.record("the day is not full")
      return
    }
    #expect(others.map(\.name) == ["a1", "t1", "9.a1"])
    let other = try Self.other("9.a1", "write the report", "Friday", owner: "Klaus Meyer")
    #expect(bench.call.clashes(of: third, with: [other], in: .utc, most: 3) == [])
  }

  @Test func `somebody is known by the first name, and a team has no full day`() throws {
    let bench = try Self.bench(">Klaus: send the log, Friday", ">us: mend the export, Friday")
    let others = try (1...4).map { try Self.other("9.a\($0)", "thing \($0) of it", "Friday", owner: "Klaus Meyer") }
    #expect(bench.call.clashes(of: Self.a1, with: others, in: .utc, most: 4) == [.fullDay(others)])
    let team = try (1...4).map { try Self.other("9.a\($0)", "thing \($0) of it", "Friday", owner: "us") }
    #expect(bench.call.clashes(of: Reference(.action, 2), with: team, in: .utc, most: 3) == [])
  }

  @Test func `who leads is me, by whichever name`() throws {
    var bench = try CallBench()
    let first = bench.call.state.leader.split(separator: " ").first.map(String.init) ?? ""
    try bench.type([
      ">\(first): send the log, Friday", ">\(bench.call.state.leader): ring Tom, Friday", ">Klaus: mend it",
    ])
    #expect(bench.call.state.actions.compactMap { $0?.actor } == [.me, .me, Actor(side: .ours, name: "Klaus")])
  }

  @Test(arguments: [("Thursday 10:15", true), ("Thursday 10:45", false), ("Thursday", false)])
  func `another customer hears from us at that hour`(day: String, clashes: Bool) throws {
    let bench = try Self.bench("@Thursday 10am call")
    let word = try Self.other("9.w1", "", day, account: "Quay Bakery", isWord: true)
    let found = bench.call.clashes(of: Reference(.nextWord, 1), with: [word], in: .utc, most: 3)
    #expect(found == (clashes ? [.sameHour(word)] : []))
  }

  @Test func `what has no date, is theirs or is done clashes with nothing`() throws {
    let bench = try Self.bench(
      ">me: send the log", ">them: send the list, Friday", ">me: send the list, Friday", "/kept a3")
    let others = try (1...4).map { try Self.other("9.a\($0)", "send the log", "Friday") }
    #expect(bench.call.clashes(of: Self.a1, with: others, in: .utc, most: 1) == [])
    #expect(bench.call.clashes(of: Reference(.action, 2), with: others, in: .utc, most: 1) == [])
    #expect(bench.call.clashes(of: Reference(.action, 3), with: others, in: .utc, most: 1) == [])
    #expect(bench.call.clashes(of: Reference(.action, 9), with: others, in: .utc, most: 1) == [])
  }
}
