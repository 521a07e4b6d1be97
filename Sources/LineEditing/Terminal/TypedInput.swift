import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What comes from the keyboard. Owns what was typed ahead, which stays from line to line, and the patience with keys
/// that come in pieces.
final class TypedInput {
  private static let chunk = 4096

  /// After so long a lone Escape is the key and not the beginning of a sequence.
  static let sequencePatience = 50

  /// So long the rest of a character may take on a slow line.
  static let characterPatience = 1000

  /// A paste whose end does not come is taken as it is when nothing has come for so long.
  static let pastePatience = 2000

  private let descriptor: Int32
  private let signals: Int32
  private var decoder = KeyDecoder()
  /// Since when nothing has come.
  private var lastRead = ContinuousClock.now

  init(descriptor: Int32 = 0, signals: SignalPipe) {
    self.descriptor = descriptor
    self.signals = signals.descriptor
  }

  /// The next key or paste that is here.
  func next() -> KeyEvent? {
    if let event = decoder.next() { return event }
    guard let patience, elapsed >= patience else { return nil }
    if decoder.isPasting { return decoder.endPaste() }
    decoder.settle()
    return decoder.next()
  }

  /// Waits until more has been read, or something else has happened; `.readable` means that bytes were added.
  /// - Parameter milliseconds: how long at most; nil without end.
  func waitForMore(elsewhere: Int32, milliseconds: Int?) -> InputWait.Event {
    let left = patience.map { max(0, $0 - elapsed) }
    let limit = [left, milliseconds].compactMap { $0 }.min()
    let wait = InputWait(input: descriptor, signals: signals, elsewhere: elsewhere)
    let event = wait.next(milliseconds: limit.map { Int32(clamping: $0) } ?? -1)
    guard event == .readable else { return event }
    var bytes = [UInt8](repeating: 0, count: Self.chunk)
    let count = read(descriptor, &bytes, bytes.count)
    if count > 0 {
      lastRead = .now
      decoder.feed(bytes[..<count])
      return .readable
    }
    // No terminal that is still there reads as ended while lines are edited.
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? .timeout : .hungUp
  }

  /// Half a key is no part of the next line.
  func forgetUnfinished() {
    if decoder.isWaiting || decoder.isPasting { decoder.clear() }
  }

  /// Whether something has been typed that no line has taken yet.
  var isWaiting: Bool {
    !decoder.isEmpty || InputWait(input: descriptor).next(milliseconds: 0) == .readable
  }

  /// Whether the terminal is gone.
  var isGone: Bool {
    var modes = termios()
    return InputWait(input: descriptor).next(milliseconds: 0) == .hungUp || tcgetattr(descriptor, &modes) != 0
  }

  /// How many milliseconds what has begun may take to end; nil when nothing has begun.
  private var patience: Int? {
    if decoder.isPasting { return Self.pastePatience }
    if decoder.isInsideCharacter { return Self.characterPatience }
    return decoder.isWaiting ? Self.sequencePatience : nil
  }

  private var elapsed: Int {
    let since = (ContinuousClock.now - lastRead).components
    return Int(since.seconds) * 1000 + Int(since.attoseconds / 1_000_000_000_000_000)
  }
}
