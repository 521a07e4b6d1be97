import Testing

@testable import LineEditing

@Suite("Decoding what is typed")
struct UTF8QueueTests {
  static let samples: [[UInt8]] = [
    Array("aé日😀\u{10FFFF}\u{7FF}\u{800}\u{FFFF}".utf8),
    [0x61, 0x80, 0x62], [0xC3, 0x28], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
    [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80], [0xFE, 0xFF], [0xE6, 0x97, 0x61],
    [0xF0, 0x9F, 0x98, 0xC3, 0xA9], [0xE6, 0xE6, 0x97, 0xA5], [0x1B, 0x5B, 0x41, 0x0A, 0x00],
  ]

  private func decode(_ chunks: [ArraySlice<UInt8>]) -> String {
    var queue = UTF8Queue()
    var scalars = String.UnicodeScalarView()
    for chunk in chunks {
      queue.append(chunk)
      while let scalar = queue.next() { scalars.append(scalar) }
    }
    return String(scalars)
  }

  @Test(arguments: samples)
  func `reads as the standard library does, however the bytes are split`(bytes: [UInt8]) {
    let expected = String(decoding: bytes, as: UTF8.self)
    for first in 0...bytes.count {
      for second in first...bytes.count {
        #expect(decode([bytes[..<first], bytes[first..<second], bytes[second...]]) == expected)
      }
    }
    #expect(decode(bytes.indices.map { bytes[$0...$0] }) == expected)
  }

  @Test func `waits for the rest of a character`() {
    var queue = UTF8Queue()
    queue.append([0xF0, 0x9F])
    #expect(queue.next() == nil)
    #expect(!queue.isEmpty)
    queue.append([0x98, 0x80])
    #expect(queue.next() == "😀")
    #expect(queue.isEmpty)
  }

  @Test func `repairs every pair of bytes as the standard library does`() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        // The letter ends what would otherwise be waited for.
        let bytes = [first, second, 0x61]
        if decode([bytes[...]]) != String(decoding: bytes, as: UTF8.self) { Issue.record("\(bytes)") }
      }
    }
  }
}
