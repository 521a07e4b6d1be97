import Calls
import Language
import Testing

@testable import Storage

@Suite struct LeaseTests {
  @Test func `the second hand on a call learns who holds it and since when`() throws {
    let home = try StoreHome()
    let call = try home.call()
    let fault = StoreFault.held(.call(1), by: "Casey", since: StoreHome.start.iso)
    #expect(throws: fault) { try WrittenCall(resuming: 1, in: home.another()) }
    #expect(throws: fault) { try WrittenCall(resuming: 1, in: home.store) }
    try call.append(.captured(.note("undisturbed")))
    #expect(try home.store.log(of: home.outline(call)).count == 2)
  }

  @Test func `a call that was let go of can be taken`() throws {
    let home = try StoreHome()
    var first: WrittenCall? = try home.call()
    #expect(first?.number == 1)
    first = nil
    let second = try WrittenCall(resuming: 1, in: home.another(), holder: "Robin")
    try second.append(.captured(.note("by Robin")))
    #expect(throws: StoreFault.held(.call(1), by: "Robin", since: StoreHome.start.iso)) {
      try WrittenCall(resuming: 1, in: home.store)
    }
  }

  @Test func `a call that is held can be read`() throws {
    let home = try StoreHome()
    let call = try home.call(.captured(.note("a")))
    #expect(try home.another().replay(home.outline(call)).state == call.call.state)
  }

  @Test func `a call taken in vain by many stays with its holder`() throws {
    let home = try StoreHome()
    let call = try home.call()
    let folder = home.store.home
    let faults = Shells.run(16) { _ in
      _ = try WrittenCall(resuming: 1, in: Store(home: folder, zone: StoreHome.zone, chance: StoreHome.chance))
    }
    #expect(faults.count == 16)
    #expect(faults.allSatisfy { ($0 as? StoreFault) == .held(.call(1), by: "Casey", since: StoreHome.start.iso) })
    try call.append(.captured(.note("still here")))
    #expect(try home.store.log(of: home.outline(call)) == Array(call.call.log))
  }

  @Test func `shells write calls of their own at once, and no line is lost`() throws {
    let home = try StoreHome()
    let folder = home.store.home
    let faults = Shells.run(2) { shell in
      let call = try WrittenCall(
        StoreHome.opening(), in: Store(home: folder, zone: StoreHome.zone, chance: StoreHome.chance))
      for line in 1...300 { try call.append(.captured(.note("\(shell) \(line)"))) }
    }
    #expect(faults.isEmpty)
    var shells: Set<String> = []
    for number in 1...2 {
      let notes = try home.store.replay(home.store.call(number)).state.notes.compactMap(\.?.text)
      let shell = try #require(notes.first?.first.map(String.init))
      #expect(notes == (1...300).map { "\(shell) \($0)" })
      shells.insert(shell)
    }
    #expect(shells == ["1", "2"])
    #expect(try home.store.breaks().isEmpty)
  }
}
