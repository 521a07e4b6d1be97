/// How waiting for a line ended.
package enum LineOutcome: Equatable, Sendable {
  /// A line, without its newline.
  case line(String)

  /// Ctrl-C: what was being typed is gone, the call goes on.
  case interrupted

  /// Ctrl-D on an empty line, or the end of a file or pipe.
  case endOfInput

  /// The program was asked to end (SIGTERM, SIGHUP), or the terminal is gone, which counts as SIGHUP; `unfinished` is what
  /// was being typed.
  case ended(signal: Int32, unfinished: String = "")
}
