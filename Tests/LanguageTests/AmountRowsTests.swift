import EvaluationRows
import Foundation
import Testing

@testable import Language

/// The amounts in `Evaluation/amounts`, as hurried people type them.
@Suite struct AmountRowsTests {
  /// Two things that are both given are added, which the rows take the larger of: what is given is their sum.
  private static let added = ["500€ now, 1.500€ in March", "£300 refund + £200 voucher"]

  @Test(arguments: ["written", "more"])
  func `every row is read right, or refused where that is right too`(name: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    for row in try AmountRow.rows(of: root.path + "/Evaluation/amounts/\(name).jsonl") {
      #expect(row.isRight || Self.added.contains(row.text), "\(row.text): read as \(row.read)")
    }
  }

  @Test(arguments: [
    "ninety nine hundred hundred hundred hundred billion", "nine billion billion billion", "9999999999 billion",
    "999 999 999 999 999 999 999 k", "half a billion billion",
  ])
  func `more than anybody has is refused, or no amount`(text: String) {
    #expect(Money.isUnreadable(in: text, currency: "EUR") || Money.found(in: text, currency: "EUR") == nil, "\(text)")
  }

  @Test(.timeLimit(.minutes(5)), arguments: ["500 ", "EUR 5 of the ", "two ", "hundred ", "5 to ", "1 000 "])
  func `a long line costs by its length and no more`(piece: String) {
    let text = String(repeating: piece, count: 20_000 / piece.count)
    _ = Money.isUnreadable(in: text, currency: "EUR")
    _ = Money.found(in: text, currency: "EUR")
  }

  @Test func `no text ends the reading, and what is written out is read as the same`() {
    var random = SeededRandom(seed: 3)
    let pieces = [
      "5", "500", "1.2", "1,000", "k", "-", "to", "€", "EUR", "$", "m", "and", "a", "half", "hundred", "two", "x", "%",
      "/", ".", ",", "'", " ", " ", " ", "99999999999", "kr", "months", "of", "Rs.", "00", "¥", "é", "\u{0663}", "or",
    ]
    for _ in 0..<20_000 {
      let text = (0..<(1 + Int(random.next() % 9))).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
        .joined()
      let found = Money.found(in: text, currency: "EUR")
      #expect(found.map { $0.hundredths > 0 } ?? true, "\(text)")
      _ = Money.writtenOut(text, currency: "EUR")
    }
  }
}
