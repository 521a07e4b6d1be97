import Foundation
import Language

/// A text that somebody brings as notes: a file, or what is piped in. It is read whole before anything is written down.
package enum NotesFile {
  /// The longest text that is taken, in bytes.
  package static let mostBytes = 64 << 20

  /// The lines of a text, each as everything behind the door takes it; the remark says what was done to them.
  /// - Parameter path: `-` is what is piped in.
  package static func lines(of path: String) throws -> (lines: [String], remark: String?) {
    let name = path == "-" ? "what is piped in" : path
    let data = try data(of: path, name)
    guard data.count <= mostBytes else {
      throw Failure(.badInput, "\(name) is larger than \(mostBytes >> 20) MiB", hint: "bring it in parts")
    }
    let incoming = IncomingText(try text(data, name))
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

  private static func data(of path: String, _ name: String) throws -> Data {
    do {
      if path == "-" { return try FileHandle.standardInput.readToEnd() ?? Data() }
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw Failure(.missing, "there is no file \(name)", hint: "check the name")
      }
      if isFolder.boolValue { throw Failure(.missing, "\(name) is a folder", hint: "name a file of text") }
      return try FileHandle(forReadingFrom: URL(fileURLWithPath: path)).readToEnd() ?? Data()
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.missing, "\(name) cannot be read", hint: "make it readable for you")
    }
  }

  /// UTF-8, or UTF-16 with the mark that says so. A mark at the beginning is no part of the text.
  private static func text(_ data: Data, _ name: String) throws -> String {
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]),
      let text = String(data: data, encoding: .utf16)
    {
      return String(decoding: plain(Data(text.utf8)), as: UTF8.self)
    }
    let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    guard let text = String(validating: plain(bytes), as: UTF8.self) else {
      throw Failure(
        .badInput, "\(name):\(lineOfStrayByte(in: bytes)): this is not UTF-8",
        hint: "save it as UTF-8; nothing was taken yet")
    }
    return text
  }

  /// With the line breaks of this system, and blanks for tabs: a file may have either, and nobody need be told.
  private static func plain(_ bytes: Data) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var last: UInt8 = 0
    for byte in bytes {
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

  private static func lineOfStrayByte(in bytes: Data) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }
}
