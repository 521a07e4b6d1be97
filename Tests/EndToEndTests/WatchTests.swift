import Foundation
import TestSupport
import Testing

/// A second terminal on a running call: it follows, it whispers, and the leader does not wait for it.
@Suite struct WatchTests {
  private let terminals: SecondTerminal

  init() throws {
    terminals = try SecondTerminal()
  }

  @Test func `a whisper is one line above the leader's prompt, with who said it; a line half typed stays`() throws {
    let leader = try terminals.leader("call", "Northwind")
    try leader.type("still ")
    let whisper = try terminals.asSam("whisper", "ask about", "the CFO\nmeeting \u{1B}[31m")
    #expect(whisper.output == "whispered to call 1\n")
    try leader.awaitFromElsewhere("Sam whispers: ask about the CFO meeting ^[[31m\r\n")
    try leader.type("here\n")
    try leader.waitFor("n1")
    try leader.type("/leave\n")
    #expect(try leader.wait() == .exited(0))
    #expect(try terminals.captured().map(\.text) == ["still here"])
    #expect(leader.output.components(separatedBy: "Sam whispers").count == 2)
  }

  @Test func `a whisper that came while the call was not open is heard at resume, and once`() throws {
    _ = try terminals.asCasey("call", "Northwind")
    let whisper = try terminals.asSam("whisper", "1", "they", "rang", "-2", "--times")
    #expect(whisper.output.contains("casey's shell is closed: it is shown at resume"))
    #expect(try terminals.asCasey("resume").output.contains("Sam whispers: they rang -2 --times"))
    #expect(try !terminals.asCasey("resume").output.contains("whispers"))
  }

  @Test(
    arguments: [
      (["whisper"], 64), (["whisper", " "], 65), (["whisper", "1", "too late"], 65), (["whisper", "hello"], 66),
      (["whisper", "7", "no such call"], 66), (["watch"], 66), (["watch", "7"], 66),
    ] as [([String], Int32)])
  func `a whisper nobody would hear is refused with the cure`(arguments: [String], code: Int32) throws {
    _ = try terminals.asCasey("call", input: "a note\n/done\n")
    let words = arguments
    let run =
      switch words.count {
      case 1: try terminals.asSam(words[0])
      case 2: try terminals.asSam(words[0], words[1])
      default: try terminals.asSam(words[0], words[1], words[2])
      }
    #expect(run.exitCode == code)
    #expect(run.errors.contains(": "))
  }

  @Test func `a watcher sees the call so far, each thing that happens, and the end; never what is private`() throws {
    let leader = try terminals.leader("call", "Northwind", "--contact", "Dana Reyes")
    try leader.type("#SECRETone\n")
    try leader.waitFor("private")
    try leader.type("before\n")
    try leader.waitFor("n1")
    let watcher = try terminals.watcher()
    try watcher.waitFor("watch 1 1/6 acknowledge> ")
    #expect(watcher.output.contains("Call 1, Northwind, Dana Reyes, led by casey, since 10:02"))
    #expect(watcher.output.contains("n1   before"))
    for (line, echo) in [("#SECRETtwo", "private"), ("$2400 refund", "r1"), ("=9", "heat 9"), ("/n", "2/6 listen")] {
      try leader.type(line + "\n")
      try leader.waitFor(echo)
    }
    try watcher.awaitFromElsewhere("10:02  2/6 Listen and take notes")
    #expect(watcher.output.contains("10:02  r1   2400 refund (EUR 2,400.00)"))
    #expect(watcher.output.contains("10:02  heat 9"))
    try leader.type("/done\n")
    try leader.waitFor("/done again")
    try leader.type("/done\n")
    _ = try leader.wait()
    try watcher.awaitFromElsewhere("the call has ended")
    #expect(try watcher.wait() == .exited(0))
    #expect(!watcher.output.contains("SECRET"))
    #expect(!watcher.output.contains("private"))
  }

  @Test func `two that only print learn of each line by themselves, and one that is killed leaves nothing behind`()
    throws
  {
    let leader = try terminals.leader("call", "Northwind")
    let objects = try terminals.watcher("--json")
    let lines = try terminals.watcher(line: "evenkeel watch </dev/null")
    let killed = try terminals.watcher("--json")
    try objects.waitFor("began")
    try lines.waitFor("1/6 Acknowledge")
    try killed.waitFor("began")
    killed.kill(SIGKILL)
    #expect(try killed.wait() == .signalled(SIGKILL))
    try leader.type("#SECRET\n")
    try leader.waitFor("private")
    try leader.type("they ship on Friday\n")
    try leader.waitFor("n1")
    try objects.waitFor(#""ref":"n1","step":"acknowledge","text":"they ship on Friday"}"#)
    try lines.waitFor("n1   they ship on Friday")
    try leader.type("/done\n")
    try leader.waitFor("/done again")
    try leader.type("/done\n")
    #expect(try leader.wait() == .exited(0))
    #expect(try objects.wait() == .exited(0))
    #expect(try lines.wait() == .exited(0))
    #expect(lines.output.contains("the call has ended"))
    #expect(!(objects.output + lines.output).contains("SECRET"))
    #expect(try terminals.asCasey("verify").exitCode == 0)
  }

  @Test func `one that only prints ends when it is interrupted, or when nobody reads it`() throws {
    _ = try terminals.asCasey("call", "Northwind")
    let interrupted = try terminals.watcher("--json")
    try interrupted.waitFor("began")
    interrupted.kill(SIGINT)
    #expect(try interrupted.wait() == .signalled(SIGINT))
    let unread = try terminals.watcher(line: "evenkeel watch --json </dev/null | head -1")
    #expect(try unread.wait() == .exited(0))
  }

  @Test(arguments: ["\u{4}", "/leave\n"])
  func `Ctrl-D and /leave end the watching and not the call`(keys: String) throws {
    let leader = try terminals.leader("call", "Northwind")
    let watcher = try terminals.watcher()
    try watcher.waitFor("> ")
    try watcher.type("/whisper hello\n")
    try watcher.waitFor("whispered to call 1")
    try watcher.waitFor("> ")
    try watcher.type(keys)
    #expect(try watcher.wait() == .exited(0))
    try leader.awaitFromElsewhere("Sam whispers: hello")
    #expect(leader.isRunning)
  }
}
