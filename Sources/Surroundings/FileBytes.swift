import Language

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of a file, read in one piece and held as they are until the last who holds this lets go.
///
/// It is not mapped: a file that an upgrade writes over in place, while a call is on, would end the program.
package final class FileBytes: HeldBytes {
  // Nobody writes to them.
  nonisolated(unsafe) package let bytes: UnsafeRawBufferPointer

  /// Nil where it cannot be read, or is empty.
  package init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_size > 0 else { return nil }
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: Int(facts.st_size), alignment: 64)
    var count = 0
    while count < room.count {
      let more = read(descriptor, room.baseAddress.map { $0 + count }, room.count - count)
      if more < 0, errno == EINTR { continue }
      guard more > 0 else { break }
      count += more
    }
    // A file that is shorter by now is no longer what it was.
    guard count == room.count else {
      room.deallocate()
      return nil
    }
    bytes = UnsafeRawBufferPointer(room)
  }

  deinit { UnsafeMutableRawBufferPointer(mutating: bytes).deallocate() }
}
