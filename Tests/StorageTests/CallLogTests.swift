import Calls
import Testing

@testable import Storage

@Suite struct CallLogTests {
  @Test(arguments: Form2Sample.all)
  func `an event is read back as it was written`(_ sample: Form2Sample) throws {
    let home = try StoreHome()
    let call = try home.call(sample.event)
    let log = try home.another().log(of: home.outline(call))
    #expect(log == Array(call.call.log))
    #expect(log.last?.event == sample.event)
    #expect(try home.store.breaks().isEmpty)
  }

  @Test func `a call replays to the state it was left in`() throws {
    let home = try StoreHome()
    let call = try home.call(
      .captured(.note("a")), .captured(.issue("b", quote: nil)), .undid, .captured(.privateNote("c")),
      .captured(.heat(4)))
    let replayed = try home.another().replay(home.outline(call))
    #expect(replayed.state == call.call.state)
    #expect(replayed.undoable == call.call.undoable)
  }

  @Test func `a call is gone on with where it stopped`() throws {
    let home = try StoreHome()
    var first: WrittenCall? = try home.call(.captured(.note("before")))
    let number = try #require(first?.number)
    first = nil
    let second = try WrittenCall(resuming: number, in: home.another())
    try second.append(.captured(.note("after")))
    let events = try home.store.log(of: home.outline(second)).map(\.event)
    #expect(events == [.began(StoreHome.opening()), .captured(.note("before")), .captured(.note("after"))])
    #expect(try home.store.breaks().isEmpty)
  }

  @Test func `a line of a later form is named as unreadable`() throws {
    let home = try StoreHome()
    let call = try home.call(.captured(.note("a")), .captured(.note("b")))
    try home.tamper("DROP TRIGGER event_is_never_changed", "UPDATE event SET form = 3 WHERE sequence = 2")
    let outline = try home.outline(call)
    #expect(throws: StoreFault.damaged(.call(1), sequence: 2)) { try home.store.log(of: outline) }
  }

  @Test(arguments: [2, 255, 256, 257, 400, 602])
  func `what cannot be read is named by its own line, however long the call`(damaged: Int) throws {
    let home = try StoreHome()
    let call = try home.call()
    for number in 2...600 {
      try call.append(.captured(number % 97 == 0 ? .privateNote("\(number)") : .note("\(number)")))
    }
    try call.append(.captured(.note("},{")))
    try call.append(.captured(.note("]")))
    #expect(try home.store.log(of: home.outline(call)) == Array(call.call.log))
    #expect(try home.store.log(of: home.outline(call), after: 300).count == 302)
    for body in ["{}", "", "{\"kind\":\"noted\",\"text\":\"a\"},{\"kind\":\"noted\",\"text\":\"b\"}", "]"] {
      try home.tamper(
        "DROP TRIGGER IF EXISTS event_is_never_changed", "UPDATE event SET body = '\(body)' WHERE sequence = \(damaged)"
      )
      let outline = try home.outline(call)
      #expect(throws: StoreFault.damaged(.call(1), sequence: damaged)) { try home.store.log(of: outline) }
    }
  }

  @Test func `a call that cannot be begun leaves nothing behind`() throws {
    let home = try StoreHome()
    // The call's row goes in, its first event does not: as when the shell dies between the two.
    try home.tamper(
      "CREATE TRIGGER disk_is_full BEFORE INSERT ON event BEGIN SELECT RAISE (ABORT, 'the disk is full'); END")
    #expect(throws: StoreFault.self) { try home.call() }
    #expect(try home.store.calls().isEmpty)
    try home.tamper("DROP TRIGGER disk_is_full")
    #expect(try home.call().number == 1)
  }

  @Test func `a line that cannot be written is not counted`() throws {
    let home = try StoreHome()
    let call = try home.call()
    try home.tamper(
      "CREATE TRIGGER disk_is_full BEFORE INSERT ON event BEGIN SELECT RAISE (ABORT, 'the disk is full'); END")
    #expect(throws: StoreFault.self) { try call.append(.captured(.note("lost"))) }
    try home.tamper("DROP TRIGGER disk_is_full")
    try call.append(.captured(.note("kept")))
    let events = try home.store.log(of: home.outline(call)).map(\.event)
    #expect(events == [.began(StoreHome.opening()), .captured(.note("kept"))])
    #expect(try home.store.breaks().isEmpty)
  }

  @Test func `a call that is not there is refused`() throws {
    let home = try StoreHome()
    #expect(throws: StoreFault.noSuchCall(nil)) { try home.store.call(nil) }
    _ = try home.call()
    #expect(throws: StoreFault.noSuchCall(2)) { try home.store.call(2) }
    #expect(try home.store.call(nil).number == 1)
  }
}
