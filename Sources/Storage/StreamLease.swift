#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The right to write one call or rehearsal, held as a lock on a file of its own. The system lets go of it when the process ends,
/// however it ends, so a crash never locks anybody out.
final class StreamLease {
  private let descriptor: Int32
  private let path: String
  private let stream: Stream
  private let note: (holder: String, since: String)

  /// - Parameter holder: who and since when, for the one who comes second: two lines of text.
  init(path: String, of stream: Stream, holder: String, since: String) throws(StoreFault) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let reason = errno
      if reason == EACCES || reason == EPERM || reason == EROFS { throw StoreFault.notPermitted(path: path) }
      throw StoreFault.cannotCreate(path: path, reason: String(cString: strerror(reason)))
    }
    guard StreamLease.lock(descriptor) else {
      let lines = StreamLease.text(of: descriptor).split(separator: "\n").map(String.init)
      close(descriptor)
      throw StoreFault.held(stream, by: lines.first ?? "another shell", since: lines.dropFirst().first ?? "")
    }
    let text = Array("\(holder)\n\(since)\n".utf8)
    ftruncate(descriptor, 0)
    _ = pwrite(descriptor, text, text.count, 0)
    // Only now: a lease that throws must not close its descriptor a second time.
    self.descriptor = descriptor
    (self.path, self.stream, note) = (path, stream, (holder, since))
  }

  /// This lease, or a new one where its file was removed: a lock on a file that nobody finds keeps nobody out.
  func renewed() throws(StoreFault) -> StreamLease {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_nlink > 0 else {
      return try StreamLease(path: path, of: stream, holder: note.holder, since: note.since)
    }
    return self
  }

  deinit {
    close(descriptor)
  }

  /// Somebody who only asks whether the lease is held holds it for a moment, and so does a program that is just being
  /// started: it is tried again before it is refused.
  private static func lock(_ descriptor: Int32) -> Bool {
    for _ in 0..<20 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
      usleep(5000)
    }
    return false
  }

  /// Whether some process writes the stream.
  static func isHeld(path: String) -> Bool {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0
  }

  private static func text(of descriptor: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 400)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }
}
