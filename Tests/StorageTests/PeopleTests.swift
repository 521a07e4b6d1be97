import Calls
import Language
import Testing

@testable import Storage

/// Who the calls of an account were with.
@Suite struct PeopleTests {
  private let home: StoreHome

  init() throws { home = try StoreHome() }

  @Test func `the last one comes first, with what the newest call that says it knows of them`() throws {
    let account = StoreHome.opening(account: "Nordwind", escalation: "e-1")
    _ = try home.call(
      .contactNamed(Contact(name: "Dana Reyes", role: "CFO", zone: "America/New_York", power: .decides)),
      .contactNamed(Contact(name: "Tom Hale", attitude: .forUs)), .ended(open: []), opening: account)
    var later = account
    later.contact = Contact(name: "dana reyes", role: "CEO", attitude: .againstUs)
    let call = try home.call(.ended(open: []), opening: later)
    #expect(
      try home.store.people(of: "nordwind") == [
        Contact(name: "Dana Reyes", role: "CEO", zone: "America/New_York", power: .decides, attitude: .againstUs),
        Contact(name: "Tom Hale", attitude: .forUs),
      ])
    #expect(try home.store.people(of: "Südwind") == [])
    try call.append(.reopened)
    try call.append(.discarded)
    #expect(try home.store.people(of: "Nordwind").map(\.role) == [nil, "CFO"])
  }
}
