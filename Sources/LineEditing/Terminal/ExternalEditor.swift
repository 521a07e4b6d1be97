import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The user's own editor, for a text that is too long for a line.
struct ExternalEditor {
  let environment: [String: String]

  /// Lets the user change `text`; nil when the editor could not be started or says that it failed. The terminal must be
  /// free. The file is readable by the user alone and gone afterwards.
  func edited(_ text: String) -> String? {
    // mkstemps puts a name of its own in the place of the six letters.
    let place = String(repeating: "X", count: 6)
    var name = Array((folder + "/evenkeel-\(place).txt").utf8CString)
    let descriptor = mkstemps(&name, 4)
    guard descriptor >= 0 else { return nil }
    defer { unlink(name) }
    let bytes = Array((text + "\n").utf8)
    let isWritten = ce_write(descriptor, bytes, bytes.count)
    close(descriptor)
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard isWritten, Self.run(command: command, with: path), let changed = FileBytes.text(of: path) else { return nil }
    return String(changed.trimmingSuffix { $0.isNewline })
  }

  /// Where nobody else looks and nothing stays, if there is such a place.
  private var folder: String {
    for name in ["XDG_RUNTIME_DIR", "TMPDIR"] {
      if let folder = environment[name], !folder.isEmpty, access(folder, W_OK) == 0 { return folder }
    }
    return "/tmp"
  }

  private var command: String {
    for name in ["VISUAL", "EDITOR"] {
      if let command = environment[name], !command.isEmpty { return command }
    }
    return "vi"
  }

  /// True when the editor ended well. Ctrl-Z in it stops us with it.
  private static func run(command: String, with path: String) -> Bool {
    ce_run(command + " \"$1\"", path) == 0
  }
}

extension StringProtocol {
  /// Without the characters at its end that pass.
  func trimmingSuffix(while passes: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, passes(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
