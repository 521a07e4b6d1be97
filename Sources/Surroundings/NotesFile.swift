import Foundation
import Language

/// A text that somebody brings as notes: a file, or what is piped in. It is read whole before anything is written down.
package enum NotesFile {
  /// The lines of a text, each as everything behind the door takes it; the remark says what was done to them.
  /// - Parameter path: `-` is what is piped in.
  package static func lines(of path: String) throws -> (lines: [String], remark: String?) {
    let file = try IncomingFile(path)
    let name = file.name
    let incoming = IncomingText(String(decoding: plain(file.text), as: UTF8.self))
    let lines = incoming.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    if let long = lines.firstIndex(where: { $0.utf8.count > IncomingText.mostBytes }) {
      throw Failure(
        .badInput, "\(name):\(long + 1): \(IncomingText.tooLong)", hint: "break it up; nothing was taken yet")
    }
    guard lines.contains(where: { $0.contains { !$0.isWhitespace } }) else {
      throw Failure(.badInput, "\(name) has no line in it", hint: "nothing was taken")
    }
    return (lines, incoming.remark)
  }

  /// With the line breaks of this system, and blanks for tabs: a file may have either, and nobody need be told.
  private static func plain(_ text: String) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.utf8.count)
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n") where last == UInt8(ascii: "\r"): break
      case UInt8(ascii: "\r"): plain.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "\t"): plain.append(UInt8(ascii: " "))
      default: plain.append(byte)
      }
      last = byte
    }
    return plain
  }
}
