#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The commands of earlier runs, one on a line, oldest first. Readable by the user alone; two shells may add to it at the
/// same time, because each line is one write at the end.
struct HistoryFile {
  /// So many are read; when the file holds twice as many it is cut back to them.
  static let limit = 1000

  let path: String

  /// The newest lines; none when the file cannot be read.
  func load() -> [String] {
    let lines = records()
    if lines.count > 2 * Self.limit { cutBack() }
    return lines.suffix(Self.limit).map { Self.plain(String($0)) }
  }

  /// Adds a line. What cannot be written is not kept: a call never stops for that.
  func add(_ line: String) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    // A file of an earlier mode is made private as well.
    fchmod(descriptor, 0o600)
    // Whoever cuts the file back holds it alone meanwhile.
    flock(descriptor, LOCK_SH)
    let bytes = Array((Self.escaped(line) + "\n").utf8)
    _ = write(descriptor, bytes, bytes.count)
  }

  private func records() -> [Substring] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    flock(descriptor, LOCK_SH)
    return String(decoding: FileBytes.all(of: descriptor) ?? [], as: UTF8.self).split(separator: "\n")
  }

  /// Writes the newest lines over the file itself, so that a shell that has it open goes on adding to the same file.
  private func cutBack() {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return }
    let text = String(decoding: FileBytes.all(of: descriptor) ?? [], as: UTF8.self)
    let kept = text.split(separator: "\n").suffix(Self.limit).joined(separator: "\n") + "\n"
    let bytes = Array(kept.utf8)
    // Written before the rest is cut off: whatever ends us in between, a line is there twice rather than not at all.
    guard pwrite(descriptor, bytes, bytes.count, 0) == bytes.count else { return }
    _ = ftruncate(descriptor, off_t(bytes.count))
  }

  /// On one line: a line break is `\n`, a backslash is doubled.
  static func escaped(_ line: String) -> String {
    line.replacing("\\", with: "\\\\").replacing("\r", with: "").replacing("\n", with: "\\n")
  }

  static func plain(_ record: String) -> String {
    var plain = ""
    var isEscaped = false
    for character in record {
      if isEscaped {
        plain.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        plain.append(character)
      }
    }
    return plain
  }
}
