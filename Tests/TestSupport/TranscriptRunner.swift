import Foundation

/// Runs the commands of one transcript in one temporary home and writes down what could be seen.
struct TranscriptRunner {
  private static let now = "2026-11-24T10:02:00,30s"
  private static let patience = Duration.seconds(20)
  /// After so many ends of input a program that goes on asking is given up.
  private static let mostEnds = 5

  private let home: TemporaryFolder
  private let programs: TemporaryFolder

  init(program: String) throws {
    home = try TemporaryFolder()
    // A folder that holds nothing but the program goes before PATH, so that a command reads as a person types it.
    programs = try TemporaryFolder()
    let absolute = URL(fileURLWithPath: program)
    for (name, path) in [
      ("evenkeel", absolute.path), ("hold-store", absolute.deletingLastPathComponent().path + "/hold-store"),
    ] {
      try FileManager.default.createSymbolicLink(atPath: programs.file(name), withDestinationPath: path)
    }
  }

  /// Runs one command; returns its part of the transcript.
  func run(_ command: TranscriptScript.Command) throws -> String {
    let header = command.preamble + ["$ \(command.line)"]
    let seen = try command.piped.map { try onPipes(command, input: $0) } ?? onTerminal(command)
    return unwrapped((header + seen).map(shown)).map { $0 + "\n" }.joined()
  }

  private func onPipes(_ command: TranscriptScript.Command, input: [String]) throws -> [String] {
    let result = try PipedProgram.run(
      "/bin/sh", ["-c", real(command.line)], input: input.map { real($0) + "\n" }.joined(),
      environment: environment(command), directory: home.path, timeout: Self.patience)
    return input.map { $0.isEmpty ? ">" : "> \($0)" } + lines(result.output) + errorLines(result.errors)
      + [ending(result.status)]
  }

  /// Types each line only after the next prompt is there, so that the order of what is seen does not depend on who
  /// is faster. Where the file has no more to type, the end of input is what a person would give.
  private func onTerminal(_ command: TranscriptScript.Command) throws -> [String] {
    let terminal = try TranscriptTerminal(
      real(command.line), environment: environment(command), directory: home.path, patience: Self.patience)
    var seen: [String] = []
    var steps = command.steps[...]
    var ends = 0
    while true {
      let answer = try answer(of: terminal, to: command, seen: seen)
      seen += lines(answer.output) + errorLines(answer.errors)
      guard let prompt = answer.prompt else { break }
      guard ends < Self.mostEnds else {
        throw TranscriptFault.stuck(command: command.line, seen: seen, why: "it asks on after the end of input")
      }
      while case .elsewhere(let other)? = steps.first {
        steps.removeFirst()
        seen.append("~ \(other)")
        try runElsewhere(other, command)
      }
      let line = if case .typed(let typed)? = steps.popFirst() { typed } else { "^D" }
      if line == "^D" { ends += 1 }
      seen.append(line.isEmpty ? String(prompt.dropLast()) : prompt + line)
      try terminal.type(real(line))
    }
    return try seen + [ending(terminal.status())]
  }

  /// Runs a command to its end while the prompt waits.
  private func runElsewhere(_ line: String, _ command: TranscriptScript.Command) throws {
    let result = try PipedProgram.run(
      "/bin/sh", ["-c", real(line)], input: "", environment: environment(command), directory: home.path,
      timeout: Self.patience)
    guard result.exitCode == 0 else {
      throw TranscriptFault.stuck(command: line, seen: lines(result.output) + lines(result.errors), why: "it failed")
    }
  }

  private func answer(
    of terminal: TranscriptTerminal, to command: TranscriptScript.Command, seen: [String]
  ) throws -> TranscriptTerminal.Answer {
    do {
      return try terminal.answer()
    } catch {
      throw TranscriptFault.stuck(command: command.line, seen: seen, why: error.description)
    }
  }

  private func lines(_ text: String) -> [String] {
    Self.split(text).map { TranscriptPrompt.needsGuard($0) ? "\\\($0)" : $0 }
  }

  private func errorLines(_ text: String) -> [String] {
    Self.split(text).map { $0.isEmpty ? "!" : "! \($0)" }
  }

  private static func split(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private func ending(_ status: ProgramEnd) -> String {
    switch status {
    case .exited(let code): "= \(code)"
    case .signalled(let signal): "= signal \(signal)"
    }
  }

  private func shown(_ line: String) -> String {
    line.replacingOccurrences(of: home.path, with: "~HOME~").replacing(/process \d+/, with: "process ~ID~")
  }

  /// A sentence with the number of a process in one line: how many digits it has would move its breaks.
  private func unwrapped(_ lines: [String]) -> [String] {
    var joined: [String] = []
    var isOpen = false
    for line in lines {
      if isOpen, line.hasPrefix(" "), let last = joined.popLast() {
        joined.append(last + " " + line.drop { $0 == " " })
      } else {
        joined.append(line)
      }
      isOpen = joined.last.map { $0.contains("~ID~") && !$0.hasSuffix(".") } ?? false
    }
    return joined
  }

  private func real(_ line: String) -> String { line.replacingOccurrences(of: "~HOME~", with: home.path) }

  private func environment(_ command: TranscriptScript.Command) -> [String: String] {
    var environment = BuiltProgram.environment(home: home.path, now: Self.now, more: ["TERM": "dumb"])
    environment["PATH"] = "\(programs.path):\(environment["PATH"] ?? "")"
    for (name, value) in command.settings { environment[name] = value.isEmpty ? nil : real(value) }
    return environment
  }
}
