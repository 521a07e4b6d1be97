import Foundation

/// One end of a pipe or a terminal that never blocks; owns it and closes it.
final class Descriptor {
  let number: Int32
  /// Whether it still gives or takes anything.
  private(set) var isOpen = true
  private var isClosed = false

  init(_ number: Int32) {
    self.number = number
  }

  deinit { close() }

  func close() {
    guard !isClosed else { return }
    isOpen = false
    isClosed = true
    _ = Foundation.close(number)
  }

  /// Takes all there is now.
  ///
  /// At the end of it the descriptor is not closed yet: a terminal closed while its program is on the way out would
  /// still reach it with SIGHUP, and its exit code would be lost.
  func readAvailable() -> [UInt8] {
    var taken: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while isOpen {
      let count = read(number, &buffer, buffer.count)
      if count > 0 {
        taken.append(contentsOf: buffer[..<count])
      } else if count < 0, errno == EINTR {
        continue
      } else if count < 0, errno == EAGAIN {
        break
      } else {
        // 0 is the end of a pipe; EIO is how Linux says that nobody has the terminal open any more.
        isOpen = false
      }
    }
    return taken
  }

  /// Gives as much as is taken now and drops it from `bytes`; there is no more to do when nobody reads any more.
  func writeAvailable(_ bytes: inout ArraySlice<UInt8>) {
    while isOpen, !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(number, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if count < 0, errno == EINTR {
        continue
      } else if count < 0, errno == EAGAIN {
        break
      } else {
        isOpen = false
      }
    }
  }

  /// Waits until one of the open descriptors has something to read, or takes something, or the time is up.
  static func wait(toRead reading: [Descriptor], toWrite writing: [Descriptor] = [], milliseconds: Int32) {
    var watched =
      reading.filter(\.isOpen).map { pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0) }
      + writing.filter(\.isOpen).map { pollfd(fd: $0.number, events: Int16(POLLOUT), revents: 0) }
    _ = poll(&watched, nfds_t(watched.count), milliseconds)
  }

  /// A pipe whose ends no later child inherits. To be made while `ChildProcess.starting` is held. The ends named
  /// here are the tester's, so they do not block; the other end is the program's and does.
  static func pipe(testerReads: Bool) throws(ProgramFault) -> (tester: Descriptor, program: Descriptor) {
    var ends: [Int32] = [-1, -1]
    guard Foundation.pipe(&ends) == 0 else { throw .cannotStart(program: "pipe", number: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let tester = Descriptor(testerReads ? ends[0] : ends[1])
    let program = Descriptor(testerReads ? ends[1] : ends[0])
    _ = fcntl(tester.number, F_SETFL, fcntl(tester.number, F_GETFL) | O_NONBLOCK)
    return (tester, program)
  }
}
