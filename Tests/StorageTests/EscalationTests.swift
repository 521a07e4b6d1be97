import Calls
import Language
import Testing

@testable import Storage

@Suite struct EscalationTests {
  private let home: StoreHome

  init() throws { home = try StoreHome() }

  /// Begins a call that names this account, as the shell does.
  private func call(_ account: String, in store: Store? = nil) throws -> WrittenCall {
    let store = store ?? home.store
    let id = try store.openEscalations(of: account).last?.id ?? StoreHome.newID()
    return try WrittenCall(StoreHome.opening(account: account, escalation: id), in: store)
  }

  private func number(_ call: WrittenCall) throws -> Int? { try home.outline(call).escalation }

  /// The kinds of what happened in an escalation.
  private func events(_ number: Int) throws -> [String] {
    try home.texts(
      """
      SELECT json_extract (body, '$.kind') FROM event JOIN stream ON stream.id = event.stream
      WHERE kind = 'escalation' AND number = \(number) ORDER BY sequence
      """)
  }

  @Test func `an account without one gets a new escalation`() throws {
    #expect(try number(call("Nordwind AG")) == 1)
    #expect(try number(call("Südwind")) == 2)
    let found = try home.store.escalation(1)
    #expect(found.account == "Nordwind AG" && found.isOpen)
    #expect(try home.texts("SELECT opened_at FROM escalation WHERE number = 1") == [StoreHome.start.iso])
    #expect(throws: StoreFault.noSuchEscalation(3)) { try home.store.escalation(3) }
  }

  @Test(arguments: [
    ("Nordwind AG", "Nordwind AG"), ("Nordwind AG", "nordwind ag"), ("Nordwind AG", "  NORDWIND \t AG "),
    ("Café Süd", "CAFÉ SÜD"), ("Caf\u{E9}", "Cafe\u{301}"),
  ])
  func `an account is known again by its folded name`(first: String, second: String) throws {
    #expect(try number(call(first)) == 1)
    #expect(try number(call(second)) == 1)
    #expect(try home.store.escalation(1).account == first)
    #expect(try events(1) == ["opened", "call_joined"])
  }

  @Test(arguments: [("Nordwind AG", "Nordwind"), ("Nordwind", "Nord wind"), ("Cafe", "Café")])
  func `another account has an escalation of its own`(first: String, second: String) throws {
    #expect(try number(call(first)) == 1)
    #expect(try number(call(second)) == 2)
  }

  @Test func `a closed escalation is not joined`() throws {
    #expect(try number(call("Nordwind")) == 1)
    try home.tamper("UPDATE escalation SET state = 'closed'")
    #expect(try number(call("Nordwind")) == 2)
    #expect(try !home.store.escalation(1).isOpen)
  }

  @Test func `of several open escalations the newest is joined`() throws {
    _ = try call("Nordwind")
    try home.tamper("UPDATE escalation SET state = 'closed'")
    _ = try call("Nordwind")
    try home.tamper("UPDATE escalation SET state = 'open'")
    #expect(try number(call("Nordwind")) == 2)
  }

  @Test func `deciding writes nothing`() throws {
    _ = try home.store.openEscalations(of: "Nordwind").last
    #expect(try home.texts("SELECT id FROM stream").isEmpty)
  }

  @Test func `one that was named by mistake is withdrawn, and its number is not given again`() throws {
    let call = try home.call(.accountNamed("Nordwnd", escalation: "e-1"))
    #expect(try number(call) == 1)
    try call.append(.undid)
    #expect(try number(call) == nil)
    #expect(try home.store.openEscalations(of: "Nordwnd").last == nil)
    #expect(throws: StoreFault.noSuchEscalation(1)) { try home.store.escalation(1) }
    try call.append(.accountNamed("Nordwind", escalation: "e-2"))
    #expect(try number(call) == 2)
    #expect(try events(1) == ["opened", "call_left", "withdrawn"])
    #expect(try home.store.breaks().isEmpty)
  }

  @Test func `what is brought back takes its escalation with it`() throws {
    let call = try home.call(.accountNamed("Nordwind", escalation: "e-1"), .undid, .redid)
    #expect(try number(call) == 1)
    #expect(try home.store.escalation(1).isOpen)
    #expect(try events(1) == ["opened", "call_left", "withdrawn", "call_joined"])
  }

  @Test func `a call that goes over to another account leaves the first one to the calls that are in it`() throws {
    let first = try call("Nordwind")
    let second = try call("Nordwind")
    try second.append(.accountNamed("Südwind", escalation: "e-2"))
    #expect(try number(first) == 1)
    #expect(try number(second) == 2)
    #expect(try home.store.escalation(1).isOpen)
  }

  @Test func `one that somebody else has opened meanwhile is not opened twice`() throws {
    let call = try home.call()
    _ = try self.call("Nordwind")
    #expect(throws: StoreFault.escalationMeanwhile) {
      try call.append(.accountNamed("nordwind", escalation: "e-2"))
    }
    #expect(try number(call) == nil)
    #expect(try home.store.log(of: home.outline(call)).count == 1)
    #expect(try home.store.breaks().isEmpty)
  }

  @Test func `many calls of one account at once open one escalation`() throws {
    let folder = home.store.home
    let faults = Shells.run(8) { _ in
      let store = try Store(home: folder, zone: StoreHome.zone, chance: StoreHome.chance)
      while true {
        let id = try store.openEscalations(of: "Nordwind").last?.id ?? StoreHome.newID()
        do {
          _ = try WrittenCall(StoreHome.opening(account: "Nordwind", escalation: id), in: store)
          return
        } catch StoreFault.escalationMeanwhile {}
      }
    }
    #expect(faults.isEmpty)
    #expect(try home.texts("SELECT account FROM escalation") == ["Nordwind"])
    #expect(try home.store.calls().map(\.escalation) == Array(repeating: 1, count: 8))
    #expect(try home.store.breaks().isEmpty)
  }

  @Test func `what the lists read of escalations can be made anew from their events`() throws {
    _ = try call("Nordwind")
    _ = try home.call(.accountNamed("Nordwnd", escalation: "e-2"), .undid)
    let rows = "SELECT id || number || account || account_key || state || opened_at FROM escalation ORDER BY number"
    let before = try home.texts(rows)
    try home.tamper("UPDATE escalation SET account = 'x', account_key = 'x', state = 'closed', opened_at = ''")
    try home.store.deriveEscalations()
    #expect(try home.texts(rows) == before)
  }

  @Test func `an escalation that was changed behind our back is named`() throws {
    _ = try call("Nordwind")
    _ = try call("Nordwind")
    try home.tamper(
      "DROP TRIGGER event_is_never_changed",
      "UPDATE event SET body = replace (body, 'call_joined', 'call_left') WHERE body LIKE '%call_joined%'")
    let breaks = try home.store.breaks()
    #expect(breaks.map(\.stream) == [.escalation(1)])
    #expect(breaks.map(\.sequence) == [2])
  }
}
