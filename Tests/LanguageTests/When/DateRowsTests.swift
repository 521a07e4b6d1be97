import EvaluationRows
import Foundation
import Testing

@testable import Language

/// The phrases in `Evaluation/dates`.
@Suite struct DateRowsTests {
  @Test(arguments: ["written", "tired"])
  func `every phrase is read right, or refused where it has to be`(name: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    for row in try DateRow.rows(of: root.path + "/Evaluation/dates/\(name).jsonl") {
      #expect(row.isRight, "\(row.text): read as \(row.read), it is \(row.wanted)")
    }
  }
}
