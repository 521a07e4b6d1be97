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

  /// More than one piece of what comes in, each shared among the processors.
  @Test func `ten thousand lines are answered in their order, each as it is alone`() throws {
    let kinds = [
      "I'm sorry we were late", "you should have told us earlier", "the van comes at four", "what happened then?",
    ]
    let lines = (0..<10_000).map { "\(kinds[$0 % kinds.count]), number \($0)" }
    let environment = BuiltProgram.environment(home: "/tmp")
    let ask = { (input: String) in
      try PipedProgram.run(BuiltProgram.path(), ["coach", "-"], input: input, environment: environment).output
    }
    let answers = try ask(lines.joined(separator: "\n")).split(separator: "\n")
    try #require(answers.count == lines.count)
    for (line, answer) in zip(lines, answers) { #expect(answer.hasSuffix("\"text\":\"\(line)\"}")) }
    for index in [0, 1, 4_321, 9_999] {
      #expect(try ask(lines[index]).split(separator: "\n").first == answers[index])
    }
  }
}
