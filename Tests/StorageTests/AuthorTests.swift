import Calls
import Testing

@testable import Storage

/// Who wrote a line stands in the body of its event, beside every kind alike. Frozen as the samples are.
@Suite struct AuthorTests {
  @Test(arguments: [
    (CallEvent.captured(.note("a")), #"{"author":"Sam","kind":"noted","text":"a"}"#),
    (
      .captured(.quote("Enough.", speaker: "Dana")),
      #"{"author":"Sam","kind":"quoted","speaker":"Dana","text":"Enough."}"#
    ),
    (.captured(.heat(7)), #"{"author":"Sam","kind":"heat_read","number":7}"#),
  ])
  func `a scribe's line carries its author`(event: CallEvent, body: String) throws {
    #expect(try Form2(event, by: "Sam").body() == body)
    let stored = try Form2(body: body, apart: Form2.Apart { _ in nil })
    #expect(stored.author == "Sam")
    #expect(stored.event == event)
    #expect(try Form1(body: body).author == "Sam")
  }

  @Test func `a leader's line carries none`() throws {
    let body = #"{"kind":"noted","text":"a"}"#
    #expect(try Form2(.captured(.note("a"))).body() == body)
    #expect(try Form2(body: body, apart: Form2.Apart { _ in nil }).author == nil)
    #expect(try Form1(body: body).author == nil)
  }

  @Test func `an author who was changed behind our back is named`() throws {
    let home = try StoreHome()
    let call = try home.call()
    try call.append(.captured(.note("a")), by: "Sam")
    try home.tamper(
      "DROP TRIGGER event_is_never_changed", "UPDATE event SET body = replace (body, 'Sam', 'Kim') WHERE sequence = 2")
    #expect(try home.store.breaks().map(\.sequence) == [2])
  }
}
