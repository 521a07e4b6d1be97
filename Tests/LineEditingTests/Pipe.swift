#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A pipe of the test's own. Closes what is still open when it goes.
final class Pipe {
  let reader: Int32
  private(set) var writer: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw PipeFault(number: errno) }
    reader = ends[0]
    writer = ends[1]
  }

  deinit {
    closeWriter()
    _ = close(reader)
  }

  func send(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    var next = 0
    while next < bytes.count {
      let count = bytes[next...].withUnsafeBytes { write(writer, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      next += count
    }
  }

  func closeWriter() {
    if writer >= 0 { _ = close(writer) }
    writer = -1
  }

  /// What was written, after the writing end is closed.
  func contents() -> String {
    closeWriter()
    var all: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(reader, &bytes, bytes.count)
      guard count > 0 else { return String(decoding: all, as: UTF8.self) }
      all += bytes[..<count]
    }
  }
}
