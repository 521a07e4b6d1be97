import EvaluationRows
import Foundation
import Testing

@testable import Language

/// The phrases in `Evaluation/dates`.
@Suite struct DateRowsTests {
  @Test func `every phrase is read right, or refused where it has to be`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    for row in try DateRow.rows(of: root.path + "/Evaluation/dates/written.jsonl") {
      #expect(row.isRight, "\(row.text): read as \(row.read), it is \(row.wanted)")
    }
  }
}
