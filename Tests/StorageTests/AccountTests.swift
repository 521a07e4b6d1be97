import Calls
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

  @Test func `one of which there is a preparation alone is not offered`() throws {
    let home = try StoreHome()
    var prepared = StoreHome.opening(account: "Nordsee")
    let book = StoreHome.book.replacing("title: Short", with: "title: Short\npurpose: preparation")
    prepared.book = BookCopy(text: book)
    #expect(try home.call(opening: prepared).call.isPreparation)
    #expect(try home.store.accounts(beginningWith: "nord").isEmpty)
    _ = try home.call(opening: StoreHome.opening(account: "Nordsee", escalation: "e-1"))
    #expect(try home.store.accounts(beginningWith: "nord") == ["Nordsee"])
  }
}
