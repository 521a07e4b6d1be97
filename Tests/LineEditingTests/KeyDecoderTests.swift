import Language
import TestSupport
import Testing

@testable import LineEditing

@Suite("Bytes become keys")
struct KeyDecoderTests {
  // MARK: One sequence

  @Test(arguments: KeySamples.all)
  func `reads every sequence`(sample: KeySample) {
    #expect(KeyReading(sample.bytes).events == sample.events)
  }

  @Test(arguments: KeySamples.all)
  func `reads a sequence the same however it is cut`(sample: KeySample) {
    for cut in 0...sample.bytes.count {
      #expect(KeyReading(sample.bytes[..<cut], sample.bytes[cut...]).events == sample.events, "cut at \(cut)")
    }
    #expect(KeyReading(sample.bytes.indices.map { sample.bytes[$0...$0] }).events == sample.events)
  }

  @Test(arguments: KeySamples.all)
  func `reads a sequence alike between letters and before itself`(sample: KeySample) {
    let expected = keys("a") + sample.events + sample.events + keys("é")
    let bytes = Array("a".utf8) + sample.bytes + sample.bytes + Array("é".utf8)
    #expect(KeyReading(bytes).events == expected)
    #expect(KeyReading(bytes.indices.map { bytes[$0...$0] }).events == expected)
  }

  @Test(arguments: KeySamples.all)
  func `needs nothing more after a whole sequence`(sample: KeySample) {
    var reading = KeyReading(sample.bytes)
    #expect(!reading.decoder.isWaiting && reading.decoder.isEmpty)
    reading.settle()
    #expect(reading.events == sample.events)
  }

  @Test(arguments: KeySamples.all.filter(\.isSequence))
  func `takes ESC before a sequence for Alt`(sample: KeySample) {
    let expected = sample.events.map { event in
      guard case .key(let key) = event else { return event }
      return .key(key.with(.alt))
    }
    #expect(KeyReading([0x1B] + sample.bytes).events == expected)
  }

  @Test func `every row of the table can be reached, plain and with modifiers`() {
    for (rows, introducer) in [(KeyTable.afterBracket, "["), (KeyTable.afterO, "O")] {
      for (letter, key) in rows {
        #expect(KeyReading("\u{1B}\(introducer)\(letter)").events == [.key(key)])
        let withControl = KeyReading("\u{1B}\(introducer)1;5\(letter)").events
        #expect(withControl == [.key(key.with(.control).normalized)])
      }
    }
    for (letter, key) in KeyTable.afterTwoBrackets { #expect(KeyReading("\u{1B}[[\(letter)").events == [.key(key)]) }
    for (number, base) in KeyTable.numbered {
      for (ending, modifiers) in KeyTable.endings {
        #expect(KeyReading("\u{1B}[\(number)\(ending)").events == [.key(Key(base, modifiers))])
      }
      #expect(KeyReading("\u{1B}[\(number);5~").events == [.key(Key(base, .control))])
    }
  }

  @Test(arguments: 1...16)
  func `reads every modifier parameter as a sum of bits`(parameter: Int) {
    let bits = parameter - 1
    var expected = Key.Modifiers(rawValue: UInt8(bits & 7))
    if bits & 8 != 0 { expected.insert(.alt) }
    #expect(KeyReading("\u{1B}[1;\(parameter)A").events == [.key(Key(.up, expected))])
    #expect(KeyReading("\u{1B}[3;\(parameter)~").events == [.key(Key(.delete, expected))])
    #expect(KeyReading("\u{1B}[13;\(parameter)u").events == [.key(Key(.enter, expected))])
    #expect(KeyReading("\u{1B}[27;\(parameter);13~").events == [.key(Key(.enter, expected))])
  }

  // MARK: Text and control characters

  @Test(arguments: 0...0x7F)
  func `reads every control character and DEL`(code: UInt8) {
    guard code != 0x1B, let key = Key(typed: Unicode.Scalar(code)) else { return }
    #expect(KeyReading([code]).events == [.key(key)])
    guard !"[O]P^_".utf8.contains(code) else { return }
    #expect(KeyReading([0x1B, code]).events == [.key(key.with(.alt))])
    #expect(KeyReading([0x1B, 0x1B, code]).events == [.key(Key(.escape, .alt)), .key(key)])
  }

  @Test func `reads text as UTF-8, repaired, without C1 controls`() {
    #expect(KeyReading(Array("aé日😀e\u{301}".utf8)).events == keys("aé日😀e\u{301}"))
    #expect(KeyReading([0x61, 0xE6, 0x97, 0x62]).events == keys("a\u{FFFD}b"))
    #expect(KeyReading(Array("a\u{80}\u{9B}A\u{9F}\u{A0}".utf8)).events == keys("aA\u{A0}"))
    #expect(KeyReading(Array("\u{1B}\u{9B}A".utf8)).events == keys("A"))
  }

  @Test func `a sequence that breaks off is swallowed, what broke it is not`() {
    #expect(KeyReading("\u{1B}[1;\r").events == [.key(Key(.enter))])
    #expect(KeyReading("\u{1B}[1;é").events == keys("é"))
    #expect(KeyReading("\u{1B}[1;\u{1B}[A").events == [.key(Key(.up))])
    #expect(KeyReading("\u{1B}O5\u{3}").events == [.key(Key(.character("c"), .control))])
    #expect(KeyReading("\u{1B}[M \r").events == [.key(Key(.enter))])
    #expect(KeyReading("\u{1B}]11;rgb\ra").events == [.key(Key(.enter))] + keys("a"))
    #expect(KeyReading("\u{1B}]11;rgb\u{1B}[Aa").events == [.key(Key(.up))] + keys("a"))
    #expect(KeyReading("\u{1B}[\r").events == [.key(Key(.character("["), .alt)), .key(Key(.enter))])
    #expect(
      KeyReading("\u{1B}P\u{1B}x").events == [.key(Key(.character("P"), .alt)), .key(Key(.character("x"), .alt))])
  }

  @Test func `a sequence too long is given up and swallowed to its end`() {
    let digits = String(repeating: "0", count: 60) + "1"
    #expect(KeyReading("\u{1B}[\(digits)A").events == [.key(Key(.up))])
    #expect(KeyReading("\u{1B}[\(digits)1Aa").events == keys("a"))
    #expect(KeyReading("\u{1B}[\(String(repeating: "1;", count: 5000))~a").events == keys("a"))
    #expect(KeyReading("\u{1B}]\(String(repeating: "x", count: 10_000))\u{7}a").events == keys("a"))
  }

  // MARK: Time

  @Test(arguments: [
    ("\u{1B}", [Key(.escape)]), ("\u{1B}\u{1B}", [Key(.escape, .alt)]),
    ("\u{1B}[", [Key(.character("["), .alt)]), ("\u{1B}O", [Key(.character("O"), .alt)]),
    ("\u{1B}]", [Key(.character("]"), .alt)]), ("\u{1B}P", [Key(.character("P"), .alt)]),
    ("\u{1B}^", [Key(.character("^"), .alt)]), ("\u{1B}_", [Key(.character("_"), .alt)]),
    ("\u{1B}P\u{1B}", [Key(.character("P"), .alt), Key(.escape)]),
    ("\u{1B}\u{1B}[", [Key(.escape, .alt), Key(.character("["))]),
    ("\u{1B}[1", []), ("\u{1B}[1;5", []), ("\u{1B}[[", []), ("\u{1B}O5", []), ("\u{1B}[M", []), ("\u{1B}[Ma", []),
    ("\u{1B}]0;x", []), ("\u{1B}]0;x\u{1B}", []), ("\u{1B}[?", []), ("\u{1B}[ ", []),
    ("\u{1B}[200", []),
  ])
  func `settles what has begun`(typed: String, expected: [Key]) {
    var reading = KeyReading(typed)
    #expect(reading.events.isEmpty)
    #expect(reading.decoder.isWaiting && !reading.decoder.isEmpty)
    reading.settle()
    #expect(reading.events == expected.map(KeyEvent.key))
    #expect(!reading.decoder.isWaiting && reading.decoder.isEmpty)
    reading.feed(Array("A".utf8))
    #expect(reading.events == expected.map(KeyEvent.key) + keys("A"))
  }

  @Test func `settles half a character as a replacement, also behind ESC`() {
    var reading = KeyReading([0xF0, 0x9F])
    #expect(reading.decoder.isWaiting)
    reading.settle()
    #expect(reading.events == keys("\u{FFFD}"))
    reading = KeyReading([0x1B, 0xE6])
    reading.settle()
    #expect(reading.events == [.key(Key(.character("\u{FFFD}"), .alt))])
    reading = KeyReading([0x1B, 0x5B, 0x31, 0xE6])
    reading.settle()
    #expect(reading.events == keys("\u{FFFD}"))
  }

  @Test func `settling changes nothing between keys, and keeps what was not taken yet`() {
    var reading = KeyReading("ab")
    reading.settle()
    #expect(reading.events == keys("ab"))
    var decoder = KeyDecoder()
    decoder.feed(Array("ab\u{1B}".utf8))
    decoder.settle()
    #expect(
      [decoder.next(), decoder.next(), decoder.next(), decoder.next()] == keys("ab") + [.key(Key(.escape)), nil])
  }

  @Test func `forgets everything when cleared`() {
    for begun in ["a\u{1B}", "\u{1B}[1", "\u{1B}[200~text", "\u{1B}]0;"] {
      var reading = KeyReading(begun)
      reading.decoder.clear()
      #expect(reading.decoder.isEmpty && !reading.decoder.isPasting && reading.decoder.next() == nil)
    }
  }

  // MARK: Any bytes

  /// Mostly what sequences are made of, so that they come about.
  private func randomBytes(_ count: Int, seed: UInt64) -> [UInt8] {
    var random = SeededRandom(seed: seed)
    let likely: [UInt8] = Array("\u{1B}\u{1B}\u{1B}[[O]P;:0123~MuRA$^<? \r\u{7}\\é".utf8)
    return (0..<count).map { _ in
      Int.random(in: 0..<3, using: &random) == 0
        ? UInt8.random(in: .min ... .max, using: &random) : likely[Int.random(in: 0..<likely.count, using: &random)]
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `no bytes crash it, and it always drains`() {
    var reading = KeyReading(randomBytes(200_000, seed: 7))
    reading.endPaste()
    reading.settle()
    #expect(reading.decoder.isEmpty && !reading.decoder.isWaiting)
    #expect(reading.events.count > 10_000)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `where reads end decides nothing`(seed: UInt64) {
    let bytes = randomBytes(400, seed: seed)
    let whole = KeyReading(bytes).events
    #expect(KeyReading(bytes.indices.map { bytes[$0...$0] }).events == whole)
    var random = SeededRandom(seed: seed)
    let cuts = ([0, bytes.count] + (0..<20).map { _ in Int.random(in: 0...bytes.count, using: &random) }).sorted()
    #expect(KeyReading(zip(cuts, cuts.dropFirst()).map { bytes[$0..<$1] }).events == whole)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `settling after every byte leaves nothing behind`(seed: UInt64) {
    var reading = KeyReading("")
    for byte in randomBytes(2000, seed: seed) {
      reading.feed([byte])
      reading.settle()
      #expect(reading.decoder.isEmpty)
    }
  }

  private func keys(_ text: String) -> [KeyEvent] {
    text.unicodeScalars.map { .key(Key(.character($0))) }
  }
}
