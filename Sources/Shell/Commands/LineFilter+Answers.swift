import Language
import LineEditing
import Surroundings

extension LineFilter {
  /// Answers all lines, for a command that takes - in place of a text.
  /// - Parameter answer: appends the answer to a line, with its end; nil is a line longer than it may be.
  static func answerAll(_ answer: (Line, inout [UInt8]) -> Void) throws -> Outcome {
    guard run(longest: IncomingText.mostBytes, answer) else {
      throw Failure(.inputOutput, "the answers could not be written", hint: "is the disk full?")
    }
    return .done
  }
}
