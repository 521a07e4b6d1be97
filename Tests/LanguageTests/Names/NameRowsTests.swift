import EvaluationRows
import Foundation
import Testing

@testable import Language

/// The contacts in `Evaluation/names`, as people type them.
@Suite struct NameRowsTests {
  @Test(arguments: ["written", "more"])
  func `every contact is greeted in a way that is right`(name: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    for row in try NameRow.rows(of: root.path + "/Evaluation/names/\(name).jsonl") {
      #expect(row.isRight, "\(row.text): read as \(row.read)")
    }
  }

  @Test(arguments: [
    ("Reyes, Dana, CFO", "Dana Reyes", "CFO"), ("Krüger, Dr. Petra", "Dr. Petra Krüger", nil),
    ("Hale Jr., Robert", "Robert Hale Jr.", nil), ("Alice Wong, PhD", "Alice Wong, PhD", nil),
    ("Priya Menon, MBA, CFO", "Priya Menon, MBA", "CFO"), ("Dana (CFO)", "Dana", "CFO"),
    ("Mr Desai, Head of Ops", "Mr Desai", "Head of Ops"), ("Dana Reyes", "Dana Reyes", nil),
    ("Dana Reyes, Buyer, Europe", "Dana Reyes", "Buyer, Europe"),
  ])
  func `name and role are told apart`(text: String, full: String, role: String?) {
    let name = PersonName(text)
    #expect(name.full == full)
    #expect(name.role == role)
  }

  @Test func `no text ends the reading, and something is always said`() {
    var random = SeededRandom(seed: 5)
    let pieces = ["Dr.", "van", "Lee", ",", "(", ")", "\"", " ", " ", ".", "-", "é", "李", "CFO", "al-", "&", "'", "J."]
    for _ in 0..<20_000 {
      let text = (0..<(1 + Int(random.next() % 8))).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
        .joined()
      #expect(!PersonName(text).greeting.isEmpty)
    }
  }
}
