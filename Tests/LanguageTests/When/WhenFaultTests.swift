import Testing

@testable import Language

@Suite struct WhenFaultTests {
  @Test(arguments: [
    "", "   ", "hello", "we may come", "I sat there", "the second call", "page 5", "5", "six seven",
    "you are the ninth", "release 4.2.11", "24/7", "48h", "ABC-12-2026", "today's export", "10% off",
    "24th order of books",
    "May I ask", "it takes three to nine people", "take 3 or 4", "spam", "\u{1F4C5}", "a week",
    "the end of the contract",
  ])
  func `what holds no date is refused`(text: String) throws {
    let reader = try WhenExample.reader()
    #expect(throws: WhenFault.noDate) { try reader.read(text) }
  }

  @Test(arguments: [
    "30 February", "February 30", "25:00", "14pm", "31/11/2026", "2026-02-30", "the 32nd", "30 Feb 2027",
  ])
  func `what looks like a date but is none is named`(text: String) throws {
    let reader = try WhenExample.reader()
    #expect(throws: WhenFault.impossible(phrase: text)) { try reader.read(text) }
  }

  @Test(arguments: [
    WhenExample("yesterday", "2026-11-23"), WhenExample("today 9am", "2026-11-24T09:00"),
    WhenExample("2026-11-20", "2026-11-20"), WhenExample("last Friday", "2026-11-20"),
    WhenExample("2 days ago", "2026-11-22"), WhenExample("20 minutes ago", "2026-11-24T09:42"),
    WhenExample("Nov 3 2026", "2026-11-03"), WhenExample("24 Nov 9am", "2026-11-24T09:00"),
    WhenExample("last week", "2026-11-16"),
  ])
  func `what is over is refused with its reading, or read when that is wanted`(example: WhenExample) throws {
    let reader = try WhenExample.reader()
    let reading = try reader.read(example.text, allowingPast: true)
    #expect(reading.iso == example.iso)
    #expect(throws: WhenFault.past(reading)) { try reader.read(example.text) }
  }

  @Test func `a time just gone is this morning's where the past is allowed`() throws {
    #expect(try WhenExample.reader().read("9:50", allowingPast: true).iso == "2026-11-24T09:50")
  }

  @Test func `every fault says what is wrong and gives an example`() throws {
    let reading = try WhenExample.reader().read("yesterday 4pm", allowingPast: true)
    #expect(WhenFault.past(reading).message == "\"yesterday 4pm\" is over (Mon 23 Nov 2026 16:00)")
    #expect(WhenFault.impossible(phrase: "25:00").message == "there is no \"25:00\"")
    for fault in [WhenFault.noDate, .past(reading), .impossible(phrase: "25:00")] {
      #expect(fault.hint.contains("like \""))
    }
  }

  @Test func `examples in the hints can be read`() throws {
    let reader = try WhenExample.reader()
    for fault in [WhenFault.noDate, .impossible(phrase: "")] {
      for (index, example) in fault.hint.split(separator: "\"").enumerated() where !index.isMultiple(of: 2) {
        #expect(throws: Never.self) { try reader.read(String(example)) }
      }
    }
  }
}
