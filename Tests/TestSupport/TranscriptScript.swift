/// What a transcript file asks to be run: its commands and what is typed, without what is expected.
struct TranscriptScript {
  /// One `$ ` line with what belongs to it.
  struct Command {
    /// The remarks, settings and blank lines above it, as they stand.
    var preamble: [String] = []
    /// The settings in force, those of earlier commands included; an empty value unsets.
    var settings: [String: String] = [:]
    var line = ""
    /// The lines of standard input, where it is piped.
    var piped: [String]?
    /// What happens at the prompts, in order.
    var steps: [Step] = []
  }

  enum Step {
    /// A line typed at the prompt.
    case typed(String)
    /// A command that is run in another terminal while the prompt waits.
    case elsewhere(String)
  }

  private(set) var commands: [Command] = []
  /// What stands below the last command.
  private(set) var closing: [String] = []

  private var current = Command()
  private var isInCommand = false

  init(_ text: String, file: String) throws(TranscriptFault) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    for (index, line) in lines.enumerated() {
      let why = isInCommand ? readInCommand(line) : readBetweenCommands(line)
      if let why { throw .unreadable(file: file, line: index + 1, text: line, why: why) }
    }
    guard !isInCommand else {
      throw .unreadable(file: file, line: lines.count, text: current.line, why: "the last command lacks its `= 0`")
    }
    closing = current.preamble
  }

  /// Takes a line that belongs to a command; returns why it cannot.
  private mutating func readInCommand(_ line: String) -> String? {
    if line.hasPrefix("$ ") { return "the command before lacks its `= 0`" }
    if line.hasPrefix("= ") {
      commands.append(current)
      current = Command(settings: current.settings)
      isInCommand = false
    } else if line == ">" || line.hasPrefix("> ") {
      current.piped = (current.piped ?? []) + [String(line.dropFirst(2))]
    } else if let typed = Self.typed(line) {
      current.steps.append(.typed(typed))
    } else if line.hasPrefix("~ ") {
      current.steps.append(.elsewhere(String(line.dropFirst(2))))
    }
    return nil
  }

  /// Takes a line above a command or below the last; returns why it cannot.
  private mutating func readBetweenCommands(_ line: String) -> String? {
    if line.hasPrefix("$ ") {
      current.line = String(line.dropFirst(2))
      isInCommand = true
      return nil
    }
    guard Self.setting(line, in: &current.settings) || line.isEmpty || line.hasPrefix("#") else {
      return "not a remark (#), a setting (NAME=value) or a command ($)"
    }
    current.preamble.append(line)
    return nil
  }

  /// What is typed in this line, if it starts with a prompt.
  private static func typed(_ line: String) -> String? {
    if let prompt = TranscriptPrompt.linear(startOf: line) { return String(line.dropFirst(prompt.count + 1)) }
    guard let match = line.wholeMatch(of: /([^>]*>)(?: (.*))?/) else { return nil }
    guard match.1 == "..>" || TranscriptPrompt.isPrompt("\(match.1) ") else { return nil }
    return match.2.map(String.init) ?? ""
  }

  private static func setting(_ line: String, in settings: inout [String: String]) -> Bool {
    guard let match = line.wholeMatch(of: /([A-Z][A-Z0-9_]*)=(.*)/) else { return false }
    settings[match.1 == "NOW" ? "EVENKEEL_NOW" : String(match.1)] = String(match.2)
    return true
  }
}
