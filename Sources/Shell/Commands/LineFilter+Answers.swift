import Language
import LineEditing
import Surroundings

extension LineFilter {
  /// Answers all lines, for a command that takes - in place of a text.
  /// - Parameter answer: appends the answer to a line, with its end; nil is a line longer than it may be.
  static func answerAll(_ answer: (Line, inout [UInt8]) -> Void) throws -> Outcome {
    try written(run(longest: IncomingText.mostBytes, answer))
  }

  /// The same on all processors.
  /// - Parameter answerer: one that answers as all the others do.
  static func answerAll(by answerer: some Answerer) throws -> Outcome {
    var answerers = Array(repeating: answerer, count: processors)
    return try written(run(longest: IncomingText.mostBytes, by: &answerers))
  }

  private static func written(_ isWritten: Bool) throws -> Outcome {
    guard isWritten else {
      throw Failure(.inputOutput, "the answers could not be written", hint: "is the disk full?")
    }
    return .done
  }
}
