import Foundation

/// The terminal of one command in a transcript: what it says between one typed line and the next prompt.
///
/// Standard error is kept apart, and read when the next prompt is there: what went before that prompt has arrived by
/// then, whichever way it took.
final class TranscriptTerminal {
  /// What was seen after a line was typed.
  struct Answer {
    let output: String
    let errors: String
    /// The prompt that now waits; nil when the program has ended.
    let prompt: String?
  }

  private let program: PseudoTerminalProgram
  private let patience: Duration
  private var keys = ""
  private var errorsSeen = 0

  init(_ line: String, environment: [String: String], directory: String, patience: Duration) throws {
    let columns = environment["COLUMNS"].flatMap { Int($0) } ?? 80
    // The trap keeps the shell alive when Ctrl-C reaches it along with the program; the program starts without it.
    program = try PseudoTerminalProgram(
      "/bin/sh", ["-c", "trap : INT\n\(line)"], environment: environment, directory: directory, columns: columns,
      keepsErrorsApart: true)
    self.patience = patience
  }

  /// Types a line, or one of the two keys that are no text.
  func type(_ line: String) throws {
    switch line {
    case "^D": keys = "\u{4}"
    case "^C": keys = "\u{3}"
    default: keys = line + "\n"
    }
    try program.type(keys)
  }

  /// Waits for the next prompt, or the end.
  func answer() throws(ProgramFault) -> Answer {
    var hasEnded = false
    do {
      try program.waitUntil("a prompt, or the end", timeout: patience) { _ in prompt != nil }
    } catch {
      guard case .endedEarly = error else { throw error }
      hasEnded = true
    }
    let waiting = hasEnded ? nil : prompt
    if hasEnded { try program.wait(timeout: patience) }
    let errors = String(decoding: program.errorBytes[errorsSeen...], as: UTF8.self)
    errorsSeen = program.errorBytes.count
    return Answer(output: String(output.dropLast(waiting?.count ?? 0)), errors: errors, prompt: waiting)
  }

  /// How the program ended.
  func status() throws -> ProgramEnd { try program.wait(timeout: patience) }

  private var printed: String { program.outputSinceTyping.replacingOccurrences(of: "\r\n", with: "\n") }

  /// What was printed, without the echo of what was typed: that already stands behind the prompt. The line of the
  /// prompt ends there too, so a program that moves off it after Ctrl-C or Ctrl-D prints no line of its own.
  private var output: String {
    let printed = printed
    switch keys {
    case "\u{4}", "\u{3}":
      let rest = printed.hasPrefix("^C") && keys == "\u{3}" ? printed.dropFirst(2) : printed[...]
      return String(rest.hasPrefix("\n") ? rest.dropFirst() : rest)
    default:
      return printed.hasPrefix(keys) ? String(printed.dropFirst(keys.count)) : printed
    }
  }

  /// The prompt that now waits: an unfinished line that looks like one. Until the echo of the typed line has ended
  /// nothing counts, for what is typed may look like anything.
  private var prompt: String? {
    guard !keys.hasSuffix("\n") || printed.contains("\n") else { return nil }
    guard let tail = output.split(separator: "\n", omittingEmptySubsequences: false).last else { return nil }
    return TranscriptPrompt.isPrompt(String(tail)) ? String(tail) : nil
  }
}
