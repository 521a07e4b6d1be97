import Foundation
import TestSupport
import Testing

/// What we say is read as it is written down, at a real terminal.
@Suite("What we say")
struct ReviewTests {
  private let home: CallHome

  init() throws { home = try CallHome() }

  @Test func `a sentence that was tried is kept nowhere`() throws {
    let terminal = try home.call()
    try terminal.type("a note\r")
    try terminal.waitForRow(holding: "n1")
    try terminal.type("/check we had no choice\r")
    try terminal.waitForRow(holding: "defensive")
    try terminal.type("\u{1B}[A")
    try terminal.waitForScreen("the note in the line") { screen in
      screen.screen[screen.cursor.row].contains("acknowledge> a note")
    }
    try terminal.type("\u{3}/leave\r")
    _ = try terminal.program.wait()
    for name in try FileManager.default.subpathsOfDirectory(atPath: home.folder.path) {
      let path = home.folder.file(name)
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      #expect(data.range(of: Data("no choice".utf8)) == nil, "\(name)")
    }
  }

  @Test func `a promise in a note is an action by its mark alone, once, and can be taken back`() throws {
    let terminal = try home.call()
    try terminal.type("told her we'd refund the fees by fri\r")
    try terminal.waitForRow(holding: "Promised? > alone makes it a1: refund the fees, Fri 27 Nov")
    try terminal.type(">\r")
    try terminal.waitForRow(holding: "a1, us, Fri 27 Nov, in 3 days")
    try terminal.type("/undo\r")
    try terminal.waitForRow(holding: "taken back")
    try terminal.type(">\r")
    try terminal.waitForRow(holding: "an action needs some words")
  }

  @Test func `what is too much in a quiet step waits for Enter, and is not said twice`() throws {
    let terminal = try home.call()
    try terminal.type("/n\r")
    try terminal.waitForRow(holding: "listen>")
    try terminal.type("i told her to calm down\r")
    try terminal.waitForRow(holding: "listen !1>")
    try terminal.type("\r")
    try terminal.waitForRow(holding: "Put it right:")
    try terminal.type("told her again to calm down\r")
    try terminal.waitForRow(holding: "n2")
    #expect(!terminal.program.output.contains("listen !1> told"))
    try terminal.waitForScreen("no mark") { $0.screen[$0.cursor.row].contains("listen>") }
  }
}
