import Foundation
import Language
import Testing

@testable import Books

@Suite("Every shipped cue")
struct ShippedCueTests {
  private static let files = ShippedBook.names(in: "cues/en").filter { $0 != "words" }.map { "cues/en/\($0).yaml" }

  @Test func `is free of findings, and what is said instead does no harm itself`() throws {
    let language = try CueWords.read(text: ShippedBook.text("cues/en/words.yaml"), file: "cues/en/words.yaml")
    let rules = try RuleBook(text: ShippedBook.text("sources.yaml"), file: "sources.yaml")
    let texts = try Self.files.map { (path: $0, text: try ShippedBook.text($0)) }
    let books = try texts.map { try CueBook(text: $0.text, file: $0.path, classes: language.names) }
    #expect(Set(books.map(\.label)) == Set(CueLabel.allCases))
    let weights = Array(try ShippedBook.text("cues/en/weights.tsv").utf8)
    let guide = CueGuide(language, books: books, weights: weights)
    for (path, text) in texts {
      let name = path.split(separator: "/").last.map { String($0.dropLast(5)) }
      let found = CueCheck.faults(
        text: text, file: path, name: name, classes: language.names, rules: Set(rules.rules.keys), reader: guide.reader)
      #expect(found.isEmpty, "\(found.map(\.numbered).joined(separator: "\n"))")
    }
  }
}
