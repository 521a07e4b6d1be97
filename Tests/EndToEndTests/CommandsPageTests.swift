import Foundation
import TestSupport
import Testing

/// docs/commands.md is the help itself, so that it cannot say anything else than the program.
@Suite struct CommandsPageTests {
  private static let head = """
    # Commands

    What `evenkeel help` says, command by command. Written anew by `make record FILTER=CommandsPage`, and tested against the program.

    """

  private static let commands: [[String]] = [
    [], ["call"], ["resume"], ["notes"], ["summary"], ["mail"], ["calls"], ["show"], ["due"], ["escalations"],
    ["escalation"],
    ["plan"], ["kept"], ["snooze"], ["update"], ["close"], ["watch"], ["whisper"], ["brief"], ["prepare"], ["search"],
    ["stats"], ["dashboard"],
    ["practice"], ["debrief"], ["progress"],
    ["playbook"], ["playbook", "list"], ["playbook", "show"], ["playbook", "check"], ["playbook", "walk"],
    ["playbook", "graph"], ["playbook", "new"], ["playbook", "note"], ["scenario"], ["scenario", "list"],
    ["scenario", "show"],
    ["scenario", "check"], ["scenario", "walk"], ["scenario", "hear"],
    ["scenario", "new"], ["letter"], ["letter", "list"],
    ["letter", "show"],
    ["letter", "check"],
    ["letter", "new"], ["letter", "tags"],
    ["coach"], ["when"], ["verify"], ["config"], ["keys"],
  ]

  private func page() throws -> String {
    var environment = BuiltProgram.environment(home: "/tmp")
    environment["COLUMNS"] = "90"
    let program = try BuiltProgram.path()
    var page = Self.head
    for command in Self.commands {
      let run = try PipedProgram.run(program, ["help"] + command, environment: environment)
      #expect(run.exitCode == 0)
      page += "\n## evenkeel \(command.joined(separator: " "))".trimmingCharacters(in: .whitespaces)
      page += "\n\n```text\n\(run.output.trimmingCharacters(in: .newlines))\n```\n"
    }
    return page
  }

  @Test func `the page of commands is what the program says`() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/commands.md")
    let page = try page()
    if ProcessInfo.processInfo.environment["EVENKEEL_RECORD"] == "1" {
      try Data(page.utf8).write(to: path)
      Issue.record("docs/commands.md was written anew: read it, then run the tests without EVENKEEL_RECORD")
      return
    }
    #expect(try String(contentsOf: path, encoding: .utf8) == page)
  }

  @Test func `no command is missing on it`() throws {
    let run = try PipedProgram.run(
      BuiltProgram.path(), ["help"], environment: BuiltProgram.environment(home: "/tmp"))
    let listed =
      run.output.components(separatedBy: "SUBCOMMANDS:").last?.split(separator: "\n")
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.compactMap { $0.split(separator: " ").first } ?? []
    let known = Set(Self.commands.compactMap(\.first))
    #expect(Set(listed.map(String.init)).subtracting(["See"]) == known)
  }
}
