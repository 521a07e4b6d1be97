import CallSupport
import Foundation
import Language
import Testing

@testable import Books

@Suite("Every shipped cue")
struct ShippedCueTests {
  private static let files = ShippedBook.names(in: "cues/en").filter { $0 != "words" }.map { "cues/en/\($0).yaml" }

  private let language: CueLanguage
  private let texts: [(path: String, text: String)]
  private let books: [CueBook]
  private let weights: CueWeights

  init() throws {
    language = try CueWords.read(text: ShippedBook.text("cues/en/words.yaml"), file: "cues/en/words.yaml")
    texts = try Self.files.map { (path: $0, text: try ShippedBook.text($0)) }
    books = try texts.map { [language] in try CueBook(text: $0.text, file: $0.path, classes: language.names) }
    weights = try #require(CueWeights(HeldData(try ShippedBook.data("cues/en/weights.bin"))))
  }

  @Test func `is free of findings, and what is said instead does no harm itself`() throws {
    let rules = try RuleBook(text: ShippedBook.text("sources.yaml"), file: "sources.yaml")
    #expect(Set(books.map(\.label)) == Set(CueLabel.allCases))
    let guide = CueGuide(language, shipped: books, weights: weights)
    for (path, text) in texts {
      let name = path.split(separator: "/").last.map { String($0.dropLast(5)) }
      let found = CueCheck.faults(
        text: text, file: path, name: name, classes: language.names, rules: Set(rules.rules.keys), reader: guide.reader)
      #expect(found.isEmpty, "\(found.map(\.numbered).joined(separator: "\n"))")
    }
  }

  @Test func `was there when the weights were trained: make train after a change`() throws {
    let sentences = try Data(contentsOf: Self.written)
    let origin = CueWeights.Origin(
      language: CueGuide.origin(language, books), sentences: sentences.withUnsafeBytes { CueWeights.sum($0) })
    #expect(weights.origin == origin)
  }

  private static let written = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Evaluation/cues/written.jsonl")

  @Test func `reads whatever is said, and gives no words that are not there`() throws {
    let guides = [
      CueGuide(language, shipped: books, weights: weights),
      CueGuide(language, shipped: [], own: books, weights: weights),
    ]
    let words = language.classes.flatMap(\.words) + books.flatMap { $0.phrases.map(\.text) }
    var speech = RandomSpeech(words: words, seed: 20)
    for round in 0..<1_000 {
      let text = String(decoding: speech.next(most: round % 100 == 0 ? 2_000 : 40), as: UTF8.self)
      #expect(fault(of: guides[round % 2].reader.cues(in: text), in: text) == nil, "\(text)")
    }
  }

  @Test func `weights that are cut or changed are no weights`() throws {
    let whole = try ShippedBook.data("cues/en/weights.bin")
    #expect(CueWeights(HeldData(Data())) == nil)
    #expect(CueWeights(HeldData(whole.dropLast())) == nil)
    for place in [0, 9, 17, 40, 70, 400, whole.count / 2, whole.count - 1] {
      var damaged = whole
      damaged[place] ^= 1
      #expect(CueWeights(HeldData(damaged)) == nil, "\(place)")
    }
  }
}

/// Bytes in memory, where the program maps a file.
private final class HeldData: HeldBytes {
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  nonisolated(unsafe) private let data: NSData

  init(_ data: Data) {
    self.data = NSData(data: data)
    bytes = UnsafeRawBufferPointer(start: self.data.bytes, count: self.data.length)
  }
}
