import TestSupport
import Testing

@testable import Language

@Suite struct WhenRobustnessTests {
  private static let soup = [
    "today", "tomorrow", "yesterday", "now", "tonight", "Friday", "fri.", "sun", "next", "last", "this", "the", "a",
    "week", "weekend", "month", "years", "in", "within", "of", "at", "by", "on", ",", ".", "-", "/", ":", "'s", "%",
    "@",
    "2", "24th", "31", "99999", "999999999999", "0", "4pm", "25:00", "16:00", "4.30", "half", "quarter", "past", "to",
    "before", "after", "from", "ago", "noon", "midnight", "morning", "end", "EOD", "first", "thing", "second", "May",
    "Feb", "30", "2026", "0000", "9999-12-31", "1/1/01", "twenty", "three", "hundred", "working", "days", "hours",
    "their", "time", "early", "late", "couple", "few", "p.m.", "o'clock", "\u{301}", "\u{202E}", "\u{1F600}", "é", "\0",
  ]

  @Test func `random words never trap, and a range always holds the phrase`() throws {
    var dice = SeededRandom(seed: 7)
    let reader = try WhenExample.reader()
    let faulty = (0..<6_500).compactMap { round in
      let words = (0..<Int.random(in: 1...5, using: &dice)).compactMap { _ in Self.soup.randomElement(using: &dice) }
      return fault(in: words.joined(separator: round.isMultiple(of: 3) ? "" : " "), reader)
    }
    #expect(faulty.isEmpty)
  }

  @Test func `random bytes never trap`() throws {
    var dice = SeededRandom(seed: 11)
    let reader = try WhenExample.reader()
    let faulty = (0..<11_500).compactMap { _ in
      let bytes = (0..<Int.random(in: 0...12, using: &dice)).map { _ in UInt8.random(in: 0...255, using: &dice) }
      return fault(in: String(decoding: bytes, as: UTF8.self), reader)
    }
    #expect(faulty.isEmpty)
  }

  @Test(arguments: ["0001-01-01T00:00", "9999-12-31T23:59"])
  func `the edges of the calendar never trap`(now: String) throws {
    var dice = SeededRandom(seed: 13)
    let reader = try WhenExample.reader(at: now)
    let faulty = (0..<1_000).compactMap { _ in
      let words = (0..<4).compactMap { _ in Self.soup.randomElement(using: &dice) }
      return fault(in: words.joined(separator: " "), reader)
    }
    #expect(faulty.isEmpty)
  }

  /// The text, if what is read in it does not stand in it.
  private func fault(in text: String, _ reader: When) -> String? {
    if let reading = try? reader.read(text, allowingPast: true), text[reading.range] != reading.phrase { return text }
    if let found = try? reader.trailing(in: text), !text.hasPrefix(found.text) { return text }
    return nil
  }

  @Test(arguments: ["word ", "x", "9", "é", ", ", "\u{1F600}", "http://a.b/", "E.S."])
  func `a line of a million characters is read without delay`(part: String) throws {
    let reader = try WhenExample.reader()
    let line = String(repeating: part, count: 1_000_000 / part.utf8.count)
    let clock = ContinuousClock()
    let start = clock.now
    #expect(throws: WhenFault.noDate) { try reader.read(line) }
    #expect(try reader.trailing(in: line + " , tomorrow")?.reading.iso == "2026-11-25")
    let elapsed = clock.now - start
    #expect(elapsed < .seconds(10))
  }

  @Test(arguments: [
    "2 ", "one two three ", "the first ", "in 2 ", "friday friday 2 ", "E.S.", "Friday before ", "2 to 3 to ",
  ])
  func `twice the words take about twice the time`(part: String) throws {
    let reader = try WhenExample.reader()
    let clock = ContinuousClock()
    let times = [2_000, 8_000].map { count in
      clock.measure { _ = try? reader.read(String(repeating: part, count: count / part.utf8.count)) }
    }
    #expect(times[1] < times[0] * 16 + .milliseconds(200))
  }
}
