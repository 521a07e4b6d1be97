import Calls
import Language
import TestSupport
import Testing

@testable import Storage

/// What a second shell says to the one that leads a call.
@Suite struct WhisperTests {
  private let home: StoreHome
  private let call: WrittenCall

  init() throws {
    home = try StoreHome()
    call = try home.call()
  }

  private func whisper(_ text: String, by author: String = "Sam") throws {
    try home.another().whisper(
      text, to: home.outline(call), by: author, at: StoreHome.start)
  }

  @Test func `whispers come in their order, with who said them`() throws {
    try whisper("ask about the CFO meeting")
    try whisper("they ship on Friday", by: "Kim")
    let heard = try call.writer.whispers()
    #expect(heard.map(\.text) == ["ask about the CFO meeting", "they ship on Friday"])
    #expect(heard.map(\.author) == ["Sam", "Kim"])
    #expect(heard.map(\.number) == [1, 2])
  }

  @Test func `what was heard does not come again, in no shell`() throws {
    try whisper("one")
    try whisper("two")
    try call.writer.heard(upTo: 1)
    #expect(try call.writer.whispers().map(\.text) == ["two"])
    try call.writer.heard(upTo: 2)
    // A shell that knows less takes nothing back.
    try call.writer.heard(upTo: 1)
    #expect(try call.writer.whispers().isEmpty)
    try whisper("three")
    #expect(try call.writer.whispers().map(\.text) == ["three"])
  }

  @Test func `whispers of one call are not heard in another`() throws {
    let other = try home.call()
    try whisper("for the first")
    #expect(try other.writer.whispers().isEmpty)
  }

  @Test func `many whisper at once, and none is lost`() throws {
    let folder = home.store.home
    let outline = try home.outline(call)
    let faults = Shells.run(4) { shell in
      let store = try Store(home: folder, zone: StoreHome.zone, chance: StoreHome.chance)
      for line in 1...25 {
        try store.whisper(
          "\(shell) \(line)", to: outline, by: "Sam", at: StoreHome.start)
      }
    }
    #expect(faults.isEmpty)
    #expect(try call.writer.whispers().map(\.number) == Array(1...100))
  }

  @Test(arguments: [
    ("UPDATE whisper SET text = 'other'", "whispers are append-only"),
    ("DELETE FROM whisper", "whispers are append-only"),
    ("INSERT INTO whisper SELECT 'x', call, number, at, by, text FROM whisper", "UNIQUE"),
    ("INSERT INTO whisper SELECT 'x', call, 2, at, by, '' FROM whisper", "CHECK"),
    ("INSERT INTO whisper SELECT 'x', 'nobody', 2, at, by, text FROM whisper", "FOREIGN KEY"),
  ])
  func `a whisper is never changed or deleted`(statement: String, reason: String) throws {
    try whisper("ask about the CFO meeting")
    let fault = #expect(throws: (any Error).self) { try home.tamper(statement) }
    #expect("\(fault.map { Store.fault($0, path: "") } ?? .busy(by: nil))".contains(reason))
    #expect(try call.writer.whispers().map(\.text) == ["ask about the CFO meeting"])
  }

  @Test func `whether a call is led can be asked without taking it`() throws {
    let outline = try home.outline(call)
    #expect(try home.another().isLed(outline))
    #expect(try home.another().isLed(outline))
    try call.append(.captured(.note("undisturbed")))
    let other = try Store(home: home.folder.file("elsewhere"), zone: StoreHome.zone, chance: StoreHome.chance)
    #expect(!other.isLed(outline))
  }

  @Test func `a call can be taken while others ask whether it is led`() throws {
    let folder = home.store.home
    let outline = try home.outline(WrittenCall(StoreHome.opening(), in: home.store))
    let faults = Shells.run(3) { shell in
      let store = try Store(home: folder, zone: StoreHome.zone, chance: StoreHome.chance)
      for _ in 1...50 {
        if shell == 1 { _ = try WrittenCall(resuming: outline.number, in: store) } else { _ = store.isLed(outline) }
      }
    }
    #expect(faults.isEmpty)
  }
}
