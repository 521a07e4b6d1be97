import CallSupport
import Calls
import Foundation
import Language
import Testing

@testable import Reports

/// Documents as files a person can read: one call in every form side by side, hard ones, and a letter of each kind.
@Suite("Golden documents")
struct GoldenDocumentTests {
  /// A document, and the file it stands in.
  struct Sample: CustomTestStringConvertible, Sendable {
    let call: String
    let format: String
    var reader = Reader.internal
    var letter = "first-contact"
    var tone = LetterTone.warm
    var spelling = Spelling.british

    var file: String {
      let hand = [tone == .formal ? "formal" : nil, spelling == .american ? "american" : nil].compactMap(\.self)
      let kind = reader == .customer ? [letter] : []
      return ([call, reader.rawValue] + kind + hand).joined(separator: "-") + ".\(format)"
    }

    var testDescription: String { file }
  }

  /// Every pair of a reader and a form there is.
  private static let everyForm = Reader.allCases.flatMap { reader in
    DocumentFormat.all.filter { $0.isThere(for: reader) }.map { Sample(call: "usual", format: $0.name, reader: reader) }
  }

  private static let hard = ["empty", "scripts", "hostile", "long", "delicate", "afterwards"].flatMap { call in
    [
      Sample(call: call, format: "txt", reader: .customer), Sample(call: call, format: "html"),
      Sample(call: call, format: "csv"), Sample(call: call, format: "txt"),
    ]
  }

  private static let letters =
    ["plan", "no-news", "status", "final"].map { Sample(call: "usual", format: "txt", reader: .customer, letter: $0) }
    + ["first-contact", "plan", "no-news"].map {
      Sample(call: "usual", format: "txt", reader: .customer, letter: $0, tone: .formal, spelling: .american)
    }

  @Test(arguments: everyForm + hard + letters)
  func `a document reads as it is written`(_ sample: Sample) throws {
    let format = try #require(DocumentFormat.named(sample.format))
    let text = try document(
      try call(sample.call), format, for: sample.reader, takingDrafts: true, letter: sample.letter, tone: sample.tone,
      spelling: sample.spelling)
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Golden/\(sample.file)")
    if ProcessInfo.processInfo.environment["EVENKEEL_RECORD"] == "1" {
      try Data(text.utf8).write(to: path)
      Issue.record("\(sample.file) was written anew: read it, then run the tests without EVENKEEL_RECORD")
      return
    }
    // Byte for byte: a string would take one line break for another.
    #expect(try Data(contentsOf: path) == Data(text.utf8))
  }

  private func call(_ name: String) throws -> Call {
    var bench =
      try name == "afterwards"
      ? CallBench(heldAt: Moment(seconds: CallBench.start.seconds - 65_000, offset: 3600)) : CallBench()
    for line in Self.lines[name] ?? [] {
      // What is only reminded of goes on the second time.
      try bench.type(line)
      if case .reminded = bench.call.log.last?.event { try bench.type(line) }
    }
    bench.happen(.ended(open: []))
    return bench.call
  }

  private static let lines: [String: [String]] = [
    "usual": [
      "=8", "\"our warehouse shipped every order twice since Monday", "!", "!Nobody answered the ticket for two days",
      "presents to her CFO on Thursday", "#our own release, I think", "=9", "?which orders went out twice",
      "/fact mistreated yes", "/fact fault ours", "/fact liability no", "/ok 1 2", "/understood", "$200 refund",
      "/offered", ">me: send you the list of orders, tomorrow noon", ">Sam: check the export, Friday",
      ">them: tell us which duplicates reached customers, Thursday", ">>ask Legal about the clause", "/agree",
      "/fact a2_date yes", "=4", "@tomorrow 4pm call",
    ],
    "empty": ["@tomorrow 4pm call"],
    "scripts": [
      "/account \u{5D7}\u{5D1}\u{5E8}\u{5EA} \u{5E6}\u{5E4}\u{5D5}\u{5DF}", "/contact \u{674E}\u{96F7}",
      "!\u{627}\u{644}\u{634}\u{62D}\u{646}\u{629} \u{645}\u{62A}\u{623}\u{62E}\u{631}\u{629}", "/ok 1",
      "/fix 1 Die Lieferung kam zu sp\u{E4}t \u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}",
      ">\u{674E}\u{96F7}: \u{78BA}\u{8A8D}\u{3059}\u{308B}, Friday", "/agree", "@tomorrow 4pm call",
    ],
    "hostile": [
      "/account =HYPERLINK(\"x\")<script>alert(1)</script>", "/contact Bcc: a@b.c <b>Dana</b>",
      "![link](javascript:alert(1)) **bold** | table | # heading", "/ok 1", "!BEGIN:VEVENT", "/ok 2",
      ">me: +1-1 \u{202E}reversed\u{202C} \u{200B}zero, Friday", "/agree", "-- @tomorrow", "@tomorrow 4pm call",
    ],
    "long": [
      "!\(String(repeating: "the parcel that was late again ", count: 40))", "/ok 1",
      "!\(String(repeating: "x", count: 400))", "/ok 2",
      ">me: send \(String(repeating: "the list and ", count: 40))the rest, tomorrow noon", "/agree",
      "@tomorrow 4pm call",
    ],
    "delicate": [
      "=10", "!wants Friday delivery or walks", "!you people are idiots", "!our lawyer will look at it",
      "!data of 300 customers was lost", "/fact liability yes", "/fact fault ours", "/ok 1 2 3 4",
      ">Klaus: call her back and apologise", ">me: find out why it broke on Monday", "/agree", "@today 5pm call",
    ],
    "afterwards": [
      "they rang about the export", "!nobody told us that the export had stopped", "/ok 1", "=7", "=5",
      ">me: send you the report, tomorrow noon", "/agree", "@tomorrow 4pm email",
    ],
  ]
}
