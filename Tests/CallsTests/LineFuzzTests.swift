import CallSupport
import Language
import TestSupport
import Testing

@testable import Calls

@Suite("Any line at all")
struct LineFuzzTests {
  private static let pieces = [
    "\"", "!", ">", ">>", "$", "@", "?", "#", "=", "/", " ", ",", ":", "'", "\u{201E}", "\u{300C}", "\t", "\u{0}",
    "\u{301}",
    "me", "them", "Tom", "tomorrow", "4pm", "30 Feb", "31/12", "in 99999999999999999999 days", "next", "ok", "fix",
    "edit", "drop", "fact", "go", "link", "agree", "offered", "approved", "severity", "n1", "i1", "q1", "a1", "r1",
    "w1", "h1", "p1", "?1", "-1", "0", "7", "99999999999999999999", "EUR", "k", "1.5", "\u{1F525}", "\u{202E}", "fault",
    "ours", "by", "\u{663}", "his time", "their time", "\u{A0}", "[", "{contact}", "%",
  ]

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func `is read, taken or refused, and never a crash`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var bench = try CallBench()
    for _ in 0..<500 {
      var line = ""
      for _ in 0..<Int.random(in: 0...7, using: &random) {
        line += Self.pieces.randomElement(using: &random) ?? ""
        if Bool.random(using: &random) { line += " " }
      }
      do {
        try bench.type(line)
      } catch let refusal as Refusal {
        _ = (refusal.message, refusal.hint)
      }
    }
    #expect(Call(replaying: Array(bench.call.log))?.state == bench.call.state)
  }

  @Test func `however long is read`() throws {
    let words = String(repeating: "word, ", count: 3_000)
    for mark in ["", "\"", "!", ">", ">>", "$", "?", "#", "/edit n1 "] {
      do {
        _ = try CallBench().read(mark + words)
      } catch is Refusal {}
    }
  }
}
