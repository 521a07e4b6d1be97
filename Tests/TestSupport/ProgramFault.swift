import Foundation

/// Why a program under test could not be used to its end. Each carries what it had said until then, which is
/// what one wants to read in a failed test.
package enum ProgramFault: Error, CustomStringConvertible {
  /// The program is not there, may not be run, or the system refused; `number` is the `errno`.
  case cannotStart(program: String, number: Int32)
  /// Nobody has built the program; `places` is where it was looked for.
  case notBuilt(name: String, places: [String])
  /// What was waited for had not come in time.
  case tooLate(awaited: String, timeout: Duration, output: String)
  /// The program ended before what was waited for came.
  case endedEarly(awaited: String, output: String)
  /// The program no longer takes what is typed.
  case cannotType(output: String)

  package var description: String {
    switch self {
    case .cannotStart(let program, let number):
      "\(program) could not be started: \(String(cString: strerror(number)))"
    case .notBuilt(let name, let places):
      "\(name) is not built: run `make build`, or set EVENKEEL_BINARY. Looked in: \(places.joined(separator: ", "))"
    case .tooLate(let awaited, let timeout, let output):
      "waited \(timeout) in vain for \(awaited). Output so far:\n\(Self.quoted(output))"
    case .endedEarly(let awaited, let output):
      "the program ended before \(awaited) came. Its output:\n\(Self.quoted(output))"
    case .cannotType(let output):
      "the program no longer takes what is typed. Output so far:\n\(Self.quoted(output))"
    }
  }

  /// The output as a block of lines, control characters made visible: a terminal reading a test log must not
  /// obey them.
  private static func quoted(_ output: String) -> String {
    output.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        "  | "
          + line.unicodeScalars
          .map { $0.value < 0x20 || $0.value == 0x7F ? $0.escaped(asASCII: true) : String($0) }
          .joined()
      }
      .joined(separator: "\n")
  }
}
