import Calls
import Language
import Testing

@testable import Storage

@Suite struct EscalationTests {
  private let home: StoreHome

  init() throws { home = try StoreHome() }

  private func open(_ account: String, id: String) throws -> EscalationOutline {
    try home.store.openEscalation(for: account, at: StoreHome.start, newID: id)
  }

  @Test func `an account without one gets a new escalation`() throws {
    let expected = EscalationOutline(id: "e-1", number: 1, account: "Nordwind AG", isOpen: true, isNew: true)
    #expect(try open("Nordwind AG", id: "e-1") == expected)
    #expect(try open("Südwind", id: "e-2").number == 2)
    #expect(try home.texts("SELECT opened_at FROM escalation WHERE number = 1") == [StoreHome.start.iso])
  }

  @Test(arguments: [
    ("Nordwind AG", "Nordwind AG"), ("Nordwind AG", "nordwind ag"), ("Nordwind AG", "  NORDWIND \t AG "),
    ("Café Süd", "CAFÉ SÜD"), ("Caf\u{E9}", "Cafe\u{301}"),
  ])
  func `an account is known again by its folded name`(first: String, second: String) throws {
    #expect(try open(first, id: "e-1").isNew)
    let joined = try open(second, id: "e-2")
    #expect(joined == EscalationOutline(id: "e-1", number: 1, account: first, isOpen: true, isNew: false))
  }

  @Test(arguments: [("Nordwind AG", "Nordwind"), ("Nordwind", "Nord wind"), ("Cafe", "Café")])
  func `another account has an escalation of its own`(first: String, second: String) throws {
    #expect(try open(first, id: "e-1").isNew)
    #expect(try open(second, id: "e-2").isNew)
  }

  @Test func `a closed escalation is not joined`() throws {
    #expect(try open("Nordwind", id: "e-1").isNew)
    try home.tamper("UPDATE escalation SET state = 'closed'")
    let next = try open("Nordwind", id: "e-2")
    #expect(next.isNew)
    #expect(next.number == 2)
    #expect(try !home.store.escalation(1).isOpen)
  }

  @Test func `of several open escalations the newest is joined`() throws {
    #expect(try open("Nordwind", id: "e-1").isNew)
    try home.tamper("UPDATE escalation SET state = 'closed'")
    #expect(try open("Nordwind", id: "e-2").isNew)
    try home.tamper("UPDATE escalation SET state = 'open'")
    #expect(try open("Nordwind", id: "e-3").id == "e-2")
  }

  @Test func `two calls of one account share its escalation`() throws {
    let first = try open("Nordwind", id: "e-1")
    let one = try home.call(opening: StoreHome.opening(account: "Nordwind", escalation: first.id))
    let second = try open("nordwind", id: "e-2")
    let two = try home.call(.accountNamed("nordwind", escalation: second.id))
    #expect(try home.outline(one).escalation == 1)
    #expect(try home.outline(two).escalation == 1)
    #expect(try home.texts("SELECT id FROM escalation") == ["e-1"])
  }

  @Test func `many calls of one account at once open one escalation`() throws {
    let folder = home.store.home
    let faults = Shells.run(8) { shell in
      let store = try Store(home: folder)
      _ = try store.openEscalation(for: "Nordwind", at: StoreHome.start, newID: "e-\(shell)")
    }
    #expect(faults.isEmpty)
    #expect(try home.texts("SELECT account FROM escalation") == ["Nordwind"])
  }

  @Test func `an escalation is found by its number`() throws {
    #expect(try open("Nordwind", id: "e-1").isNew)
    let found = try home.store.escalation(1)
    #expect(found == EscalationOutline(id: "e-1", number: 1, account: "Nordwind", isOpen: true, isNew: false))
    #expect(throws: StoreFault.noSuchEscalation(2)) { try home.store.escalation(2) }
  }

  @Test func `an escalation that is not there is not joined`() throws {
    let call = try home.call()
    #expect(throws: StoreFault.inputOutput(reason: "FOREIGN KEY constraint failed")) {
      try call.append(.accountNamed("Nordwind", escalation: "nowhere"))
    }
    #expect(try home.outline(call).account == nil)
  }
}
