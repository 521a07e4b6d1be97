import EvaluationRows
import Foundation
import Testing

/// The fragments in `Evaluation/fragments`.
@Suite struct FragmentRowsTests {
  /// Words that no rule tells to leave out, and one "we" that reads wrong beside "you".
  private static let missed = [
    "no sorry from anyone, no call, zilch", "doesnt understand half the emails we send",
    "wants quality mgr on site mon w/ a plan not a donut box",
    "had to mop the foyer herself in heels b4 the ceo came", "dont send that kid from the dealership again",
  ]

  @Test func `nothing is said that must never be`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    for row in try FragmentRow.rows(of: root.path + "/Evaluation/fragments/written.jsonl") {
      #expect(row.isRight || Self.missed.contains(row.text), "\(row.text): \(row.read)")
    }
  }
}
