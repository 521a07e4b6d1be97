import Language
import TestSupport
import Testing

@Suite("The emulated screen")
struct ScreenEmulatorTests {
  /// What is written to a screen of 4 rows and 6 columns, and what is then seen.
  struct Sample: CustomTestStringConvertible, Sendable {
    let text: String
    let rows: [String]
    let cursor: [Int]
    let isWrapPending: Bool

    var testDescription: String { text.debugDescription }

    init(_ text: String, _ rows: [String], _ row: Int, _ column: Int, pending: Bool = false) {
      self.text = text
      self.rows = rows
      cursor = [row, column]
      isWrapPending = pending
    }
  }

  static let samples = [
    Sample("abc", ["abc"], 0, 3), Sample("ab\r\ncd\n", ["ab", "cd"], 2, 2),
    Sample("a\tb", ["a    b"], 0, 5, pending: true),
    Sample("abc\u{8}\u{8}X", ["aXc"], 0, 2), Sample("ab\u{8}\u{8}\u{8}\u{8}X", ["Xb"], 0, 1),
    Sample("a\u{7}b", ["ab"], 0, 2),
    // The last column
    Sample("abcdef", ["abcdef"], 0, 5, pending: true), Sample("abcdefg", ["abcdef", "g"], 1, 1),
    Sample("abcdef\rX", ["Xbcdef"], 0, 1), Sample("abcdef\u{8}X", ["abcdXf"], 0, 5),
    Sample("abcdef\r\nX", ["abcdef", "X"], 1, 1),
    Sample("abcdef\u{1B}[K", ["abcde"], 0, 5), Sample("abcdef\u{1B}[mg", ["abcdef", "g"], 1, 1),
    Sample("\u{1B}[?7labcdefgh", ["abcdeh"], 0, 5), Sample("abcdef\u{1B}7\r\u{1B}8g", ["abcdef", "g"], 1, 1),
    // Moving
    Sample("\u{1B}[2;3HX", ["", "  X"], 1, 3), Sample("\u{1B}[9;9HX", ["", "", "", "     X"], 3, 5, pending: true),
    Sample("\u{1B}[HX", ["X"], 0, 1), Sample("\u{1B}[2;2f\u{1B}[A\u{1B}[2BX", ["", "", " X"], 2, 2),
    Sample("ab\u{1B}[DX\u{1B}[2CY", ["aX  Y"], 0, 5), Sample("ab\u{1B}[EX\u{1B}[FY", ["Yb", "X"], 0, 1),
    Sample("\u{1B}[4GX\u{1B}[3dY", ["   X", "", "    Y"], 2, 5),
    Sample("ab\u{1B}[s\r\ncd\u{1B}[uX", ["abX", "cd"], 0, 3),
    Sample("ab\u{1B}Ecd\u{1B}MX\u{1B}DY", ["abX", "cd Y"], 1, 4),
    // Erasing and editing
    Sample("abcde\u{1B}[3G\u{1B}[K", ["ab"], 0, 2), Sample("abcde\u{1B}[3G\u{1B}[1K", ["   de"], 0, 2),
    Sample("abcde\u{1B}[3G\u{1B}[2K", [""], 0, 2), Sample("ab\r\ncd\r\nef\u{1B}[2;2H\u{1B}[J", ["ab", "c"], 1, 1),
    Sample("ab\r\ncd\r\nef\u{1B}[2;2H\u{1B}[1J", ["", "", "ef"], 1, 1), Sample("ab\r\ncd\u{1B}[2J", [""], 1, 2),
    Sample("abcde\u{1B}[2G\u{1B}[2@", ["a  bcd"], 0, 1), Sample("abcde\u{1B}[2G\u{1B}[2P", ["ade"], 0, 1),
    Sample("abcde\u{1B}[2G\u{1B}[2X", ["a  de"], 0, 1),
    Sample("abcde\u{1B}[2G\u{1B}[99P\u{1B}[99@\u{1B}[99X", ["a"], 0, 1),
    Sample("a\r\nb\r\nc\u{1B}[2;2H\u{1B}[L", ["a", "", "b", "c"], 1, 0),
    Sample("a\r\nb\r\nc\u{1B}[2;2H\u{1B}[M", ["a", "c"], 1, 0),
    // Scrolling
    Sample("a\nb\nc\nd\n", [" b", "  c", "   d"], 3, 4), Sample("a\u{1B}[H\u{1B}MX", ["X", "a"], 0, 1),
    Sample("a\r\nb\u{1B}[S", ["b"], 1, 1), Sample("a\r\nb\u{1B}[2T", ["", "", "a", "b"], 1, 1),
    Sample("a\r\nb\r\nc\r\nd\u{1B}[2;3r\u{1B}[3HX\nY", ["a", "X", " Y", "d"], 2, 2),
    Sample("abcdefghi\u{1B}c12", ["12"], 0, 2),
    // Wide characters and those that join
    Sample("日本", ["日本"], 0, 4), Sample("abcde日", ["abcde", "日"], 1, 2), Sample("abcd日", ["abcd日"], 0, 5, pending: true),
    Sample("日本\u{1B}[2GX", [" X本"], 0, 2), Sample("日本\rX", ["X 本"], 0, 1), Sample("a日\u{1B}[Hab本", ["ab本"], 0, 4),
    Sample("日本\u{1B}[3G\u{1B}[P", ["日"], 0, 2), Sample("e\u{301}x", ["e\u{301}x"], 0, 2),
    Sample("\u{301}x", ["x"], 0, 1),
    Sample("abcdef\u{301}g", ["abcdef\u{301}", "g"], 1, 1), Sample("👩‍💻x", ["👩‍💻x"], 0, 3), Sample("👍🏽x", ["👍🏽x"], 0, 3),
    Sample("🇩🇪x", ["🇩🇪x"], 0, 3), Sample("❤\u{FE0F}x", ["❤\u{FE0F}x"], 0, 3), Sample("abcde🇩🇪x", ["abcde", "🇩🇪x"], 1, 3),
    Sample("각x", ["각x"], 0, 3), Sample("abcd👨‍👩‍👧x", ["abcd👨‍👩‍👧", "x"], 1, 1),
    // Nothing to see
    Sample("\u{1B}]0;title\u{7}\u{1B}]2;t\u{1B}\\\u{1B}P1$r\u{1B}\\a", ["a"], 0, 1),
    Sample("\u{1B}[31;1ma\u{1B}[0mb", ["ab"], 0, 2),
    Sample("\u{1B}[?2004h\u{1B}[?25l\u{1B}[?2004l\u{1B}[?25ha", ["a"], 0, 1),
    Sample("ab\u{1B}[?1049h\u{1B}[Hx\u{1B}[?1049ly", ["aby"], 0, 3),
  ]

  private func screen(_ text: String, rows: Int = 4, columns: Int = 6) -> ScreenEmulator {
    var screen = ScreenEmulator(rows: rows, columns: columns)
    screen.feed(text)
    return screen
  }

  private func padded(_ rows: [String], to count: Int) -> [String] {
    rows + Array(repeating: "", count: count - rows.count)
  }

  @Test(arguments: samples)
  func `shows what is written`(sample: Sample) {
    let screen = screen(sample.text)
    #expect(screen.screen == padded(sample.rows, to: 4))
    #expect([screen.cursor.row, screen.cursor.column] == sample.cursor)
    #expect(screen.isWrapPending == sample.isWrapPending)
    #expect(screen.unknown.isEmpty)
  }

  @Test(arguments: samples)
  func `shows the same however the bytes are cut`(sample: Sample) {
    var screen = ScreenEmulator(rows: 4, columns: 6)
    for byte in sample.text.utf8 { screen.feed([byte]) }
    #expect(screen.screen == padded(sample.rows, to: 4))
  }

  @Test func `keeps what has left at the top`() {
    let screen = screen("a\r\nb\r\nc\r\nd\r\ne\r\nf")
    #expect(screen.scrolledOff == ["a", "b"])
    #expect(screen.text(ofRow: 3) == "f")
  }

  @Test func `tells the modes, and answers where the cursor is`() {
    var screen = screen("")
    #expect(!screen.isBracketedPasteOn && screen.isCursorVisible && !screen.isAlternateScreenOn)
    screen.feed("\u{1B}[?2004;1049h\u{1B}[?25l\u{1B}[2;3H\u{1B}[6n")
    #expect(screen.isBracketedPasteOn && !screen.isCursorVisible && screen.isAlternateScreenOn)
    #expect(screen.answers == Array("\u{1B}[2;3R".utf8))
  }

  @Test(arguments: [
    ("x", ""), ("\u{1B}[1mx", "1"), ("\u{1B}[1;31mx", "1;31"), ("\u{1B}[1m\u{1B}[31mx", "1;31"),
    ("\u{1B}[31m\u{1B}[mx", ""),
    ("\u{1B}[31;0;2mx", "2"), ("\u{1B}[38;5;0mx", "38;5;0"), ("\u{1B}[38;2;1;2;3;4mx", "38;2;1;2;3;4"),
    ("\u{1B}[31;32mx", "32"), ("\u{1B}[1;31;39mx", "1"), ("\u{1B}[1;2;22;4mx", "4"), ("\u{1B}[38:5:9mx", "38:5:9"),
  ])
  func `tells the style of a place`(text: String, expected: String) {
    let screen = screen(text + "\u{1B}[0my")
    #expect(screen.style(atRow: 0, column: 0) == expected)
    #expect(screen.style(atRow: 0, column: 1).isEmpty)
    #expect(screen.unknown.isEmpty)
  }

  @Test(arguments: [
    ("\u{1B}[5z", "CSI 5z"), ("\u{1B}[?9999h", "CSI ?9999h"), ("\u{1B}[>1u", "CSI >1u"), ("\u{1B}(0", "ESC (0"),
    ("\u{1B}[99m", "CSI 99m"), ("\u{9B}", "9b"), ("\u{5}", "5"), ("\u{1B}[4h", "CSI 4h"),
  ])
  func `says what it does not know`(text: String, expected: String) {
    #expect(screen(text).unknown == [expected])
  }

  @Test func `takes its widths from whoever asks`() {
    var screen = ScreenEmulator(rows: 1, columns: 9) { $0 == "a" ? 2 : 1 }
    screen.feed("a日x")
    #expect(screen.cursor.column == 4)
  }

  @Test(arguments: [1, 2, 3, 8])
  func `no bytes crash it, in any size`(columns: Int) {
    var random = SeededRandom(seed: UInt64(columns))
    var screen = ScreenEmulator(rows: 3, columns: columns)
    let likely = Array("\u{1B}\u{1B}\u{1B}[[[;123789?ABCDEGHJKLMPSTXdrhlmsu@日👩‍💻\u{301}e\r\n\u{8}\t".utf8)
    for round in 0..<8000 {
      screen.feed([likely[Int.random(in: 0..<likely.count, using: &random)]])
      if round % 100 == 0 {
        let size = (Int.random(in: 1...5, using: &random), Int.random(in: 1...9, using: &random))
        screen.resize(rows: size.0, columns: size.1, round % 200 == 0 ? .truncating : .reflowing)
      }
    }
    #expect(screen.screen.count == screen.rows)
  }
}
