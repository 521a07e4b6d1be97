import Testing

@testable import LineEditing

@Suite("Display width")
struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("a\u{301}\u{302}\u{303}", 1), ("日本語", 6), ("ｱ", 1), ("Ａ", 2),
    ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{200B}", 0), ("a\nb", 2),
  ])
  func `counts columns, not characters`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: ["😀", "👍🏽", "👩‍👩‍👧", "❤️", "🇩🇪", "1️⃣", "🏴‍☠️", "🧑🏿‍🚀"])
  func `counts an emoji sequence as 2`(text: String) {
    #expect(DisplayWidth.of(text) == 2)
  }

  @Test(arguments: [("\t", 2), ("\u{9B}", 1), ("\r\n", 2)])
  func `counts control characters in the form in which they are shown`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: ["1", "#", "❤", "©"])
  func `does not count a mark or digit as an emoji because it could start one`(text: String) {
    #expect(DisplayWidth.of(text) == 1)
  }

  @Test(arguments: [0...0x1FFFF, 0xE0000...0x10FFFF])
  func `knows every scalar`(range: ClosedRange<UInt32>) {
    for value in range {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let width = DisplayWidth.of(scalar)
      if !(0...2).contains(width) { Issue.record("U+\(String(value, radix: 16)) is \(width) wide") }
    }
  }
}
