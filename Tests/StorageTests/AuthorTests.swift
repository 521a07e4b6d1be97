import Calls
import Testing

@testable import Storage

/// Who wrote a line stands in the body of its event, beside every kind alike. Frozen as the samples are.
@Suite struct AuthorTests {
  @Test(arguments: [
    (CallEvent.noted("a"), #"{"author":"Sam","kind":"noted","text":"a"}"#),
    (.quoted("Enough.", speaker: "Dana"), #"{"author":"Sam","kind":"quoted","speaker":"Dana","text":"Enough."}"#),
    (.heatRead(7), #"{"author":"Sam","kind":"heat_read","number":7}"#),
  ])
  func `a scribe's line carries its author`(event: CallEvent, body: String) throws {
    #expect(try StoredEvent.body(of: event, by: "Sam") == body)
    #expect(try StoredEvent.read(body).author == "Sam")
    #expect(try StoredEvent.event(body: body, privateText: nil) == event)
  }

  @Test func `a leader's line carries none`() throws {
    let body = #"{"kind":"noted","text":"a"}"#
    #expect(try StoredEvent.body(of: .noted("a")) == body)
    #expect(try StoredEvent.read(body).author == nil)
  }

  @Test func `an author who was changed behind our back is named`() throws {
    let home = try StoreHome()
    let call = try home.call()
    try call.append(.noted("a"), by: "Sam")
    try home.tamper(
      "DROP TRIGGER event_is_never_changed", "UPDATE event SET body = replace (body, 'Sam', 'Kim') WHERE sequence = 2")
    #expect(try home.store.breaks().map(\.sequence) == [2])
  }
}
