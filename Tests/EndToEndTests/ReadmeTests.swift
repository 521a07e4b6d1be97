import Foundation
import Testing

/// What the README shows is what the program does.
@Suite struct ReadmeTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func `the session in the README is a part of the golden one`() throws {
    let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let golden = try String(
      contentsOf: Self.root.appending(path: "Tests/EndToEndTests/Transcripts/shipped-twice.txt"), encoding: .utf8)
    let blocks = readme.components(separatedBy: "```text\n").dropFirst()
    #expect(!blocks.isEmpty)
    for block in blocks {
      let session = block.components(separatedBy: "```")[0]
      #expect(golden.contains(session))
    }
  }
}
