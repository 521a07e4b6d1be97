import Calls
import Testing

@testable import Storage

@Suite struct Form1Tests {
  private func event(_ body: String, privateText: String? = nil) throws -> CallEvent? {
    try Form1(body: body).live(privateText: privateText) { BookCopy(text: $0) }
  }

  @Test(arguments: EventSample.all)
  func `a frozen text of form 1 reads as its event`(_ sample: EventSample) throws {
    #expect(try event(sample.body, privateText: sample.privateText) == sample.event)
  }

  @Test func `every kind has a frozen text`() throws {
    let kinds = try EventSample.all.map { try #require($0.body.firstMatch(of: /"kind":"([a-z_]+)"/)).output.1 }
    #expect(
      Set(kinds) == [
        "began", "account_named", "contact_named", "severity_rated", "phone_given", "noted", "quoted", "issue_raised",
        "action_planned", "todo_added", "remedy_proposed", "next_word_set", "question_asked", "privately_noted",
        "heat_read", "fact_established", "moved", "read_back", "issues_confirmed", "issue_corrected", "quote_linked",
        "remedies_offered", "agreed", "remedies_approved", "edited", "dropped", "undid", "redid", "reminded",
        "warnings_heard", "line_dropped", "ended", "reopened", "line_held", "note_split", "detour_entered",
        "detour_left", "book_changed", "scribing_allowed", "scribing_ended",
      ])
  }

  @Test(arguments: [
    #"{"kind":"of a later form"}"#, #"{"kind":"noted"}"#, #"{"kind":"began","leader":"Casey"}"#,
    #"{"kind":"edited","references":["x1"],"revision":"text","text":"a"}"#, #"{"kind":"dropped","references":[]}"#,
    #"{"kind":"next_word_set","due":{"date":"2026-02-30","offset":0}}"#,
  ])
  func `a text that lacks what its kind needs reads as nothing`(body: String) throws {
    #expect(try event(body) == nil)
  }

  @Test(arguments: ["", "{}", "[]", #"{"kind":1}"#, #"{"kind":"noted","text":2}"#])
  func `a text of another shape is refused`(body: String) {
    #expect(throws: DecodingError.self) { try event(body) }
  }
}
