import Foundation
import TestSupport
import Testing

/// The same call on every kind of terminal, and on none.
@Suite struct TerminalKindTests {
  private func play(_ more: [String: String], columns: Int = 80) throws -> ScreenProgram {
    let folder = try TemporaryFolder()
    var environment = BuiltProgram.environment(home: folder.path, now: "2026-11-24T10:02:00").merging(more) { $1 }
    if more["TERM"] == "none" { environment["TERM"] = nil }
    let terminal = try ScreenProgram(
      BuiltProgram.path(), ["call", "Żółw 日本"], environment: environment, rows: 60, columns: columns)
    for line in ["wörld 日本 é", "/nxet"] {
      let before = terminal.program.outputBytes.count
      try terminal.waitForScreen("a prompt") { _ in terminal.program.outputBytes.count > before || before > 0 }
      try terminal.waitForScreen("the prompt") { screen in
        screen.screen.joined().contains(">") || screen.screen.joined().contains("1 of 6:")
      }
      try terminal.type(line + "\r")
      let answer = line.hasPrefix("/") ? "next" : "1"
      try terminal.waitForScreen("an answer") { screen in
        screen.screen.joined(separator: " ").replacing("-", with: "").contains(answer)
          && terminal.program.outputBytes.count > before + line.utf8.count
      }
    }
    try terminal.type("\u{3}")
    try terminal.type("/leave\r")
    #expect(try terminal.program.wait() == .exited(0))
    let shown = try PipedProgram.run(BuiltProgram.path(), ["show"], input: "", environment: environment)
    #expect(shown.output.contains("wörld 日本 é"))
    return terminal
  }

  @Test(arguments: [
    ["TERM": "dumb"], ["TERM": ""], ["TERM": "none"], ["TERM": "emacs"], ["TERM": "no-such-terminal"],
    ["TERM": "vt52"],
    ["EVENKEEL_PLAIN": "1"], ["TERM": "dumb", "INSIDE_EMACS": "29.1,comint"],
  ])
  func `without the means to move the cursor no escape is written`(more: [String: String]) throws {
    let terminal = try play(more)
    #expect(!terminal.program.outputBytes.contains(0x1B))
  }

  @Test(
    arguments: ["xterm", "xterm-256color", "screen", "tmux-256color", "linux", "vt100", "rxvt", "ansi"], [80, 40, 20])
  func `with them, only what they know is written, at every width`(term: String, columns: Int) throws {
    let terminal = try play(["TERM": term, "COLUMNS": "\(columns)"], columns: columns)
    #expect(terminal.program.outputBytes.contains(0x1B))
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test(arguments: [("xterm", true), ("dumb", false)])
  func `the list of keys is that of the terminal, also where it is read through a pipe`(term: String, isEdited: Bool)
    throws
  {
    let folder = try TemporaryFolder()
    let environment = BuiltProgram.environment(home: folder.path, now: "2026-11-24T10:02:00", more: ["TERM": term])
    let program = try PseudoTerminalProgram(
      "/bin/sh", ["-c", "\"$1\" keys | cat", "sh", BuiltProgram.path()], environment: environment)
    #expect(try program.wait(timeout: .seconds(20)) == .exited(0))
    #expect(program.output.contains("Ctrl-R") == isEdited)
    #expect(program.output.contains("Ctrl-C"))
  }

  @Test func `without colour no rendition is written, and nothing is said by it alone`() throws {
    let terminal = try play(["NO_COLOR": "1"])
    #expect(terminal.program.output.firstMatch(of: /\u{1B}\[[0-9;]*m/) == nil)
  }

  @Test(arguments: [["LC_ALL": "C"], ["LC_ALL": "POSIX"], ["LANG": "C"], ["LC_ALL": "xx_YY"]])
  func `UTF-8 is taken in any locale`(more: [String: String]) throws {
    _ = try play(more)
  }
}
