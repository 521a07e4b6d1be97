import Foundation
import TestSupport
import Testing

/// Notes on a call that is over, as a person and a script write them.
@Suite struct NotesTests {
  private let calls: CallHome

  init() throws { calls = try CallHome(settings: "signature: Casey Lee\n") }

  private func notes(_ arguments: String...) throws -> ScreenProgram {
    let terminal = try ScreenProgram(
      BuiltProgram.path(), ["notes", "Northwind", "--contact", "Dana Reyes"] + arguments,
      environment: calls.environment)
    return terminal
  }

  private static let pasted = [
    "Nobody answered the ticket", "\"we had to find out from our own customers",
    "!Nobody answered the ticket for two days",
    ">me: send you the report, tomorrow noon", "@tomorrow 4pm call", "/fact fault ours", "/fact liability no",
  ].joined(separator: "\n")

  @Test func `from the last pasted line a letter is at most a dozen keys away`() throws {
    let terminal = try notes()
    try terminal.waitForRow(holding: "notes>")
    try terminal.type("\u{1B}[200~\(Self.pasted)\u{1B}[201~")
    try terminal.waitForRow(holding: "[pasted 7 lines]")
    var keys = 0
    func press(_ text: String, until row: String) throws {
      keys += text.count
      try terminal.type(text)
      try terminal.waitForRow(holding: row)
    }
    try press("\r", until: "fault: ours")
    try press("\r", until: "Did Dana confirm i1")
    try press("y\r", until: "Did Dana agree to a1")
    try press("y\r", until: "Enter closes the notes")
    try press("\r", until: "The letter to Dana is ready")
    try press("\r", until: "With kind regards")
    #expect(keys <= 12)
    try terminal.waitForRow(holding: "Casey Lee")
  }

  @Test func `a key too many is no answer to a question that was not there`() throws {
    let terminal = try notes()
    try terminal.waitForRow(holding: "notes>")
    try terminal.type("!late\r\ryes\r")
    try terminal.waitForRow(holding: "typed before the question")
    try terminal.type("\u{3}yes\r")
    try terminal.waitForRow(holding: "i1 confirmed")
  }

  @Test func `after a guided call the same questions are offered`() throws {
    let terminal = try calls.call()
    try terminal.type("!late\r")
    try terminal.waitForRow(holding: "i1")
    try terminal.type("/done\r")
    try terminal.waitForRow(holding: "Enter asks for what is missing")
    try terminal.type("\r")
    try terminal.waitForRow(holding: "Who were you talking to?")
    // Ctrl-D goes back to the call, and nothing is lost.
    try terminal.type("\u{4}")
    try terminal.waitForRow(holding: "Back to the call")
    try terminal.type("still there\r")
    try terminal.waitForRow(holding: "n1")
  }

  @Test func `a text that has all is a letter at once, and one that has not stays open and says what is missing`()
    throws
  {
    let whole = Self.pasted + "\n/ok 1\n/agree\n"
    let done = try calls.run("notes", "Northwind", "--contact", "Dana Reyes", "--from", "-", "--keys", input: whole)
    #expect(done.exitCode == 0)
    #expect(done.output.contains("The letter to Dana is ready"))
    let open = try calls.run("notes", "Acme", "--from", "-", input: "they rang\n!late\n")
    #expect(open.exitCode == 0)
    #expect(open.output.contains("n1 to n2, 2 notes"))
    #expect(open.output.contains("When do they hear from you next"))
    #expect(try calls.run("calls").output.contains("open"))
  }

  @Test func `the letter of notes tells days from the day it is written`() throws {
    let text = "!Nobody answered the ticket for two days\n/ok 1\n@tomorrow 4pm call\n"
    _ = try calls.run(
      "notes", "Northwind", "--contact", "Dana Reyes", "--at", "yesterday 16:30", "--from", "-", "--keys", input: text)
    let letter = try calls.run("summary", "1", "--for", "customer", "--format", "txt").output
    #expect(letter.contains("Thank you for your time on Monday 23 November."))
    #expect(letter.contains("tomorrow, Wednesday 25 November, at 4 pm"))
    let summary = try calls.run("summary", "1").output
    #expect(summary.contains("When: Monday 2026-11-23 16:30"))
    #expect(summary.contains("written afterwards, Tue 24 Nov 10:02"))
    let json = try calls.run("summary", "1", "--format", "json").output
    #expect(json.contains(#""began_at":"2026-11-23T16:30:00"#) || json.contains(#""began_at" : "2026-11-23T16:30:00"#))
    #expect(json.contains("written_at"))
  }

  @Test func `what was to be done since the call is no slip, and waits in the letter`() throws {
    let text =
      "!Nobody answered the ticket for two days\n/ok 1\n>me: send you the report, yesterday 5pm\n/agree\n@tomorrow 4pm\n"
    let run = try calls.run(
      "notes", "Northwind", "--contact", "Dana Reyes", "--at", "Friday 16:30", "--from", "-", "--keys", input: text)
    #expect(run.output.contains("a1, me, Mon 23 Nov 17:00"))
    #expect(run.output.contains("its date is over"))
    #expect(try calls.run("calls").output.contains("Fri 20 Nov 16:30"))
  }

  @Test func `a line at the letter's prompt puts the record right and closes it again`() throws {
    let terminal = try calls.call()
    for (line, echo) in [
      (">me: send you the report, tomorrow noon", "a1"), ("/contact Dana", "on the line"),
      ("@tomorrow 4pm call", "next word"),
      ("/done", "/done again"), ("/done", "letter>"), ("/agree a1", "agreed: a1"), ("", "report by noon tomorrow"),
    ] {
      try terminal.type(line + "\r")
      try terminal.waitForRow(holding: echo)
    }
    #expect(try calls.run("calls").output.contains("finished"))
    #expect(try calls.run("verify").exitCode == 0)
  }

  @Test func `bad input is refused before anything is written down`() throws {
    #expect(try calls.run("notes", "Acme", "--keys").exitCode == 64)
    #expect(try calls.run("notes", "Acme", "--at", "tomorrow 9am").exitCode == 65)
    #expect(try calls.run("notes", "Acme", "--at", "yesterday").exitCode == 65)
    #expect(try calls.run("notes", "Acme", "--from", "no-such-file").exitCode == 66)
    #expect(try calls.run("notes", "Acme", "--from", "-", input: "\n \n").exitCode == 65)
    #expect(try calls.run("calls").output.contains("Acme") == false)
  }
}
