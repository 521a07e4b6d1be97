import Foundation

/// A folder of its own for one test, removed with all in it when nobody holds it any more.
///
/// It is always directly under /tmp and its path always equally long, so that a line that shows the path wraps
/// at the same word in every run.
package final class TemporaryFolder: Sendable {
  /// Where it is, without a slash at the end.
  package let path: String

  package init() throws {
    var template = Array("/tmp/evenkeel-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw ProgramFault.cannotStart(program: "a temporary folder", number: errno)
    }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in it.
  package func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file in it, with the folders it needs, and returns its path.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    let file = URL(fileURLWithPath: file(name))
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// Whether a file of this name is in it.
  package func exists(_ name: String) -> Bool { access(file(name), F_OK) == 0 }

  /// Reads a file in it.
  package func read(_ name: String) throws -> String {
    try String(decoding: Data(contentsOf: URL(fileURLWithPath: file(name))), as: UTF8.self)
  }
}
