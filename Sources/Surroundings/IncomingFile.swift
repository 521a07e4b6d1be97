import Foundation

/// A text that somebody brings: a file, or what is piped in. It is read whole before anything is done with it.
package struct IncomingFile: Sendable {
  /// The longest one that is taken, in bytes.
  private static let mostBytes = 64 << 20

  /// What to call it in a message.
  package let name: String
  package let text: String

  /// - Parameter path: `-` is what is piped in.
  package init(_ path: String) throws {
    name = path == "-" ? "what is piped in" : path
    let data = try IncomingFile.data(of: path, name)
    guard data.count <= IncomingFile.mostBytes else {
      throw Failure(.badInput, "\(name) is larger than \(IncomingFile.mostBytes >> 20) MiB", hint: "bring it in parts")
    }
    text = try IncomingFile.text(data, name)
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
      return text
    }
    if packed.contains(where: data.starts(with:)) {
      throw Failure(
        .badInput, "\(name) is a document or a sheet as its program keeps it, and no text",
        hint: "save it there as plain text, a sheet as CSV; nothing was taken yet")
    }
    let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(
        .badInput, "\(name):\(lineOfStrayByte(in: bytes)): this is not UTF-8",
        hint: "save it as UTF-8; nothing was taken yet")
    }
    return text
  }

  /// How such a file begins: a ZIP (docx, xlsx, odt, ods ...), the binary ones before them (doc, xls), and PDF.
  private static let packed: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0], [0x25, 0x50, 0x44, 0x46, 0x2D],
  ]

  private static func lineOfStrayByte(in bytes: Data) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }
}
