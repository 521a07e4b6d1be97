import Foundation
import TestSupport

/// A folder in which calls are led on a screen, by a clock that stands still. Owns the folder.
struct CallHome {
  let folder: TemporaryFolder
  let environment: [String: String]

  init(settings: String? = nil) throws {
    folder = try TemporaryFolder()
    environment = BuiltProgram.environment(home: folder.path, now: "2026-11-24T10:02:00")
    if let settings { _ = try folder.write(settings, to: "config/evenkeel/config.yaml") }
  }

  /// A call at its first prompt.
  func call(_ more: [String: String] = [:]) throws -> ScreenProgram {
    let terminal = try ScreenProgram(
      BuiltProgram.path(), ["call", "Northwind"], environment: environment.merging(more) { _, later in later })
    try terminal.waitForRow(holding: "acknowledge>")
    return terminal
  }

  func run(_ arguments: String..., input: String = "") throws -> PipedProgram.Result {
    try PipedProgram.run(BuiltProgram.path(), arguments, input: input, environment: environment, timeout: .seconds(60))
  }
}
