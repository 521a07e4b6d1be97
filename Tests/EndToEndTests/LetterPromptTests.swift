import Foundation
import TestSupport
import Testing

/// The prompt that stays after a call, on a real terminal.
@Suite struct LetterPromptTests {
  private let calls: CallHome

  init() throws { calls = try CallHome() }

  /// A call that is over, whose letter has a line that waits.
  private func ended() throws -> ScreenProgram {
    let terminal = try calls.call()
    for (line, echo) in [
      ("!wants Friday delivery or walks", "i1"), ("/ok 1", "confirmed"), ("@tomorrow 4pm call", "next word"),
      ("/done", "/done again"), ("/done", "letter>"),
    ] {
      try terminal.type(line + "\r")
      try terminal.waitForRow(holding: echo)
    }
    return terminal
  }

  @Test func `what was typed before a draft was there does not settle it`() throws {
    let terminal = try ended()
    try terminal.type("\r/ok\r")
    try terminal.waitForRow(holding: "typed before the question")
    try terminal.type("\u{3}/ok\r")
    try terminal.waitForRow(holding: "i1 goes in")
  }

  @Test func `who signs is asked once, and a word that leaves is no name`() throws {
    let terminal = try ended()
    try terminal.type("\r")
    try terminal.waitForRow(holding: "draft")
    try terminal.type("/ok\r")
    try terminal.waitForRow(holding: "Who signs")
    try terminal.type("quit\r")
    #expect(try terminal.program.wait() == .exited(0))
    #expect(try calls.run("config", "show").output.contains("none yet"))
  }

  @Test func `a number that is mistyped becomes no sentence, and what is taken back is named`() throws {
    let terminal = try ended()
    for (line, row) in [
      ("", "draft"), ("/fix a9 hello", "a9 is no line of the letter"),
      ("\u{3}/fix You need the goods on Friday", "i1 goes in"),
      ("Casey Lee", "With kind regards"), ("!nobody called back", "i2"),
      ("/undo", "taken back: issue: nobody called back"),
      ("/leave", ""),
    ] {
      try terminal.type(line + "\r")
      if !row.isEmpty { try terminal.waitForRow(holding: row) }
    }
    #expect(try terminal.program.wait() == .exited(0))
  }

  @Test func `leaving a letter that waits says how to go on, and on a later day its days are named`() throws {
    let terminal = try ended()
    try terminal.type("/leave\r")
    try terminal.waitForRow(holding: "still waits. evenkeel summary 1")
    #expect(try terminal.program.wait() == .exited(0))
    var later = calls.environment
    later["EVENKEEL_NOW"] = "2026-11-26T09:00:00"
    let run = try PipedProgram.run(
      BuiltProgram.path(), ["resume"], input: "/drop i1\n/done\n", environment: calls.environment)
    #expect(run.exitCode == 0)
    let letter = try PipedProgram.run(BuiltProgram.path(), ["summary", "--for", "customer"], environment: later)
    #expect(letter.errors.contains("tells days from Tuesday 24 November"))
  }

  // MARK: - The mail program

  /// A call that is over and whose letter is ready.
  private func ready(_ environment: [String: String]) throws -> PipedProgram.Result {
    let lines =
      "!Nobody answered the ticket for two days\n/ok 1\n/contact Dana Reyes, dana@northwind.example\n@tomorrow 4pm call\n/done\n"
    _ = try calls.run("call", "Northwind", input: lines)
    return try PipedProgram.run(
      BuiltProgram.path(), ["mail"], environment: calls.environment.merging(environment) { _, later in later })
  }

  /// A desktop whose mail program writes down what it was given.
  private func desktop(knowsMail: Bool, opens: Bool = true) throws -> [String: String] {
    let mime = knowsMail ? "echo mail.desktop" : "exit 0"
    _ = try calls.folder.write("#!/bin/sh\n\(mime)\n", to: "bin/xdg-mime")
    _ = try calls.folder.write(
      "#!/bin/sh\n\(opens ? "cp \"$1\" \"\(calls.folder.path)/opened.eml\"" : "exit 4")\n", to: "bin/xdg-open")
    for name in ["xdg-mime", "xdg-open"] { chmod(calls.folder.path + "/bin/" + name, 0o755) }
    return ["DISPLAY": ":0", "PATH": "\(calls.folder.path)/bin:/usr/bin:/bin"]
  }

  @Test func `the letter opens as a draft in the mail program there is`() throws {
    let run = try ready(desktop(knowsMail: true))
    #expect(run.exitCode == 0)
    #expect(run.output.contains("Opened in your mail program."))
    let mail = try String(contentsOfFile: calls.folder.path + "/opened.eml", encoding: .utf8)
    #expect(mail.contains("X-Unsent: 1") && mail.contains("dana@northwind.example"))
  }

  @Test func `without one the mail is named, and so it is where it does not open`() throws {
    for environment in [try desktop(knowsMail: false), try desktop(knowsMail: true, opens: false), ["DISPLAY": ""]] {
      let run = try ready(environment)
      #expect(run.exitCode == 0)
      #expect(run.output.contains("No mail program was found here"))
      #expect(run.output.contains("-letter.eml"))
    }
  }

  @Test func `a letter that is not ready opens nowhere`() throws {
    _ = try calls.run("call", "Northwind", input: "!wants Friday delivery or walks\n/ok 1\n@tomorrow 4pm call\n/done\n")
    let run = try calls.run("mail")
    #expect(run.exitCode == 65)
    #expect(run.errors.contains("must be settled"))
  }
}
