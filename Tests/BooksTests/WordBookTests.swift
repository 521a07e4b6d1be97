import Foundation
import Language
import Testing

@testable import Books

@Suite("The word book of practice")
struct WordBookTests {
  /// A sentence, and whether it is about a concept.
  private struct Row: Decodable {
    let concept: String
    let text: String
    let meets: Bool
  }

  private let book: WordBook

  init() throws {
    book = try WordBook(text: ShippedBook.text("scenarios/words.yaml"), file: "scenarios/words.yaml")
  }

  @Test func `knows each concept where it is meant, and only there`() throws {
    let finder = WordFinder(book)
    let lines = try String(contentsOf: Self.sentences, encoding: .utf8).split(separator: "\n")
    let rows = try lines.map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    #expect(Set(rows.map(\.concept)) == book.names)
    for row in rows {
      let met = finder.find(in: row.text).contains { $0.conceptsMet.contains(row.concept) }
      #expect(met == row.meets, "\(row.concept): \(row.text)")
    }
  }

  private static let sentences = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Evaluation/practice/concepts.jsonl")

  @Test(arguments: [
    ("They were lte, not delivred", ["deliver"]),  // three letters are taken as they stand
    ("The delivrey never came", ["deliver", "missing"]),
    ("You didnt get a reply", ["answer"]),
  ])
  func `a slip of one letter in a long word still counts`(text: String, concepts: [String]) {
    let met = WordFinder(book).find(in: text).flatMap(\.conceptsMet)
    for concept in concepts { #expect(met.contains(concept), "\(met)") }
  }

  @Test(arguments: [
    ("carton", "The cartons are gone", true),
    ("carry", "She carries it", true),
    ("stop", "It stopped again", true),
    ("make", "making do", true),
    ("rush", "the rushes", true),
    ("sit", "sat there", false),
    ("4000", "four thousand boxes", true),
    ("4000", "4,000 boxes", true),
    ("4000", "4,000,000 boxes", false),
    ("42", "forty-two shops", true),
    ("left ~ messages", "You left us two long messages", true),
    ("left ~ messages", "You left us two rather long old messages", false),
    ("left ~ messages", "You left messages", true),
    ("deliver*", "your deliveries", true),
    ("deliver*", "an undelivered one", false),
    ("cut off", "the cut-off date", true),
    ("did not", "You didn't", false),
    ("didn't", "You didnt", true),
    ("customer", "my customer's order", true),
  ])
  func `a list finds a word in its regular forms, and a phrase as it is written`(
    list: String, text: String, isMet: Bool
  ) throws {
    let entry = WordEntry.pattern(try #require(WordPattern(list)))
    let found = WordFinder(book, lists: [entry]).find(in: text)
    #expect(found.contains { $0.meets(entry) } == isMet)
  }

  @Test(arguments: [
    ("Nobody rang you", true), ("You rang us twice", false), ("We left you in the dark", true),
    ("Not one of you people here ever picked up the phone", false), ("I did not once call", true),
  ])
  func `a denial counts within four words, and an idiom by itself`(text: String, isMet: Bool) {
    let entry = WordEntry.denied([.concept("call"), .concept("tell")])
    let found = WordFinder(book, lists: [entry]).find(in: text)
    #expect(found.contains { $0.meets(entry) } == isMet)
  }

  @Test(arguments: [
    ("concepts: [{id: a, stems: [late], denied: ['@lat']}]", 37, "'@lat'"),
    ("concepts: [{id: a, stems: ['~ late']}]", 38, "'~ late'"),
    ("concepts: [{id: a, stems: [late]}, {id: a, stems: [slow]}]", 9, "'a'"),
    ("concepts: [{id: a}]", 10, "'stems'"),
    ("concepts: [{id: a, stems: [late], also: [b]}]", 37, "'@b'"),
  ])
  func `names what it cannot read`(concepts: String, number: Int, words: String) {
    let text = "word_book: w\n\(concepts)\n"
    let fault = #expect(throws: BookFault.self) { try WordBook(text: text, file: "w.yaml") }
    #expect(fault?.kind.number == number)
    #expect(fault?.message.contains(words) == true)
    #expect(fault?.mark.line == 2)
  }
}
