import Foundation
import GRDB
import TestSupport
import Testing

/// A store that version 0.1.0 wrote, as SQL, and what it showed of it. Every later version shows the same; but for the
/// facts of a summary, which are told by their questions since, for what was left open and done later, which is not told, and for
/// the letter, which is written as a person writes it and says on a later day from which day it tells days, and the brief, which is one
/// screen of all that is open.
@Suite struct OldStoreTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Stores")

  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    try home.write("", to: "data/locks/opening")
    let sql = try String(contentsOf: Self.folder.appending(path: "form-1.sql"), encoding: .utf8)
    let queue = try DatabaseQueue(path: home.file("data/evenkeel.sqlite"))
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  private func run(_ arguments: [String], input: String = "") throws -> PipedProgram.Result {
    try PipedProgram.run(
      BuiltProgram.path(), arguments, input: input,
      environment: BuiltProgram.environment(home: home.path, columns: 80, now: "2026-11-27T09:00:00"))
  }

  /// Each command of the record with what was shown.
  private func record() throws -> [(arguments: [String], shown: String)] {
    let text = try String(contentsOf: Self.folder.appending(path: "form-1.shown.txt"), encoding: .utf8)
    return text.components(separatedBy: "$ evenkeel ").dropFirst().map { part in
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return (lines[0].split(separator: " ").map(String.init), lines.count > 1 ? String(lines[1]) : "")
    }
  }

  @Test func `a store of form 1 shows what it showed`() throws {
    let first = try run(["verify"])
    #expect(first.errors.contains("a copy as it was is \(home.path)/data/evenkeel.sqlite.form-3"))
    for (arguments, shown) in try record() {
      let end = try run(arguments)
      #expect(end.output + end.errors == shown, "\(arguments)")
    }
  }

  @Test func `an old call goes on in the present form, and verifies`() throws {
    let end = try run(["resume", "3"], input: "it is mended\n#not sure\n/edit p1 sure\n/undo\n/done\n")
    #expect(end.exitCode == 0, "\(end.errors)")
    #expect(try run(["verify"]).exitCode == 0)
    #expect(try run(["summary", "3"]).output.contains("- n2 it is mended"))
    #expect(try !run(["show", "3", "--json"]).output.contains("sure"))
  }

  @Test func `a brief finds an account however its name is spaced and spelt`() throws {
    let brief = try run(["brief", "northwind", "traders"]).output
    #expect(brief.contains("call 3, Thu 26 Nov"))
    #expect(try run(["brief", "NORTHWIND  \t Traders"]).output == brief)
    // A beginning is enough where nothing is written.
    #expect(try run(["brief", "Northw"]).output == brief)
    #expect(try run(["brief", "Southwind"]).exitCode == 66)
  }
}
