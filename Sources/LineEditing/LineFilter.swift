import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Answers each line of standard input on standard output, for programs that ask much: whatever has come in is answered
/// in one piece, so a single question gets its answer at once and a file of them goes through at full speed.
package enum LineFilter {
  /// A line, without its end; nil for one that is longer than it may be and was passed over.
  package typealias Line = UnsafeBufferPointer<UInt8>?

  /// - Parameters:
  ///   - longest: the most bytes of a line.
  ///   - answer: appends the answer to a line, with its end.
  /// - Returns: whether all could be read and written. Where nobody reads any more, that is all there was.
  package static func run(longest: Int, _ answer: (Line, inout [UInt8]) -> Void) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 256 * 1024)
    var held: [UInt8] = []
    var answers: [UInt8] = []
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return false }
      answers.removeAll(keepingCapacity: true)
      if count == 0 {
        // A last line needs no end.
        if !held.isEmpty { held.withUnsafeBufferPointer { answer(trimmed($0, longest), &answers) } }
        return write(answers)
      }
      answerLines(chunk[..<count], longest, &held, &answers, answer)
      guard write(answers) else { return ce_nobody_reads() }
    }
  }

  private static func answerLines(
    _ bytes: ArraySlice<UInt8>, _ longest: Int, _ held: inout [UInt8], _ answers: inout [UInt8],
    _ answer: (Line, inout [UInt8]) -> Void
  ) {
    var rest = bytes
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let line = rest[..<end]
      if held.isEmpty {
        line.withUnsafeBufferPointer { answer(trimmed($0, longest), &answers) }
      } else {
        held += line
        held.withUnsafeBufferPointer { answer(trimmed($0, longest), &answers) }
        held.removeAll(keepingCapacity: true)
      }
      rest = rest[(end + 1)...]
    }
    // Of a line that is too long already no more is kept than says so.
    held += rest.prefix(max(0, longest + 2 - held.count))
  }

  /// Without the return that ends a line elsewhere.
  private static func trimmed(_ line: UnsafeBufferPointer<UInt8>, _ longest: Int) -> Line {
    let line = line.last == UInt8(ascii: "\r") ? UnsafeBufferPointer(rebasing: line.dropLast()) : line
    return line.count > longest ? nil : line
  }

  private static func write(_ bytes: [UInt8]) -> Bool {
    bytes.isEmpty || bytes.withUnsafeBytes { ce_write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}
