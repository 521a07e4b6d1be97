import Foundation
import TestSupport
import Testing

/// Escape with vi's keys, alone and with the next key close behind.
@Suite struct EscapeTests {
  private let home: CallHome

  init() throws {
    home = try CallHome(settings: "editing: vi\n")
  }

  @Test func `Enter close behind it sends the line`() throws {
    let terminal = try home.call()
    try terminal.type("the note\u{1B}\r")
    try terminal.waitForRow(holding: "       n1")
    try terminal.type("two rows\u{F}here")
    try terminal.waitForRow(holding: "..> here")
  }

  @Test func `the first one leaves the list alone, and typing goes on`() throws {
    let terminal = try home.call()
    try terminal.type("/fact ")
    try terminal.waitForRow(holding: "acknowledge> /fact ")
    try terminal.type("\t")
    try terminal.waitForRow(holding: "liability")
    try terminal.type("\t")
    try terminal.waitForRow(holding: "acknowledge> /fact who_called")
    try terminal.type("\u{1B}")
    try terminal.waitForScreen("no list") { !$0.screen.contains { $0.contains("liability") } }
    pause(milliseconds: 200)
    try terminal.type("Z")
    try terminal.waitForRow(holding: "acknowledge> /fact who_calledZ")
  }
}
