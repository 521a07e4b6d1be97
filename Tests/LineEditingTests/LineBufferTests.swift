import Testing

@testable import LineEditing

@Suite("Lines out of bytes")
struct LineBufferTests {
  private func lines(_ bytes: [UInt8], chunk: Int) -> [String] {
    var buffer = LineBuffer()
    var lines: [String] = []
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      buffer.append(bytes[start..<min(start + chunk, bytes.count)])
      while let line = buffer.nextLine() { lines.append(line) }
    }
    if let rest = buffer.takeRest() { lines.append(rest) }
    return lines
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\r\nb\n", ["a", "b"]), ("\n\n", ["", ""]), ("a\rb\n", ["a\rb"]),
    ("é\n日", ["é", "日"]), ("a\r", ["a\r"]), ("\u{FEFF}!a\n\u{FEFF}b", ["!a", "\u{FEFF}b"]), ("\u{FEFF}", []),
  ])
  func `are the same however the bytes arrive`(text: String, expected: [String]) {
    for chunk in 1...4 { #expect(lines(Array(text.utf8), chunk: chunk) == expected) }
  }

  @Test func `have U+FFFD where bytes are not UTF-8`() {
    #expect(lines([0x61, 0xFF, 0x62, 0x0A, 0xC3], chunk: 8) == ["a\u{FFFD}b", "\u{FFFD}"])
  }
}
