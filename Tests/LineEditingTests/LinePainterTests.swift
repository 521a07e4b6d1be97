import Language
import TestSupport
import Testing

@testable import LineEditing

@Suite("Bringing the screen from one frame to the next")
struct LinePainterTests {
  /// What is drawn, on an emulated screen below a row that must stay as it is.
  private struct Bench {
    var painter: LinePainter
    var screen: ScreenEmulator
    let columns: Int
    private(set) var lastBytes = 0

    init(rows: Int = 12, columns: Int, canShift: Bool = true) {
      painter = LinePainter(canShift: canShift) { $0 == .muted ? "2" : nil }
      screen = ScreenEmulator(rows: rows, columns: columns)
      self.columns = columns
      screen.feed("#\r\n")
    }

    mutating func show(_ text: String, cursor: Int? = nil, edge: String = "", menu: [String] = []) {
      var layout = LineLayout(prompt: Glyph.glyphs(of: StyledText("> ")))
      layout.pieces = text.map { $0 == "\n" ? .lineBreak : LineLayout.Piece(Glyph.glyphs(of: $0, style: .plain)) }
      layout.cursor = cursor ?? layout.pieces.count
      layout.edge = Glyph.glyphs(of: StyledText(edge, .muted))
      layout.menu = menu.map { Glyph.glyphs(of: StyledText($0)) }
      let frame = layout.frame(columns: columns, height: screen.rows)
      let bytes = painter.paint(frame, columns: columns)
      lastBytes = bytes.utf8.count
      screen.feed(bytes)
      expected = frame
    }

    private var expected: Frame?

    /// Whether the screen is what the frame says, and the cursor where it should be.
    var isRight: Bool {
      guard let expected else { return false }
      let shown = screen.scrolledOff + screen.screen
      guard let top = shown.firstIndex(of: "#") else { return false }
      let rows = expected.rows.map { row -> String in
        let gap = row.edge.isEmpty ? 0 : columns - row.width - row.edge.width
        let text =
          row.glyphs.map(\.text).joined() + String(repeating: " ", count: gap) + row.edge.map(\.text).joined()
        return String(text.reversed().drop { $0 == " " }.reversed())
      }
      let line = shown[(top + 1)...].prefix(rows.count)
      let below = shown[(top + 1)...].dropFirst(rows.count)
      let row = screen.scrolledOff.count + screen.cursor.row - top - 1
      return Array(line) == rows && below.joined() == "" && row == expected.cursor.row
        && screen.cursor.column == expected.cursor.column && !screen.isWrapPending && screen.unknown.isEmpty
    }
  }

  @Test func `a letter behind the line is one byte, a tick of the clock only its own cells`() {
    var bench = Bench(columns: 40)
    bench.show("abc", edge: "0:41 heat 8")
    bench.show("abcd", edge: "0:41 heat 8")
    #expect(bench.isRight)
    #expect(bench.lastBytes == 1)
    bench.show("abcd", edge: "0:42 heat 8")
    #expect(bench.isRight)
    #expect(bench.lastBytes <= 20)
    bench.show("abcd", edge: "0:42 heat 8")
    #expect(bench.lastBytes == 0)
  }

  @Test(arguments: 2...12, [true, false])
  func `lines of every length, there and back, at narrow widths`(columns: Int, canShift: Bool) {
    var bench = Bench(rows: 30, columns: columns, canShift: canShift)
    let text = "abc日本de👩‍👩‍👧fgh\nij e\u{301} klm"
    for count in Array(0...text.count) + Array((0...text.count).reversed()) {
      for cursor in 0...count {
        bench.show(String(text.prefix(count)), cursor: cursor)
        let isRight = bench.isRight
        #expect(isRight, "\(count) at \(cursor)")
      }
    }
  }

  @Test func `a letter in the middle of a wrapped line moves the rest along`() {
    var bench = Bench(columns: 40)
    let text = String(repeating: "0123456789", count: 12)
    bench.show(text, cursor: 20)
    bench.show(String(text.prefix(20) + "x" + text.dropFirst(20)), cursor: 21)
    #expect(bench.isRight)
    #expect(bench.lastBytes < 70)
    bench.show(text, cursor: 20)
    #expect(bench.isRight)
    #expect(bench.lastBytes < 70)
    bench.show(String(text.prefix(60)), cursor: 20)
    bench.show(String(text.prefix(18) + text.dropFirst(20).prefix(40)), cursor: 18)
    #expect(bench.isRight)
  }

  @Test func `a sign that the terminal draws narrower than we count leaves nothing old beside it`() {
    var painter = LinePainter { _ in nil }
    var screen = ScreenEmulator(rows: 3, columns: 20) { $0 == "❤️" ? 1 : TerminalWidth.of($0) }
    for text in ["ab❤️c", "a❤️c", "a❤️❤️c", "a❤️c"] {
      var layout = LineLayout(prompt: [])
      layout.pieces = text.map { LineLayout.Piece(Glyph.glyphs(of: $0, style: .plain)) }
      screen.feed(painter.paint(layout.frame(columns: 20, height: 3), columns: 20))
    }
    #expect(screen.text(ofRow: 0) == "a❤️ c")
  }

  @Test func `a list below comes and goes, at the bottom of the screen too`() {
    var bench = Bench(rows: 4, columns: 20)
    bench.show("one")
    bench.show("one", menu: ["a", "b", "c", "d"])
    #expect(bench.isRight)
    bench.show("one more")
    #expect(bench.isRight)
  }

  @Test func `lifted, it leaves nothing; left, the next begins below it`() {
    var bench = Bench(columns: 10)
    bench.show("a line of three rows or so", cursor: 12)
    bench.screen.feed(bench.painter.lift())
    #expect(bench.screen.screen.dropFirst().joined() == "")
    bench.screen.feed("from elsewhere\r\n")
    #expect(bench.screen.screen[0] == "#")
    var other = Bench(columns: 10)
    other.show("0123456789abc", cursor: 1)
    other.screen.feed(other.painter.leave())
    #expect(other.screen.cursor == (3, 0))
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `twenty thousand random edits leave the screen as it should be`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let graphemes: [Character] = [
      "a", "b", " ", "z", "é", "e\u{301}", "日", "本", "👩‍👩‍👧", "👍🏽", "❤️", "🇩🇪", "\t", "ש", "\n", "한", "ñ", "\u{200B}",
      "\u{301}",
    ]
    var bench = Bench(rows: 40, columns: 5 + Int(random.next() % 30), canShift: seed % 2 == 0)
    var text: [Character] = []
    var cursor = 0
    for step in 0..<5_000 {
      switch random.next() % 10 {
      case 0..<5 where text.count < 60:
        text.insert(graphemes[Int(random.next() % UInt64(graphemes.count))], at: cursor)
        cursor += 1
      case 5 where cursor > 0:
        cursor -= 1
        text.remove(at: cursor)
      case 6 where cursor < text.count: text.remove(at: cursor)
      case 7: cursor = Int(random.next() % UInt64(text.count + 1))
      case 8 where random.next() % 20 == 0: (text, cursor) = ([], 0)
      default: break
      }
      let menu = random.next() % 8 == 0 ? ["one", "two 日本"] : []
      bench.show(String(text), cursor: place(in: text, cursor), edge: "0:\(random.next() % 60)", menu: menu)
      guard bench.isRight else {
        Issue.record("wrong after step \(step): \(String(text).debugDescription), cursor \(cursor)")
        return
      }
    }
  }

  /// Neighbours can join to one grapheme when they are put side by side.
  private func place(in text: [Character], _ cursor: Int) -> Int {
    min(String(text[..<cursor]).count, String(text).count)
  }
}
