import CallSupport
import Testing

@testable import Calls

@Suite("A command word")
struct CommandWordTests {
  @Test(
    "has a fixed short form",
    arguments: [
      ("n", .next), ("b", .back), ("s", .say), ("w", .why), ("l", .list), ("u", .undo), ("c", .card), ("h", .help),
      ("k", .ok), ("N", .next),
    ] as [(String, CommandWord)])
  func short(typed: String, command: CommandWord) throws {
    #expect(try CommandWord.find(typed) == command)
  }

  @Test("is found by its whole name", arguments: CommandWord.allCases)
  func whole(command: CommandWord) throws {
    #expect(try CommandWord.find(command.rawValue) == command)
    #expect(try CommandWord.find(command.rawValue.uppercased()) == command)
    #expect(!command.summary.isEmpty)
  }

  @Test(
    "is found by three letters when no other starts so",
    arguments: [
      ("nex", .next), ("bac", .back), ("tra", .tray), ("und", nil), ("undo", .undo), ("unde", .understood),
      ("sev", .severity), ("con", .contact), ("sum", .summary), ("app", .approved), ("agr", .agree), ("ed", nil),
      ("ne", nil), ("rem", .remedy),
    ] as [(String, CommandWord?)])
  func threeLetters(typed: String, command: CommandWord?) {
    #expect((try? CommandWord.find(typed)) == command)
  }

  @Test("that ends or takes away is always written out", arguments: ["done", "leave", "drop"])
  func writtenOut(name: String) throws {
    #expect(try CommandWord.find(name).rawValue == name)
    for length in 1..<name.count {
      #expect((try? CommandWord.find(String(name.prefix(length))))?.rawValue != name)
    }
  }

  @Test(
    "mistyped is refused with the nearest right one",
    arguments: [
      ("nxt", .unknownCommand(near: "next")), ("sumary", .unknownCommand(near: "summary")),
      ("quit", .unknownCommand(near: nil)), ("xyzzy", .unknownCommand(near: nil)),
      ("und", .ambiguousCommand(["understood", "undo"])), ("don", .mustBeWrittenOut("done")),
      ("lea", .mustBeWrittenOut("leave")),
    ] as [(String, Refusal)])
  func mistyped(typed: String, refusal: Refusal) {
    #expect(throws: refusal) { try CommandWord.find(typed) }
    #expect(!refusal.hint.isEmpty)
  }

  @Test("those that capture are those a scribe may give", arguments: CommandWord.allCases)
  func captures(command: CommandWord) throws {
    let bench = try CallBench()
    let argument = ["word": "tomorrow 16:00", "heat": "7"][command.rawValue] ?? "me: what they said, tomorrow"
    let line = try? LineGrammar(terms: bench.terms, call: bench.call).read("/\(command.rawValue) \(argument)")
    let isCapture = if case .change(let intent) = line { intent.isCapture } else { false }
    #expect(command.captures == isCapture)
  }
}
