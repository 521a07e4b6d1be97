import Foundation
import TestSupport
import Testing

/// A sample of `make fuzz`: damaged books are read and checked, and none ends the program.
@Suite struct FuzzTests {
  @Test(.timeLimit(.minutes(5)))
  func `two hundred damaged books are checked without a crash or a long wait`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let program = URL(fileURLWithPath: try BuiltProgram.path()).deletingLastPathComponent().appending(path: "book-fuzz")
    let run = try PipedProgram.run(
      program.path, ["200", "7"], input: "", environment: BuiltProgram.environment(home: "/tmp"), directory: root,
      timeout: .seconds(100))
    #expect(run.exitCode == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("200 damaged books"))
  }
}
