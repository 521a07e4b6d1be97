import Foundation
import LineEditing

/// A line that was being typed when the terminal went away. It belongs to nobody's record yet: it waits in a file of its
/// own, readable by the user alone, until the call is resumed.
extension CallSession {
  private var path: String { "\(world.home)/unfinished-\(writer.id)" }

  func keep(unfinished text: String) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    try? Paths.write(text, to: path)
  }

  /// Puts it back into the line.
  func takeUpUnfinished() {
    guard let text = Paths.text(of: path), !text.isEmpty else { return }
    try? FileManager.default.removeItem(atPath: path)
    guard console.isInteractive else { return }
    prefill = Prefill(text: text, cursor: text.unicodeScalars.count)
    show("What you were typing is back in the line.", .muted)
  }
}
