import TestSupport
import Testing

@Suite("An emulated window of another size")
struct ScreenResizeTests {
  private func screen(
    _ text: String, rows: Int, columns: Int, _ mode: ScreenEmulator.ResizeMode
  ) -> ScreenEmulator {
    var screen = ScreenEmulator(rows: 4, columns: 6)
    screen.feed(text)
    screen.resize(rows: rows, columns: columns, mode)
    return screen
  }

  @Test(arguments: [
    ("abcdef", 4, 3, ["abc", "", "", ""], [0, 2]), ("abcdefgh", 4, 8, ["abcdef", "gh", "", ""], [1, 2]),
    ("a\r\nb\r\nc\r\nd", 2, 6, ["c", "d"], [1, 1]), ("a\r\nb", 2, 6, ["a", "b"], [1, 1]),
    ("a\r\nb\r\nc\r\nd\u{1B}[H", 2, 6, ["a", "b"], [0, 0]), ("a", 6, 6, ["a", "", "", "", "", ""], [0, 1]),
    ("ab日", 4, 3, ["ab", "", "", ""], [0, 2]),
  ])
  func `truncated, loses what is right of it`(text: String, rows: Int, columns: Int, expected: [String], cursor: [Int])
  {
    let screen = screen(text, rows: rows, columns: columns, .truncating)
    #expect(screen.screen == expected)
    #expect([screen.cursor.row, screen.cursor.column] == cursor)
  }

  @Test(arguments: [
    ("abcdefgh", 4, 8, ["abcdefgh", "", "", ""], [0, 7]), ("abcdefgh", 4, 9, ["abcdefgh", "", "", ""], [0, 8]),
    ("abcdefgh\u{1B}[H\n", 4, 9, ["abcdefgh", "", "", ""], [0, 6]),
    ("abcdefgh\u{1B}[1;5H\u{1B}[K", 4, 9, ["abcd", "gh", "", ""], [0, 4]),
    ("abcdefgh\u{1B}[H\u{1B}[2K", 4, 9, ["", "gh", "", ""], [0, 0]),
    ("abcdef\r\ngh", 4, 9, ["abcdef", "gh", "", ""], [1, 2]),
    ("a\r\nb\r\nc\r\nd\u{1B}[H", 2, 6, ["a", "b"], [0, 0]),
    ("a\r\nb\r\nc\r\nd\r\ne", 5, 6, ["a", "b", "c", "d", "e"], [4, 1]),
    ("a\r\nb\r\nc\r\nabcdef", 4, 3, ["b", "c", "abc", "def"], [3, 2]),
    ("a\r\nb\r\nc\r\n日本語", 4, 5, ["b", "c", "日本", "語"], [3, 2]),
  ])
  func `reflowed, wraps its text anew`(text: String, rows: Int, columns: Int, expected: [String], cursor: [Int]) {
    let screen = screen(text, rows: rows, columns: columns, .reflowing)
    #expect(screen.screen == expected)
    #expect([screen.cursor.row, screen.cursor.column] == cursor)
  }

  @Test(arguments: 1...12)
  func `reflowed and back, is what it was`(columns: Int) {
    let text = "> one two three\r\nabcdef\r\nx"
    let before = screen(text, rows: 4, columns: 6, .reflowing)
    var screen = screen(text, rows: 4, columns: columns, .reflowing)
    screen.resize(rows: 4, columns: 6, .reflowing)
    #expect(screen.screen == before.screen)
    #expect(screen.scrolledOff == before.scrolledOff)
    #expect(screen.cursor == before.cursor)
  }
}
