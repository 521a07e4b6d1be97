import TestSupport
import Testing

/// A rehearsal for two: one practises, a colleague plays the customer.
@Suite struct PairTerminalTests {
  private let terminals: SecondTerminal

  init() throws { terminals = try SecondTerminal() }

  private static let said = "You unpacked the machine and the hose was not in the box."

  @Test func `from two terminals, what each says comes up at the other's, and a line half typed stays`() throws {
    let trainee = try terminals.leader("practice", "coffee-machine", "--pair", "--blind")
    try trainee.waitFor("--join p1")
    let player = try terminals.colleague("practice", "--pair", "--join", "p1")
    try player.waitFor("June> ")
    try player.type("too early\n")
    try player.waitFor("has not said anything yet")
    try trainee.type("\(Self.said)\n")
    try trainee.waitFor("June answers from the other terminal")
    try player.awaitFromElsewhere("\(Self.said)\r\n")
    try trainee.type("half a ")
    try player.type("\u{15}I rang three times and nobody rang back. =5\n")
    try trainee.awaitFromElsewhere("June: I rang three times and nobody rang back.\r\n")
    try trainee.type("line\n")
    try player.awaitFromElsewhere("half a line\r\n")
    try player.type("/done\n")
    try player.waitFor("ends the talk")
    try player.type("\u{15}/told choice\n")
    try player.type("Well. =3\n")
    try trainee.awaitFromElsewhere("June: Well.\r\n")
    try trainee.type("/done\n")
    #expect(try trainee.wait() == .exited(0))
    try player.awaitFromElsewhere("has ended the talk")
    #expect(try player.wait() == .exited(0))
    #expect(trainee.output.contains("skills alone") && !trainee.output.contains("=3"))
    let debrief = try terminals.asCasey("debrief", "p1", "--talk").output
    for words in ["June [50]: I rang three times", "June [30]: Well.", "they told you"] {
      #expect(debrief.contains(words), "\(words)")
    }
    #expect(try terminals.asCasey("verify").output.contains("as it was written"))
  }

  @Test func `what is answered while nobody practises waits, and one plays at a time`() throws {
    _ = try terminals.asCasey(
      "practice", "coffee-machine", "--pair", "--blind", input: "\(Self.said)\nYes. =4\nIs that so?\n/leave\n")
    let player = try terminals.colleague("practice", "--pair", "--join", "p1")
    try player.waitFor("Nobody practises in it now")
    let second = try terminals.asSam("practice", "--pair", "--join", "p1")
    #expect(second.exitCode != 0 && second.errors.contains("p1"))
    try player.type("It is. =7\n")
    try player.waitFor("It is. =7\r\n")
    let trainee = try terminals.leader("practice", "p1")
    try trainee.waitFor("June: It is.")
    try trainee.type("/leave\n")
    #expect(try trainee.wait() == .exited(0))
  }

  @Test func `on one terminal the screen is empty between the turns, and the card is the colleague's`() throws {
    let shell = try terminals.leader("practice", "coffee-machine", "--pair", "--blind")
    try shell.type("\(Self.said)\n")
    try shell.waitFor("Hand the keyboard to whoever plays June.")
    try shell.type("\n")
    try shell.waitFor("You are June Carter")
    try shell.type("Yes. =4\n")
    try shell.waitFor("Hand it back.")
    try shell.type("\n")
    try shell.waitFor("say> ")
    try shell.type("/done\n")
    #expect(try shell.wait() == .exited(0))
    #expect(shell.output.contains("turn 1   40"))
  }

  @Test(
    arguments: [
      (["practice", "--join", "p1"], 64), (["practice", "--pair", "--join", "p9"], 66),
      (["practice", "--pair", "--join", "p1"], 65),
    ] as [([String], Int32)])
  func `what cannot be joined is refused with the cure`(arguments: [String], code: Int32) throws {
    _ = try terminals.asCasey("practice", "coffee-machine", "--blind", input: "/leave\n")
    let run =
      switch arguments.count {
      case 3: try terminals.asSam(arguments[0], arguments[1], arguments[2])
      case 4: try terminals.asSam(arguments[0], arguments[1], arguments[2], arguments[3])
      default: try terminals.asSam(arguments[0])
      }
    #expect(run.exitCode == code && run.errors.contains(": "))
  }
}
