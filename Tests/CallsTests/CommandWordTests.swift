import CallSupport
import Testing

@testable import Calls

@Suite("A command word")
struct CommandWordTests {
  @Test(arguments: [
    ("n", "next"), ("b", "back"), ("s", "say"), ("w", "why"), ("l", "list"), ("u", "undo"), ("c", "card"),
    ("h", "help"), ("k", "ok"), ("N", "next"),
  ])
  func `has a fixed short form`(typed: String, name: String) throws {
    #expect(try CommandWord.find(typed).name == name)
  }

  @Test(arguments: CommandWord.all)
  func `is found by its whole name`(command: CommandWord) throws {
    #expect(try CommandWord.find(command.name).name == command.name)
    #expect(try CommandWord.find(command.name.uppercased()).name == command.name)
    #expect(!command.summary.isEmpty)
  }

  @Test func `has a name and a short form of its own`() {
    let names = CommandWord.all.map(\.name) + CommandWord.all.compactMap(\.short)
    #expect(Set(names).count == names.count)
  }

  @Test(
    arguments: [
      ("nex", "next"), ("bac", "back"), ("tra", "tray"), ("und", nil), ("undo", "undo"), ("unde", "understood"),
      ("sev", "severity"), ("con", "contact"), ("sum", "summary"), ("app", "approved"), ("agr", "agree"), ("ed", nil),
      ("ne", nil), ("rem", "remedy"),
    ] as [(String, String?)])
  func `is found by three letters when no other starts so`(typed: String, name: String?) {
    #expect((try? CommandWord.find(typed))?.name == name)
  }

  @Test(arguments: ["whisper", "whi"])
  func `is known only where it can be given`(typed: String) throws {
    #expect(throws: Refusal.self) { try CommandWord.find(typed) }
    #expect(try CommandWord.find(typed, in: [.whisper] + CommandWord.all).name == "whisper")
  }

  @Test(arguments: ["done", "leave", "drop"])
  func `that ends or takes away is always written out`(name: String) throws {
    #expect(try CommandWord.find(name).name == name)
    for length in 1..<name.count {
      #expect((try? CommandWord.find(String(name.prefix(length))))?.name != name)
    }
  }

  @Test(
    arguments: [
      ("nxt", .unknownCommand(near: "next")), ("sumary", .unknownCommand(near: "summary")),
      ("quit", .unknownCommand(near: "leave")), ("end", .unknownCommand(near: "done")),
      ("refused", .unknownCommand(near: "declined")), ("xyzzy", .unknownCommand(near: nil)),
      ("und", .ambiguousCommand(["understood", "undo"])), ("don", .mustBeWrittenOut("done")),
      ("lea", .mustBeWrittenOut("leave")),
    ] as [(String, Refusal)])
  func `mistyped is refused with the nearest right one`(typed: String, refusal: Refusal) {
    #expect(throws: refusal) { try CommandWord.find(typed) }
    #expect(!refusal.hint.isEmpty)
  }

  @Test(arguments: CommandWord.all)
  func `those that capture are those a scribe may give`(command: CommandWord) throws {
    let bench = try CallBench()
    let argument = ["word": "tomorrow 16:00", "heat": "7"][command.name] ?? "me: what they said, tomorrow"
    let line = try? LineGrammar(terms: bench.terms, call: bench.call).read("/\(command.name) \(argument)")
    let isCapture = if case .change(let intent) = line { intent.isCapture } else { false }
    #expect(command.captures == isCapture)
  }
}
