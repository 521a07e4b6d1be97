#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is in a file from where it stands to its end.
enum FileBytes {
  /// Nil when it cannot be read.
  static func all(of descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      guard count > 0 else { return count == 0 ? bytes : nil }
      bytes += chunk[..<count]
    }
  }

  /// The text of a file; nil when it cannot be opened or read, or is no plain file: a pipe would be waited for.
  static func text(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return all(of: descriptor).map { String(decoding: $0, as: UTF8.self) }
  }
}
