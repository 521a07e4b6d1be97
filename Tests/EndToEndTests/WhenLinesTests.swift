import TestSupport
import Testing

@Suite struct WhenLinesTests {
  @Test func `each line is answered on a line, what holds no date with the error`() throws {
    let run = try PipedProgram.run(
      BuiltProgram.path(), ["when", "-", "--now", "2026-11-24T10:02"],
      input: "tomorrow 4pm\n\"soon\"\n\nend of day Friday",
      environment: BuiltProgram.environment(home: "/tmp"))
    let lines = run.output.split(separator: "\n")
    #expect(run.exitCode == 0)
    #expect(lines.count == 4)
    #expect(lines[0] == #"{"at":"2026-11-25T16:00","grain":"hour","phrase":"tomorrow 4pm","text":"tomorrow 4pm"}"#)
    #expect(lines[1].hasPrefix(#"{"error":"#) && lines[1].hasSuffix(#""text":"\"soon\""}"#))
    #expect(lines[2].contains(#""error""#))
    #expect(lines[3].contains(#""at":"2026-11-27T17:00""#))
  }

  @Test(arguments: [["when", "-"], ["coach", "-"]])
  func `a line over the limit is answered with the error, and the next is read`(command: [String]) throws {
    let long = String(repeating: "tomorrow ", count: 400_000)
    let run = try PipedProgram.run(
      BuiltProgram.path(), command, input: "tomorrow\n\(long)\ntomorrow 4pm\r\n",
      environment: BuiltProgram.environment(home: "/tmp"))
    let lines = run.output.split(separator: "\n")
    #expect(run.exitCode == 0)
    #expect(lines.count == 3)
    #expect(lines[1].contains(#""error":"the line is longer than 1 MiB""#))
    #expect(lines[1].utf8.count < 200)
    #expect(lines[2].hasSuffix(#""text":"tomorrow 4pm"}"#))
  }
}
