import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Picks the console that fits the streams and the environment.
package enum Consoles {
  /// Terminals that cannot draw a line anew, and names that say nothing.
  private static let plainTerminals: Set<String> = ["", "dumb", "unknown", "emacs"]

  /// A console on the standard streams. To be called once, before anything else reads or writes them.
  /// - Parameter usesViKeys: unless the user's `.editrc` says otherwise.
  package static func make(environment: [String: String], usesViKeys: Bool = false, theme: Theme = .standard)
    -> any Console
  {
    ce_open_standard_streams()
    ce_use_utf8()
    let isTerminal = isatty(0) == 1 && isatty(1) == 1
    guard isTerminal, canEdit(environment) else {
      return LineConsole(environment: environment, usesViKeys: usesViKeys)
    }
    let colour = wantsColour(environment)
    let output = TextOutput(descriptor: 1, theme: theme, colour: colour, isGathered: true)
    let preferences = LineEditor.Preferences(usesViKeys: usesViKeys, environment: environment)
    guard let editor = LineEditor.open(output: output, preferences: preferences) else {
      return LineConsole(environment: environment)
    }
    let complaints = TextOutput(descriptor: 2, theme: theme, colour: colour && isatty(2) == 1)
    if let complaint = editor.complaint {
      complaints.show(StyledText("evenkeel: .editrc: \(complaint)", .fault))
    }
    return TerminalConsole(environment: environment, editor: editor, output: output, complaints: complaints)
  }

  /// Whether the environment leaves room for line editing: a terminal with a name, and `EVENKEEL_PLAIN` not set.
  static func canEdit(_ environment: [String: String]) -> Bool {
    !isLinear(environment) && !plainTerminals.contains(environment["TERM"] ?? "")
  }

  /// Whether the user has not asked for none: https://no-color.org
  static func wantsColour(_ environment: [String: String]) -> Bool {
    (environment["NO_COLOR"] ?? "").isEmpty
  }
}
