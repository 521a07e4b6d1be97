import CallSupport
import Calls
import Testing

@testable import Reports

@Suite("What those who watch a call see")
struct CallNewsTests {
  private var bench: CallBench

  init() throws {
    bench = try CallBench()
  }

  /// Types a line and tells what it says to others.
  private mutating func news(_ line: String) throws -> CallNews? {
    let before = bench.call.state
    try bench.type(line)
    return CallNews(of: bench.call, before: before)
  }

  @Test(
    arguments: [
      ("they ship on Friday", "n1", "they ship on Friday"), ("\"Tom: enough", "q1", "Tom: \"enough\""),
      ("!late again", "i1", "late again"),
      (">me: ring back, tomorrow noon", "a1", "Casey: ring back, Wed 25 Nov 12:00"),
      (">>ask Legal", "t1", "ask Legal, no date yet"), ("$200 refund", "r1", "200 refund (EUR 200.00)"),
      ("@tomorrow 4pm call", "w1", "next word Wed 25 Nov 16:00 by phone"), ("?who", "?1", "who"), ("=7", nil, "heat 7"),
    ] as [(String, String?, String)])
  mutating func `is one line for each that was captured`(line: String, reference: String?, text: String) throws {
    let news = try #require(try news(line))
    #expect(news.reference?.description == reference)
    #expect(news.text == text)
    #expect(news.place == nil)
    #expect(news.warning == nil)
  }

  @Test mutating func `says nothing of what is private, of its changes, or of their undoing`() throws {
    for line in ["#secret", "/edit p1 other secret", "/drop p1", "/undo", "/redo", "/undo", "/undo", "/undo"] {
      #expect(try news(line) == nil, "\(line)")
    }
  }

  @Test mutating func `says where the call stands when that changes, and what was left open`() throws {
    #expect(try news("/next")?.place?.shown == "2/6 Listen and take notes")
    let jump = try news("/go remedy")
    #expect(jump?.place?.shown == "5/6 Propose a remedy")
    #expect(jump?.warning?.contains("was passed over") == true)
  }

  @Test mutating func `warns of a remedy above the limit`() throws {
    #expect(try news("$2400 refund")?.warning == "above the limit, not approved")
  }

  @Test mutating func `names what was taken back, and the end`() throws {
    _ = try news("a note")
    #expect(try news("/undo")?.text == "taken back: note: a note")
    _ = try news("/n")
    #expect(try news("/undo")?.text == "taken back: step: Listen and take notes")
    #expect(try news("/redo")?.text == "brought back: step: Listen and take notes")
    #expect(try news("/done")?.text == "the call has ended")
  }

  @Test mutating func `names the scribe in the summary and its timeline, and never in the letter`() throws {
    try bench.type("/scribe")
    for line in ["a note", "!the parts were late again", ">them: send logs", "$50 off", "\"enough"] {
      guard case .change(let intent) = try bench.read(line) else { continue }
      let event = try bench.call.decide(intent, writtenBy: "CANARYSam", terms: bench.terms, outside: bench.outside)
      bench.call.append(Call.Entry(event: event, at: bench.terms.now, author: "CANARYSam"))
    }
    try bench.type(["/link q1 i1", "/ok 1", "/fact fault ours", "/offered", "/agree", "@tomorrow 4pm call"])
    let summary = CallRecord(bench.call, id: "c1", number: 1, escalation: nil)
    #expect(summary.notes.map(\.author) == ["CANARYSam"])
    let text = try document(bench.call)
    #expect(text.contains("- n1 a note (written by CANARYSam)\n"))
    #expect(text.contains("- i1 the parts were late again (confirmed, written by CANARYSam)\n"))
    #expect(summary.timeline.contains { $0.words == "CANARYSam, note: a note" })
    let letter = try document(bench.call, for: .customer)
    #expect(letter.contains("the parts were late again"))
    #expect(!letter.contains("CANARY"))
  }
}
