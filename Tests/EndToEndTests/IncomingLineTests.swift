import Foundation
import TestSupport
import Testing

/// What nobody types on purpose, through a pipe: nothing crashes, nothing is stored that was not answered, all is said.
@Suite struct IncomingLineTests {
  private let folder: TemporaryFolder
  private let environment: [String: String]

  init() throws {
    folder = try TemporaryFolder()
    environment = BuiltProgram.environment(home: folder.path, now: "2026-11-24T10:02:00")
  }

  /// Runs a shell line in which `EVENKEEL` is the program.
  private func shell(_ line: String) throws -> PipedProgram.Result {
    let words = line.replacing("EVENKEEL", with: "'\(try BuiltProgram.path())'")
    return try PipedProgram.run(
      "/bin/sh", ["-c", words], input: "",
      environment: environment.merging(["PATH": "/usr/bin:/bin"]) { _, new in new },
      timeout: .seconds(60))
  }

  @Test func `NUL, control characters and stray bytes are dealt with at the door, and said by the line's number`()
    throws
  {
    let run = try shell(
      #"printf '#secret\000 rest\none\n/account \000\ncaf\351 note\n/account Ac\000me\n' | EVENKEEL call"#)
    #expect(run.exitCode == 65)
    #expect(run.errors.contains("line 1: control characters became blanks"))
    #expect(run.errors.contains("line 3: /account needs some words"))
    #expect(run.errors.contains("line 4: bytes that are not UTF-8 became \u{FFFD}"))
    #expect(!run.errors.contains("secret"))
    #expect(run.output.contains("account: Ac me"))
    #expect(try shell("EVENKEEL verify").exitCode == 0)
    #expect(try shell("EVENKEEL show").output.contains("n2   caf\u{FFFD} note"))
  }

  @Test func `a line over the limit is refused by its number, and the next is taken`() throws {
    let run = try shell("{ echo before; head -c 1100000 /dev/zero | tr '\\0' x; echo; echo after; } | EVENKEEL call")
    #expect(run.exitCode == 65)
    #expect(run.errors.contains("line 2: the line is longer than 1 MiB"))
    #expect(run.errors.utf8.count < 500)
    #expect(try shell("EVENKEEL show").output.contains("n2   after"))
  }

  @Test func `nothing that commands a terminal reaches a summary`() throws {
    _ = try shell(
      #"printf '@tomorrow 4pm call x \033[31m <script>\n!\033]0;t\007 late\n' | EVENKEEL call "A $(printf '\033')[1m" "#
    )
    let summary = try shell("EVENKEEL summary").output
    #expect(!summary.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(summary.contains(#"\<script\>"#))
  }
}
