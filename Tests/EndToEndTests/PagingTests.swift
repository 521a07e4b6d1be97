import Foundation
import TestSupport
import Testing

/// Long lists go through the user's pager, on a terminal and outside of a call.
@Suite struct PagingTests {
  /// A home with a pager that keeps what it was given, says so, and waits for a line.
  private struct Home {
    let folder: TemporaryFolder
    var environment: [String: String]

    init(_ more: [String: String] = [:]) throws {
      folder = try TemporaryFolder()
      let script = try folder.write(
        """
        cat > '\(folder.path)/paged'
        exec < /dev/tty
        before=$(stty -g)
        stty sane
        echo PAGED
        read line
        stty "$before"
        """, to: "pager")
      environment = BuiltProgram.environment(home: folder.path, now: "2026-11-24T10:02:00")
      environment["PAGER"] = "sh \(script)"
      environment.merge(more) { _, later in later }
    }

    var paged: String? { folder.exists("paged") ? try? folder.read("paged") : nil }

    func run(_ arguments: [String], rows: Int = 24) throws -> PseudoTerminalProgram {
      try PseudoTerminalProgram(
        BuiltProgram.path(), arguments, environment: environment, directory: folder.path, rows: rows)
    }
  }

  private static let long = ["playbook", "show"]

  @Test
  func `a page longer than the screen is the pager's, whole and with its colour, and nothing is printed beside it`()
    throws
  {
    let home = try Home()
    let program = try home.run(Self.long)
    try program.waitFor("PAGED", timeout: .seconds(20))
    try program.type("\n")
    #expect(try program.wait() == .exited(0))
    let paged = try #require(home.paged)
    #expect(paged.contains("First contact") && paged.contains("severity 4"))
    #expect(paged.contains("\u{1B}["))
    #expect(!program.output.contains("severity 4"))
  }

  @Test(arguments: [["calls"], ["config", "show"], ["when", "tomorrow"]])
  func `what fits on the screen is printed`(arguments: [String]) throws {
    let home = try Home()
    let program = try home.run(arguments)
    #expect(try program.wait(timeout: .seconds(20)) == .exited(0))
    #expect(home.paged == nil)
  }

  @Test(arguments: [
    ["TERM": "dumb"], ["EVENKEEL_PLAIN": "1"], ["PAGER": "cat"],
  ])
  func `nothing is paged where there is no screen to turn, or none is wanted`(more: [String: String]) throws {
    var home = try Home()
    home.environment.merge(more) { _, later in later }
    let program = try home.run(Self.long)
    #expect(try program.wait(timeout: .seconds(20)) == .exited(0))
    #expect(home.paged == nil)
    #expect(program.output.lowercased().contains("severity 4"))
  }

  @Test func `a pipe is never paged`() throws {
    let home = try Home()
    let run = try PipedProgram.run(
      BuiltProgram.path(), Self.long, input: "", environment: home.environment, timeout: .seconds(20))
    #expect(run.exitCode == 0 && run.output.contains("severity 4") && home.paged == nil)
  }

  @Test func `without colour the pager gets none`() throws {
    let home = try Home(["NO_COLOR": "1"])
    let program = try home.run(Self.long)
    try program.waitFor("PAGED", timeout: .seconds(20))
    try program.type("\n")
    #expect(try program.wait() == .exited(0))
    #expect(home.paged?.contains("\u{1B}") == false)
  }

  @Test func `a pager that fails takes nothing away: the text is printed`() throws {
    let home = try Home(["PAGER": "false"])
    let program = try home.run(Self.long)
    #expect(try program.wait(timeout: .seconds(20)) == .exited(0))
    #expect(program.output.contains("severity 4"))
  }

  @Test func `a pager that is not there is named, and the text is printed`() throws {
    let home = try Home(["PAGER": "no-such-pager"])
    let program = try home.run(Self.long)
    #expect(try program.wait(timeout: .seconds(20)) == .exited(0))
    #expect(program.output.contains("no-such-pager") && program.output.contains("severity 4"))
  }

  @Test(arguments: ["head -n 1", "true"])
  func `a pager that is left early, or reads nothing of a long text, is the reader's right`(pager: String) throws {
    let home = try Home(["PAGER": pager])
    // More than a pipe holds.
    let notes = (1...2_000).map { "note \($0) \(String(repeating: "x", count: 60))\n" }.joined()
    let call = try PipedProgram.run(
      BuiltProgram.path(), ["call"], input: notes, environment: home.environment, timeout: .seconds(120))
    #expect(call.exitCode == 0)
    let program = try home.run(["show"])
    #expect(try program.wait(timeout: .seconds(30)) == .exited(0))
    #expect(!program.output.contains("note 2000"))
  }

  @Test func `Ctrl-C is for the pager and ends neither it nor us`() throws {
    var home = try Home()
    // A signal between two commands waits for the next one to end, so it must not wait for ever.
    let script = try home.folder.write(
      "trap 'echo HEARD' INT\ncat > '\(home.folder.path)/paged'\necho PAGED\n"
        + "until read -t 0.2 line < /dev/tty; do :; done\necho OVER\n",
      to: "pager")
    home.environment["PAGER"] = "bash \(script)"
    let program = try home.run(Self.long)
    try program.waitFor("PAGED", timeout: .seconds(20))
    try program.type("\u{3}")
    try program.waitFor("HEARD")
    #expect(program.isRunning)
    try program.type("\n")
    try program.waitFor("OVER")
    #expect(try program.wait() == .exited(0))
  }

  @Test func `the desk pages too, and asks on afterwards`() throws {
    let home = try Home()
    let program = try home.run([])
    try program.waitFor("evenkeel> ", timeout: .seconds(20))
    try program.type("playbook show\n")
    try program.waitFor("PAGED", timeout: .seconds(20))
    try program.type("\n")
    try program.waitFor("evenkeel> ")
    try program.type("config show\n")
    try program.waitFor("date_order")
    try program.type("quit\n")
    #expect(try program.wait() == .exited(0))
  }

  @Test func `in a call nothing is paged, however long`() throws {
    let home = try Home()
    let program = try home.run(["call"], rows: 10)
    try program.waitFor("acknowledge> ", timeout: .seconds(20))
    try program.type("/help\n")
    try program.waitFor("Enter alone: help")
    try program.type("/leave\n")
    #expect(try program.wait() == .exited(0))
    #expect(home.paged == nil)
  }

  @Test(.enabled(if: access("/usr/bin/less", X_OK) == 0))
  func `less turns the pages where PAGER says nothing`() throws {
    var home = try Home()
    home.environment["PAGER"] = nil
    let program = try home.run(Self.long)
    try program.waitFor("First contact", timeout: .seconds(20))
    #expect(program.isRunning)
    #expect(!program.output.contains("severity 4"))
    try program.type("G")
    try program.waitFor("severity 4")
    try program.type("q")
    #expect(try program.wait() == .exited(0))
  }

  @Test(.enabled(if: Tmux.isAvailable))
  func `Ctrl-Z stops the pager and us, and fg goes on with both`() throws {
    let home = try Home()
    let shell = ["env", "PS1=shell: ", "bash", "--norc", "-i"]
    let tmux = try Tmux(shell, environment: home.environment, rows: 24, columns: 80)
    defer { tmux.kill() }
    _ = try tmux.waitForScreen(containing: "shell: ")
    try tmux.sendLine("\(try BuiltProgram.path()) playbook show")
    _ = try tmux.waitForScreen(containing: "PAGED")
    try tmux.sendKeys("C-z")
    _ = try tmux.waitForScreen(containing: "Stopped")
    try tmux.sendLine("fg")
    try tmux.sendLine("")
    try tmux.sendLine("echo ended with $?")
    _ = try tmux.waitForScreen(containing: "ended with 0")
  }
}
