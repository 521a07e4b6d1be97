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

/// The guide as it lies in a file, so that a first use need not read the books.
extension ShippedCueTests {
  private var origin: UInt64 {
    get throws {
      CueGuide.origin(ofFiles: try (["cues/en/words.yaml"] + Self.files).flatMap { try ShippedBook.data($0) })
    }
  }

  private func unpacked(_ file: Data, origin: UInt64) -> CueGuide? {
    file.withUnsafeBytes { CueGuide(packed: $0, origin: origin, weights: weights) }
  }

  @Test func `was packed from these very books: make guide after a change`() throws {
    let file = try ShippedBook.data("cues/en/guide.bin")
    #expect(Array(file) == CueGuide.packed(language, books, origin: try origin))
    #expect(unpacked(file, origin: try origin + 1) == nil)
  }

  @Test func `reads every sentence as the books do, and says the same of it`() throws {
    let guide = CueGuide(language, shipped: books, weights: weights)
    let packed = try #require(unpacked(try ShippedBook.data("cues/en/guide.bin"), origin: try origin))
    #expect(packed.cards == guide.cards)
    #expect(packed.telling == guide.telling)
    var readsOtherwise = 0
    for line in try String(contentsOf: Self.written, encoding: .utf8).split(separator: "\n") {
      let text = String(line)
      if packed.reader.cues(in: text) != guide.reader.cues(in: text) { readsOtherwise += 1 }
    }
    #expect(readsOtherwise == 0)
  }

  @Test func `is no guide when it is cut or changed`() throws {
    let (whole, origin) = (try ShippedBook.data("cues/en/guide.bin"), try origin)
    #expect(unpacked(Data(), origin: origin) == nil)
    #expect(unpacked(whole + [0], origin: origin) == nil)
    for place in stride(from: 0, to: whole.count, by: 997) {
      #expect(unpacked(whole.prefix(place), origin: origin) == nil, "cut at \(place)")
      var damaged = whole
      damaged[place] ^= 1
      #expect(unpacked(damaged, origin: origin) == nil, "changed at \(place)")
    }
  }

  /// Whoever damages it and mends its sum may have it read as something else, and ends no call by it.
  @Test func `ends no program, whatever stands in it`() throws {
    let (whole, origin) = (try ShippedBook.data("cues/en/guide.bin"), try origin)
    var chance = SeededRandom(seed: 20)
    for _ in 0..<200 {
      var damaged = whole
      for _ in 0..<3 {
        damaged[24 + Int(chance.next() % UInt64(whole.count - 24))] = UInt8(truncatingIfNeeded: chance.next())
      }
      let sum = damaged.dropFirst(16).withUnsafeBytes { CueWeights.sum($0) }
      withUnsafeBytes(of: sum.littleEndian) { damaged.replaceSubrange(8..<16, with: $0) }
      _ = unpacked(damaged, origin: origin)?.reader.cues(
        in: "I'm sorry, but your team should have called us by Friday.")
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
