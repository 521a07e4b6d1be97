import Foundation
import Testing

/// What EVENKEEL_PLAIN=1 promises to somebody who listens, held against the golden session in that mode.
@Suite struct LinearTests {
  @Test func `nothing in the linear mode is lined up, indented or drawn`() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Transcripts/linear.txt")
    let session = try String(contentsOf: path, encoding: .utf8)
    let shown = session.split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.hasPrefix("$") }
    #expect(shown.count > 100)
    for line in shown {
      #expect(!line.hasPrefix(" ") && !line.contains("  "), "\(line)")
      #expect(!line.contains("###") && !line.contains("---"), "\(line)")
    }
  }
}
