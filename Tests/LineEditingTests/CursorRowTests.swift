import Testing

@testable import LineEditing

@Suite("The cursor's row")
struct CursorRowTests {
  @Test(
    "is counted as the terminal wraps",
    arguments: [
      ("", 10, 0), ("123456789", 10, 0), ("1234567890", 10, 1), ("12345678901", 10, 1), ("日日日日日", 10, 1),
      ("1日日日日日", 10, 1), ("123456789日", 10, 1), ("a\nb", 10, 1), ("1234567890\nb", 10, 2), ("abc", 0, 0), ("日日", 2, 2),
    ])
  func row(text: String, columns: Int, row: Int) {
    #expect(CursorRow.after(text.unicodeScalars, columns: columns) == row)
  }
}
