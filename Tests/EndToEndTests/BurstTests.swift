import Foundation
import TestSupport
import Testing

/// Much at once: a paste without bracketed paste, and very long steps.
@Suite struct BurstTests {
  @Test(.timeLimit(.minutes(5)))
  func `200 lines sent at once are 200 events in order`() throws {
    let folder = try TemporaryFolder()
    let environment = BuiltProgram.environment(home: folder.path)
    let program = try BuiltProgram.path()
    let shell = try PseudoTerminalProgram(program, ["call"], environment: environment, rows: 24, columns: 80)
    try shell.waitFor("acknowledge> ", timeout: .seconds(20))
    let lines = (1...200).map { "line \($0)" }
    try shell.type(lines.map { $0 + "\n" }.joined())
    try shell.waitFor("n200", timeout: .seconds(60))
    try shell.type("/leave\n")
    _ = try shell.wait()
    let list = try PipedProgram.run(program, ["show"], input: "", environment: environment, timeout: .seconds(20))
    let shown = list.output.split(separator: "\n").filter { $0.contains("line ") }
    #expect(shown.count == 200)
    #expect(zip(shown, lines).allSatisfy { $0.hasSuffix($1) })
  }

  @Test(.timeLimit(.minutes(5)))
  func `a step with 10,000 notes still answers, and every one is kept`() throws {
    let folder = try TemporaryFolder()
    let environment = BuiltProgram.environment(home: folder.path)
    let program = try BuiltProgram.path()
    let input = (1...10_000).map { "note \($0)\n" }.joined()
    let piped = try PipedProgram.run(program, ["call"], input: input, environment: environment, timeout: .seconds(240))
    #expect(piped.exitCode == 0)
    #expect(piped.output.contains("n10000"))
  }

  @Test func `a pipe names a refused line by its number and never by its text`() throws {
    let folder = try TemporaryFolder()
    let environment = BuiltProgram.environment(home: folder.path)
    let program = try BuiltProgram.path()
    let piped = try PipedProgram.run(
      program, ["call"], input: "first\n\n/frobnicate secretword\nlast", environment: environment, timeout: .seconds(20)
    )
    #expect(piped.exitCode == 65)
    #expect(piped.errors.contains("line 3"))
    #expect(!piped.errors.contains("secretword"))
    #expect(piped.output.contains("n2"))
    #expect(!piped.output.contains("\u{1B}"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full output device is exit code 74`() throws {
    let folder = try TemporaryFolder()
    let environment = BuiltProgram.environment(home: folder.path)
    let line = "exec '\(try BuiltProgram.path())' calls >/dev/full"
    let piped = try PipedProgram.run(
      "/bin/sh", ["-c", line], input: "", environment: environment, timeout: .seconds(20))
    #expect(piped.exitCode == 74)
    #expect(piped.errors.contains("could not be written"))
  }

  @Test func `the same call is not written by two`() throws {
    let folder = try TemporaryFolder()
    let environment = BuiltProgram.environment(home: folder.path)
    let program = try BuiltProgram.path()
    let first = try PseudoTerminalProgram(program, ["call", "Alder"], environment: environment, rows: 24, columns: 80)
    try first.waitFor("acknowledge> ", timeout: .seconds(20))
    let second = try PipedProgram.run(program, ["resume"], input: "", environment: environment, timeout: .seconds(20))
    #expect(second.exitCode == 75)
    #expect(second.errors.contains("is being written by casey"))
    first.hangUp()
    _ = try first.wait()
    let third = try PipedProgram.run(
      program, ["resume"], input: "still here\n", environment: environment, timeout: .seconds(20))
    #expect(third.exitCode == 0)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `SIGTERM and SIGHUP leave the call open and end by the signal`(_ signal: Int32) throws {
    let folder = try TemporaryFolder()
    let environment = BuiltProgram.environment(home: folder.path)
    let program = try BuiltProgram.path()
    let shell = try PseudoTerminalProgram(program, ["call"], environment: environment, rows: 24, columns: 80)
    try shell.waitFor("acknowledge> ", timeout: .seconds(20))
    try shell.type("kept\n")
    try shell.waitFor("n1", timeout: .seconds(20))
    shell.kill(signal)
    #expect(try shell.wait() == .signalled(signal))
    let calls = try PipedProgram.run(program, ["calls"], input: "", environment: environment, timeout: .seconds(20))
    #expect(calls.output.contains("open at 1/6 acknowledge"))
  }
}
