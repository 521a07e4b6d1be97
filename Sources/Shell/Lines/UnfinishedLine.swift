import Foundation
import Surroundings

/// A line that was being typed when the terminal went away. It belongs to nobody's record yet: it waits in a file of its
/// own, readable by the user alone, until its writer comes back to the call.
final class UnfinishedLine {
  private let path: String
  private var isTakenUp = false

  /// - Parameter writer: the scribe who types it; nil for the leader.
  init(call: String, writer: String? = nil, home: String) {
    path = "\(home)/" + UnfinishedLine.fileName("unfinished", call: call, writer: writer)
  }

  /// A file of one writer's in one call, whatever signs their name has.
  static func fileName(_ kind: String, call: String, writer: String?) -> String {
    "\(kind)-\(call)" + (writer.map { "-" + $0.utf8.prefix(60).map { String($0, radix: 16) }.joined() } ?? "")
  }

  func keep(_ text: String) {
    isTakenUp = false
    guard text.contains(where: { !$0.isWhitespace }) else { return forget() }
    try? Paths.write(text, to: path)
  }

  /// What waits, to be put into the line. It goes on waiting until that line is answered.
  func takeUp() -> String? {
    guard let text = Paths.text(of: path), !text.isEmpty else { return nil }
    isTakenUp = true
    return text
  }

  /// The line it was in has been taken or given up.
  func settle() {
    if isTakenUp { forget() }
  }

  private func forget() {
    isTakenUp = false
    try? FileManager.default.removeItem(atPath: path)
  }

  static let isBack = "What you were typing is back in the line."
}
