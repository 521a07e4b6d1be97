/// Bytes as they came in, taken out as lines.
struct LineBuffer {
  private var bytes: [UInt8] = []
  private var head = 0

  /// How far newlines have been looked for, so that a long line is searched once.
  private var searched = 0

  /// No byte has come yet that is kept: a byte order mark would come now.
  private var isFresh = true

  var isEmpty: Bool { head == bytes.count }

  mutating func append(_ more: some Sequence<UInt8>) {
    if head > 0 {
      bytes.removeFirst(head)
      searched -= head
      head = 0
    }
    bytes.append(contentsOf: more)
    dropByteOrderMark()
  }

  /// The mark some editors put before a text says nothing and is no part of its first line.
  private mutating func dropByteOrderMark() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard isFresh, !(bytes.count < mark.count && mark.starts(with: bytes)) else { return }
    isFresh = false
    guard bytes.starts(with: mark) else { return }
    bytes.removeFirst(mark.count)
    searched = 0
  }

  /// The next line that has ended, without its newline or carriage return and newline; nil when more bytes are needed.
  mutating func nextLine() -> String? {
    guard let newline = bytes[searched...].firstIndex(of: 0x0A) else {
      searched = bytes.count
      return nil
    }
    var line = bytes[head..<newline]
    if line.last == 0x0D { line.removeLast() }
    head = newline + 1
    searched = head
    return String(decoding: line, as: UTF8.self)
  }

  /// What is left when no more will come: the last line had no newline.
  mutating func takeRest() -> String? {
    guard !isEmpty else { return nil }
    defer { clear() }
    return String(decoding: bytes[head...], as: UTF8.self)
  }

  mutating func clear() {
    self = LineBuffer()
    isFresh = false
  }
}
