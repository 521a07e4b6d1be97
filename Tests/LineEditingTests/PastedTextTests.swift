import Testing

@testable import LineEditing

@Suite("What is pasted")
struct PastedTextTests {
  private static let start = Array("\u{1B}[200~".utf8)
  private static let end = Array("\u{1B}[201~".utf8)

  @Test(arguments: [
    ("", ""), ("hello", "hello"), ("a\nb\tc", "a\nb\tc"), ("a\r\nb\rc\r\r\nd\n\re", "a\nb\nc\n\nd\n\ne"),
    ("a\u{0}\u{3}\u{8}\u{1B}\u{7F}b", "ab"), ("a\u{1B}[Ab\u{1B}OPc", "a[AbOPc"), ("a\u{85}\u{9B}b", "ab"),
    ("a\u{202E}b\u{200F}\u{2028}", "a\u{202E}b\u{200F}\u{2028}"), ("日本 e\u{301} 👩‍💻", "日本 e\u{301} 👩‍💻"),
    ("\u{1B}[200~x", "[200~x"), ("\u{1B}[201x\u{1B}[20\u{1B}\u{1B}[2", "[201x[20[2"),
    ("[201~ 201~", "[201~ 201~"),
  ])
  func `comes as one text`(pasted: String, expected: String) {
    let bytes = Self.start + Array(pasted.utf8) + Self.end + Array("z".utf8)
    let events: [KeyEvent] = [.paste(expected), .key(Key(.character("z")))]
    #expect(KeyReading(bytes).events == events)
    #expect(KeyReading(bytes.indices.map { bytes[$0...$0] }).events == events)
    for cut in 0...bytes.count { #expect(KeyReading(bytes[..<cut], bytes[cut...]).events == events) }
  }

  @Test func `is repaired where it is no UTF-8`() {
    let bytes = Self.start + [0x61, 0xFF, 0xE6, 0x97] + Self.end
    #expect(KeyReading(bytes).events == [.paste("a\u{FFFD}\u{FFFD}")])
  }

  @Test(arguments: 0...6)
  func `ends wherever its end mark is torn, and time settles nothing in it`(cut: Int) {
    var reading = KeyReading(Self.start + [0x61] + Self.end[..<cut])
    if cut < 6 {
      #expect(reading.decoder.isPasting && !reading.decoder.isWaiting && !reading.decoder.isEmpty)
      reading.settle()
      #expect(reading.events.isEmpty)
    }
    reading.feed(Array(Self.end[cut...]))
    #expect(reading.events == [.paste("a")])
    #expect(!reading.decoder.isPasting && reading.decoder.isEmpty)
  }

  @Test func `waits for the rest of a character as long as it takes`() {
    var reading = KeyReading(Self.start + [0xE6, 0x97])
    reading.settle()
    reading.feed([0xA5] + Self.end)
    #expect(reading.events == [.paste("日")])
  }

  @Test func `can be ended by its owner`() {
    var reading = KeyReading(Self.start + Array("ab\r".utf8) + [0xE6, 0x97])
    reading.endPaste()
    #expect(reading.events == [.paste("ab\n\u{FFFD}")])
    #expect(!reading.decoder.isPasting && reading.decoder.isEmpty)
    reading.feed(Array("c".utf8))
    #expect(reading.events.last == .key(Key(.character("c"))))
    var typed = KeyReading("x")
    typed.endPaste()
    #expect(typed.events == [.key(Key(.character("x")))])
  }

  @Test(arguments: 1...5)
  func `ended by its owner, it is without the beginning of an end mark`(cut: Int) {
    var reading = KeyReading(Self.start + Array("ab".utf8) + Self.end[..<cut])
    reading.endPaste()
    #expect(reading.events == [.paste("ab")])
  }

  @Test func `comes when it was whole, though the owner ends it`() {
    var decoder = KeyDecoder()
    decoder.feed(Self.start + Array("ab".utf8) + Self.end + Array("c".utf8))
    #expect(decoder.endPaste() == .paste("ab"))
    #expect(decoder.next() == .key(Key(.character("c"))))
  }

  @Test(.timeLimit(.minutes(5)))
  func `may be a megabyte long`() {
    let text = String(repeating: "A line of text, é and 日本.\n", count: 40_000)
    let bytes = Self.start + Array(text.utf8) + Self.end
    var reading = KeyReading("")
    let spent = ContinuousClock().measure {
      for offset in stride(from: 0, to: bytes.count, by: 4096) {
        reading.feed(Array(bytes[offset..<min(offset + 4096, bytes.count)]))
      }
    }
    #expect(reading.events == [.paste(text)])
    #expect(spent < .seconds(10))
  }
}
