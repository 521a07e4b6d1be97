import Foundation
import TestSupport

/// A leader and a colleague, Sam, on one store: two processes that meet nowhere else. Owns the folder.
final class SecondTerminal {
  let folder: TemporaryFolder
  private let program: String
  private let casey: [String: String]
  private let sam: [String: String]

  init() throws {
    folder = try TemporaryFolder()
    program = try BuiltProgram.path()
    try folder.write("name: Sam\n", to: "sam/evenkeel/config.yaml")
    casey = BuiltProgram.environment(
      home: folder.path, now: "2026-11-24T10:02:00", more: ["TERM": "dumb", "COLUMNS": "80"])
    sam = casey.merging(["XDG_CONFIG_HOME": folder.file("sam")]) { _, later in later }
  }

  /// A shell of Casey's, with what it shows first already there.
  func leader(_ arguments: String...) throws -> PseudoTerminalProgram {
    let shell = try PseudoTerminalProgram(program, arguments, environment: casey)
    try shell.waitFor("> ")
    return shell
  }

  /// A shell of Sam's.
  func watcher(_ arguments: String...) throws -> PseudoTerminalProgram {
    try PseudoTerminalProgram(program, ["watch"] + arguments, environment: sam)
  }

  /// Another shell of Sam's.
  func colleague(_ arguments: String...) throws -> PseudoTerminalProgram {
    try PseudoTerminalProgram(program, arguments, environment: sam)
  }

  /// Sam's, under a shell of the system's.
  func watcher(line: String) throws -> PseudoTerminalProgram {
    try PseudoTerminalProgram(
      "/bin/sh", ["-c", line.replacingOccurrences(of: "evenkeel", with: "'\(program)'")], environment: sam)
  }

  func asSam(_ arguments: String...) throws -> PipedProgram.Result {
    try PipedProgram.run(program, arguments, environment: sam)
  }

  func asCasey(_ arguments: String..., input: String = "") throws -> PipedProgram.Result {
    try PipedProgram.run(program, arguments, input: input, environment: casey)
  }

  /// What was captured in a call, with who wrote it.
  func captured() throws -> [Captured] {
    try JSONDecoder().decode(Shown.self, from: Data(asCasey("show", "--json").output.utf8)).captured
  }

  struct Captured: Decodable, Equatable {
    let ref: String
    let text: String
    var author: String?
  }

  private struct Shown: Decodable {
    let captured: [Captured]
  }

  /// Whether these bytes are anywhere in the files of the store.
  func isStored(_ text: String) throws -> Bool {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.file("data"))
    return try names.filter { $0.hasPrefix("evenkeel.sqlite") }.contains { name in
      try Data(contentsOf: URL(fileURLWithPath: folder.file("data/\(name)"))).range(of: Data(text.utf8)) != nil
    }
  }
}

extension PseudoTerminalProgram {
  /// Waits for something from another shell, which comes above the prompt without anything being typed.
  func awaitFromElsewhere(_ text: String) throws {
    try waitUntil("\"\(text)\" from another shell") { $0.contains(text) }
  }
}
