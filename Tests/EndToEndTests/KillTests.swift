import Foundation
import Language
import TestSupport
import Testing

/// A line that was answered is there, whatever happens to the program a moment later.
@Suite struct KillTests {
  @Test(.timeLimit(.minutes(5)))
  func `kill -9 at a hundred random moments loses no answered line`() throws {
    let folder = try TemporaryFolder()
    let program = try BuiltProgram.path()
    let environment = BuiltProgram.environment(home: folder.path, now: "2026-11-24T10:00:00,1s")
    var random = SeededRandom(seed: 20_261_124)
    var answered: [String] = []
    for round in 0..<100 {
      // Every tenth round is a new call, so that many calls are cut off.
      if round % 10 == 0 { answered = [] }
      let arguments = round % 10 == 0 ? ["call", "Northwind \(round)"] : ["resume"]
      let shell = try PseudoTerminalProgram(program, arguments, environment: environment, rows: 24, columns: 80)
      try shell.waitFor("acknowledge> ", timeout: .seconds(20))
      let lines = Int.random(in: 1...5, using: &random)
      for line in 0..<lines {
        let text = "round \(round) line \(line)"
        try shell.type("\(text)\n")
        try shell.waitFor("n\(answered.count + 1)", timeout: .seconds(20))
        answered.append(text)
      }
      // Another line goes in and the program is killed while it may be writing it.
      try shell.type("unanswered \(round)\n")
      usleep(UInt32.random(in: 0...3000, using: &random))
      shell.kill(SIGKILL)
      _ = try shell.wait()
      let stored = try storedNotes(program, environment)
      #expect(Array(stored.prefix(answered.count)) == answered)
      #expect(stored.count - answered.count <= 1)
      answered = stored
    }
    let verify = try PipedProgram.run(program, ["verify"], input: "", environment: environment, timeout: .seconds(20))
    #expect(verify.exitCode == 0)
  }

  private struct Shown: Decodable {
    struct Captured: Decodable {
      let ref: String
      let text: String
    }

    let captured: [Captured]
  }

  private func storedNotes(_ program: String, _ environment: [String: String]) throws -> [String] {
    let shown = try PipedProgram.run(
      program, ["show", "--json"], input: "", environment: environment, timeout: .seconds(20))
    let call = try JSONDecoder().decode(Shown.self, from: Data(shown.output.utf8))
    return call.captured.filter { $0.ref.hasPrefix("n") }.map(\.text)
  }
}
