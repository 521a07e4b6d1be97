/// How a program ended.
package enum ProgramEnd: Equatable, Sendable, CustomStringConvertible {
  /// It ended by itself with this exit code.
  case exited(Int32)
  /// This signal ended it.
  case signalled(Int32)

  /// The exit code, where there is one.
  package var code: Int32? {
    guard case .exited(let code) = self else { return nil }
    return code
  }

  package var description: String {
    switch self {
    case .exited(let code): "exit code \(code)"
    case .signalled(let signal): "ended by signal \(signal)"
    }
  }
}
