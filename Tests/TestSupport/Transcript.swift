import Foundation

/// A golden session: a text file that reads like the screen of somebody who used the program, and that is run
/// again to see whether it would still look like that.
///
///     # Any line here is a remark; NAME=value sets a variable for all that follows.
///     NOW=2026-11-24T10:02:00,30s
///
///     $ evenkeel call "Northwind Traders"
///     1/6 acknowledge> =8
///            heat 8
///     1/6 acknowledge> ^D
///     = 0
///
///     $ evenkeel call < /dev/null
///     ! evenkeel: nothing was typed
///     = 65
///
///     $ evenkeel coach -
///     > I understand.
///     {"text": "I understand."}
///     = 0
///
/// - `$ ` starts a command, run by `sh` in a temporary home that all commands of the file share. From here to `= `
///   all lines are the command's.
/// - A line that starts with a prompt (`evenkeel> `, `2/6 listen 6:10 heat 9> `) is typed after that prompt has
///   appeared; `^D` alone is the end of input, `^C` alone the interrupt key. In a file written by hand `..> ` stands
///   for any prompt. With EVENKEEL_PLAIN=1, the mode for screen readers, prompts read `listen, 2 of 6: `.
/// - A line that starts with `~ ` is run in another terminal, to its end, while the prompt waits; `hold-store 2` keeps the
///   store until two lines wait for it. What it prints is not shown.
/// - Lines that start with `> ` are all of standard input, piped. Only a command without them has a terminal.
/// - Every other line is expected output, `! ` expected standard error, `\` keeps the next character from being a
///   mark.
/// - `= 0` ends the command and is its exit code.
///
/// NOW stands for EVENKEEL_NOW; it is 2026-11-24T10:02:00,30s where the file does not say. COLUMNS also gives the
/// terminal's width, which is 80. NAME= alone unsets a variable. The home's path is written `~HOME~`,
/// the number of a process `~ID~`; the sentence it stands in is one line.
package struct Transcript: Sendable, CustomStringConvertible {
  /// The file.
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  /// All transcripts in the folder `Transcripts` beside the source file that asks.
  package static func all(beside source: String = #filePath) -> [Transcript] {
    let folder = URL(fileURLWithPath: source).deletingLastPathComponent().appendingPathComponent("Transcripts").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { Transcript("\(folder)/\($0)") }
  }

  package var description: String { URL(fileURLWithPath: path).lastPathComponent }

  /// Runs the session and throws `TranscriptFault.differs` with the difference, line by line, if it no longer reads
  /// as in the file. With EVENKEEL_RECORD=1 in the environment the file is written anew, and that is a fault too:
  /// what was recorded is to be read by somebody before it counts.
  package func check(with program: String? = nil) throws {
    let expected = try text()
    let actual = try run(program)
    if ProcessInfo.processInfo.environment["EVENKEEL_RECORD"] == "1" {
      try Data(actual.utf8).write(to: URL(fileURLWithPath: path))
      throw TranscriptFault.recordedAnew(file: path)
    }
    guard actual != expected else { return }
    throw TranscriptFault.differs(file: path, difference: LineDifference(expected, actual).description)
  }

  /// What the session reads like now, in the format of the file.
  /// - Parameter program: the path of `evenkeel`, else the built one.
  package func run(_ program: String? = nil) throws -> String {
    let script = try TranscriptScript(text(), file: path)
    let runner = try TranscriptRunner(program: program ?? BuiltProgram.path())
    return try script.commands.map { try runner.run($0) }.joined() + script.closing.map { $0 + "\n" }.joined()
  }

  private func text() throws -> String {
    try String(decoding: Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}
