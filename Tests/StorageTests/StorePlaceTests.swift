import Calls
import Foundation
import GRDB
import Testing

@testable import Storage

/// What a store does when its file is taken away under a call, or somebody else sits on it.
@Suite struct StorePlaceTests {
  private func remove(_ paths: String...) throws {
    for path in paths { try FileManager.default.removeItem(atPath: path) }
  }

  private func notes(_ store: Store) throws -> [String?] {
    try store.replay(store.call(1)).state.notes.map { $0?.text }
  }

  @Test func `a line is not written into a file that was removed`() throws {
    let home = try StoreHome()
    let call = try home.call(.captured(.note("before")))
    try remove(home.path)
    #expect(throws: StoreFault.removed(path: home.path)) { try call.append(.captured(.note("after"))) }
  }

  @Test func `nor into a log that was removed`() throws {
    let home = try StoreHome()
    let call = try home.call(.captured(.note("before")))
    try remove(home.path + "-wal")
    #expect(throws: StoreFault.removed(path: home.path + "-wal")) { try call.append(.captured(.note("after"))) }
  }

  @Test func `what was removed is written anew with all that was in it, and the call goes on there`() throws {
    let home = try StoreHome()
    let call = try home.call(.captured(.note("before")))
    try remove(home.store.home)
    #expect(throws: StoreFault.removed(path: home.path)) { try call.append(.captured(.note("after"))) }
    try call.writer.restoreStore()
    try call.append(.captured(.note("after")))
    let another = try home.another()
    #expect(try notes(another) == ["before", "after"])
    #expect(try another.breaks().isEmpty)
    #expect(throws: StoreFault.held(.call(1), by: "Casey", since: StoreHome.start.iso)) {
      try WrittenCall(resuming: 1, in: another)
    }
  }

  @Test func `a second shell goes on in the store that the first one has written anew`() throws {
    let home = try StoreHome()
    let call = try home.call(.captured(.note("before")))
    let other = try home.another()
    let second = try WrittenCall(StoreHome.opening(account: "Second"), in: other)
    try remove(home.store.home)
    #expect(throws: StoreFault.removed(path: home.path)) { try call.append(.captured(.note("after"))) }
    try call.writer.restoreStore()
    try second.append(.captured(.note("of the second")))
    try call.append(.captured(.note("after")))
    #expect(try notes(home.another()) == ["before", "after"])
    #expect(try home.another().replay(home.another().call(2)).state.notes.map { $0?.text } == ["of the second"])
    #expect(throws: StoreFault.held(.call(2), by: "Casey", since: StoreHome.start.iso)) {
      try WrittenCall(resuming: 2, in: home.another())
    }
  }

  @Test func `another file in its place is left alone, and what was open is copied beside it`() throws {
    let home = try StoreHome()
    let call = try home.call(.captured(.note("before")))
    try remove(home.store.home)
    let other = try home.another()
    _ = try WrittenCall(StoreHome.opening(account: "Other"), in: other)
    #expect(throws: StoreFault.replaced(path: home.path)) { try call.append(.captured(.note("after"))) }
    #expect(throws: StoreFault.replaced(path: home.path)) { try call.writer.restoreStore() }
    let copies = try [call.writer.rescueStore(), call.writer.rescueStore()]
    #expect(copies == [home.path + ".rescued", home.path + ".rescued-2"])
    #expect(try other.call(1).account == "Other")
    let kept = try DatabaseQueue(path: copies[0]).read { try Int.fetchOne($0, sql: "SELECT COUNT (*) FROM event") }
    #expect(kept == 2)
  }

  @Test(.timeLimit(.minutes(5)))
  func `a store that somebody else opens without an end is opened all the same, if there is nothing to be made`() throws
  {
    let home = try StoreHome()
    _ = try home.call(.captured(.note("before")))
    let path = home.store.home + "/locks/opening"
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    defer { close(descriptor) }
    try #require(flock(descriptor, LOCK_EX) == 0)
    #expect(try notes(home.another()) == ["before"])
    try remove(home.path)
    let fault = #expect(throws: StoreFault.self) { try home.another() }
    guard case .opening? = fault else {
      Testing.Issue.record("\(String(describing: fault))")
      return
    }
  }

  @Test(
    arguments: [
      ("1: POSIX  ADVISORY  WRITE 4711 08:01:77 120 120\n", 4711),
      ("1: POSIX  ADVISORY  READ 4711 08:01:77 120 120\n", nil),
      ("1: POSIX  ADVISORY  WRITE 4711 08:01:77 123 127\n", nil),
      ("1: POSIX  ADVISORY  WRITE 4711 08:01:78 120 120\n", nil),
      ("7: FLOCK  ADVISORY  WRITE 12 08:01:77 0 EOF\n", 12),
      ("7: -> POSIX  ADVISORY  WRITE 12 08:01:77 120 120\n", nil),
      ("\n:\nx y\n2: POSIX  ADVISORY  WRITE 0 08:01:77 0 EOF\n3: POSIX  ADVISORY  WRITE 9 08:01:77 0 EOF", 9),
      ("", nil),
    ] as [(String, Int32?)])
  func `the system's table of locks names who holds one`(table: String, process: Int32?) {
    #expect(LockHolder.process(locking: 77, at: 120, in: table) == process)
  }
}
