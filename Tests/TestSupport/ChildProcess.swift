import CPseudoTerminal
import Foundation

/// One started process: owns its number until the end has been collected, and ends it with all it started when
/// nobody holds it any more.
final class ChildProcess {
  /// Starting is one at a time: a child started between the making of a pipe and its closing-on-exec would keep
  /// that pipe open, and its reader waiting.
  static let starting = NSLock()

  let number: pid_t
  private var end: ProgramEnd?

  init(number: pid_t) {
    self.number = number
  }

  deinit {
    guard end == nil else { return }
    signalGroup(SIGKILL)
    signal(SIGKILL)
    _ = collect()
  }

  /// Whether it has ended; asking does not collect it.
  var hasEnded: Bool { end != nil || program_has_ended(number) != 0 }

  func signal(_ signal: Int32) {
    guard end == nil else { return }
    _ = Foundation.kill(number, signal)
  }

  /// Signals the process and all in its group.
  func signalGroup(_ signal: Int32) {
    guard end == nil else { return }
    _ = Foundation.kill(-number, signal)
  }

  /// Waits without limit: to be called when it has ended or was killed.
  func collect() -> ProgramEnd {
    if let end { return end }
    var code: Int32 = 0
    var signal: Int32 = 0
    _ = program_collect(number, &code, &signal)
    let collected = signal == 0 ? ProgramEnd.exited(code) : .signalled(signal)
    end = collected
    return collected
  }

  /// Calls `body` with what exec wants: lists of C strings that end with NULL.
  static func withLists<Result>(
    program: String, arguments: [String], environment: [String: String],
    _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>, UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    // A program of ours may end before it has read all its input; that is a result, not the end of the tests.
    _ = Foundation.signal(SIGPIPE, SIG_IGN)
    var argumentList = ([program] + arguments).map { strdup($0) } + [nil]
    var environmentList = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argumentList + environmentList).forEach { free($0) } }
    return body(&argumentList, &environmentList)
  }

  /// The path of a program named as in a shell: as it stands if it holds a slash, else found along PATH.
  static func path(of program: String, environment: [String: String]) throws(ProgramFault) -> String {
    guard !program.contains("/") else { return program }
    for folder in (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":") {
      let candidate = "\(folder)/\(program)"
      if access(candidate, X_OK) == 0 { return candidate }
    }
    throw .cannotStart(program: program, number: ENOENT)
  }
}
