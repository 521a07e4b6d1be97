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

  /// Answers one line after the other. Several of them share what has come in, so none may hold on to a line.
  package protocol Answerer {
    /// - Parameter answer: the answer to the line is appended to it, with its end.
    mutating func answer(_ line: Line, _ answer: inout [UInt8])
  }

  /// - Parameters:
  ///   - longest: the most bytes of a line.
  ///   - answer: appends the answer to a line, with its end.
  /// - Returns: whether all could be read and written. Where nobody reads any more, that is all there was.
  package static func run(longest: Int, _ answer: (Line, inout [UInt8]) -> Void) -> Bool {
    forEachBlock(longest) { lines, answers in answerEach(of: lines, longest, &answers, answer) }
  }

  /// The same by several at once, one for each processor that is to work: each answers a part of what has come in, and the
  /// answers come in the order of the lines.
  package static func run<One: Answerer>(longest: Int, by answerers: inout [One]) -> Bool {
    var parts = [[UInt8]](repeating: [], count: answerers.count)
    return answerers.withUnsafeMutableBufferPointer { answerers in
      forEachBlock(longest) { lines, answers in
        guard answerers.count > 1, lines.count >= fewestBytesToShare else {
          return answerEach(of: lines, longest, &answers) { answerers[0].answer($0, &$1) }
        }
        let shares = shares(of: lines, among: answerers.count)
        parts.withUnsafeMutableBufferPointer { parts in
          inParallel(shares.count) { index in
            parts[index].removeAll(keepingCapacity: true)
            answerEach(of: shares[index], longest, &parts[index]) { answerers[index].answer($0, &$1) }
          }
          for part in parts.prefix(shares.count) { answers += part }
        }
      }
    }
  }

  /// How many processors there are to share the work among.
  package static var processors: Int { max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Fewer bytes are answered before others have begun.
  private static let fewestBytesToShare = 16 * 1024

  // MARK: - Reading and writing

  /// - Parameter answer: is given whole lines with their ends; the last of all may lack it.
  private static func forEachBlock(
    _ longest: Int, _ answer: (UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Void
  ) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 256 * 1024)
    var held: [UInt8] = []
    var answers: [UInt8] = []
    // Of a line that is too long already no more is kept than says so.
    let hold = { (bytes: ArraySlice<UInt8>) in held += bytes.prefix(max(0, longest + 2 - held.count)) }
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return false }
      answers.removeAll(keepingCapacity: true)
      if count == 0 {
        // A last line needs no end.
        if !held.isEmpty { held.withUnsafeBufferPointer { answer($0, &answers) } }
        return write(answers)
      }
      var lines = chunk[..<count]
      if !held.isEmpty, let end = lines.firstIndex(of: lineEnd) {
        hold(lines[..<end])
        held.append(lineEnd)
        held.withUnsafeBufferPointer { answer($0, &answers) }
        held.removeAll(keepingCapacity: true)
        lines = lines[(end + 1)...]
      }
      if let end = lines.lastIndex(of: lineEnd) {
        lines[...end].withUnsafeBufferPointer { answer($0, &answers) }
        lines = lines[(end + 1)...]
      }
      hold(lines)
      guard write(answers) else { return ce_nobody_reads() }
    }
  }

  private static let lineEnd = UInt8(ascii: "\n")

  private static func answerEach(
    of lines: UnsafeBufferPointer<UInt8>, _ longest: Int, _ answers: inout [UInt8],
    _ answer: (Line, inout [UInt8]) -> Void
  ) {
    var rest = lines[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: lineEnd) ?? rest.endIndex
      answer(trimmed(UnsafeBufferPointer(rebasing: rest[..<end]), longest), &answers)
      rest = rest[min(end + 1, rest.endIndex)...]
    }
  }

  /// Without the return that ends a line elsewhere.
  private static func trimmed(_ line: UnsafeBufferPointer<UInt8>, _ longest: Int) -> Line {
    let line = line.last == UInt8(ascii: "\r") ? UnsafeBufferPointer(rebasing: line.dropLast()) : line
    return line.count > longest ? nil : line
  }

  private static func write(_ bytes: [UInt8]) -> Bool {
    bytes.isEmpty || bytes.withUnsafeBytes { ce_write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }

  // MARK: - Sharing

  /// About as many bytes for each, in whole lines.
  private static func shares(
    of lines: UnsafeBufferPointer<UInt8>, among count: Int
  ) -> [UnsafeBufferPointer<UInt8>] {
    var shares: [UnsafeBufferPointer<UInt8>] = []
    var rest = lines[...]
    for left in stride(from: count, to: 0, by: -1) where !rest.isEmpty {
      let middle = rest.startIndex + (rest.count + left - 1) / left - 1
      let end = rest[middle...].firstIndex(of: lineEnd).map { $0 + 1 } ?? rest.endIndex
      shares.append(UnsafeBufferPointer(rebasing: rest[..<end]))
      rest = rest[end...]
    }
    return shares
  }

  /// Does each part of some work on a thread of its own, the first on this one, and waits for all.
  private static func inParallel(_ count: Int, _ work: (Int) -> Void) {
    withoutActuallyEscaping(work) { work in
      var work = work
      withUnsafeMutablePointer(to: &work) { work in
        ce_in_parallel(
          Int32(count), { part, work in work?.assumingMemoryBound(to: ((Int) -> Void).self).pointee(Int(part)) }, work)
      }
    }
  }
}
