import Calls
import GRDB
import Language
import Testing

@testable import Storage

/// What the desk and a brief look up.
@Suite struct LookUpTests {
  private let home: StoreHome

  init() throws { home = try StoreHome() }

  private func call(_ account: String, escalation: String, _ events: CallEvent...) throws -> WrittenCall {
    let call = try WrittenCall(StoreHome.opening(account: account, escalation: escalation), in: home.store)
    for event in events { try call.append(event) }
    return call
  }

  private func due(_ most: Int = 50) throws -> [Int] {
    try home.store.nextWordsDue(by: EventSample.date, most: most).map(\.number)
  }

  private static let word = CallEvent.captured(.nextWord(EventSample.day))

  @Test func `only an escalation's newest call tells when the next word is due`() throws {
    _ = try call("Nordwind", escalation: "e-1", Self.word, .ended(open: []))
    _ = try call("Südwind", escalation: "e-2", Self.word, .ended(open: []))
    #expect(try due() == [1, 2])
    let later = try call("Nordwind", escalation: "e-1", .ended(open: []))
    #expect(try due() == [2])
    // It belongs to another one after all.
    try later.append(.reopened)
    try later.append(.accountNamed("Südwind", escalation: "e-2"))
    #expect(try due() == [1])
    try later.append(.undid)
    #expect(try due() == [2])
    #expect(try due(0) == [])
  }

  @Test func `a call that goes on, or a word that is to come, is not due`() throws {
    _ = try call("Nordwind", escalation: "e-1", Self.word)
    let tomorrow = Due(date: EventSample.date.adding(days: 1), time: nil, offset: 3600)
    _ = try call("Südwind", escalation: "e-2", .captured(.nextWord(tomorrow)), .ended(open: []))
    #expect(try due() == [])
  }

  @Test func `the calls of an account are found by its folded name, the newest first`() throws {
    _ = try call("Northwind Traders", escalation: "e-1")
    _ = try call("Südwind", escalation: "e-2")
    _ = try call("northwind  traders", escalation: "e-1")
    #expect(try home.store.calls(of: " NORTHWIND   Traders ").map(\.number) == [3, 1])
    #expect(try home.store.calls(of: "Northwind Traders", most: 1).map(\.number) == [3])
    #expect(try home.store.calls(of: "Northwind") == [])
    #expect(try home.store.calls(most: 2).map(\.number) == [3, 2])
    #expect(try home.store.countOfCalls() == 3)
  }

  @Test func `what we promised by today is found with its account, the oldest first`() throws {
    func promised(_ days: Int) -> CallEvent {
      .captured(.action(.me, "\(days)", Due(date: EventSample.date.adding(days: days), time: nil, offset: 3600)))
    }
    let agreed = CallEvent.agreed([Reference(.action, 1)])
    _ = try call("Nordwind", escalation: "e-1", promised(0), agreed)
    _ = try call("Südwind", escalation: "e-2", promised(-3), agreed)
    _ = try call("Westwind", escalation: "e-3", promised(1), agreed)
    _ = try call("Ostwind", escalation: "e-4", promised(-9))
    let found = try home.store.promisesDue(by: EventSample.date, most: 50)
    #expect(found.map(\.account) == ["Südwind", "Nordwind"])
    #expect(try home.store.promisesDue(by: EventSample.date, most: 1).map(\.promise.text) == ["-3"])
  }

  @Test(arguments: [
    ("SELECT 1 FROM call WHERE account_key = '' ORDER BY number DESC", "call_of_account"),
    ("SELECT 1 FROM call WHERE escalation = ''", "call_of_escalation"),
    ("SELECT 1 FROM call WHERE NOT call.is_ended AND NOT call.is_discarded ORDER BY number DESC", "call_left_open"),
  ])
  func `no list looks through every call there is`(query: String, index: String) throws {
    let plan = try home.store.queue.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(query)").map { $0["detail"] as String }
    }
    #expect(plan.contains { $0.contains(index) }, "\(plan)")
  }
}
