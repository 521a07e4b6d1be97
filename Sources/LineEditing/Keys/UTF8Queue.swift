/// Bytes as they came in, taken out as Unicode scalars. What has been typed ahead waits here between lines.
///
/// A sequence that cannot become valid is one U+FFFD for each of its longest beginnings that could have, as Unicode
/// recommends; one that has not arrived in full waits for the rest.
struct UTF8Queue {
  private var bytes: [UInt8] = []
  private var head = 0

  var isEmpty: Bool { head == bytes.count }

  mutating func append(_ more: some Sequence<UInt8>) {
    if head > 0 {
      bytes.removeFirst(head)
      head = 0
    }
    bytes.append(contentsOf: more)
  }

  /// The next scalar, or nil when more bytes are needed.
  mutating func next() -> Unicode.Scalar? {
    guard head < bytes.count else { return nil }
    let lead = bytes[head]
    guard lead >= 0x80 else { return take(1, UInt32(lead)) }
    guard let sequence = Announced(lead: lead) else { return take(1, nil) }
    var value = sequence.value
    for offset in 1..<sequence.length {
      guard head + offset < bytes.count else { return nil }
      let byte = bytes[head + offset]
      let allowed = offset == 1 ? sequence.second : 0x80...0xBF
      guard allowed.contains(byte) else { return take(offset, nil) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return take(sequence.length, value)
  }

  private mutating func take(_ count: Int, _ value: UInt32?) -> Unicode.Scalar {
    head += count
    return value.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
  }

  /// What a leading byte announces. The range of the second byte keeps out overlong forms, surrogates and all above
  /// U+10FFFF.
  private struct Announced {
    var length: Int
    var value: UInt32
    var second: ClosedRange<UInt8> = 0x80...0xBF

    init?(lead: UInt8) {
      switch lead {
      case 0xC2...0xDF: (length, value) = (2, UInt32(lead & 0x1F))
      case 0xE0...0xEF: (length, value) = (3, UInt32(lead & 0x0F))
      case 0xF0...0xF4: (length, value) = (4, UInt32(lead & 0x07))
      default: return nil
      }
      switch lead {
      case 0xE0: second = 0xA0...0xBF
      case 0xED: second = 0x80...0x9F
      case 0xF0: second = 0x90...0xBF
      case 0xF4: second = 0x80...0x8F
      default: break
      }
    }
  }
}
