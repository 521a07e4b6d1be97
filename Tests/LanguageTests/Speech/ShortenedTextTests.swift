import Testing

@testable import Language

@Suite("Text that is too long")
struct ShortenedTextTests {
  @Test(arguments: [
    ("short", 10, "short"),
    ("exactly te", 10, "exactly te"),
    ("One two. Three four five six.", 18, "One two ..."),
    ("A. Three four five six seven", 20, "A. Three four ..."),
    ("Three four five six seven", 16, "Three four ..."),
    ("Donaudampfschifffahrt", 12, "Donaudam ..."),
    ("納品が三日遅れています", 9, "納品が三日 ..."),
  ])
  func `is cut after a sentence, else after a word, else anywhere`(text: String, limit: Int, short: String) {
    #expect(text.shortened(to: limit) == short)
    #expect(text.shortened(to: limit).count <= limit)
  }
}
