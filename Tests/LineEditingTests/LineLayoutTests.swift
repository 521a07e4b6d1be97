import Testing

@testable import LineEditing

@Suite("How the line falls into rows")
struct LineLayoutTests {
  private func layout(_ text: String, cursor: Int? = nil, hint: String = "", edge: String = "") -> LineLayout {
    var layout = LineLayout(prompt: Glyph.glyphs(of: StyledText("> ", .prompt)))
    layout.pieces = text.map { $0 == "\n" ? .lineBreak : LineLayout.Piece(Glyph.glyphs(of: $0, style: .plain)) }
    layout.cursor = cursor ?? layout.pieces.count
    layout.hint = Glyph.glyphs(of: StyledText(hint, .muted))
    layout.edge = Glyph.glyphs(of: StyledText(edge, .muted))
    return layout
  }

  private func rows(_ frame: Frame) -> [String] {
    frame.rows.map { row in
      let gap = row.edge.isEmpty ? 0 : edgeColumns - row.width - row.edge.width
      return row.glyphs.map(\.text).joined() + String(repeating: " ", count: gap) + row.edge.map(\.text).joined()
    }
  }

  /// The columns in those tests that show something at the edge.
  private var edgeColumns: Int { 22 }

  struct Case: CustomTestStringConvertible {
    let text: String
    var cursor: Int?
    let rows: [String]
    let row: Int
    let column: Int
    var testDescription: String { text }
  }

  @Test(arguments: [
    Case(text: "", rows: ["> "], row: 0, column: 2),
    Case(text: "abcdefg", rows: ["> abcdefg"], row: 0, column: 9),
    Case(text: "abcdefgh", rows: ["> abcdefgh", ""], row: 1, column: 0),
    Case(text: "abcdefgh", cursor: 3, rows: ["> abcdefgh"], row: 0, column: 5),
    Case(text: "abcdefghi", rows: ["> abcdefgh", "i"], row: 1, column: 1),
    Case(text: "abcdefg日", rows: ["> abcdefg", "日"], row: 1, column: 2),
    Case(text: "abcdefg日", cursor: 7, rows: ["> abcdefg", "日"], row: 1, column: 0),
    Case(text: "日日日日日", rows: ["> 日日日日", "日"], row: 1, column: 2),
    Case(text: "e\u{301}e\u{301}", rows: ["> e\u{301}e\u{301}"], row: 0, column: 4),
    Case(text: "👩‍👩‍👧x", rows: ["> 👩‍👩‍👧x"], row: 0, column: 5),
    Case(text: "a\nb", rows: ["> a", "..> b"], row: 1, column: 5),
    Case(text: "a\nb", cursor: 1, rows: ["> a", "..> b"], row: 0, column: 3),
    Case(text: "abcdefgh\nb", rows: ["> abcdefgh", "..> b"], row: 1, column: 5),
    Case(text: "a\t\u{7}", rows: ["> a^I^G"], row: 0, column: 7),
    Case(text: "\u{301}", rows: ["> \u{25CC}\u{301}"], row: 0, column: 3),
  ])
  func `at ten columns`(case expected: Case) {
    let frame = layout(expected.text, cursor: expected.cursor).frame(columns: 10, height: 24)
    #expect(rows(frame) == expected.rows)
    #expect(frame.cursor == Frame.Position(row: expected.row, column: expected.column))
  }

  @Test(arguments: [("", true), ("abcdefghij", true), ("abcdefghijk", false), ("abcdefghijklmnopqrstuvwxyz", false)])
  func `what stands at the edge gives way to the line and comes back`(text: String, shown: Bool) {
    let frame = layout(text, edge: "0:41 h 8").frame(columns: 22, height: 24)
    #expect(rows(frame)[0].hasSuffix("0:41 h 8") == shown)
  }

  @Test(
    arguments: [
      ("/ne", nil, "", "> /next week and more"), ("/ne", nil, "0:41", "> /next week and  0:41"),
      ("/ne", 1, "", "> /ne"),
      ("abcdefghijklmnopqrstuv", nil, "", "> abcdefghijklmnopqrst"),
    ] as [(String, Int?, String, String)])
  func `a hint stands behind the end of the line, cut before the edge`(
    text: String, cursor: Int?, edge: String, row: String
  ) {
    let frame = layout(text, cursor: cursor, hint: "xt week and more", edge: edge).frame(columns: 22, height: 24)
    #expect(rows(frame)[0] == row)
  }

  @Test(arguments: [0, 40, 99, 200])
  func `a line taller than the screen is shown around the cursor`(cursor: Int) {
    let text = String(repeating: "0123456789", count: 20)
    let frame = layout(text, cursor: cursor).frame(columns: 10, height: 5)
    #expect(frame.rows.count == 5)
    #expect((0..<5).contains(frame.cursor.row))
    #expect(frame.cursor.column == (cursor + 2) % 10)
    let whole = layout(text, cursor: cursor).frame(columns: 10, height: 100)
    #expect(whole.rows[whole.cursor.row] == frame.rows[frame.cursor.row])
  }

  @Test func `the list below takes what room there is`() {
    var layout = layout("a")
    layout.menu = (1...9).map { Glyph.glyphs(of: StyledText("item \($0) is far too long")) }
    let frame = layout.frame(columns: 10, height: 4)
    #expect(rows(frame) == ["> a", "item 1 is ", "item 2 is ", "item 3 is "])
    #expect(frame.cursor == Frame.Position(row: 0, column: 3))
  }

  @Test(arguments: 1...30)
  func `no row is wider than the screen, at any width`(columns: Int) {
    var layout = layout("a日b👩‍👩‍👧\nlong words, 日本語 and \t tabs", hint: "more", edge: "0:41 heat 8")
    for cursor in 0...layout.pieces.count {
      layout.cursor = cursor
      let frame = layout.frame(columns: columns, height: 50)
      #expect(frame.rows.allSatisfy { $0.width + $0.edge.width <= max(columns, 2) })
      #expect(frame.cursor.column < max(columns, 2))
      #expect(frame.rows.indices.contains(frame.cursor.row))
    }
  }
}
