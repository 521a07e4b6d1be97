import Testing

@testable import Language

@Suite struct WhenTrailingTests {
  @Test(arguments: [
    (
      "ask engineering when the export can be stopped, today 6pm", "ask engineering when the export can be stopped",
      "2026-11-24T18:00"
    ),
    (
      "tell us which duplicates reached customers, tomorrow noon", "tell us which duplicates reached customers",
      "2026-11-25T12:00"
    ),
    ("send the credit note by Friday", "send the credit note", "2026-11-27"),
    ("send the credit note, by Friday.", "send the credit note", "2026-11-27"),
    ("call Tom at 5", "call Tom", "2026-11-24T17:00"),
    ("call Bob on Wednesday at 10", "call Bob", "2026-11-25T10:00"),
    ("check at noon tomorrow", "check", "2026-11-25T12:00"),
    ("send it, the 27th", "send it", "2026-11-27"),
    ("send it by around 5", "send it", "2026-11-24T17:00"),
    ("send it no later than Friday", "send it", "2026-11-27"),
    ("send it by Friday at the latest", "send it", "2026-11-27"),
    ("send it, in 3 working days", "send it", "2026-11-27"),
    ("send it by 4pm their time", "send it", "2026-11-24T16:00"),
    ("hold the invoice until EOD", "hold the invoice", "2026-11-24T17:00"),
    ("prepare the figures for May, Friday", "prepare the figures for May", "2026-11-27"),
    ("explain what failed yesterday, by tomorrow", "explain what failed yesterday", "2026-11-25"),
    ("ring Dana, first thing Monday", "ring Dana", "2026-11-30T09:00"),
    (
      "Überweisung prüfen, morgen? no: tomorrow, Friday 4pm", "Überweisung prüfen, morgen? no: tomorrow",
      "2026-11-27T16:00"
    ),
  ])
  func `a date that ends the line is taken off it`(line: String, text: String, iso: String) throws {
    let found = try #require(try WhenExample.reader().trailing(in: line))
    #expect(found.text == text)
    #expect(found.reading.iso == iso)
  }

  @Test(arguments: [
    "look at the May figures", "look at page 5, 6", "fix the second, the third", "talk to Sun", "come by",
    "we march on",
    "raise it by 5%", "by Friday they want a plan", "ask what they saw at 5 sites", "", ",", "by", "we saw 24/7",
    "tomorrow", "write down what Tuesday's outage cost", "see notes of tomorrow",
  ])
  func `a date elsewhere in the line is text`(line: String) throws {
    let reader = try WhenExample.reader()
    #expect(try reader.trailing(in: line)?.text == nil)
  }

  @Test func `a date at the end that is over or impossible is refused`() throws {
    let reader = try WhenExample.reader()
    #expect(throws: WhenFault.impossible(phrase: "30 February")) { try reader.trailing(in: "send it, 30 February") }
    #expect(throws: WhenFault.self) { try reader.trailing(in: "send it, today 9am") }
    #expect(throws: WhenFault.self) { try reader.trailing(in: "write up what was said, last Friday") }
  }

  @Test func `the range points into the line`() throws {
    let line = "zusätzlich: send it, tomorrow noon."
    let reading = try #require(try WhenExample.reader().trailing(in: line)).reading
    #expect(line[reading.range] == "tomorrow noon")
    #expect(reading.phrase == "tomorrow noon")
  }
}
