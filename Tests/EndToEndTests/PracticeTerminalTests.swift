import TestSupport
import Testing

/// A rehearsal at a terminal: what is typed, what Tab offers, and what stands there afterwards.
@Suite struct PracticeTerminalTests {
  private let folder: TemporaryFolder
  private let environment: [String: String]

  init() throws {
    folder = try TemporaryFolder()
    let editrc = try folder.write("", to: "editrc")
    environment = BuiltProgram.environment(
      home: folder.path, now: "2026-11-24T10:02:00", more: ["EDITRC": editrc])
  }

  private func terminal(_ arguments: String...) throws -> ScreenProgram {
    try ScreenProgram(
      BuiltProgram.path(), ["practice", "coffee-machine"] + arguments, environment: environment, rows: 50, columns: 100)
  }

  @Test func `is played, gone back in and ended, with the cards of a call beside it`() throws {
    let terminal = try terminal()
    try terminal.waitForRow(holding: "acknowledge say>")
    try terminal.type("! no hose in the box\r")
    try terminal.waitForRow(holding: "i1")
    try terminal.type("We forgot the hose, and nobody rang you back. That was us.\r")
    try terminal.waitForScreen("an answer") { $0.screen.last { $0 != "" }?.hasSuffix("say>") ?? false }
    try terminal.type("You should have checked the box yourselves.\r")
    try terminal.type("/rew\t")
    try terminal.waitForRow(holding: "say> /rewind")
    try terminal.type("\t")
    try terminal.waitForRow(holding: "the beginning")
    try terminal.type("\t\r")
    try terminal.waitForRow(holding: "You are back")
    try terminal.type("/compare\r")
    try terminal.waitForRow(holding: "You should have checked the box")
    try terminal.type("/meant 1 own\t")
    try terminal.waitForRow(holding: "/meant 1 ownership")
    try terminal.type("\u{15}/done\r")
    #expect(try terminal.program.wait() == .exited(0))
    #expect(terminal.program.output.contains("How it went") && terminal.program.output.contains("of 100"))
  }

  @Test func `without the cards Tab offers nothing of a call`() throws {
    let terminal = try terminal("--blind")
    try terminal.waitForRow(holding: "say>")
    try terminal.type("/re\t")
    try terminal.waitForRow(holding: "say> /rewind")
    try terminal.type("\u{15}/nex\t")
    try terminal.waitForRow(holding: "say> /nex")
    try terminal.type("\u{15}\"Sorry\" is easily said. We forgot the hose, that was us.\r")
    try terminal.type("/talk\r")
    try terminal.waitForRow(holding: "You [1]: \"Sorry\" is easily said.")
    try terminal.type("/leave\r")
    #expect(try terminal.program.wait() == .exited(0))
    #expect(!terminal.program.output.contains("/next"))
  }
}
