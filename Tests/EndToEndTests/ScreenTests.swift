import Foundation
import TestSupport
import Testing

/// What a person sees: screens captured through tmux, a terminal we did not write.
@Suite(.enabled(if: Tmux.isAvailable)) struct ScreenTests {
  struct Setting: CustomTestStringConvertible, Sendable {
    let name: String
    let columns: Int
    let more: [String: String]
    var testDescription: String { name }

    static let all = [
      Setting(name: "80x24", columns: 80, more: [:]),
      Setting(name: "40 columns", columns: 40, more: [:]),
      Setting(name: "TERM=dumb", columns: 80, more: ["TERM": "dumb"]),
      Setting(name: "NO_COLOR", columns: 80, more: ["NO_COLOR": "1"]),
    ]
  }

  @Test(arguments: Setting.all)
  func `a call reads on this screen, and no line is wider than it`(_ setting: Setting) throws {
    let folder = try TemporaryFolder()
    var environment = BuiltProgram.environment(home: folder.path, now: "2026-11-24T10:02:00")
    environment.merge(setting.more) { _, later in later }
    // tmux sets TERM itself; `env` has the last word.
    let terminal = setting.more["TERM"].map { ["env", "TERM=\($0)"] } ?? []
    let command = terminal + [try BuiltProgram.path(), "call", "Northwind Traders", "--contact", "Dana Reyes"]
    let tmux = try Tmux(command, environment: environment, rows: 24, columns: setting.columns)
    defer { tmux.kill() }
    let first = try tmux.waitForScreen(containing: "acknowledge")
    #expect(first.contains { $0.contains("1/6 Acknowledge") })
    try tmux.sendLine("=7")
    _ = try tmux.waitForScreen(containing: "heat 7")
    try tmux.sendLine("/n")
    let second = try tmux.waitForScreen(containing: "2/6 listen")
    #expect(second.contains { $0.contains("What happened, from your side?") })
    #expect(second.allSatisfy { $0.count <= setting.columns })
  }

  @Test func `Ctrl-C clears the line and never ends the call; Ctrl-D asks once and leaves it open`() throws {
    let folder = try TemporaryFolder()
    let environment = BuiltProgram.environment(home: folder.path, now: "2026-11-24T10:02:00")
    let tmux = try Tmux(
      [try BuiltProgram.path(), "call"], environment: environment, rows: 24, columns: 80)
    defer { tmux.kill() }
    _ = try tmux.waitForScreen(containing: "acknowledge>")
    try tmux.sendText("never stored")
    try tmux.sendKeys("C-c")
    _ = try tmux.waitForScreen(containing: "^C")
    try tmux.sendLine("stored")
    _ = try tmux.waitForScreen(containing: "n1")
    try tmux.sendKeys("C-d")
    _ = try tmux.waitForScreen(containing: "Leave the call open?")
    try tmux.sendKeys("C-d")
    #expect(try tmux.waitForEnd() == 0)
    let program = try BuiltProgram.path()
    let desk = try PipedProgram.run(program, [], input: "", environment: environment, timeout: .seconds(20))
    #expect(desk.output.contains("Unfinished: call 1"))
    #expect(desk.output.contains("1/6 acknowledge"))
  }

  /// A call at its first prompt.
  private func call(home: String) throws -> Tmux {
    let environment = BuiltProgram.environment(home: home, now: "2026-11-24T10:02:00")
    let tmux = try Tmux([try BuiltProgram.path(), "call"], environment: environment, rows: 24, columns: 80)
    _ = try tmux.waitForScreen(containing: "acknowledge>")
    return tmux
  }

  @Test func `a refused line comes back into the input line`() throws {
    let folder = try TemporaryFolder()
    let tmux = try call(home: folder.path)
    defer { tmux.kill() }
    try tmux.sendLine("/nxet")
    let screen = try tmux.waitForScreen(containing: "did you mean /next?")
    #expect(screen.contains { $0.contains("did you mean /next?") })
    let refilled = try tmux.waitForScreen("the refused line") { lines in
      lines.filter { $0.contains("acknowledge> /nxet") }.count == 2
    }
    #expect(!refilled.isEmpty)
  }
}
