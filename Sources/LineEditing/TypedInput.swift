import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What comes from the keyboard. Owns what was typed ahead, which stays from line to line.
final class TypedInput {
  private static let chunk = 4096

  private let descriptor: Int32
  private let wait: InputWait
  private var queue = UTF8Queue()

  init(descriptor: Int32 = 0, signals: SignalPipe) {
    self.descriptor = descriptor
    wait = InputWait(input: descriptor, signals: signals.descriptor)
  }

  /// The next scalar that is here; the codes that are keys of ours are dropped.
  func next() -> Unicode.Scalar? {
    while let scalar = queue.next() {
      if !EditorKey.isReserved(scalar) { return scalar }
    }
    return nil
  }

  /// Waits until more has been read, or something else has happened; `.readable` means that bytes were added.
  func waitForMore() -> InputWait.Event {
    let event = wait.next()
    guard event == .readable else { return event }
    var bytes = [UInt8](repeating: 0, count: Self.chunk)
    let count = read(descriptor, &bytes, bytes.count)
    if count > 0 {
      queue.append(bytes[..<count])
      return .readable
    }
    // No terminal that is still there reads as ended while lines are edited.
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? .timeout : .hungUp
  }

  /// Whether something has been typed that no line has taken yet.
  var isWaiting: Bool {
    !queue.isEmpty || InputWait(input: descriptor, signals: -1).next(milliseconds: 0) == .readable
  }

  /// Whether the terminal is gone.
  var isGone: Bool {
    var modes = termios()
    return InputWait(input: descriptor, signals: -1).next(milliseconds: 0) == .hungUp
      || tcgetattr(descriptor, &modes) != 0
  }
}
