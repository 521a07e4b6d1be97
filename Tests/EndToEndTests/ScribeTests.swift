import Foundation
import Language
import TestSupport
import Testing

/// A colleague writes into the call that another leads; the leader's shell is the one that writes.
@Suite struct ScribeTests {
  private typealias Captured = SecondTerminal.Captured
  private let terminals: SecondTerminal

  init() throws {
    terminals = try SecondTerminal()
  }

  private func scribe() throws -> (leader: PseudoTerminalProgram, scribe: PseudoTerminalProgram) {
    let leader = try terminals.leader("call", "Northwind")
    try leader.type("/scribe\n")
    try leader.waitFor("A colleague may write now")
    let scribe = try terminals.watcher()
    try scribe.waitFor("scribe 1 1/6 acknowledge> ")
    return (leader, scribe)
  }

  @Test func `a scribe's lines are in the call with their author, each one line above the leader's prompt`() throws {
    let (leader, scribe) = try scribe()
    for line in ["they ship on Friday", "\"enough", ">me: send logs, tomorrow noon", "$2400 refund"] {
      try scribe.type(line + "\n")
      try scribe.waitFor("scribe 1")
    }
    try leader.awaitFromElsewhere("Sam: r1, proposed, EUR 2,400.00: 2400 refund\r\n")
    #expect(leader.output.contains("Sam: n1 they ship on Friday\r\n"))
    #expect(leader.output.contains("Sam: q1 \"enough\"\r\n"))
    #expect(leader.output.contains("Sam: a1, Sam, Wed 25 Nov 12:00, tomorrow: send logs\r\n"))
    try scribe.awaitFromElsewhere("a1, Sam, Wed 25 Nov 12:00, tomorrow")
    try leader.type("mine\n")
    try leader.waitFor("n2")
    #expect(
      try terminals.captured() == [
        Captured(ref: "n1", text: "they ship on Friday", author: "Sam"), Captured(ref: "n2", text: "mine"),
        Captured(ref: "q1", text: "enough", author: "Sam"), Captured(ref: "a1", text: "send logs", author: "Sam"),
        Captured(ref: "r1", text: "2400 refund", author: "Sam"),
      ])
    #expect(try terminals.asCasey("verify").exitCode == 0)
  }

  @Test func `in a quiet step the leader sees the echo alone`() throws {
    let (leader, scribe) = try scribe()
    try leader.type("/n\n")
    try leader.waitFor("2/6 listen")
    try scribe.type("they ship on Friday\n")
    try scribe.waitFor("scribe 1")
    try leader.awaitFromElsewhere("Sam: n1\r\n")
    #expect(!leader.output.contains("they ship"))
  }

  @Test func `without /scribe a line is refused, with whom to ask, and nothing is stored`() throws {
    let leader = try terminals.leader("call", "Northwind")
    let watcher = try terminals.watcher()
    try watcher.waitFor("watch 1 1/6 acknowledge> ")
    try watcher.type("REFUSEDline\n")
    try watcher.waitFor("ask casey to type /scribe")
    try leader.type("/scribe\n")
    try leader.waitFor("A colleague may write now")
    try watcher.awaitFromElsewhere("You can write now")
    try watcher.type("/done\n")
    try watcher.waitFor("that is for casey to decide")
    try leader.type("/scribe off\n")
    try leader.waitFor("only you write now")
    try watcher.type("REFUSEDagain\n")
    try watcher.waitFor("ask casey to type /scribe")
    #expect(try !terminals.isStored("REFUSED"))
    #expect(leader.isRunning)
  }

  @Test(arguments: ["#", "/private "])
  func `a scribe's private line is refused, and nowhere on the disk`(mark: String) throws {
    let (leader, scribe) = try scribe()
    try scribe.type("\(mark)SECRETline\n")
    try scribe.waitFor("private lines are for the leader's own eyes")
    try scribe.type("kept\n")
    try scribe.waitFor("scribe 1")
    try leader.awaitFromElsewhere("Sam: n1 kept")
    #expect(try terminals.isStored("kept"))
    #expect(try !terminals.isStored("SECRET"))
  }

  @Test func `kill -9 of the leader between handing in and taking loses nothing, and takes nothing twice`() throws {
    let (leader, scribe) = try scribe()
    // It holds the call and cannot move: whatever is handed in now is not taken.
    leader.kill(SIGSTOP)
    try scribe.type("they ship on Friday\n")
    try scribe.waitFor("scribe 1")
    leader.kill(SIGKILL)
    #expect(try leader.wait() == .signalled(SIGKILL))
    try scribe.type("and again\n")
    try scribe.waitFor("casey's shell is closed. The line is kept, and taken when the call is resumed.")
    #expect(try terminals.captured().isEmpty)
    let resumed = try terminals.asCasey("resume")
    #expect(resumed.output.contains("Sam: n1 they ship on Friday\n"))
    #expect(resumed.output.contains("Sam: n2 and again\n"))
    try scribe.awaitFromElsewhere("       n2")
    #expect(try !terminals.asCasey("resume").output.contains("Sam:"))
    #expect(
      try terminals.captured() == [
        Captured(ref: "n1", text: "they ship on Friday", author: "Sam"),
        Captured(ref: "n2", text: "and again", author: "Sam"),
      ])
    #expect(try terminals.asCasey("verify").exitCode == 0)
  }

  @Test(.timeLimit(.minutes(5)))
  func `kill -9 of the leader at random moments takes each line once, in order`() throws {
    var random = SeededRandom(seed: 20_261_125)
    let (first, scribe) = try scribe()
    var leader = first
    var typed: [String] = []
    for round in 0..<15 {
      for line in 1...3 {
        typed.append("round \(round) line \(line)")
        try scribe.type(typed[typed.count - 1] + "\n")
        try scribe.waitFor("scribe 1")
      }
      usleep(UInt32.random(in: 0...8000, using: &random))
      leader.kill(SIGKILL)
      _ = try leader.wait()
      leader = try terminals.leader("resume")
    }
    for _ in 0..<100 where try terminals.captured().count < typed.count { usleep(20_000) }
    try leader.type("/leave\n")
    #expect(try leader.wait() == .exited(0))
    #expect(try terminals.captured().map(\.text) == typed)
    #expect(try terminals.asCasey("verify").exitCode == 0)
  }

  @Test func `what was handed in before the end is in the call that ends`() throws {
    let (leader, scribe) = try scribe()
    try leader.type("/done\n")
    try leader.waitFor("/done again")
    leader.kill(SIGSTOP)
    try scribe.type("the last word\n")
    try scribe.waitFor("scribe 1")
    try leader.type("/done\n")
    leader.kill(SIGCONT)
    #expect(try leader.wait() == .exited(0))
    #expect(try terminals.captured() == [Captured(ref: "n1", text: "the last word", author: "Sam")])
    #expect(try terminals.asCasey("summary").output.contains("- n1 the last word (written by Sam)"))
  }
}
