import TestSupport
import Testing

/// The prompt that stays after a call, on a real terminal.
@Suite struct LetterPromptTests {
  private let calls: CallHome

  init() throws { calls = try CallHome() }

  /// A call that is over, whose letter has a line that waits.
  private func ended() throws -> ScreenProgram {
    let terminal = try calls.call()
    for (line, echo) in [
      ("!wants Friday delivery or walks", "i1"), ("/ok 1", "confirmed"), ("@tomorrow 4pm call", "next word"),
      ("/done", "/done again"), ("/done", "letter>"),
    ] {
      try terminal.type(line + "\r")
      try terminal.waitForRow(holding: echo)
    }
    return terminal
  }

  @Test func `what was typed before a draft was there does not settle it`() throws {
    let terminal = try ended()
    try terminal.type("\r/ok\r")
    try terminal.waitForRow(holding: "typed before the question")
    try terminal.type("\u{3}/ok\r")
    try terminal.waitForRow(holding: "i1 goes in")
  }

  @Test func `who signs is asked once, and a word that leaves is no name`() throws {
    let terminal = try ended()
    try terminal.type("\r")
    try terminal.waitForRow(holding: "draft")
    try terminal.type("/ok\r")
    try terminal.waitForRow(holding: "Who signs")
    try terminal.type("quit\r")
    #expect(try terminal.program.wait() == .exited(0))
    #expect(try calls.run("config", "show").output.contains("none yet"))
  }
}
