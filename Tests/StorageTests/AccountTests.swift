import Testing

@testable import Storage

@Suite struct AccountTests {
  @Test func `are found by the beginning of their names, however they are spelt, the newest first`() throws {
    let home = try StoreHome()
    for name in ["Nordhavn Shipping A/S", "Acme", "Nordwind"] {
      _ = try WrittenCall(StoreHome.opening(account: name, escalation: StoreHome.newID()), in: home.another())
    }
    #expect(try home.store.accounts(beginningWith: "NORD") == ["Nordwind", "Nordhavn Shipping A/S"])
    #expect(try home.store.accounts(beginningWith: "nordhavn  SHIP") == ["Nordhavn Shipping A/S"])
    #expect(try home.store.accounts(beginningWith: "ordhavn").isEmpty)
    #expect(try home.store.accounts(beginningWith: " ").isEmpty)
    #expect(try home.store.accounts(beginningWith: "a%").isEmpty)
  }
}
