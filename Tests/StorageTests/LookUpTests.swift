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
    try home.store.due(by: EventSample.date, most: most).filter { $0.kind == .nextWord }.map(\.number)
  }

  private static let word = CallEvent.captured(.nextWord(EventSample.day))

  @Test func `of an escalation's calls the one that set the next word last tells when it is due`() throws {
    let ahead = CallEvent.captured(.nextWord(Due(date: EventSample.date.adding(days: 9), time: nil, offset: 3600)))
    _ = try call("Nordwind", escalation: "e-1", Self.word, .ended(open: []))
    _ = try call("Südwind", escalation: "e-2", Self.word, .ended(open: []))
    #expect(try due() == [1, 2])
    let later = try call("Nordwind", escalation: "e-1", ahead, .ended(open: []))
    #expect(try due() == [2])
    // It belongs to another one after all.
    try later.append(.reopened)
    try later.append(.accountNamed("Südwind", escalation: "e-2"))
    #expect(try due() == [1])
    try later.append(.undid)
    #expect(try due() == [2])
    #expect(try due(0) == [])
  }

  @Test func `a word that is to come is not due, one of a call that was left open is`() throws {
    _ = try call("Nordwind", escalation: "e-1", Self.word)
    let tomorrow = Due(date: EventSample.date.adding(days: 1), time: nil, offset: 3600)
    _ = try call("Südwind", escalation: "e-2", .captured(.nextWord(tomorrow)), .ended(open: []))
    #expect(try due() == [1])
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

  @Test func `what is due by a day is found by kind, the oldest first, each with its account and its name`() throws {
    func promised(_ days: Int, _ actor: Actor = .me) -> CallEvent {
      .captured(.action(actor, "\(days)", Due(date: EventSample.date.adding(days: days), time: nil, offset: 3600)))
    }
    let agreed = CallEvent.agreed([Reference(.action, 1)])
    _ = try call("Nordwind", escalation: "e-1", promised(0), agreed, promised(-1, .them), Self.word)
    _ = try call("Südwind", escalation: "e-2", promised(-3), agreed, Self.word)
    _ = try call("Westwind", escalation: "e-3", promised(1), agreed)
    _ = try home.call(.captured(.todo("ask", EventSample.day)), promised(-9))
    func names(_ kind: DueItem.Kind, most: Int = 50) throws -> [String] {
      try home.store.due(by: EventSample.date, most: most).filter { $0.kind == kind }
        .map { "\($0.account ?? "-") \($0.name ?? String($0.number))" }
    }
    #expect(try names(.ours) == ["- 4.a1", "Südwind 2.a1", "Nordwind 1.a1", "- 4.t1"])
    #expect(try names(.theirs) == ["Nordwind 1.a2"])
    #expect(try names(.nextWord) == ["Nordwind 1.w1", "Südwind 2.w1"])
    #expect(try names(.noNextWord) == ["Westwind 3"])
    #expect(try names(.ours, most: 1) == ["- 4.a1"])
  }

  @Test(arguments: [
    ("SELECT 1 FROM call WHERE account_key = '' ORDER BY number DESC", "call_of_account"),
    ("SELECT 1 FROM call WHERE escalation = ''", "call_of_escalation"),
    ("SELECT 1 FROM call WHERE NOT call.is_ended AND NOT call.is_discarded ORDER BY number DESC", "call_left_open"),
    ("SELECT 1 FROM promise WHERE \(Promise.isOpen) AND promise.side = '' AND promise.due_date <= ''", "promise_due"),
    (
      "SELECT 1 FROM call WHERE call.has_word AND call.word_due IS NOT NULL AND call.next_word_kept IS NULL AND substr (call.word_due, 1, 10) <= ''",
      "next_word_due"
    ),
    ("SELECT 1 FROM promise WHERE root_call = '' AND kind = '' AND root_number = 1", "promise_root"),
  ])
  func `no list looks through every call there is`(query: String, index: String) throws {
    let plan = try home.store.queue.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(query)").map { $0["detail"] as String }
    }
    #expect(plan.contains { $0.contains(index) }, "\(plan)")
  }
}
