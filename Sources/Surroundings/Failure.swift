/// Why the program could not do what was asked: what is wrong, what to do, and the exit code of the contract.
package struct Failure: Error, Hashable, Sendable {
  package enum Kind: Int32, Sendable {
    case checkFailed = 1
    case usage = 64
    case badInput = 65
    case missing = 66
    case cannotCreate = 73
    case inputOutput = 74
    case tryAgain = 75
    case notPermitted = 77
    case interrupted = 130
  }

  package let kind: Kind
  package let message: String
  package let hint: String

  package init(_ kind: Kind, _ message: String, hint: String) {
    self.kind = kind
    self.message = message
    self.hint = hint
  }

  /// "what is wrong: what to do"
  package var line: String { hint.isEmpty ? message : "\(message): \(hint)" }
}
