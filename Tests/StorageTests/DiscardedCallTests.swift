import Calls
import Language
import Testing

@testable import Storage

/// A call that was thrown away is in no list; its log stays, and the whole can be taken back.
@Suite struct DiscardedCallTests {
  private let home: StoreHome

  init() throws { home = try StoreHome() }

  private func call(_ account: String, _ escalation: String, _ events: CallEvent...) throws -> WrittenCall {
    let call = try WrittenCall(StoreHome.opening(account: account, escalation: escalation), in: home.store)
    for event in events { try call.append(event) }
    return call
  }

  private static let promise = [
    CallEvent.captured(.action(.me, "call back", EventSample.day)), .agreed([Reference(.action, 1)]),
  ]

  private func lists() throws -> [[Int]] {
    let due = EventSample.date.adding(days: 9)
    return [
      try home.store.calls().map(\.number), try home.store.calls(of: "Nordwind").map(\.number),
      try home.store.unfinished().map(\.number), try home.store.due(by: due).filter { $0.kind == .ours }.map(\.number),
      try home.store.promisesOwed(to: "Nordwind", before: due).map(\.call), [try home.store.countOfCalls()],
    ]
  }

  @Test func `no list has it, and all have it again when it is taken back`() throws {
    _ = try call("Südwind", "e-1")
    let second = try call("Nordwind", "e-2", Self.promise[0], Self.promise[1])
    let before = try lists()
    #expect(before == [[2, 1], [2], [2, 1], [2], [2], [2]])
    try second.append(.discarded)
    #expect(try lists() == [[1], [], [1], [], [], [1]])
    #expect(try home.store.accounts(beginningWith: "Nord") == [])
    #expect(try home.store.recentAccounts(inLast: 9) == ["Südwind"])
    #expect(try home.store.call(nil).number == 1)
    #expect(try home.store.call(2).isDiscarded)
    #expect(try home.store.call(2).escalation == nil)
    try second.append(.restored(escalation: "e-2"))
    #expect(try lists() == before)
    #expect(try home.store.breaks().isEmpty)
  }

  @Test func `an escalation that it alone opened goes with it, and comes back with it`() throws {
    let alone = try call("Nordwind", "e-1")
    #expect(try home.store.openEscalations(of: "Nordwind").last?.number == 1)
    try alone.append(.discarded)
    #expect(try home.store.openEscalations(of: "Nordwind").last == nil)
    #expect(throws: StoreFault.noSuchEscalation(1)) { try home.store.escalation(1) }
    try alone.append(.restored(escalation: "e-1"))
    #expect(try home.store.call(1).escalation == 1)
    #expect(try home.store.openEscalations(of: "Nordwind").last?.number == 1)
  }

  @Test func `an escalation of other calls stays, and its newest call is another one`() throws {
    let word = CallEvent.captured(.nextWord(EventSample.day))
    _ = try call("Nordwind", "e-1", word, .ended(open: []))
    let ahead = Due(date: EventSample.date.adding(days: 30), time: nil, offset: 3600)
    let second = try call("Nordwind", "e-1", .captured(.nextWord(ahead)))
    func words() throws -> [Int] {
      try home.store.due(by: EventSample.date.adding(days: 9)).filter { $0.kind == .nextWord }.map(\.number)
    }
    #expect(try words().isEmpty)
    try second.append(.discarded)
    #expect(try words() == [1])
    #expect(try home.store.openEscalations(of: "Nordwind").last?.number == 1)
  }
}
