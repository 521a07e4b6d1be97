import Testing

@testable import LineEditing

@Suite("Wrapping")
struct WrappingTests {
  @Test(arguments: [
    ("", [""]),
    ("short", ["short"]),
    ("exactly 10", ["exactly 10"]),
    ("one two three", ["one two", "three"]),
    ("one two   three", ["one two", "three"]),
    ("abcdefghijklmnopqrstuvwxyz", ["abcdefghij", "klmnopqrst", "uvwxyz"]),
    ("see abcdefghijklmnop", ["see", "abcdefghij", "klmnop"]),
    ("   abcdefghijklm", ["   abcdefg", "hijklm"]),
    ("日本語日本語", ["日本語日本", "語"]),
    ("a日本語日本語", ["a日本語日", "本語"]),
    ("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", ["👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧"]),
    ("a\n\nb", ["a", "", "b"]),
    ("a\r\nb", ["a\r", "b"]),
    ("ends\n", ["ends", ""]),
  ])
  func `breaks at blanks, else between graphemes`(text: String, lines: [String]) {
    #expect(Wrapping.lines(StyledText(text), columns: 10).map(\.plain) == lines)
  }

  @Test func `indents the first line and the others apart`() {
    let lines = Wrapping.lines("one two three four", columns: 12, indent: 2, hanging: 4)
    #expect(lines.map(\.plain) == ["  one two", "    three", "    four"])
  }

  @Test(arguments: [-5, 0, 1, 9, 10])
  func `counts fewer than 10 columns as 10 and an indent over half a line as half`(columns: Int) {
    let lines = Wrapping.lines("abcdefgh", columns: columns, indent: 40, hanging: -1)
    #expect(lines.map(\.plain) == ["     abcde", "fgh"])
  }

  @Test func `keeps the style of every character`() {
    let text: StyledText = "\("say", .muted) \("thank you Dana", .words)"
    let lines = Wrapping.lines(text, columns: 10)
    #expect(lines == ["\("say", .muted) \("thank", .words)", "\("you Dana", .words)"])
  }

  @Test(arguments: 0..<200)
  func `is never wider than asked and loses nothing but blanks at breaks`(seed: Int) {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let pieces = ["a", "word", " ", "  ", "日本", "👍🏽", "e\u{301}", "\t", "\n", "averyveryverylongword", "🇩🇪", "\u{202E}"]
    var text = StyledText()
    for _ in 0..<draw(60) { text.append(pieces[draw(pieces.count)], Style.allCases[draw(Style.allCases.count)]) }
    let columns = 10 + draw(40)
    let lines = Wrapping.lines(text, columns: columns, indent: draw(8), hanging: draw(8))
    #expect(lines.allSatisfy { $0.width <= columns })
    func solid(_ text: String) -> String { String(text.filter { $0 != " " && $0 != "\n" }) }
    #expect(solid(lines.map(\.plain).joined()) == solid(text.plain))
  }
}
