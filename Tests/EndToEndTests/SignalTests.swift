import Foundation
import TestSupport
import Testing

/// What a call survives, and how it ends when it has to.
@Suite struct SignalTests {
  private let folder: TemporaryFolder
  private let environment: [String: String]

  init() throws {
    folder = try TemporaryFolder()
    environment = BuiltProgram.environment(home: folder.path, now: "2026-11-24T10:02:00")
  }

  private func call(rows: Int = 24, columns: Int = 80) throws -> ScreenProgram {
    let terminal = try ScreenProgram(
      BuiltProgram.path(), ["call", "Northwind"], environment: environment, rows: rows, columns: columns)
    try terminal.waitForRow(holding: "acknowledge>")
    return terminal
  }

  private func kept() throws -> String {
    let shown = try PipedProgram.run(BuiltProgram.path(), ["show"], input: "", environment: environment)
    #expect(shown.exitCode == 0)
    return shown.output
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func `ends by the signal, with every line kept and the terminal as it was`(signal: Int32) throws {
    let terminal = try call()
    try terminal.type("they ship twice\r")
    try terminal.waitForRow(holding: "n1")
    try terminal.type("half a li")
    try terminal.waitForRow(holding: "half a li")
    terminal.program.kill(signal)
    #expect(try terminal.program.wait() == .signalled(signal))
    #expect(terminal.program.output.hasSuffix("\u{1B}[?2004l"))
    #expect(try kept().contains("they ship twice"))
  }

  @Test func `ends when the terminal is gone, at once and without a line lost`() throws {
    let terminal = try call()
    try terminal.type("they ship twice\r")
    try terminal.waitForRow(holding: "n1")
    terminal.program.hangUp()
    #expect(try terminal.program.wait(timeout: .seconds(5)) == .signalled(SIGHUP))
    #expect(try kept().contains("they ship twice"))
  }

  @Test func `what was being typed when the terminal went is back in the line at resume, and then gone`() throws {
    let terminal = try call()
    try terminal.type("half a line 日")
    try terminal.waitForRow(holding: "half a line 日")
    terminal.program.hangUp()
    #expect(try terminal.program.wait(timeout: .seconds(5)) == .signalled(SIGHUP))
    for isThere in [true, false] {
      let again = try ScreenProgram(BuiltProgram.path(), ["resume"], environment: environment)
      try again.waitForScreen("the prompt") { screen in
        screen.screen[screen.cursor.row].contains("acknowledge> half a line 日") == isThere
          && screen.screen[screen.cursor.row].contains("acknowledge>")
      }
      try again.type("\u{3}/leave\r")
      #expect(try again.program.wait() == .exited(0))
    }
    #expect(try !kept().contains("half a line"))
  }

  @Test func `a long command stops for Ctrl-C, and ends with its terminal`() throws {
    let arguments = ["playbook", "walk", "first-contact", "--walks", "1000000"]
    let terminal = try ScreenProgram(BuiltProgram.path(), arguments, environment: environment)
    pause(milliseconds: 300)
    try terminal.type("\u{3}")
    #expect(try terminal.program.wait() == .exited(130))
    #expect(terminal.program.output.contains("stopped after"))
    let other = try ScreenProgram(BuiltProgram.path(), arguments, environment: environment)
    pause(milliseconds: 300)
    other.program.hangUp()
    #expect(try other.program.wait() == .signalled(SIGHUP))
  }

  @Test func `a character that arrives slowly is one character`() throws {
    let terminal = try call()
    for byte in "z日w".utf8 {
      try terminal.program.type(bytes: [byte])
      pause(milliseconds: 60)
    }
    try terminal.waitForRow(holding: "acknowledge> z日w")
  }

  @Test func `what is wrong in .editrc is said without obeying it, and the call goes on`() throws {
    let editrc = try folder.write("bind a \u{1B}[2J\nbind \"^G\" ed-move-to-beg\n", to: "editrc")
    let terminal = try ScreenProgram(
      BuiltProgram.path(), ["call"], environment: environment.merging(["EDITRC": editrc]) { $1 })
    try terminal.waitForRow(holding: "acknowledge>")
    #expect(terminal.screen.screen.contains { $0.contains(".editrc: bind: Invalid command") && $0.contains("^[[2J") })
    try terminal.type("ab\u{7}x")
    try terminal.waitForRow(holding: "acknowledge> xab")
  }

  @Test(arguments: ["/leave", "\u{4}\u{4}"])
  func `gives the terminal back in the modes it found`(leaving: String) throws {
    let script =
      "stty -g >before; \"$0\" call; stty -g >after; cmp before after && echo same; stty -a | grep -c -- -echo"
    let terminal = try ScreenProgram(
      "/bin/sh", ["-c", "cd '\(folder.path)'; " + script, BuiltProgram.path()], environment: environment)
    try terminal.waitForRow(holding: "acknowledge>")
    for key in leaving { try terminal.type(String(key)) }
    if !leaving.contains("\u{4}") { try terminal.type("\r") }
    try terminal.waitForRow(holding: "same")
  }

  @Test func `stopped and continued from outside, draws its line again`() throws {
    let terminal = try call()
    try terminal.type("half a line")
    try terminal.waitForRow(holding: "half a line")
    terminal.program.kill(SIGSTOP)
    let before = terminal.program.outputBytes.count
    terminal.program.kill(SIGCONT)
    try terminal.waitForScreen("the line again") { screen in
      terminal.program.outputBytes.count > before
        && screen.screen[screen.cursor.row].contains("acknowledge> half a line")
    }
    try terminal.type(" more\r")
    try terminal.waitForRow(holding: "n1")
    #expect(try kept().contains("half a line more"))
  }

  @Test(.enabled(if: Tmux.isAvailable))
  func `goes to the shell with Ctrl-Z and comes back with fg, the line as it was`() throws {
    let tmux = try Tmux(
      ["/bin/sh", "-c", "set -m; PS1='sh$ ' exec /bin/sh -i"], environment: environment.merging(["ENV": ""]) { $1 })
    defer { tmux.kill() }
    try tmux.waitForScreen(containing: "sh$")
    try tmux.sendLine("'\(BuiltProgram.path())' call")
    try tmux.waitForScreen(containing: "acknowledge>")
    try tmux.sendText("half a line")
    try tmux.sendKeys("C-z")
    try tmux.waitForScreen("the shell") { $0.last { !$0.isEmpty }?.hasPrefix("sh$") ?? false }
    try tmux.sendLine("echo $((6 * 7))")
    try tmux.waitForScreen(containing: "\n42\n")
    try tmux.sendLine("fg")
    try tmux.waitForScreen("the line again") { $0.last { !$0.isEmpty }?.contains("acknowledge> half a line") ?? false }
    try tmux.sendText(" goes on")
    try tmux.waitForScreen(containing: "half a line goes on")
  }

  @Test func `a storm of changes of size leaves one whole line`() throws {
    let terminal = try call(columns: 100)
    try terminal.type("a line that is short enough for every width")
    try terminal.waitForRow(holding: "every width")
    for step in 0..<200 {
      terminal.resize(rows: 24, columns: 70 + step % 31, .truncating)
    }
    terminal.resize(rows: 24, columns: 90, .truncating)
    try terminal.type("!")
    try terminal.waitForScreen("one line") { screen in
      screen.screen[screen.cursor.row].contains("a line that is short enough for every width!")
    }
    #expect((terminal.screen.scrolledOff + terminal.screen.screen).contains { $0.contains("1/6 Acknowledge") })
  }

  @Test(arguments: ["\u{12}ab", "x\u{1B}", "\u{1B}[200~half"])
  func `Ctrl-C in a search, in half a key, twice: the next line is clean`(typed: String) throws {
    let terminal = try call()
    try terminal.type(typed)
    // Each in a read of its own: Ctrl-C throws away what the system still holds.
    pause(milliseconds: 30)
    try terminal.type("\u{3}")
    try terminal.waitForRow(holding: "^C")
    try terminal.type("\u{3}clean\r")
    try terminal.waitForRow(holding: "n1")
    #expect(try kept().contains("clean"))
  }

  @Test func `waiting costs nothing where the clock stands still`() throws {
    let terminal = try call()
    let before = terminal.program.outputBytes.count
    pause(milliseconds: 300)
    try terminal.type("x")
    try terminal.waitForRow(holding: "acknowledge> x")
    // The letter and nothing else: no tick has been drawn meanwhile.
    #expect(terminal.program.outputBytes.count - before == 1)
  }
}
